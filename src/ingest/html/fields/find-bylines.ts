import { findDates } from '../../read-date.ts';
import type { Block } from '../content/find-blocks.ts';
import { isHeading } from '../content/measure-tree.ts';
import { plainKey } from '../content/page-context.ts';
import { type Element, elements, namesOf, textOf } from '../dom/tree.ts';
import { isElsewhere, type NearBlock } from './near-headline.ts';
import type { PageSource } from './page-source.ts';
import { hasDegree, splitNames } from './split-names.ts';

/** Whether an address is that of a person's page on the site. */
export function isProfile(href: string | undefined): boolean {
  return /[?&]_?author=|\/(authors?|autores?|contributors?|profile|people|by|staff|team|equipo|equipe|column(?:istas?|ists?)|colunistas?|reporters?|journalists?|columnist)\/[^/]+\/?$/i.test(
    href ?? '',
  );
}

const BY =
  /^(?:(?:posted|written|published|reported|words|story|article|guest post|contributed|texto|escrito|reportagem|publicado)\s+)?(?:by|por|de autor[ií]a de)\s*:?\s+|^(?:author|autora?|writer|reporter|redactora?)\s*:\s*/i;
const INNER_BY =
  /(?:^|[|•·,\d]\s*)(?:[Bb]y|[Pp]or|[Ww]ritten by|[Pp]osted by|[Aa]uthor:|[Ee]scrito por)\s+(\p{Lu}.+)$/u;
const BY_LABEL = /^(?:by|(?:written|posted|words|article|story) by|authors?|por|autora?|autores|escrito por)\s*:?$/i;

/** Names of the first line near the headline that says 'By …', or that stands under a label such as 'Written by'. */
export function bylineNear(near: NearBlock[]): string[] {
  for (const [at, { block }] of near.entries()) {
    if (block.words > 30) continue;
    const label = BY_LABEL.test(block.text);
    const names = label
      ? namesAfter(
          near.map((one) => one.block),
          at,
        )
      : splitNames(afterBy(block.text));
    if (names.length > 0) return names;
  }
  return [];
}

function afterBy(text: string): string {
  const bare = text.replace(BY, '').replace(/^(?:Written )?By(?=\p{Lu})/u, '');
  if (bare !== text) return /^\p{Lu}|^(?:the )?\p{Ll}[\p{L}\d._-]*$|^the \p{Lu}/u.test(bare) ? bare : '';
  return INNER_BY.exec(text)?.[1] ?? '';
}

function namesAfter(blocks: Block[], at: number): string[] {
  const next = blocks[at + 1];
  return next && next.words <= 12 ? splitNames(next.text) : [];
}

const BYLINE_NAME =
  /(?<![a-z])(?:byline|by-line|author|autor|firma|writer)(?!s|[-_]*(?:box|bio|desc|image|avatar|img|photo|title|job|role|grid|list))/i;

/** The first short text inside an element that calls itself a byline; labels are passed over. */
export function bylineByClass(blocks: Block[]): string[] {
  for (const block of blocks) {
    if (block.words > 20 || isHeading(block) || BY_LABEL.test(block.text) || isElsewhere(block.element, new Set()))
      continue;
    if (!isNamedByline(block.element)) continue;
    const names = splitNames(block.text.replace(BY, ''));
    if (names.length > 0 && /^\p{Lu}|^\p{Ll}+$/u.test(names[0]!)) return names;
  }
  return [];
}

function isNamedByline(element: Element): boolean {
  let level = 0;
  for (let up: Element | null = element; up && up.tag !== 'body' && level < 4; up = up.parent, level++) {
    if (BYLINE_NAME.test(`${namesOf(up)} ${up.attrs['data-testid'] ?? ''}`)) return true;
  }
  return false;
}

