import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { audit, holderOf, type KeyHolder } from '../../../accounts/index.ts';
import { type Page, type Problem, problemPage, sendPage, type Tx } from '../../../kit/index.ts';
import type { Desk } from '../../desk-types.ts';
import { deleteOldAnswers, findAnswer, type KeptAnswer, keepAnswer } from './answers.ts';
import { checkParameters } from './check-parameters.ts';
import type { WriteRequest, WriteRoute } from './write-route.ts';

/** A body as the parts's parsers leave it. */
export interface Body {
  text?: string;
  /** Path and SHA-256 of a body that was too long for the memory. */
  file?: string;
  hash?: Buffer;
}

/** Answers a request to a route: key, scope, parameters and body are checked first, then all of it is one transaction. */
export function serveWrite(desk: Desk, route: WriteRoute) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const body = (request.body ?? {}) as Body;
    try {
      return await sendPage(reply, await answer(desk, route, request, body));
    } finally {
      if (body.file) await fs.promises.rm(body.file, { force: true });
    }
  };
}

/** Whose key came with a request; a problem when there is none that is good, or it is not good for this. */
export async function whoWrites(desk: Desk, route: WriteRoute, request: FastifyRequest): Promise<KeyHolder | Page> {
  const [, key = ''] = /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const holder = key ? await holderOf(desk.db, key, desk.now()) : null;
  const path = pathOf(request);
  if (!holder) {
    const detail = key ? 'The key is none, has ended, or was revoked.' : 'Send a key: Authorization: Bearer trama_…';
    return refuse({ status: 401, detail }, path, { 'www-authenticate': 'Bearer' });
  }
  if (!holder.scopes.includes(route.scope))
    return refuse({ status: 403, detail: `The key has not the scope ${route.scope}.` }, path);
  if (!holder.can(route.permission)) return refuse({ status: 403, detail: "The key's owner may not do this." }, path);
  return holder;
}

async function answer(desk: Desk, route: WriteRoute, request: FastifyRequest, body: Body): Promise<Page> {
  const path = pathOf(request);
  const holder = await whoWrites(desk, route, request);
  if ('body' in holder) return holder;
  const query = new URLSearchParams(request.url.slice(path.length + 1));
  const fault = checkParameters(query, route.query ?? {});
  if (fault) return refuse({ status: 400, detail: fault }, path);
  const read = route.body && !body.file ? readBody(body.text ?? '', route.body.schema) : { value: null };
  if ('problem' in read) return refuse(read.problem, path);
  const name = request.headers['idempotency-key'];
  if (name !== undefined && (typeof name !== 'string' || name === '' || name.length > 200))
    return refuse({ status: 400, detail: 'Idempotency-Key has 1 to 200 characters.' }, path);
  const params = request.params as Record<string, string>;
  const asked = { desk, holder, params, query, body: read.value, ifMatch: tagOf(request), file: body.file ?? null };
  const hash = createHash('sha256')
    .update(`${route.id}\n${request.url}\n${asked.ifMatch}\n`)
    .update(body.hash ?? body.text ?? '');
  await deleteOldAnswers(desk.db, desk.now());
  const once = route.method === 'get' || name === undefined ? null : { name, request: hash.digest() };
  return runOnce(desk, route, asked, once, path);
}

type Asked = Omit<WriteRequest, 'tx'>;
type Once = { name: string; request: Buffer } | null;

/** What a problem leaves undone is undone: its transaction ends with nothing but the trail. */
class Undone extends Error {
  readonly kept: KeptAnswer;
  constructor(kept: KeptAnswer) {
    super('undone');
    this.kept = kept;
  }
}

async function runOnce(desk: Desk, route: WriteRoute, asked: Asked, once: Once, path: string): Promise<Page> {
  try {
    return pageOf(await desk.db.transaction().execute((tx) => run(tx, route, asked, once, path)));
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    const { kept } = error;
    await desk.db.transaction().execute((tx) => note(tx, route, asked, path, kept.status));
    return pageOf(kept);
  }
}

async function run(tx: Tx, route: WriteRoute, asked: Asked, once: Once, path: string): Promise<KeptAnswer> {
  const known = once ? await findAnswer(tx, asked.holder.key.id, once, asked.desk.now()) : null;
  if (known === 'other')
    throw new Undone(kept(refuse({ status: 422, detail: 'This Idempotency-Key belongs to another request.' }, path)));
  if (known) return { ...known, headers: { ...known.headers, 'idempotency-replayed': 'true' } };
  const made = await route.handle({ ...asked, tx });
  if ('problem' in made) throw new Undone(kept(refuse(made.problem, path)));
  const given = {
    status: made.status,
    headers: { 'content-type': JSON_TYPE, ...made.headers },
    body: `${JSON.stringify(made.body)}\n`,
  };
  if (once) await keepAnswer(tx, asked.holder.key.id, once.name, given);
  await note(tx, route, asked, path, made.status);
  return given;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Every use stands in the trail, under its owner's name. */
async function note(tx: Tx, route: WriteRoute, { holder }: Asked, path: string, status: number): Promise<void> {
  const details = { key: holder.key.name, method: route.method.toUpperCase(), path, status };
  await audit(tx, holder, 'key.use', `key:${holder.key.id}`, details);
}

function readBody(text: string, schema: TSchema): { value: unknown } | { problem: Problem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { status: 400, detail: 'The body is no JSON.' } };
  }
  if (Value.Check(schema, value) && text.isWellFormed() && isText(value)) return { value };
  const errors = [...Value.Errors(schema, value)].slice(0, 20).map(({ path, message }) => ({ path, message }));
  if (errors.length === 0) errors.push({ path: '', message: 'Some text in it has a NUL or half a character' });
  return { problem: { status: 422, detail: 'The body is not as the description has it.', errors } };
}

/** PostgreSQL holds no NUL, and no half of a character, which JSON can name. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(isText);
}

const pathOf = ({ url }: FastifyRequest) => url.split('?', 1)[0] ?? '';

function tagOf({ headers }: FastifyRequest): string | null {
  const given = headers['if-match'];
  return given === undefined ? null : given.replace(/^W\//, '').replace(/^"|"$/g, '');
}

/** A problem as an answer. */
export function refuse(problem: Problem, path: string, headers: Record<string, string> = {}): Page {
  return problemPage({ ...problem, instance: path }, headers);
}

const kept = ({ status, type, body, headers = {} }: Page): KeptAnswer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body: String(body),
});

function pageOf({ status, headers: { 'content-type': type = JSON_TYPE, ...headers }, body }: KeptAnswer): Page {
  return { status, type, body, headers, keys: [], cacheable: false, freshFor: 'never' };
}
