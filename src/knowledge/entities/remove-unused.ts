import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';

/** Removes those entities of which nothing else speaks. */
export async function removeUnused(tx: Tx, entities: readonly string[]): Promise<void> {
  await sql`delete from incident where entity_id = any(${entities}::uuid[])`.execute(tx);
  await sql`delete from entity e where e.id = any(${entities}::uuid[])
    and not exists (select 1 from claim c where e.id in (c.subject_id, c.object_id))
    and not exists (select 1 from claim c where e.id in (c.place_id, c.stated_subject_id, c.stated_object_id, c.stated_place_id))
    and not exists (select 1 from mention m where e.id in (m.entity_id, m.stated_entity_id))
    and not exists (select 1 from name_judgement j where j.entity_id = e.id)
    and not exists (select 1 from judgement j where j.entity_id = e.id)
    and not exists (select 1 from entity o where e.id in (o.merged_into, o.within_id))`.execute(tx);
}
