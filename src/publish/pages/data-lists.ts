import type { Answer, Loader, Visit } from '../public-page.ts';
import { findPath } from '../queries/find-path.ts';
import { readClaims } from '../queries/read-claims.ts';
import { readPlace, writeCursor } from './cursor-of.ts';
import { listOf } from './lists.tsx';
import { anyAddress } from './others.tsx';

/** All articles. */
export const articles: Loader = (visit) => listOf(visit, { type: 'latest' });

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An article by its id, which stays when its address changes. */
export const articleById: Loader = async (visit) => {
  const { params, deps } = visit;
  const id = params.id ?? '';
  const path = ID.test(id) ? await findPath(deps.db, id) : null;
  // What is no id may be the twin of an article whose own address is like this.
  return anyAddress(path === null ? visit : { ...visit, path });
};

const MOST = 50;

/** All claims that readers may see. */
export const claims: Loader = async (visit) => {
  const { query, deps } = visit;
  const place = await readPlace(visit);
  if (place && 'type' in place) return place;
  const wanted = { actor: query.get('actor'), predicate: query.get('predicate'), article: query.get('article') };
  const size = Number(query.get('limit') ?? MOST);
  const found = await readClaims(deps.db, wanted, { after: (place?.[0] as string | undefined) ?? null, size });
  const last = found.claims.at(-1)?.id;
  const cursor = found.more && last !== undefined ? await writeCursor(visit, [last]) : null;
  return dataAnswer(visit, { ...found.of, pageSize: size, claims: found.claims, cursor });
};

function dataAnswer({ context, path }: Visit, data: object): Answer {
  const head = { title: context.t.onRecord, description: '', path: context.to(path) };
  return { type: 'page', data, keys: ['claim:*', 'entity:*', 'article:*'], page: () => ({ head, main: null }) };
}
