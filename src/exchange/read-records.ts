import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { articleInScope, claimInScope, entityInScope, type Scope } from './scope.ts';

/** What is read, in this order. */
export const RECORD_KINDS = ['label', 'article', 'actor', 'fact', 'mention'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A section, topic or byline. */
export interface LabelRecord {
  kind: 'section' | 'topic' | 'author';
  slug: string;
  name: string;
}

/** A point in WGS 84 and what it stands for: the spot itself, or the middle of a city, region or country. */
export interface PlacePoint {
  lat: number | null;
  lon: number | null;
  precision: string | null;
}

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
  precision: string | null;
  /** Names beside the caption. */
  names: { name: string; kind: string }[];
  /** Names of it in other systems, by scheme: `wikidata`, `imo`. */
  identifiers: { scheme: string; value: string }[];
  /** Of an incident: its kind, date (EDTF) and place. */
  incident: ({ kind: string; date: string | null; country: string | null; place: string | null } & PlacePoint) | null;
}

/** Its items on Wikidata. */
export function wikidataOf({ identifiers }: ActorRecord): string[] {
  return identifiers.filter(({ scheme }) => scheme === 'wikidata').map(({ value }) => value);
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

/** Of whom a claim is, with what its address is made of. */
export interface FactEnd extends PlacePoint {
  id: string;
  slug: string;
  schema: string;
  name: string;
  countries: string[];
}

/** A public claim with every public passage that carries it: at least one. In a whole export also a suggested one, with any or none. */
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
  subject: FactEnd;
  object: FactEnd | null;
  place: ({ id: string; name: string } & PlacePoint) | null;
  passages: PassageRecord[];
}

/** A published article. */
export interface ArticleRecord {
  id: string;
  path: string;
  /** `published`, unless it is a whole export. */
  status: string;
  kind: string;
  language: string;
  title: string;
  dek: string | null;
  publishedAt: string | null;
  licence: string | null;
  authors: string[];
  countries: string[];
  /** Only for formats that ask for bodies. */
  body?: ArticleBody;
}

/** What a reader of the article gets, and what stands around it. */
export interface ArticleBody {
  /** Clean HTML, and the text that positions count in. */
  html: string;
  text: string;
  slug: string;
  url: string | null;
  /** ISO 8601 in UTC. */
  published: string | null;
  precision: string | null;
  updated: string | null;
  revision: number;
  bylines: { slug: string; name: string }[];
  sections: { slug: string; name: string }[];
  topics: { slug: string; name: string }[];
  media: {
    url: string;
    kind: string;
    role: string;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    licence: string | null;
    type: string | null;
    width: number | null;
    height: number | null;
    hash: string | null;
  }[];
  sources: {
    title: string;
    publisher: string | null;
    url: string | null;
    date: string | null;
    place: string | null;
    readOn: string | null;
  }[];
  translations: { language: string; path: string }[];
  /** Whom it names in public. */
  actors: { slug: string; schema: string; name: string; countries: string[] }[];
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
  entitySlug: string;
  entitySchema: string;
  entityCountries: string[];
  link: string;
  starts: number[];
  ends: number[];
}

/** A record and the key after which reading may go on. */
export interface Read<Row> {
  row: Row;
  key: string;
}

/** What can be exported: streams in a fixed order that hold one page in memory; each can begin after a key. */
export interface ExportSource {
  label(after: string): AsyncIterable<Read<LabelRecord>>;
  article(after: string): AsyncIterable<Read<ArticleRecord>>;
  actor(after: string): AsyncIterable<Read<ActorRecord>>;
  fact(after: string): AsyncIterable<Read<FactRecord>>;
  mention(after: string): AsyncIterable<Read<MentionRecord>>;
  /** Public facts, counted on their own, for the export's check. */
  countFacts(): Promise<number>;
  /** The day of the last change, as a moment: at what time somebody worked is nobody's business. */
  changedAt(): Promise<string | null>;
}