/** A short text near the headline that a link to a person's page or a portrait repeats: the name it belongs to. */
export function namedByProfile(source: PageSource, near: NearBlock[]): string[] {
  const keys = new Set<string>();
  for (const element of elements(source.root)) {
    const slug = isProfile(element.attrs.href) ? element.attrs.href!.replace(/\/+$/, '').split('/').at(-1) : null;
    if (slug) keys.add(plainKey(slug));
    if (element.tag === 'img' && element.attrs.alt && isPortrait(element))
      keys.add(plainKey(element.attrs.alt.split(',')[0]!));
  }
  for (const { block } of near) {
    const isShort = block.words >= 2 && block.words <= 4 && !/^h[1-6]$/.test(block.element.tag);
    if (isShort && keys.has(plainKey(block.text)) && NAME_LIKE.test(block.text)) return splitNames(block.text);
  }
  return [];
}

/** Whether a picture calls itself one of a person. */
function isPortrait(image: Element): boolean {
  const names = `${namesOf(image)} ${image.parent ? namesOf(image.parent) : ''} ${image.attrs.src ?? ''}`;
  return /avatar|author|profile|headshot|rounded-full|circle|ellipse|mask/i.test(names);
}

const NAME_LIKE = /^\p{Lu}[\p{L}.'’-]+(\s+\p{L}[\p{L}.'’-]*)*\s+\p{Lu}[\p{L}.'’-]+$/u;

/** Whether a text reads as one person's given and family name. */
export function isFullName(text: string): boolean {
  return NAME_LIKE.test(text);
}

/** A line close to the headline that names people with their degrees: 'Ana Ruiz, MD; Luis Paz, PhD'. */
export function namesWithDegrees(near: NearBlock[]): string[] {
  for (const { block, steps } of near) {
    if (steps < 0 || steps > 6 || block.words > 40 || isHeading(block)) continue;
    const names = splitNames(block.text);
    if (names.length > 0 && names.every((name) => hasDegree(name))) return names;
  }
  return [];
}

const LABEL_ANYWHERE =
  /^(?:(?:article|written|story|words|text) by|(?:about )?the author|about the author|author|escrito por|autora?|(?:sobre|acerca d)[eo]? (?:el |la |o |a )?autora?)\s*:?$/i;

/** A full name in a line of its own under a label such as 'Article by', wherever it stands. */
export function nameUnderLabel(blocks: Block[]): string[] {
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    if (block.words > 4 || !next || next.words > 5 || !LABEL_ANYWHERE.test(block.text)) continue;
    if (NAME_LIKE.test(next.text) && !isElsewhere(block.element)) return splitNames(next.text);
  }
  return [];
}

/** Words that stand in labels such as 'Table of Contents' and in no person's name. */
const SMALL_WORD = /\b(?:of|the|and|to|for|in|with|share|summary|contents|takeaways)\b/i;

/** Steps from the headline within which a bare name signs the piece. */
const CLOSE = 5;

/**
 * A bare name beside the date near the headline that the page repeats, as it does in the box on its author; names of
 * sections, which also stand there, are told by their links and the breadcrumb.
 */
export function signatureNear(source: PageSource, near: NearBlock[]): string[] {
  const repeated = new Map<string, number>();
  for (const { text, words } of source.blocks) if (words <= 5) repeated.set(text, (repeated.get(text) ?? 0) + 1);
  const labels = linkTexts(source.root);
  const dated = near.filter(({ block }) => block.words <= 8 && findDates(block.text).length > 0);
  for (const { block, steps } of near) {
    if (
      Math.abs(steps) > CLOSE ||
      block.words > 4 ||
      isHeading(block) ||
      !NAME_LIKE.test(block.text) ||
      SMALL_WORD.test(block.text)
    )
      continue;
    const isBeside = dated.some((other) => Math.abs(other.steps - steps) <= 3);
    if (isBeside && (repeated.get(block.text) ?? 0) > 1 && !labels.has(plainKey(block.text)))
      return splitNames(block.text);
  }
  return [];
}

/** Texts of links to sections, tags and the like, as keys. */
function linkTexts(root: Element): Set<string> {
  const texts = new Set<string>();
  for (const element of elements(root)) {
    if (element.tag === 'a' && !isProfile(element.attrs.href)) texts.add(plainKey(textOf(element, 200)));
  }
  return texts;
}
