import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** An actor, place or incident that readers may see. */
export interface ActorRecord {
  id: string;
  slug: string;
  schema: string;
  caption: string;
  countries: string[];
  topics: string[];
  summary: string | null;
  lat: number | null;
  lon: number | null;
  /** Names beside the caption. */
  names: { name: string; kind: string }[];
  wikidata: string[];
}

/** A passage that carries a fact; positions are code points. */
export interface PassageRecord {
  id: string;
  quote: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  field: string;
  page: number | null;
  part: string;
  stance: string;
  attribution: string | null;
  sourceId: string;
  sourceType: 'article' | 'document';
  sourceTitle: string;
  /** Address on the site, from its root. */
  sourcePath: string;
  /** As precisely as it is known. */
  sourceDate: string | null;
}

/** A public claim with every public passage that carries it: at least one. */
export interface FactRecord {
  id: string;
  predicate: string;
  value: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  allegation: string | null;
  authority: string | null;
  status: string;
  quantity: unknown;
  subject: { id: string; schema: string; name: string };
  object: { id: string; schema: string; name: string } | null;
  place: { id: string; name: string } | null;
  passages: PassageRecord[];
}

/** A published article. */
export interface ArticleRecord {
  id: string;
  path: string;
  kind: string;
  language: string;
  title: string;
  dek: string | null;
  publishedAt: string | null;
  licence: string | null;
  authors: string[];
  countries: string[];
}

/** A name in a published article that is publicly tied to an entity. */
export interface MentionRecord {
  articleId: string;
  path: string;
  key: string;
  name: string;
  schema: string;
  role: string | null;
  entityId: string;
  entitySchema: string;
  link: string;
  starts: number[];
  ends: number[];
}

/** What can be exported: streams in a fixed order that hold one page in memory. */
export interface ExportSource {
  actors(): AsyncIterable<ActorRecord>;
  facts(): AsyncIterable<FactRecord>;
  articles(): AsyncIterable<ArticleRecord>;
  mentions(): AsyncIterable<MentionRecord>;
  /** Public facts, counted on their own, for the export's check. */
  countFacts(): Promise<number>;
  changedAt(): Promise<string | null>;
}

const PAGE = 2000;
const ZERO = '00000000-0000-0000-0000-000000000000';
const day = (at: RawBuilder<unknown>, precision: RawBuilder<unknown>) =>
  sql`to_char(${at} at time zone 'UTC', case ${precision} when 'year' then 'YYYY' when 'month' then 'YYYY-MM' else 'YYYY-MM-DD' end)`;
const published = day(sql`a.published_at`, sql`a.published_precision`);

/** Reads what readers may see, and nothing else: the same conditions as the site's pages. */
export function readRecords(db: Db): ExportSource {
  return {
    actors: () =>
      pages(
        (after: string) => actorPage(db, after),
        ({ id }) => id,
        ZERO,
      ),
    facts: () =>
      pages(
        (after: string) => factPage(db, after),
        ({ id }) => id,
        ZERO,
      ),
    articles: () =>
      pages(
        (after: string) => articlePage(db, after),
        ({ id }) => id,
        ZERO,
      ),
    mentions: () =>
      pages(
        (after: { article: string; key: string }) => mentionPage(db, after),
        ({ articleId, key }) => ({ article: articleId, key }),
        { article: ZERO, key: '' },
      ),
    countFacts: async () => {
      const { rows } = await sql<{ n: number }>`select count(distinct claim_id)::int as n from public_evidence`.execute(
        db,
      );
      return rows[0]?.n ?? 0;
    },
    changedAt: async () => {
      const { rows } = await sql<{ at: Date | null }>`select greatest((select max(changed_at) from article),
        (select max(created_at) from claim), (select max(created_at) from evidence), (select max(created_at) from entity),
        (select max(at) from judgement)) as at`.execute(db);
      return rows[0]?.at?.toISOString() ?? null;
    },
  };
}

