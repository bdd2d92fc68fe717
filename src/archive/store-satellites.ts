import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../kit/index.ts';
import { redirectPaths } from './article-path.ts';
import { insertRows } from './insert-rows.ts';
import { itemKey } from './item-key.ts';
import { ensureLabels, labelSlug } from './labels.ts';
import type { PlacedDraft } from './store-drafts.ts';

const LABELS = [
  { kind: 'section', table: 'article_section', column: 'section_id', names: 'sections' },
  { kind: 'topic', table: 'article_topic', column: 'topic_id', names: 'topics' },
  { kind: 'author', table: 'article_author', column: 'author_id', names: 'authors' },
] as const;

/** Stores what stands around articles; for those that had some already (`replaced`), in place of what they had. */
export async function replaceSatellites(
  tx: Tx,
  placed: readonly PlacedDraft[],
  replaced: readonly string[],
): Promise<void> {
  if (placed.length === 0) return;
  await replaceShown(tx, placed, replaced);
  await storeComments(tx, placed);
  await storeTranslationLinks(tx, placed, replaced);
}

/** The part of it that readers see: labels, countries, sources, pictures, and old addresses. */
export async function replaceShown(tx: Tx, placed: readonly PlacedDraft[], replaced: readonly string[]): Promise<void> {
  for (const label of LABELS) await storeLabels(tx, placed, replaced, label);
  await storeCountries(tx, placed, replaced);
  await storeSources(tx, placed, replaced);
  await storeMedia(tx, placed, replaced);
  await storeRedirects(tx, placed);
}

async function storeLabels(
  tx: Tx,
  placed: readonly PlacedDraft[],
  replaced: readonly string[],
  label: (typeof LABELS)[number],
) {
  const { kind, table, column, names } = label;
  if (replaced.length > 0) await tx.deleteFrom(table).where('article_id', 'in', replaced).execute();
  const ids = await ensureLabels(
    tx,
    kind,
    placed.flatMap(({ draft }) => draft[names]),
  );
  const rows = placed.flatMap(({ draft, articleId }) => {
    const slugs = [...new Set(draft[names].map(labelSlug))];
    return slugs.flatMap((slug, ord) =>
      ids.has(slug) ? [{ article_id: articleId, [column]: ids.get(slug), ord }] : [],
    );
  });
  await insertRows(tx, table, rows);
}

async function storeCountries(tx: Tx, placed: readonly PlacedDraft[], replaced: readonly string[]): Promise<void> {
  if (replaced.length > 0) await tx.deleteFrom('article_country').where('article_id', 'in', replaced).execute();
  const rows = placed.flatMap(({ draft, articleId }) =>
    [...new Set(draft.countries)].map((country, ord) => ({ article_id: articleId, country, ord })),
  );
  await insertRows(tx, 'article_country', rows);
}

async function storeSources(tx: Tx, placed: readonly PlacedDraft[], replaced: readonly string[]): Promise<void> {
  if (replaced.length > 0) await tx.deleteFrom('article_source').where('article_id', 'in', replaced).execute();
  const rows = placed.flatMap(({ draft, articleId }) =>
    draft.sources.map(({ title, publisher, url, date, place, readOn }, ord) => ({
      article_id: articleId,
      ord,
      title,
      publisher,
      url,
      date,
      place,
      read_on: readOn,
    })),
  );
  await insertRows(tx, 'article_source', rows);
}

async function storeMedia(tx: Tx, placed: readonly PlacedDraft[], replaced: readonly string[]): Promise<void> {
  if (replaced.length > 0) await tx.deleteFrom('article_media').where('article_id', 'in', replaced).execute();
  const all = new Map(placed.flatMap(({ draft }) => draft.media.map((media) => [media.url, media] as const)));
  if (all.size === 0) return;
  const files = [...all.values()].map(({ url, kind, width, height }) => ({ id: uuid(), url, kind, width, height }));
  files.sort((a, b) => (a.url < b.url ? -1 : 1));
  await insertRows(tx, 'media', files, sql`on conflict (url) do nothing`);
  const found = await tx
    .selectFrom('media')
    .select(['id', 'url'])
    .where('url', '=', sql<string>`any(${[...all.keys()]}::text[])`)
    .execute();
  const ids = new Map(found.map(({ id, url }) => [url, id]));
  const rows = placed.flatMap(({ draft, articleId }) => {
    const own = new Map(draft.media.map((media) => [media.url, media]));
    return [...own.values()].flatMap(({ url, role, alt, caption, credit, licence }, ord) => {
      const id = ids.get(url);
      return id ? [{ article_id: articleId, media_id: id, ord, role, alt, caption, credit, licence }] : [];
    });
  });
  await insertRows(tx, 'article_media', rows);
}

async function storeRedirects(tx: Tx, placed: readonly PlacedDraft[]): Promise<void> {
  const rows = placed.flatMap(({ draft, articleId, path }) =>
    redirectPaths([...draft.redirects, ...(draft.url ? [draft.url] : [])], path).map((from) => ({
      path: from,
      article_id: articleId,
    })),
  );
  rows.sort((a, b) => (a.path < b.path ? -1 : 1));
  await insertRows(tx, 'redirect', rows, sql`on conflict (path) do nothing`);
}

async function storeComments(tx: Tx, placed: readonly PlacedDraft[]): Promise<void> {
  const rows = placed.flatMap(({ draft, articleId }) =>
    draft.comments.map(({ id, author, date, text, approved }) => ({
      article_id: articleId,
      origin_id: id,
      author,
      written_at: date,
      text,
      approved,
    })),
  );
  await insertRows(tx, 'imported_comment', rows, sql`on conflict (article_id, origin_id) do nothing`);
}

async function storeTranslationLinks(
  tx: Tx,
  placed: readonly PlacedDraft[],
  replaced: readonly string[],
): Promise<void> {
  if (replaced.length > 0) await tx.deleteFrom('translation_link').where('article_id', 'in', replaced).execute();
  const rows = placed.flatMap(({ draft, articleId }) =>
    draft.translations.map(({ language, url, id }) => ({
      id: uuid(),
      article_id: articleId,
      language,
      url,
      origin_key: id === null ? null : itemKey(draft.origin.format, id),
    })),
  );
  await insertRows(tx, 'translation_link', rows, sql`on conflict do nothing`);
}
