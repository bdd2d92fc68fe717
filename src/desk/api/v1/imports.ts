import { Type } from '@sinclair/typebox';
import { createJob, type ImportJob, readJob } from '../../import/job-store.ts';
import { ALWAYS, ID, IDEMPOTENCY, isId, Nullable } from './parts.ts';
import type { WriteAnswer, WriteRequest, WriteRoute } from './write-route.ts';

const count = Type.Integer({ minimum: 0 });

/** An import and how far it is. */
const Import = Type.Object(
  {
    id: Type.String(),
    state: Type.String({ description: '`running`, `done`, `cancelled` or `failed`.' }),
    counts: Nullable(
      Type.Object({ read: count, created: count, updated: count, unchanged: count, skipped: count, failed: count }),
    ),
    progress: Nullable(Type.Object({ items: count, bytes: count, total: count, seconds: Type.Number() })),
    problems: Type.Array(Type.Object({ kind: Type.String(), place: Type.String(), reason: Type.String() }), {
      description: 'The first of those that were not stored.',
    }),
    problemCount: count,
    error: Nullable(Type.String()),
    createdAt: Type.String(),
  },
  { $id: 'Import' },
);

const base = { tag: 'writing', scope: 'import:write', permission: 'import.run' } as const;

/** Articles by the thousand. */
export const IMPORT_ROUTES: readonly WriteRoute[] = [
  {
    ...base,
    id: 'startImport',
    method: 'post',
    path: '/api/v1/imports',
    summary:
      'Imports articles, one JSON object a line, as docs/formats/jsonl.md has them; the answer says where to look',
    headers: IDEMPOTENCY,
    body: {
      type: 'application/x-ndjson',
      schema: Type.String({ minLength: 1, description: 'JSON lines, at most 64 MB.' }),
    },
    answer: { status: 202, schema: Import },
    problems: [...ALWAYS, 409, 413, 415, 422],
    handle: start,
  },
  {
    ...base,
    id: 'getImport',
    method: 'get',
    path: '/api/v1/imports/{id}',
    summary: 'How far an import is, and what could not be stored',
    params: ID,
    answer: { status: 200, schema: Import },
    problems: [...ALWAYS, 404],
    handle: look,
  },
];

async function start({ desk, tx, holder, file }: WriteRequest): Promise<WriteAnswer> {
  if (!file) return { problem: { status: 422, detail: 'The body is empty.' } };
  const files = [{ name: 'api.jsonl', path: file }];
  const job = { files, address: null, media: 'link', kind: 'Person', by: holder.name, state: 'running' } as const;
  const id = await createJob(tx, desk.dataDir, { ...job, files }, async () => undefined);
  const made = await readJob(tx, id);
  if (!made) throw new Error('the import that was just made is not there');
  return { status: 202, body: show(made), headers: { location: `/api/v1/imports/${id}` } };
}

async function look({ tx, params }: WriteRequest): Promise<WriteAnswer> {
  const job = isId(params.id ?? '') ? await readJob(tx, params.id ?? '') : null;
  return job ? { status: 200, body: show(job) } : { problem: { status: 404, detail: 'There is no such import.' } };
}

function show({ id, state, counts, progress, problems, problemCount, error, createdAt }: ImportJob): object {
  const far = progress && {
    items: progress.items,
    bytes: progress.bytes,
    total: progress.total,
    seconds: progress.seconds,
  };
  const told = problems.slice(0, 100).map(({ kind, place, reason }) => ({ kind, place, reason }));
  return { id, state, counts, progress: far, problems: told, problemCount, error, createdAt: createdAt.toISOString() };
}
