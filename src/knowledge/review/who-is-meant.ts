import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Link } from '../schema.ts';
import type { OpenSuggestion } from './list-suggestions.ts';

/** Whom a name of a suggestion would mean if it were accepted as it stands. */
export interface MeantActor {
  /** The name's key. */
  key: string;
  name: string;
  schema: string;
  link: Link;
  /** Actors that it may mean; none: one is made. Several: an editor must say which. */
  actors: { slug: string; caption: string; schema: string }[];
}

/** Names of one suggestion, in its order. */
function namesIn({ body }: OpenSuggestion): { key: string; name: string; schema: string }[] {
  const all = body.kind === 'claim' ? [body.subject, body.object] : [body.place, ...body.participants];
  const named = all.flatMap((one) => (one?.key ? [{ key: one.key, name: one.name, schema: one.schema }] : []));
  return [...new Map(named.map((one) => [one.key, one])).values()];
}

/** Whom each name of these suggestions would mean, as `resolveActor` decides it: by suggestion's id, in its order. */
export async function whoIsMeant(db: Db, suggestions: readonly OpenSuggestion[]): Promise<Map<string, MeantActor[]>> {
  const asked = suggestions.flatMap((one) =>
    namesIn(one).map((name) => ({ id: one.id, article: one.article.id, ...name })),
  );
  const { rows } = await sql<{ id: string; key: string; link: Link | null; actors: MeantActor['actors'] }>`
    select q.id, q.key, m.link, coalesce(
      (select jsonb_agg(jsonb_build_object('slug', e.slug, 'caption', e.caption, 'schema', e.schema)) from entity e where e.id = m.entity_id),
      (select jsonb_agg(distinct jsonb_build_object('slug', e.slug, 'caption', e.caption, 'schema', e.schema)) from entity_name n
        join entity e on e.id = n.entity_id and e.merged_into is null and e.protection is distinct from 'erased' and e.schema = q.schema
        where lower(n.name) = lower(q.name)), '[]') as actors
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as q (id text, article uuid, key text, name text, schema text)
    left join mention m on m.article_id = q.article and m.key = q.key`.execute(db);
  const found = new Map(rows.map((row) => [`${row.id} ${row.key}`, row]));
  return new Map(
    suggestions.map((one) => [
      one.id,
      namesIn(one).map((name) => {
        const row = found.get(`${one.id} ${name.key}`);
        return { ...name, link: row?.link ?? 'none', actors: row?.actors ?? [] };
      }),
    ]),
  );
}
