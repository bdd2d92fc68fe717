import { sql } from 'kysely';
import type { ArticleDraft } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';

/** An article that other sources gave, too. */
export interface SharedArticle {
  articleId: string;
  /** Systems that its items came from, as their keys begin: `wordpress`, `feed`. */
  systems: string[];
  /** Characters of its current text. */
  length: number;
}

/** The system of articles that were edited here, as it begins their keys. */
export const DESK = 'desk';
/** Why an import leaves an article alone. */
export const EDITED_HERE = 'it was edited at the desk, whose words an import never replaces';

/** A body this many times as long as another isn't the same with slips, but has what the other leaves out. */
const FULLER = 1.2;

/**
 * One article's address as its sources may write it: http and https, with and without `www.` and a last slash, without
 * `utm_*` parameters and fragment. An empty list for what is no address of one article: no address, or a home page.
 */
function addressVariants(address: string | null | undefined): string[] {
  if (!address || address.length > 2000 || !URL.canParse(address)) return [];
  const url = new URL(withoutTracking(address) ?? address);
  if (!/^https?:$/.test(url.protocol)) return [];
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '') return [];
  const host = url.host.replace(/^www\./, '');
  const forms = ['http://', 'https://', 'http://www.', 'https://www.'].map((start) => `${start}${host}${path}`);
  const variants = forms.flatMap((form) => [form + url.search, `${form}/${url.search}`]);
  return [...new Set([address, ...variants])];
}

/** An address without the parameters that only count where readers come from. */
export function withoutTracking(address: string | null): string | null {
  if (address === null || !/[?&]utm_/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The stored articles that stand at the drafts' addresses: by each draft that has one. One query, by index. */
export async function findSameAddress(
  db: Db,
  drafts: readonly ArticleDraft[],
): Promise<Map<ArticleDraft, SharedArticle>> {
  const wanted = drafts.map((draft) => ({ draft, variants: addressVariants(draft.url) }));
  const all = [...new Set(wanted.flatMap(({ variants }) => variants))];
  if (all.length === 0) return new Map();
  const { rows } = await sql<SharedArticle & { url: string }>`
    select a.id as "articleId", a.url, char_length(r.text) as length,
      array(select distinct split_part(o.key, ' ', 1) from origin o where o.article_id = a.id) as systems
    from article a join revision r on r.id = a.revision_id
    where a.url is not null and a.url = any(${all}::text[]) order by a.id desc
  `.execute(db);
  const byAddress = new Map(rows.map((row) => [row.url, row]));
  return new Map(
    wanted.flatMap(({ draft, variants }) => {
      const address = variants.find((variant) => byAddress.has(variant));
      return address === undefined ? [] : [[draft, byAddress.get(address)!] as const];
    }),
  );
}

/**
 * What an article that stands at a draft's address means for it: null, nothing; a reason, that the draft must leave it
 * alone; else that the draft is its next revision. Only sources of other systems are weighed against each other, and
 * the fuller one wins: an excerpt never takes the place of a longer body. `known`: whether the draft's own item has
 * given the article before; then a shorter text counts too, as a correction, unless it is an excerpt.
 */
export function weigh(
  shared: SharedArticle | undefined,
  { system, length, known }: { system: string; length: number; known: boolean },
): null | { joins: string } | { yields: string } {
  const others = shared?.systems.filter((other) => other !== system) ?? [];
  if (!shared || others.length === 0) return null;
  if (others.includes(DESK)) return { yields: EDITED_HERE };
  // Only feeds leave out most of what they had given before; a site's own export that is shorter was edited.
  if (known && system !== 'feed') return { joins: shared.articleId };
  const fullEnough = known ? length * FULLER >= shared.length : length > shared.length * FULLER;
  if (fullEnough) return { joins: shared.articleId };
  return { yields: `the article at this address has come from ${others.join(', ')} with a text as full or fuller` };
}
