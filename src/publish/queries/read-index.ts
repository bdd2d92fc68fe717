import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { type InterfaceLanguage, type MenuItem, type Site, sectionName } from '../../ui/index.ts';
import type { ArchiveData, CountryCount, IndexData } from '../data.ts';
import { countryCounts } from './read-front.ts';

/** Most entries of an index page, those with most articles. */
const INDEX_SIZE = 1000;
const MENU_SIZE = 6;
/** As many, where the newsroom chose them. */
const MENU_MOST = 12;

/** All sections, topics or authors that have published articles, with how many, by name. */
export async function readTerms(db: Db, table: 'section' | 'topic' | 'author'): Promise<IndexData['entries']> {
  const { rows } = await sql<IndexData['entries'][number]>`
    select slug, name, n::integer as articles from (
      select t.slug, t.name, count(distinct coalesce(a.translation_group, a.id)) as n
      from ${sql.table(`article_${table}`)} x join article a on a.id = x.article_id and a.status = 'published'
      join ${sql.table(table)} t on t.id = x.${sql.ref(`${table}_id`)}
      group by t.id order by n desc, t.name limit ${INDEX_SIZE}) best
    order by name collate "und-x-icu", slug`.execute(db);
  return rows;
}

/** All countries that published articles speak of, most first. */
export async function readCountries(db: Db): Promise<CountryCount[]> {
  const { rows } = await sql<{ data: CountryCount[] }>`select (${countryCounts}) as data`.execute(db);
  return rows[0]?.data ?? [];
}

/** How many articles each month has, newest first. */
export async function readArchive(db: Db): Promise<ArchiveData> {
  const { rows } = await sql<{ year: number | null; month: number | null; n: number }>`
    select extract(year from a.published_at at time zone 'UTC')::integer as year,
      case when a.published_precision <> 'year' then extract(month from a.published_at at time zone 'UTC')::integer end as month,
      count(distinct coalesce(a.translation_group, a.id))::integer as n
    from article a where a.status = 'published' and a.kind <> 'page' group by 1, 2 order by 1 desc nulls last, 2`.execute(
    db,
  );
  const years = new Map<number, ArchiveData['years'][number]>();
  for (const { year, month, n } of rows) {
    if (year === null) continue;
    const entry = years.get(year) ?? { year, articles: 0, months: [] };
    entry.articles += n;
    if (month !== null) entry.months.push({ month, articles: n });
    years.set(year, entry);
  }
  return { years: [...years.values()], undated: rows.find(({ year }) => year === null)?.n ?? 0 };
}

/**
 * The sections for the menu: those that the newsroom put into an order, then those with most articles, those in the
 * reader's language before others; none that is hidden or has no article.
 */
export async function readMenu(
  db: Db,
  language: InterfaceLanguage,
  site: Pick<Site, 'sections'> = {},
): Promise<MenuItem[]> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select t.slug, t.name from article_section x
    join article a on a.id = x.article_id and a.status = 'published' and a.kind <> 'page' join section t on t.id = x.section_id
    group by t.id order by count(*) filter (where left(a.language, 2) = ${language}) desc, count(*) desc, t.name limit ${INDEX_SIZE}`.execute(
    db,
  );
  const ordered = orderSections(rows, site);
  const chosen = ordered.filter(({ slug }) => site.sections?.some((one) => one.slug === slug)).length;
  return ordered
    .slice(0, Math.max(MENU_SIZE, Math.min(chosen, MENU_MOST)))
    .map((one) => ({ label: sectionName(site, language, one), path: `/section/${one.slug}` }));
}

/** Sections in the newsroom's order, without those that it hides. */
export function orderSections<T extends { slug: string }>(
  all: readonly T[],
  { sections = [] }: Pick<Site, 'sections'>,
): T[] {
  const placeOf = new Map(sections.map(({ slug }, place) => [slug, place]));
  const hidden = new Set(sections.filter((one) => one.hidden).map(({ slug }) => slug));
  const place = ({ slug }: T) => placeOf.get(slug) ?? sections.length;
  return all.filter(({ slug }) => !hidden.has(slug)).sort((a, b) => place(a) - place(b));
}