const PAGE = 2000;
/** Articles with their bodies, of which a page holds at most so many. */
const BODY_PAGE = 200;
const ZERO = '00000000-0000-0000-0000-000000000000';
const day = (at: RawBuilder<unknown>, precision: RawBuilder<unknown>) =>
  sql`to_char(${at} at time zone 'UTC', case ${precision} when 'year' then 'YYYY' when 'month' then 'YYYY-MM' else 'YYYY-MM-DD' end)`;
const published = day(sql`a.published_at`, sql`a.published_precision`);

/** What is read: which part, whether articles come with their bodies, and whether what is not public comes too. */
export interface ReadOptions {
  scope: Scope | null;
  bodies: boolean;
  whole: boolean;
}

/**
 * Reads what readers may see, and nothing else: the same conditions as the site's pages. With `whole` also actors, articles
 * and suggested claims that are not public, but no one who is protected, nothing from the trash, and no proofs.
 */
export function readRecords(db: Db, { scope, bodies, whole }: ReadOptions): ExportSource {
  const byId = <Row extends { id: string }>(after: string, read: (after: string) => Promise<Row[]>, size = PAGE) =>
    pages(read, ({ id }) => id, after || ZERO, size);
  return {
    label: (after) =>
      pages(
        (key) => labelPage(db, key, whole),
        ({ kind, slug }) => `${kind} ${slug}`,
        after,
        PAGE,
      ),
    article: (after) => byId(after, (key) => articlePage(db, key, { scope, bodies, whole }), bodies ? BODY_PAGE : PAGE),
    actor: (after) => byId(after, (key) => actorPage(db, key, { scope, whole })),
    fact: (after) => byId(after, (key) => factPage(db, key, { scope, whole })),
    mention: (after) =>
      pages(
        (key) => mentionPage(db, key, scope),
        ({ articleId, key }) => `${articleId} ${key}`,
        after || `${ZERO} `,
        PAGE,
      ),
    countFacts: async () => {
      const { rows } = await sql<{ n: number }>`select count(distinct c.id)::int as n
        from claim c join public_evidence p on p.claim_id = c.id where ${claimInScope(scope)}`.execute(db);
      return rows[0]?.n ?? 0;
    },
    changedAt: async () => {
      const { rows } = await sql<{ at: Date | null }>`select greatest((select max(changed_at) from article),
        (select max(created_at) from claim), (select max(created_at) from evidence), (select max(created_at) from entity),
        (select max(at) from judgement)) as at`.execute(db);
      const day = rows[0]?.at?.toISOString().slice(0, 10);
      return day ? `${day}T00:00:00.000Z` : null;
    },
  };
}

