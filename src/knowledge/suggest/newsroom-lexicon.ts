import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** Most entities of its own that a newsroom's lexicon holds, those made last. */
const MOST = 100_000;

/**
 * The newsroom's own entities as lines of the lexicon's form (lexicon/README.md), so that extraction recognises them by
 * all their names: ids are `entity/UUID`. Names of merged entities count for the one that they are told of.
 */
export async function newsroomLexicon(db: Db): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select json_build_object('id', 'entity/' || e.id, 'schema', e.schema, 'country', array(select lower(unnest(e.countries))),
      'topics', e.topics, 'active', e.active, 'names', (
        select json_agg(json_build_object('name', n.name, 'lang', n.language,
          'kind', case n.kind when 'name' then 'name' when 'abbreviation' then 'acronym' else 'alias' end))
        from entity_name n join entity m on m.id = n.entity_id where m.id = e.id or m.merged_into = e.id))::text as line
    from entity e
    where e.lexicon_id is null and e.merged_into is null and e.protection is null and e.schema not in ('Event', 'Thing', 'Address')
      and exists (select 1 from entity_name n where n.entity_id = e.id)
    order by e.id desc limit ${MOST}`.execute(db);
  return rows.map(({ line }) => `${line}\n`).join('');
}
