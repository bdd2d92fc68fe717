import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Db, PROBLEM_TYPE, problemPage, type RequestLimit, type ServerPart } from '../../kit/index.ts';
import { createGuard } from '../guard.ts';
import { extendRows, PROPERTIES } from './extend.ts';
import { manifestOf, TYPES } from './manifest.ts';
import { answerQuestions, describe } from './match.ts';
import { Extension, Questions } from './questions.ts';
import { readNamed } from './read-candidates.ts';

/** What names are matched with, and for whom. */
interface Deps {
  db: Db;
  /** The newsroom's name, and the site's public address. */
  name(): string;
  origin(): string;
}

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
const MOST_SUGGESTED = 10;

/** What was sent can't be answered; the message says why. */
class Refused extends Error {}

/**
 * Matches the names of a spreadsheet with the public actors: a service of the Reconciliation Service API 0.2
 * (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), as OpenRefine speaks it.
 * Nothing of what is asked is kept.
 */
export function reconcilePart(deps: Deps, limit: RequestLimit | null): ServerPart {
  const guard = createGuard(limit);
  const answer = (work: (given: URLSearchParams) => unknown) => (request: FastifyRequest, reply: FastifyReply) =>
    guard(request, reply.headers(OPEN), async () => {
      try {
        return reply.send(await work(parametersOf(request)));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { status, body } = problemPage({ status: 400, detail: error.message });
        return reply.code(status).type(PROBLEM_TYPE).send(body);
      }
    });
  const service = answer((given) => serve(deps, given));
  return {
    prefix: '/reconcile',
    contentSecurityPolicy: "default-src 'none'",
    bodyLimit: 256 * 1024,
    bodyMs: 10_000,
    register(app) {
      app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
        done(null, new URLSearchParams(String(body))),
      );
      app.get('/', service);
      app.post('/', service);
      app.options('/', (_request, reply) =>
        reply
          .code(204)
          .headers({ ...OPEN, 'access-control-allow-methods': 'GET, POST' })
          .send(),
      );
      app.get(
        '/suggest/entity',
        answer((given) => suggestActors(deps, given)),
      );
      app.get(
        '/suggest/type',
        answer((given) => ({ result: TYPES.filter(beginsWith(given)) })),
      );
      app.get(
        '/suggest/property',
        answer((given) => ({ result: [{ id: 'country', name: 'Country' }].filter(beginsWith(given)) })),
      );
      app.get(
        '/properties',
        answer((given) => propose(given)),
      );
    },
  };
}

function parametersOf({ url, body }: FastifyRequest): URLSearchParams {
  if (body instanceof URLSearchParams) return body;
  return new URL(url, 'http://localhost').searchParams;
}

async function serve({ db, name, origin }: Deps, given: URLSearchParams) {
  if (given.has('queries')) {
    const questions = read(given, 'queries', Questions);
    const names = Object.keys(questions);
    const results = await answerQuestions(db, Object.values(questions));
    return Object.fromEntries(names.map((key, i) => [key, { result: results[i] ?? [] }]));
  }
  if (given.has('extend')) return extendRows(db, read(given, 'extend', Extension), origin());
  return manifestOf({ name: name(), origin: origin() });
}

/** The JSON in a parameter. */
function read<T extends TSchema>(given: URLSearchParams, name: string, schema: T): Static<T> {
  const value = parse(given.get(name) ?? '', name);
  const [error] = Value.Errors(schema, value);
  if (error) throw new Refused(`${name}${error.path}: ${error.message.toLowerCase()}`);
  return value;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`${name} is no JSON`);
  }
}

async function suggestActors({ db }: Deps, given: URLSearchParams) {
  const prefix = (given.get('prefix') ?? '').slice(0, 200).replaceAll('\0', '');
  const found = prefix.trim() === '' ? [] : await readNamed(db, prefix, MOST_SUGGESTED);
  return {
    result: found.map((one) => ({
      ...{ id: one.slug, name: one.name, description: describe(one) },
      notable: [{ id: one.schema, name: one.schema }],
    })),
  };
}

function propose(given: URLSearchParams) {
  const limit = Number(given.get('limit') ?? PROPERTIES.length);
  const properties = PROPERTIES.map(({ id, name }) => ({ id, name })).slice(0, limit > 0 ? limit : PROPERTIES.length);
  return { type: given.get('type') ?? 'LegalEntity', properties };
}

const beginsWith = (given: URLSearchParams) => {
  const prefix = (given.get('prefix') ?? '').toLowerCase();
  return ({ id, name }: { id: string; name: string }) => `${id} ${name}`.toLowerCase().includes(prefix);
};