async function* pages<Row, Key>(read: (after: Key) => Promise<Row[]>, keyOf: (row: Row) => Key, first: Key) {
  for (let after = first; ; ) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = keyOf(last);
  }
}

async function actorPage(db: Db, after: string): Promise<ActorRecord[]> {
  const { rows } = await sql<ActorRecord>`
    select e.id, e.slug, e.schema, e.caption, e.countries, e.topics, e.summary, e.lat, e.lon,
      (select coalesce(json_agg(json_build_object('name', n.name, 'kind', n.kind) order by n.name collate "C"), '[]')
        from entity_name n where n.entity_id = e.id and n.name <> e.caption) as names,
      (select coalesce(json_agg(i.value order by i.value collate "C"), '[]') from entity_identifier i
        where i.entity_id = e.id and i.scheme = 'wikidata') as wikidata
    from entity e where e.id > ${after} and is_public_entity(e.id) order by e.id limit ${PAGE}`.execute(db);
  return rows;
}

async function factPage(db: Db, after: string): Promise<FactRecord[]> {
  const passage = sql`json_build_object('id', e.id, 'quote', e.quote, 'prefix', e.prefix, 'suffix', e.suffix,
    'start', e.start_pos, 'end', e.end_pos, 'field', e.field, 'page', e.page, 'part', e.part, 'stance', e.stance,
    'attribution', e.attribution, 'sourceId', coalesce(e.article_id, e.document_id),
    'sourceType', case when e.article_id is null then 'document' else 'article' end,
    'sourceTitle', coalesce(r.title, d.title), 'sourcePath', coalesce(a.path, '/document/' || d.slug),
    'sourceDate', coalesce(${published}, d.date))`;
  const { rows } = await sql<FactRecord>`
    select c.id, c.predicate, c.value, c.date_from as "dateFrom", c.date_to as "dateTo", c.allegation, c.authority, c.status, c.quantity,
      json_build_object('id', s.id, 'schema', s.schema, 'name', s.caption) as subject,
      case when o.id is not null then json_build_object('id', o.id, 'schema', o.schema, 'name', o.caption) end as object,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.caption) end as place,
      (select json_agg(${passage} order by e.id) from public_evidence e left join article a on a.id = e.article_id
        left join revision r on r.id = e.revision_id left join document d on d.id = e.document_id
        where e.claim_id = c.id) as passages
    from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id left join entity p on p.id = c.place_id
    where c.id > ${after} and c.status = 'accepted' and exists (select 1 from public_evidence e where e.claim_id = c.id)
    order by c.id limit ${PAGE}`.execute(db);
  return rows;
}

async function articlePage(db: Db, after: string): Promise<ArticleRecord[]> {
  const { rows } = await sql<ArticleRecord>`
    select a.id, a.path, a.kind, a.language, r.title, r.dek, ${published} as "publishedAt", a.licence,
      (select coalesce(json_agg(x.name order by l.ord), '[]') from article_author l join author x on x.id = l.author_id
        where l.article_id = a.id) as authors,
      (select coalesce(json_agg(l.country order by l.ord), '[]') from article_country l where l.article_id = a.id) as countries
    from article a join revision r on r.id = a.revision_id
    where a.id > ${after} and a.status = 'published' order by a.id limit ${PAGE}`.execute(db);
  return rows;
}

async function mentionPage(db: Db, after: { article: string; key: string }): Promise<MentionRecord[]> {
  // A person's name is public only where an editor judged it.
  const { rows } = await sql<MentionRecord>`
    select m.article_id as "articleId", a.path, m.key, m.name, m.schema, m.role, e.id as "entityId", e.schema as "entitySchema",
      m.link, m.starts, m.ends
    from mention m join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
      join entity e on e.id = m.entity_id and e.merged_into is null and e.protection is null
    where (m.article_id, m.key collate "C") > (${after.article}::uuid, ${after.key}::text collate "C")
      and (m.link = 'judged' or (m.link = 'auto' and e.schema <> 'Person'))
    order by m.article_id, m.key collate "C" limit ${PAGE}`.execute(db);
  return rows;
}
