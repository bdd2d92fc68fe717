import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ExploreData } from '../data.ts';
import { type ExploreMode, type Selection, selectionQuery } from '../explore/selection.ts';
import { candidates, nextWindowPage } from './explore-candidates.ts';
import { publicClaim } from './story.ts';

/** Claims on one page of the list, and drawn in one picture; more are counted and reached by the list or by narrowing. */
const PAGE_SIZE: Record<ExploreMode, number> = { list: 50, graph: 250, map: 250, timeline: 150 };
/** Values of one facet. */
const MOST_VALUES = 15;

/** Letters without their usual accents, small: the same on both sides of a comparison. */
const PLAIN = ['áàâãäéèêëíìîïóòôõöúùûüñç', 'aaaaaeeeeiiiiooooouuuunc'] as const;

function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`translate(lower(${text}), ${PLAIN[0]}, ${PLAIN[1]})`;
}

/** First and last year that an EDTF date of column `name` may mean. */
const yearFrom = (name: string, digit: string) =>
  sql`substring(replace(${sql.ref(name)}, 'X', ${digit}) from '^\\d{4}')::int`;

/** Conditions on a candidate `m` (see `matched`) that a selection sets. */
function wanted(selection: Selection): RawBuilder<unknown> {
  const { q, country, kind, topic, from, to } = selection;
  const all: RawBuilder<unknown>[] = [];
  const text = folded(
    sql`concat_ws(' ', s.caption, o.caption, p.caption, c.value, c.authority, c.allegation, e.quote)`,
  );
  for (const word of q.split(' ').filter(Boolean).slice(0, 6))
    all.push(sql`position(${folded(sql`${word}::text`)} in ${text}) > 0`);
  if (country)
    all.push(sql`(${country} = any(s.countries) or ${country} = any(o.countries) or ${country} = any(p.countries) or i.country = ${country}
      or exists (select 1 from article_country x where x.article_id = e.article_id and x.country = ${country}))`);
  if (kind) all.push(sql`(s.schema = ${kind} or o.schema = ${kind} or i.kind = ${kind})`);
  if (topic)
    all.push(sql`exists (select 1 from article_topic x join topic t on t.id = x.topic_id
      where x.article_id = e.article_id and t.slug = ${topic})`);
  if (from !== null) all.push(sql`coalesce(${lastYear}, ${from}::int - 1) >= ${from}::int`);
  if (to !== null) all.push(sql`coalesce(${firstYear}, ${to}::int + 1) <= ${to}::int`);
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

/** When it was so; of an incident's claims when that happened; else when the article was published. */
const published = sql`extract(year from a.published_at at time zone 'UTC')::int`;
const firstYear = sql`coalesce(${yearFrom('c.date_from', '0')}, ${yearFrom('c.date_to', '0')}, extract(year from i.first_day)::int, ${published})`;
const lastYear = sql`coalesce(${yearFrom('c.date_to', '9')}, ${yearFrom('c.date_from', '9')}, extract(year from i.last_day)::int, ${published})`;

/** What a view can show of all that is selected. */
function showable(view: ExploreMode): RawBuilder<unknown> {
  switch (view) {
    case 'list':
      return sql`true`;
    case 'graph':
      return sql`m.object_id is not null`;
    case 'timeline':
      return sql`(m.date_from is not null or m.date_to is not null)`;
    case 'map':
      // Where a claim was so, or with which place it links someone. An incident that is told without its place stands,
      // hollow, where its article is filed, when that is one country.
      return sql`(m.object_schema in ('Place', 'Country') or m.place_id is not null
        or (m.predicate = 'kind' and not m.placed and m.filed = 1))`;
  }
}

function order(view: ExploreMode): RawBuilder<unknown> {
  if (view === 'graph') return sql`m.rank, m.strength desc, m.id`;
  if (view === 'timeline') return sql`m.first_year desc nulls last, m.id`;
  return sql`m.rank, m.told_on desc nulls last, m.subject_id, m.predicate <> 'kind', m.predicate, m.id`;
}

const actorJson = sql`json_build_object('slug', t.slug, 'name', t.caption, 'schema', t.schema,
  'country', case when t.schema = 'Country' then t.countries[1] end, 'countries', t.countries,
  'lat', t.lat, 'lon', t.lon, 'precision', t.precision, 'incident', case when i.entity_id is not null then
    json_build_object('kind', i.kind, 'date', i.date, 'country', i.country,
      'place', (select w.slug from entity w where w.id = i.place_id and w.protection is null)) end)`;

/** Values of a facet by how often `from` has them. */
function facet(from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_object('value', f.value, 'label', f.label, 'n', f.n) order by f.n desc, f.value), '[]')
    from (select value, min(label) as label, count(distinct id)::int as n from (${from}) x where value is not null
      group by value order by n desc, value limit ${MOST_VALUES}) f)`;
}

/**
 * What a selection holds, as far as one view shows it. One query, bounded however large the database is.
 *
 * @param size claims that are given back; of the list, a page of so many
 */
export async function readExplore(
  db: Db,
  selection: Selection,
  size = PAGE_SIZE[selection.view],
): Promise<ExploreData> {
  const { view, actor } = selection;
  const found = candidates(selection, size);
  const { rows } = await sql<{ data: Omit<ExploreData, keyof Selection | 'pageSize' | 'next'> }>`
    with ${found.from},
    window_claim as (select id, min(rank) as rank from candidate group by id),
    matched as materialized (
      select distinct on (c.id) c.id, w.rank, c.subject_id, c.predicate, c.object_id, c.place_id, c.date_from, c.date_to, e.id as evidence_id,
        e.article_id, s.schema as subject_schema, o.schema as object_schema, i.kind, i.country, i.place_id is not null as placed,
        s.countries as subject_countries, o.countries as object_countries,
        ${firstYear} as first_year, ${lastYear} as last_year,
        coalesce(c.date_from, i.date, to_char(a.published_at, 'YYYY-MM-DD')) collate "C" as told_on,
        count(*) over (partition by c.id)::int as passages,
        ${view === 'map' ? sql`(select count(*) from article_country x where x.article_id = e.article_id)` : sql`null::bigint`} as filed
      from window_claim w join claim c on c.id = w.id join public_evidence e on e.claim_id = c.id
      join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id left join entity p on p.id = c.place_id
      left join incident i on i.entity_id = s.id left join article a on a.id = e.article_id
      where ${wanted(selection)} order by c.id, e.id),
    ranked as (select m.*, count(*) over (partition by m.subject_id) + count(*) over (partition by m.object_id) as strength
      from matched m where ${showable(view)}),
    chosen as (select m.*, row_number() over (order by ${order(view)}) as place from ranked m
      order by place limit ${size} offset ${found.skip})
    select json_build_object(
      'total', (select count(*) from matched), 'showable', (select count(*) from ranked),
      'more', exists (select 1 from candidate group by part having count(*) >= ${found.size}::int),
      'start', ${
        actor === null
          ? sql`null`
          : sql`(select json_build_object('slug', t.slug, 'name', t.caption, 'schema', t.schema,
        'country', case when t.schema = 'Country' then t.countries[1] end, 'links', (select count(*) from direct))
        from start join entity t on t.id = start.id where is_public_entity(t.id))`
      },
      'claims', (select coalesce(json_agg(${publicClaim} || jsonb_build_object('status', c.status, 'passages', m.passages,
          'filedUnder', coalesce((select jsonb_agg(x.country order by x.ord) from article_country x where x.article_id = m.article_id), '[]'))
          order by m.place), '[]')
        from chosen m join claim c on c.id = m.id join evidence e on e.id = m.evidence_id left join article a on a.id = e.article_id
        left join revision r on r.id = e.revision_id left join document d on d.id = e.document_id),
      'actors', (select coalesce(json_agg(${actorJson} order by t.slug), '[]') from entity t left join incident i on i.entity_id = t.id
        where t.protection is null and t.id in (select x from chosen m cross join unnest(array[m.subject_id, m.object_id, m.place_id]) x
          union select n.place_id from chosen m join incident n on n.entity_id = m.subject_id)),
      'kinds', ${facet(sql`select id, coalesce(kind, subject_schema) as value, null::text as label from matched
        union all select id, object_schema, null from matched`)},
      'countries', ${facet(sql`select id, country as value, null::text as label from matched
        union all select id, unnest(subject_countries), null from matched union all select id, unnest(object_countries), null from matched
        union all select m.id, x.country, null from matched m join article_country x on x.article_id = m.article_id`)},
      'topics', ${facet(sql`select m.id, t.slug as value, t.name as label from matched m
        join article_topic x on x.article_id = m.article_id join topic t on t.id = x.topic_id`)},
      'years', (select json_build_object('first', min(first_year), 'last', max(last_year)) from matched having min(first_year) is not null)
    ) as data`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  const { more, showable: shown } = row.data;
  const isLast = found.skip + size >= shown;
  const goesOn = more && (actor !== null || selectionQuery({ ...selection, view: 'list', page: 1 }) === '');
  const next = isLast ? (goesOn ? nextWindowPage(found, size) : null) : selection.page + 1;
  return { ...selection, pageSize: size, next: view === 'list' ? next : null, ...row.data };
}
