import type { DraftMedia, DraftStatus, RawArticle } from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import type { Channel } from './channel.ts';
import { type BodySource, type MadeBody, makeBody } from './make-body.ts';
import { wordpressId } from './origin-id.ts';
import { decodeReferences, plainText } from './plain-text.ts';
import { readByline } from './read-byline.ts';
import { readComments } from './read-comments.ts';
import { fillFromKept, readKeptFields, readOwnFields } from './read-own-fields.ts';
import { readRedirects } from './read-redirects.ts';
import { readGmt, readLocalDay, readRfc822 } from './read-times.ts';
import { readTranslations, type TranslationMemory } from './read-translations.ts';
import { type SortedTerms, sortTerms } from './sort-terms.ts';
import type { WxrItem } from './wxr-item.ts';

/** What an article takes from the rest of the file. */
export interface FileContext extends Omit<BodySource, 'children' | 'footnotes'> {
  file: string;
  channel: Channel;
  translations: TranslationMemory;
  childrenOf(id: number): ReturnType<BodySource['children']>;
}

/** An article with what is still to be found later in the file. */
export interface MadeArticle {
  raw: RawArticle;
  /** Numbers of the attachments that it shows. */
  used: Set<number>;
  /** Attachments that it names by number and the file has not given so far, with the role they have in it. */
  missing: { id: number; role: 'lead' | 'attached' }[];
}

const STATUSES: Record<string, DraftStatus> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  'auto-draft': 'draft',
  pending: 'pending',
  private: 'private',
  trash: 'trash',
};

/** Number of the item's leading picture; 0 for none. */
export function thumbnailOf(item: WxrItem): number {
  const value = item.meta.get('_thumbnail_id')?.[0]?.trim() ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : 0;
}

/** An item of the export -> a raw article. */
export function toArticle(item: WxrItem, context: FileContext): MadeArticle {
  const { channel } = context;
  const terms = sortTerms(item, channel);
  const body = bodyOf(item, context);
  const byline = readByline(item, terms.bylines, channel);
  const comments = readComments(item.comments);
  const state = readStatus(item);
  const dates = readDates(item);
  const summary = readSummary(item);
  const own = readTranslations(item, channel, context.file, context.translations);
  const parts = [body, byline, comments, state, dates, summary];
  const raw: RawArticle = {
    title: plainText(item.title),
    dek: summary.dek,
    html: body.html,
    kind: kindOf(item, terms),
    publishedAt: dates.published,
    translations: own.translations,
    url: urlOf(item, state.status),
    ...fillFromKept(
      { ...terms, authors: byline.authors, updatedAt: dates.updated, language: own.language },
      readKeptFields(item),
    ),
    media: mediaOf(item, body, context),
    redirects: readRedirects(item, channel.site),
    status: state.status,
    comments: comments.comments,
    asOf: channel.asOf,
    origin: { format: 'wxr', file: context.file, id: originId(item, context) },
    ...readOwnFields(item),
    notes: [...repairNotes(item), ...parts.flatMap(({ notes }) => notes), ...typeNotes(item)],
  };
  const missing = missingFrom(item, body, context);
  if (missing.length > 0)
    raw.notes.push(`${missing.length} of its pictures had not come in the file; those that come later are added.`);
  return { raw, used: body.used.add(thumbnailOf(item)), missing };
}

/** Name of an item for ever; without a number, its guid or address stands for it. */
function originId(item: WxrItem, context: FileContext): string {
  if (item.id !== null) return articleId(item.id, context);
  return item.guid ?? item.link ?? `${context.file}#item-${item.ordinal}`;
}

/** Name of the article with that post number; a file that does not name its site stands for it. */
export function articleId(post: number, { channel, file }: Pick<FileContext, 'channel' | 'file'>): string {
  return wordpressId(channel.site || file, post);
}

function bodyOf(item: WxrItem, context: FileContext): MadeBody {
  return makeBody(item.content, {
    attachment: context.attachment,
    reusable: context.reusable,
    children: () => context.childrenOf(item.id ?? -1),
    footnotes: readFootnotes(item.meta.get('footnotes')?.[0] ?? ''),
  });
}

/** The block editor keeps footnotes as JSON: `[{"content": "…", "id": "…"}]`. */
function readFootnotes(json: string): string[] {
  if (!json.startsWith('[')) return [];
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return [];
    return notes.slice(0, 1000).map((note: { content?: unknown } | null) => String(note?.content ?? ''));
  } catch {
    return [];
  }
}

