import type { DraftMedia, DraftTranslation, Kind } from '../draft.ts';
import { chooseBlocks } from './content/choose-blocks.ts';
import { type Block, findBlocks } from './content/find-blocks.ts';
import { findClues } from './content/find-clues.ts';
import { pageContext } from './content/page-context.ts';
import { keptPictures, renderBlocks } from './content/render-blocks.ts';
import { CAPTION, type Choice } from './content/steps.ts';
import { parseTree } from './dom/parse-tree.ts';
import { ancestors } from './dom/tree.ts';
import { blocksNearHeadline } from './fields/near-headline.ts';
import { type Found, type PageSource, pageSource } from './fields/page-source.ts';
import { readAuthors } from './fields/read-authors.ts';
import { readDates } from './fields/read-dates.ts';
import {
  readAddress,
  readDek,
  readKind,
  readLanguage,
  readSections,
  readTopics,
  readTranslations,
} from './fields/read-labels.ts';
import { readLicence } from './fields/read-licence.ts';
import { readMedia } from './fields/read-media.ts';
import { readTitle } from './fields/read-title.ts';

/** The fields of a page, by name, for the record of sources. */
export type PageField =
  | 'title'
  | 'dek'
  | 'authors'
  | 'publishedAt'
  | 'updatedAt'
  | 'language'
  | 'sections'
  | 'topics'
  | 'licence'
  | 'url'
  | 'kind';

/** Why a block of text was left out or, against the model, kept: for those who want to know. */
export interface BlockDecision {
  /** First 80 characters. */
  text: string;
  words: number;
  kept: boolean;
  /** `model` or the name of a step (see `content/steps.ts`). */
  by: string;
  /** What the model gave it, 0–1. */
  probability: number;
}

/** What was read out of a page. */
export interface PageReading {
  title: string | null;
  dek: string | null;
  authors: string[];
  publishedAt: string | null;
  updatedAt: string | null;
  language: string | null;
  sections: string[];
  topics: string[];
  licence: string | null;
  url: string | null;
  kind: Kind | null;
  translations: DraftTranslation[];
  media: DraftMedia[];
  /** The article's body in reading order, without the headline; not yet sanitised. */
  html: string;
  /** The kept blocks' text, a blank line between them. */
  text: string;
  /** For each field that was found the source that won, such as `JSON-LD datePublished`. */
  sources: Partial<Record<PageField, string>>;
  decisions: BlockDecision[];
  notes: string[];
}

/**
 * Reads the one article out of a saved web page, however broken the page. Pure. `url` is where the page was read;
 * links resolve against it. Time is linear in the page's length; a page without any text gives empty `html`.
 */
export function readPage(html: string, url: string | null): PageReading {
  const { root, notes } = parseTree(html);
  const blocks = findBlocks(root);
  const source = pageSource(root, blocks, url, notes);
  const fields = readFields(source, url);
  const title = fields.title?.value ?? null;
  const context = pageContext(root, blocks, findClues(source, title));
  const choices = chooseBlocks(context);
  const inArticle = keptRegion(blocks, choices);
  const pictures = keptPictures(root, choices, (image) =>
    [...ancestors(image)].slice(0, 12).some((up) => inArticle.has(up)),
  );
  const { translations, ...single } = fields;
  return {
    ...valuesOf(single),
    translations,
    media: readMedia(source, pictures),
    html: renderBlocks(root, choices, pictures),
    text: blocks
      .filter((_, i) => choices[i]!.keep)
      .map((block) => block.text)
      .join('\n\n'),
    sources: sourcesOf(single),
    decisions: decisionsOf(blocks, choices),
    notes,
  };
}

function readFields(source: PageSource, url: string | null) {
  const title = readTitle(source);
  const headline = title?.value ?? null;
  const near = blocksNearHeadline(source, headline);
  const dates = readDates(source, near);
  const sections = readSections(source, headline);
  const topics = readTopics(source);
  const language = readLanguage(source);
  const address = readAddress(source, url);
  return {
    title,
    dek: readDek(source, headline),
    authors: readAuthors(source, near),
    publishedAt: dates.published,
    updatedAt: dates.updated,
    language,
    sections,
    topics,
    licence: readLicence(source),
    url: address,
    kind: readKind(source, sections?.value ?? [], topics?.value ?? []),
    translations: readTranslations(source, language?.value ?? null, address?.value ?? null),
  };
}

type SingleFields = Omit<ReturnType<typeof readFields>, 'translations'>;

function valuesOf(fields: SingleFields) {
  return {
    title: fields.title?.value ?? null,
    dek: fields.dek?.value ?? null,
    authors: fields.authors?.value ?? [],
    publishedAt: fields.publishedAt?.value ?? null,
    updatedAt: fields.updatedAt?.value ?? null,
    language: fields.language?.value ?? null,
    sections: fields.sections?.value ?? [],
    topics: fields.topics?.value ?? [],
    licence: fields.licence?.value ?? null,
    url: fields.url?.value ?? null,
    kind: fields.kind?.value ?? null,
  };
}

function sourcesOf(fields: SingleFields): Partial<Record<PageField, string>> {
  const entries = Object.entries(fields) as [PageField, Found<unknown> | null][];
  return Object.fromEntries(entries.flatMap(([name, found]) => (found ? [[name, found.from]] : [])));
}

/** Elements close above kept blocks: pictures beside them belong to the article. */
function keptRegion(blocks: Block[], choices: Choice[]): Set<object> {
  const region = new Set<object>();
  blocks.forEach((block, i) => {
    const { keep, by } = choices[i]!;
    if ((keep && block.words >= 5) || by === CAPTION) region.add(block.element.parent ?? block.element);
  });
  return region;
}

function decisionsOf(blocks: Block[], choices: Choice[]): BlockDecision[] {
  return blocks.map((block, i) => ({
    text: block.text.slice(0, 80),
    words: block.words,
    kept: choices[i]!.keep,
    by: choices[i]!.by,
    probability: Math.round(choices[i]!.probability * 1000) / 1000,
  }));
}