/** Another one after every change: the last number of the log of changes. */
export async function readState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select coalesce(last_value, 0)::text as state
    from pg_sequences where schemaname = current_schema() and sequencename = 'change_log_id_seq'`.execute(db);
  return rows[0]?.state ?? '';
}

async function* pages<Row>(
  read: (after: string) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  first: string,
  size: number,
): AsyncIterable<Read<Row>> {
  for (let after = first; ; ) {
    const rows = await read(after);
    for (const row of rows) yield { row, key: keyOf(row) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = keyOf(last);
  }
}

/** Whether article `a` leaves. */
const inExport = (whole: boolean) => (whole ? sql`a.status <> 'trash'` : sql`a.status = 'published'`);

async function labelPage(db: Db, after: string, whole: boolean): Promise<LabelRecord[]> {
  const [kind = '', slug = ''] = after.split(' ');
  const of = (
    name: string,
    link: string,
  ) => sql`select ${sql.lit(name)}::text as kind, slug, name from ${sql.table(name)} l
    where exists (select 1 from ${sql.table(`article_${name}`)} x join article a on a.id = x.article_id
      where x.${sql.ref(link)} = l.id and ${inExport(whole)})`;
  const { rows } =
    await sql<LabelRecord>`select * from (${of('author', 'author_id')} union all ${of('section', 'section_id')}
      union all ${of('topic', 'topic_id')}) l
    where (kind, slug collate "C") > (${kind}, ${slug}::text collate "C") order by kind, slug collate "C" limit ${PAGE}`.execute(
      db,
    );
  return rows;
}

async function actorPage(db: Db, after: string, { scope, whole }: Omit<ReadOptions, 'bodies'>): Promise<ActorRecord[]> {
  const visible = whole ? sql`e.merged_into is null and e.protection is null` : sql`is_public_entity(e.id)`;
  const { rows } = await sql<ActorRecord>`
    select e.id, e.slug, e.schema, e.caption, e.countries, e.topics, e.summary, e.lat, e.lon, e.precision,
      (select coalesce(json_agg(json_build_object('name', n.name, 'kind', n.kind) order by n.name collate "C"), '[]')
        from entity_name n where n.entity_id = e.id and n.name <> e.caption) as names,
      (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value collate "C"), '[]')
        from entity_identifier i where i.entity_id = e.id) as identifiers,
      (select json_build_object('kind', i.kind, 'date', i.date, 'country', i.country, 'place', w.caption,
          'lat', w.lat, 'lon', w.lon, 'precision', w.precision)
        from incident i left join entity w on w.id = i.place_id and w.protection is null where i.entity_id = e.id) as incident
    from entity e where e.id > ${after} and ${visible} and ${entityInScope(scope)}
    order by e.id limit ${PAGE}`.execute(db);
  return rows;
}

async function factPage(db: Db, after: string, { scope, whole }: Omit<ReadOptions, 'bodies'>): Promise<FactRecord[]> {
  const open = whole
    ? sql`c.status = 'suggested' and not exists (select 1 from entity h where h.id in (c.subject_id, c.object_id)
        and (h.protection is not null or h.merged_into is not null))`
    : sql`false`;
  const passage = sql`json_build_object('id', e.id, 'quote', e.quote, 'prefix', e.prefix, 'suffix', e.suffix,
    'start', e.start_pos, 'end', e.end_pos, 'field', e.field, 'page', e.page, 'part', e.part, 'stance', e.stance,
    'attribution', e.attribution, 'sourceId', coalesce(e.article_id, e.document_id),
    'sourceType', case when e.article_id is null then 'document' else 'article' end,
    'sourceTitle', coalesce(r.title, d.title), 'sourcePath', coalesce(a.path, '/document/' || d.slug),
    'sourceDate', coalesce(${published}, d.date))`;
  const end = (name: string) => {
    const field = (column: string) => sql.ref(`${name}.${column}`);
    return sql`case when ${field('id')} is not null then json_build_object('id', ${field('id')}, 'slug', ${field('slug')},
      'schema', ${field('schema')}, 'name', ${field('caption')}, 'countries', ${field('countries')}, 'lat', ${field('lat')},
      'lon', ${field('lon')}, 'precision', ${field('precision')}) end`;
  };
  const { rows } = await sql<FactRecord>`
    select c.id, c.predicate, c.value, c.date_from as "dateFrom", c.date_to as "dateTo", c.allegation, c.authority, c.status, c.quantity,
      ${end('s')} as subject, ${end('o')} as object,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.caption, 'lat', p.lat, 'lon', p.lon,
        'precision', p.precision) end as place,
      (select coalesce(json_agg(${passage} order by e.id), '[]') from public_evidence e left join article a on a.id = e.article_id
        left join revision r on r.id = e.revision_id left join document d on d.id = e.document_id
        where e.claim_id = c.id) as passages
    from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id left join entity p on p.id = c.place_id
    where c.id > ${after} and (${open} or c.status = 'accepted' and exists (select 1 from public_evidence e where e.claim_id = c.id))
      and ${claimInScope(scope)}
    order by c.id limit ${PAGE}`.execute(db);
  return rows;
}

/** An article's words: what readers see; of one that they don't, what the desk has of it. */
const WORDS = sql`(select w.id, coalesce(d.title, w.title) as title, case when d.article_id is null then w.dek else d.dek end as dek,
    coalesce(d.html, w.html) as html, coalesce(d.text, w.text) as text, coalesce(w.number, 0) as number
  from (select a.id as article_id) one left join revision w on w.id = a.revision_id
    left join draft d on d.article_id = a.id and a.status <> 'published'
  where w.id is not null or d.article_id is not null)`;

async function articlePage(db: Db, after: string, { scope, bodies, whole }: ReadOptions): Promise<ArticleRecord[]> {
  const { rows } = await sql<ArticleRecord>`
    select a.id, a.path, a.status, a.kind, a.language, r.title, r.dek, ${published} as "publishedAt", a.licence,
      (select coalesce(json_agg(x.name order by l.ord), '[]') from article_author l join author x on x.id = l.author_id
        where l.article_id = a.id) as authors,
      (select coalesce(json_agg(l.country order by l.ord), '[]') from article_country l where l.article_id = a.id) as countries
      ${bodies ? sql`, ${articleBody()} as body` : sql``}
    from article a ${whole ? sql`join lateral ${WORDS} r on true` : sql`join revision r on r.id = a.revision_id`}
    where a.id > ${after} and ${inExport(whole)} and ${articleInScope(scope)}
    order by a.id limit ${bodies ? BODY_PAGE : PAGE}`.execute(db);
  return rows;
}

function articleBody(): RawBuilder<unknown> {
  const labels = (
    name: string,
  ) => sql`(select coalesce(json_agg(json_build_object('slug', x.slug, 'name', x.name) order by l.ord), '[]')
    from ${sql.table(`article_${name}`)} l join ${sql.table(name)} x on x.id = l.${sql.ref(`${name}_id`)} where l.article_id = a.id)`;
  return sql`json_build_object('html', r.html, 'text', r.text, 'slug', a.slug, 'url', a.url, 'revision', r.number,
    'published', a.published_at, 'precision', a.published_precision, 'updated', a.updated_at,
    'bylines', ${labels('author')}, 'sections', ${labels('section')}, 'topics', ${labels('topic')},
    'media', (select coalesce(json_agg(json_build_object('url', m.url, 'kind', m.kind, 'role', l.role, 'alt', l.alt, 'caption', l.caption,
        'credit', l.credit, 'licence', l.licence, 'type', m.type, 'width', m.width, 'height', m.height, 'hash', m.hash) order by l.ord), '[]')
      from article_media l join media m on m.id = l.media_id where l.article_id = a.id),
    'sources', (select coalesce(json_agg(json_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url, 'date', s.date,
        'place', s.place, 'readOn', s.read_on) order by s.ord), '[]')
      from article_source s where s.article_id = a.id),
    'translations', (select coalesce(json_agg(json_build_object('language', t.language, 'path', t.path) order by t.language), '[]')
      from article t where t.translation_group = a.translation_group and t.id <> a.id and t.status = 'published'),
    'actors', (select coalesce(json_agg(distinct jsonb_build_object('slug', n.slug, 'schema', n.schema, 'name', n.caption, 'countries', n.countries)), '[]')
      from mention m join entity n on n.id = m.entity_id and n.merged_into is null and n.protection is null
      where m.article_id = a.id and m.revision_id = a.revision_id and (m.link = 'judged' or (m.link = 'auto' and n.schema <> 'Person'))))`;
}

async function mentionPage(db: Db, after: string, scope: Scope | null): Promise<MentionRecord[]> {
  const cut = after.indexOf(' ');
  const [article, key] = [after.slice(0, cut), after.slice(cut + 1)];
  // A person's name is public only where an editor judged it.
  const { rows } = await sql<MentionRecord>`
    select m.article_id as "articleId", a.path, m.key, m.name, m.schema, m.role, e.id as "entityId", e.slug as "entitySlug",
      e.schema as "entitySchema", e.countries as "entityCountries", m.link, m.starts, m.ends
    from mention m join article a on a.id = m.article_id and a.status = 'published' and a.revision_id = m.revision_id
      join entity e on e.id = m.entity_id and e.merged_into is null and e.protection is null
    where (m.article_id, m.key collate "C") > (${article}::uuid, ${key}::text collate "C")
      and (m.link = 'judged' or (m.link = 'auto' and e.schema <> 'Person')) and ${articleInScope(scope)}
    order by m.article_id, m.key collate "C" limit ${PAGE}`.execute(db);
  return rows;
}
