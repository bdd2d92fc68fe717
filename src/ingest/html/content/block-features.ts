import type { Element } from '../dom/tree.ts';
import type { Block } from './find-blocks.ts';
import { isHeading, isProse } from './measure-tree.ts';
import { NAME_HINTS, nameBits } from './name-hints.ts';
import { grams, type PageContext, plainKey } from './page-context.ts';
import { PLACE_FEATURES, placeFeatures } from './place-features.ts';
import { TEXT_HINTS, textHints } from './text-hints.ts';

/** Kinds of element that a block may stand in, as one feature each. */
const OWN_TAGS = [
  'p',
  'li',
  'div',
  'td',
  'figcaption',
  'blockquote',
  'pre',
  'dt',
  'dd',
  'button',
  'section',
  'summary',
];

/** Elements whose presence above a block tells. */
const AROUND = [
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'form',
  'figure',
  'table',
  'ul',
  'ol',
  'section',
  'details',
];

const ENDINGS = /[.!?…:;"”»)]$/;

/** Names of the features of the first pass, in the order of `blockFeatures`. */
export const BLOCK_FEATURES: string[] = [
  ...ownNames(''),
  ...ownNames('prev.'),
  ...ownNames('next.'),
  ...['tag.heading', 'tag.h1', ...OWN_TAGS.map((tag) => `tag.${tag}`), 'headingLevel', 'hidden', 'copies'],
  ...TEXT_HINTS.map(([group]) => `text.${group}`),
  ...TEXT_HINTS.map(([group]) => `heading.${group}`),
  ...['heading.distance', 'heading.words'],
  ...AROUND.map((tag) => `in.${tag}`),
  ...['depth', 'listItems'],
  ...NAME_HINTS.map(([group]) => `name.${group}`),
  ...PLACE_FEATURES,
  ...['at', 'atWords', 'fromHeadline', 'afterHeadline', 'isHeadline', 'pageWords', 'pageBlocks', 'topShare'],
  ...['inBody', 'isDescription'],
  ...['window.prose', 'window.links', 'windowBefore.words', 'windowAfter.words'],
];

function ownNames(prefix: string): string[] {
  return [
    'words',
    'link',
    'links',
    'button',
    'bold',
    'wordLength',
    'ends',
    'upper',
    'digits',
    'commas',
    'prose',
    'head',
  ].map((name) => prefix + name);
}

/** Features of every block of a page for the model's first pass: numbers in the order of `BLOCK_FEATURES`. */
export function blockFeatures(context: PageContext): number[][] {
  const own = context.blocks.map(ownFeatures);
  const hints = context.blocks.map((block) => textHints(block.text));
  const none = new Array<number>(own[0]?.length ?? 0).fill(-1);
  const noHints = new Array<number>(TEXT_HINTS.length).fill(0);
  return context.blocks.map((block, i) => {
    const heading = context.lastHeading[i]!;
    return [
      ...own[i]!,
      ...(own[i - 1] ?? none),
      ...(own[i + 1] ?? none),
      ...tagFeatures(block, context),
      ...hints[i]!,
      ...(heading === -1 ? noHints : hints[heading]!),
      heading === -1 ? 999 : i - heading,
      heading === -1 ? 9999 : context.wordsBefore[i]! - context.wordsBefore[heading]!,
      ...aroundFeatures(block),
      ...placeFeatures(block, context),
      ...pageFeatures(block, context),
      ...windowFeatures(i, context.blocks),
    ];
  });
}

function ownFeatures(block: Block): number[] {
  const { text, words } = block;
  const { letters, upper, digits } = countCharacters(text);
  return [
    words,
    block.linkWords / words,
    block.links,
    block.buttonWords / words,
    block.boldWords / words,
    text.length / words,
    ENDINGS.test(text) ? 1 : 0,
    upper / Math.max(1, letters),
    digits / text.length,
    (text.split(',').length - 1) / words,
    isProse(block) ? 1 : 0,
    isHeading(block) ? 1 : 0,
  ];
}

/** UTF-16 units of letters, capitals and decimal digits. ASCII, most of it, is told by its numbers alone. */
function countCharacters(text: string): { letters: number; upper: number; digits: number } {
  const counts = { letters: 0, upper: 0, digits: 0 };
  let other = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) other += text[i];
    else if (code >= 97 && code <= 122) counts.letters++;
    else if (code >= 65 && code <= 90) {
      counts.letters++;
      counts.upper++;
    } else if (code >= 48 && code <= 57) counts.digits++;
  }
  if (other !== '') {
    counts.letters += other.replace(/[^\p{L}]/gu, '').length;
    counts.upper += other.replace(/[^\p{Lu}]/gu, '').length;
  }
  return counts;
}

