import { paragraphsToHtml } from '../../text/index.ts';
import type { DraftMedia } from '../draft.ts';
import type { Attachment } from './attachments.ts';
import { htmlTokens, tagAttributes } from './html-tokens.ts';
import { makeParagraphs } from './make-paragraphs.ts';
import { decodeReferences, plainText } from './plain-text.ts';
import { hasBlocks, readBlocks } from './read-blocks.ts';
import { type BodyContext, runShortcodes } from './run-shortcodes.ts';

/** What a body needs of the rest of the file. */
export interface BodySource {
  attachment(id: number): Attachment | undefined;
  children(): Attachment[];
  reusable(id: number): string | undefined;
  footnotes: string[];
}

/** A post's body as HTML that no longer needs WordPress; it is still hostile. */
export interface MadeBody {
  html: string;
  /** The pictures in it, with what the file says of them. */
  media: DraftMedia[];
  used: Set<number>;
  /** Numbers of gallery pictures that the file has not given so far. */
  missing: number[];
  notes: string[];
}

/** Pictures that galleries may put into one body, and reused text: a small file must not make a huge body. */
const MAX_FIGURES = 2000;
const MAX_REUSED = 2_000_000;
/** Tags and brackets that are read in one body. */
const MAX_MARKS = 200_000;
/** Longest list of names that one note gives. */
const MAX_NAMES = 30;

/** Shortcodes, then blocks, then the paragraphs that the classic editor leaves to WordPress. */
export function makeBody(content: string, source: BodySource): MadeBody {
  const left = new Map<string, number>();
  const context: BodyContext = { ...source, left, missing: [], used: new Set(), figures: MAX_FIGURES };
  const notes: string[] = [];
  if (countMarks(content) > MAX_MARKS) return bareText(content);
  const text = content.replace(/\r\n?/g, '\n').replace(/<!--(?:more[^>]{0,200}|nextpage|noteaser)-->/g, '\n\n');
  const plain = runShortcodes(closeComments(text, notes), context);
  const html = hasBlocks(plain) ? readBlocks(plain, { ...source, left, room: MAX_REUSED }) : makeParagraphs(plain);
  if (left.size > 0) notes.push(reportLeft(left));
  const media = bodyMedia(html, context);
  return { html: html.trim(), media, used: context.used, missing: context.missing, notes };
}

/** Tags and brackets in a body, counted no further than needed. */
function countMarks(content: string): number {
  let marks = 0;
  for (const character of '<[') {
    for (let at = content.indexOf(character); at >= 0 && marks <= MAX_MARKS; at = content.indexOf(character, at + 1))
      marks += 1;
  }
  return marks;
}

/** No writer sets so many tags: what is made of such a body is its text alone, in time that stays bounded. */
function bareText(content: string): MadeBody {
  const text = decodeReferences(content.replace(/<!--|-->|<[^<>]{0,5000}>/g, ' '));
  const html = paragraphsToHtml(
    text
      .split(/\n[ \t]*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  );
  const notes = [`The body has more than ${MAX_MARKS} tags; only its text is kept.`];
  return { html, media: [], used: new Set(), missing: [], notes };
}

/** An HTML comment that is never closed would hide all that follows it. */
function closeComments(html: string, notes: string[]): string {
  const from = html.lastIndexOf('-->') + 1;
  if (html.indexOf('<!--', from) < 0) return html;
  notes.push('A comment in the body is never closed; what follows it is kept as text.');
  return html.slice(0, from) + html.slice(from).replaceAll('<!--', '');
}

function reportLeft(left: Map<string, number>): string {
  const names = [...left].map(([name, times]) => (times === 1 ? name : `${name} ×${times}`));
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} others` : '';
  return `Left out, because only the WordPress site could show it (text inside is kept): ${names.slice(0, MAX_NAMES).join(', ')}${more}.`;
}

/** The pictures and players of the body, captions and credits included. */
function bodyMedia(html: string, context: BodyContext): DraftMedia[] {
  const media: DraftMedia[] = [];
  let inFigure: DraftMedia[] = [];
  let caption: string | null = null;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'tag' && !token.closing && /^(?:img|audio|video)$/.test(token.name)) {
      const medium = readMedium(token.name, token.raw, context);
      if (medium === null) continue;
      media.push(medium);
      inFigure.push(medium);
    } else if (token.name === 'figure') {
      inFigure = [];
    } else if (token.name === 'figcaption') {
      if (!token.closing) caption = '';
      else {
        for (const medium of inFigure) medium.caption ??= plainText(caption ?? '') || null;
        caption = null;
        inFigure = [];
      }
    } else if (caption !== null) caption += token.raw;
  }
  return media;
}

function readMedium(name: string, raw: string, context: BodyContext): DraftMedia | null {
  const attributes = tagAttributes(raw);
  const url = decodeReferences(attributes.get('src') ?? attributes.get('data-src') ?? '').trim();
  if (!/^https?:\/\//i.test(url)) return null;
  const id = Number(/\bwp-image-(\d{1,15})/.exec(attributes.get('class') ?? '')?.[1] ?? 0);
  const known = context.attachment(id)?.media;
  if (id > 0) context.used.add(id);
  const alt = attributes.get('alt');
  return {
    url,
    kind: name === 'img' ? 'image' : name === 'audio' ? 'audio' : 'video',
    alt: alt === undefined ? (known?.alt ?? null) : plainText(alt),
    caption: null,
    credit: known?.credit ?? null,
    licence: known?.licence ?? null,
    width: pixels(attributes.get('width')),
    height: pixels(attributes.get('height')),
    role: 'body',
  };
}

function pixels(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,5}$/.test(value) && Number(value) > 0 ? Number(value) : null;
}
