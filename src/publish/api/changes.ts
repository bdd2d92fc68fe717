import { Type } from '@sinclair/typebox';
import { FEED_KINDS, type FeedKind, readChanges } from '../../exchange/index.ts';
import { type Page, type PageRequest, type Problem, problemPage, type Route } from '../../kit/index.ts';
import { ChangesData } from '../data.ts';
import type { SiteDeps } from '../public-page.ts';
import { OneOf } from '../schema/parts.ts';
import { OPEN } from '../serve-page.ts';
import { checkQuery } from './check-query.ts';
import type { Operation } from './describe-api.ts';

const MOST = 100;

const QUERY = {
  since: Type.Optional(
    Type.String({
      format: 'cursor',
      minLength: 1,
      maxLength: 600,
      description: 'The `cursor` of an answer before, however old; without it, everything from the beginning.',
    }),
  ),
  kind: Type.Optional(
    Type.Array(OneOf(FEED_KINDS), { maxItems: 4, description: 'Only changes of these; may be repeated.' }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 500, description: `Changes in one answer; ${MOST} without it.` }),
  ),
};

/** The feed of changes as the description has it. */
export const CHANGES: Operation = {
  id: 'listChanges',
  tag: 'sync',
  method: 'get',
  path: '/api/changes',
  summary: 'What changed since a cursor: articles, actors, claims and incidents, each at its last change',
  description:
    'Ask without `since` first, then again and again with the `cursor` of the answer before: put what comes in place of what you have under its `kind` and `id`, and forget what is `gone`. You then have what a fresh reading gives. 410: the database was restored from a copy; begin without `since`, and forget what does not come again.',
  query: QUERY,
  answer: { status: 200, schema: ChangesData, says: 'The changes, in order.' },
  problems: [304, 400, 410, 429, 431, 503],
};

const AGAIN =
  'The database was restored from a copy since this cursor was made, and what changed before that is no longer known. Begin without since, and forget what does not come again.';
const UNKNOWN = 'This cursor was not made here for this feed: it was changed. Begin without since.';

/** `/api/changes`. */
export function changesRoute(deps: SiteDeps): Route {
  return { path: CHANGES.path, handler: (request) => writeChanges(deps, request) };
}

async function writeChanges({ db, cursors }: SiteDeps, { query }: PageRequest): Promise<Page> {
  const fault = checkQuery(query, QUERY);
  if (fault) return refuse({ status: 400, detail: fault });
  const since = query.get('since');
  const place = since === null ? null : await cursors.read('changes', since);
  if (since !== null && !place) return refuse({ status: 400, type: '/api#cursor', detail: UNKNOWN });
  const kinds = query.getAll('kind') as FeedKind[];
  const limit = Number(query.get('limit') ?? MOST);
  const [epoch = '', seq = 0] = (place ?? []) as [string?, number?];
  const found = await readChanges(db, place && { epoch, seq }, { kinds: kinds.length > 0 ? kinds : FEED_KINDS, limit });
  if (!found) return refuse({ status: 410, type: '/api#cursor', detail: AGAIN });
  const cursor = await cursors.write('changes', [found.next.epoch, found.next.seq]);
  const body = JSON.stringify({ changes: found.changes, cursor, more: found.more });
  const type = 'application/json; charset=utf-8';
  return {
    status: 200,
    type,
    body,
    keys: ['change:*'],
    cacheable: true,
    headers: { 'x-robots-tag': 'noindex', ...OPEN },
  };
}

function refuse(problem: Problem): Page {
  return problemPage({ ...problem, instance: CHANGES.path }, OPEN);
}