function kindOf(item: WxrItem, terms: SortedTerms): RawArticle['kind'] {
  if (item.type === 'page') return 'page';
  return guessKind([item.type.replace(/[-_]+/g, ' '), ...terms.labels]);
}

function typeNotes(item: WxrItem): string[] {
  return item.type === 'post' || item.type === 'page'
    ? []
    : [`Read as an article, though its type is the site's own “${plainText(item.type)}”.`];
}

function repairNotes(item: WxrItem): string[] {
  return item.repairs.length === 0 ? [] : [`The XML was faulty: ${item.repairs.join('; ')}.`];
}

/** What had a password was never public, whatever its status says. */
function readStatus(item: WxrItem): { status: DraftStatus; notes: string[] } {
  const status = Object.hasOwn(STATUSES, item.status) ? STATUSES[item.status] : undefined;
  if (item.password !== '' && (status === 'published' || status === 'scheduled'))
    return { status: 'private', notes: ['It was protected by a password, so it is kept private.'] };
  if (status !== undefined) return { status, notes: [] };
  return {
    status: 'draft',
    notes: [`Its status “${plainText(item.status)}” is the site's own; it is kept as a draft.`],
  };
}

function readDates(item: WxrItem): { published: string | null; updated: string | null; notes: string[] } {
  const notes: string[] = [];
  const unwritten = /^(?:draft|pending)$/.test(item.status);
  const guess = () => readRfc822(item.pubDate) ?? readLocalDay(item.date);
  const published = readGmt(item.dateGmt) ?? (unwritten ? null : guess());
  if (published !== null && published.length === 10)
    notes.push('Its time is given without a zone; only the day is kept.');
  if (published === null && !unwritten && /[1-9]/.test(item.dateGmt + item.date))
    notes.push(`Its date “${plainText(item.dateGmt || item.date)}” is no real date.`);
  const modified = readGmt(item.modifiedGmt) ?? readLocalDay(item.modified);
  const later = modified !== null && (published === null || modified.slice(0, published.length) > published);
  return { published, updated: later ? modified : null, notes };
}

/** The excerpt; failing that, what the newsroom wrote for search engines. */
function readSummary(item: WxrItem): { dek: string | null; notes: string[] } {
  const notes: string[] = [];
  const meta = (...keys: string[]) =>
    keys.map((key) => plainText(item.meta.get(key)?.[0] ?? '')).find((text) => text !== '' && !/%%?\w+%/.test(text));
  const title = meta('_yoast_wpseo_title', 'rank_math_title', '_aioseo_title', '_aioseop_title');
  const description = meta(
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_aioseo_description',
    '_aioseop_description',
  );
  if (title !== undefined && title !== plainText(item.title)) notes.push(`Title for search engines: “${title}”`);
  const excerpt = plainText(item.excerpt);
  if (excerpt !== '' || description === undefined) {
    if (description !== undefined && description !== excerpt)
      notes.push(`Description for search engines: “${description}”`);
    return { dek: excerpt || null, notes };
  }
  return {
    dek: description,
    notes: [...notes, 'It has no excerpt; its description for search engines stands as the summary.'],
  };
}

function urlOf(item: WxrItem, status: DraftStatus): string | null {
  if (item.link === null || !/^https?:\/\/\S+$/i.test(item.link)) return null;
  const link = decodeReferences(item.link);
  return status !== 'published' && /[?&](?:p|page_id|preview)=/.test(link) ? null : link;
}

/** The leading picture, those of the body, then what was uploaded to the post without being shown in it. */
function mediaOf(item: WxrItem, body: MadeBody, context: FileContext): DraftMedia[] {
  const lead = context.attachment(thumbnailOf(item));
  const rest = context.childrenOf(item.id ?? -1).filter(({ id }) => !body.used.has(id) && id !== lead?.id);
  const all: DraftMedia[] = [
    ...(lead ? [{ ...lead.media, role: 'lead' as const }] : []),
    ...body.media,
    ...rest.map(({ media }) => media),
  ];
  const seen = new Set<string>();
  return all.filter(({ url }) => !seen.has(url) && seen.add(url));
}

function missingFrom(item: WxrItem, body: MadeBody, context: FileContext): MadeArticle['missing'] {
  const lead = thumbnailOf(item);
  const late = [...new Set(body.missing)].slice(0, 500).map((id) => ({ id, role: 'attached' as const }));
  return lead > 0 && context.attachment(lead) === undefined ? [{ id: lead, role: 'lead' }, ...late] : late;
}