function tagFeatures(block: Block, context: PageContext): number[] {
  const { tag } = block.element;
  return [
    isHeading(block) ? 1 : 0,
    tag === 'h1' ? 1 : 0,
    ...OWN_TAGS.map((own) => (own === tag ? 1 : 0)),
    isHeading(block) ? Number(tag[1]) : 9,
    block.hidden ? 1 : 0,
    context.copies.get(block.text) ?? 1,
  ];
}

/** Distances in levels to the nearest element of each kind and to the nearest name of each group; 60 for none. */
function aroundFeatures(block: Block): number[] {
  const tags = AROUND.map(() => 60);
  const names = NAME_HINTS.map(() => 60);
  let depth = 0;
  let items = 0;
  for (let up: Element | null = block.element; up; up = up.parent, depth++) {
    const at = AROUND.indexOf(up.tag);
    if (at !== -1 && tags[at] === 60) tags[at] = depth;
    if ((up.tag === 'ul' || up.tag === 'ol') && items === 0) items = up.children.length;
    const bits = up.tag === 'body' || up.tag === 'html' ? 0 : nameBits(up);
    for (let i = 0; bits >>> i !== 0; i++) if ((bits >>> i) & 1 && names[i] === 60) names[i] = depth;
  }
  return [...tags, depth, items, ...names];
}

function pageFeatures(block: Block, context: PageContext): number[] {
  const { blocks, measures, wordsBefore, headlineBlock } = context;
  const top = measures.top ? measures.of.get(measures.top)!.words : 0;
  return [
    block.index / blocks.length,
    wordsBefore[block.index]! / measures.words,
    headlineBlock === -1 ? 9999 : wordsBefore[block.index]! - wordsBefore[headlineBlock]!,
    headlineBlock === -1 ? 0 : Math.sign(block.index - headlineBlock),
    block.index === headlineBlock ? 1 : 0,
    measures.words,
    blocks.length,
    top / measures.words,
    inBody(block, context.bodyGrams),
    isDescription(block, context.descriptionKey),
  ];
}

function inBody(block: Block, body: Set<string> | null): number {
  if (body === null) return -1;
  const own = grams(block.text);
  if (own.length === 0) return -0.5;
  return own.filter((gram) => body.has(gram)).length / own.length;
}

function isDescription(block: Block, key: string | null): number {
  if (key === null) return -1;
  return block.words >= 3 && plainKey(block.text.slice(0, 400)).startsWith(key) ? 1 : 0;
}

function windowFeatures(at: number, blocks: Block[]): number[] {
  let words = 0;
  let links = 0;
  let prose = 0;
  const halves = [0, 0];
  for (let i = Math.max(0, at - 5); i <= Math.min(blocks.length - 1, at + 5); i++) {
    const block = blocks[i]!;
    words += block.words;
    links += block.linkWords;
    if (isProse(block)) prose += block.words;
    if (i !== at) halves[i < at ? 0 : 1]! += block.words;
  }
  return [prose / words, links / words, halves[0]!, halves[1]!];
}
