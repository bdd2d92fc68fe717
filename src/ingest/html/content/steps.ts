import { closest, type Element, elements, namesOf } from '../dom/tree.ts';
import type { Block } from './find-blocks.ts';
import { isHeading } from './measure-tree.ts';
import { type PageContext, plainKey } from './page-context.ts';

/** What was decided on a block, and by whom: `model` or the name of a step. */
export interface Choice {
  keep: boolean;
  /** What the model gave it, 0–1. */
  probability: number;
  by: string;
}

/** A step that changes choices on grounds of its own. Each can be left out without harm to the others. */
export interface Step {
  name: string;
  run(context: PageContext, choices: Choice[]): void;
}

/** Name of the step that sets captions apart: they are no part of the text, yet stay with their picture. */
export const CAPTION = 'caption of a picture';

/** The steps in the order in which they run. */
export const STEPS: Step[] = [
  { name: 'nothing found', run: keepProse },
  { name: 'readers’ comments', run: dropComments },
  { name: 'consent and overlays', run: dropOverlays },
  { name: CAPTION, run: setCaptionsApart },
  { name: 'analysis part', run: keepAnalysisHeading },
  { name: 'headline repeated', run: dropHeadline },
  { name: 'said twice', run: dropCopies },
  { name: 'heading of nothing', run: dropBareHeadings },
];

function decide(choice: Choice, keep: boolean, by: string): void {
  if (choice.keep === keep) return;
  choice.keep = keep;
  choice.by = by;
}

const LEAST_WORDS = 30;

/** Where the model finds next to nothing, the prose under the page's best element stands for the article. */
function keepProse(context: PageContext, choices: Choice[]): void {
  const kept = context.blocks.reduce((sum, block) => sum + (choices[block.index]!.keep ? block.words : 0), 0);
  if (kept >= Math.min(LEAST_WORDS, context.measures.words * 0.2)) return;
  const top = context.measures.top;
  for (const block of context.blocks) {
    const plain = block.linkWords < block.words * 0.5 && block.buttonWords === 0 && !block.hidden;
    if (plain && (top === null || isUnder(block, top))) decide(choices[block.index]!, true, 'nothing found');
  }
}

const COMMENTS =
  /(^|\s)(comments?|comments?-?(list|area|section|wrapper|wrap|container|thread)|commentlist|disqus[_-]?thread|respond|comentarios|comment-?respond|fb-comments)(\s|$)/;

/** Comments stand in containers named so; where one holds most of what is kept, the page is a discussion and stays. */
function dropComments(context: PageContext, choices: Choice[]): void {
  const top = context.measures.top;
  dropInside(context, choices, 'readers’ comments', (element) => element !== top && COMMENTS.test(namesOf(element)));
}

const OVERLAYS = /cookie|onetrust|gdpr|consent-?(banner|modal|manager|dialog)|cmplz/;

function dropOverlays(context: PageContext, choices: Choice[]): void {
  dropInside(context, choices, 'consent and overlays', (element) => OVERLAYS.test(namesOf(element)));
}

function dropInside(context: PageContext, choices: Choice[], name: string, test: (element: Element) => boolean): void {
  const kept = context.blocks.reduce((sum, block) => sum + (choices[block.index]!.keep ? block.words : 0), 0);
  for (const element of elements(context.root)) {
    const measure = context.measures.of.get(element);
    if (
      !measure ||
      element.tag === 'body' ||
      element.tag === 'html' ||
      context.measures.topPath.has(element) ||
      !test(element)
    )
      continue;
    const inside = context.blocks.slice(measure.first, measure.last + 1).filter((block) => isUnder(block, element));
    const words = inside.reduce((sum, block) => sum + (choices[block.index]!.keep ? block.words : 0), 0);
    if (words > kept * 0.9) continue;
    for (const block of inside) decide(choices[block.index]!, false, name);
  }
}

function isUnder(block: Block, element: Element): boolean {
  for (let up: Element | null = block.element; up; up = up.parent) if (up === element) return true;
  return false;
}

/** Least probability of a caption whose picture stays, also where the page's own cut lies above it. */
const CAPTION_FROM = 0.4;

function setCaptionsApart(context: PageContext, choices: Choice[]): void {
  for (const block of context.blocks) {
    const choice = choices[block.index]!;
    if (!choice.keep && choice.probability < CAPTION_FROM) continue;
    if (closest(block.element, (up) => up.tag === 'figcaption')) Object.assign(choice, { keep: false, by: CAPTION });
  }
}

/** A heading that opens a newsroom's analysis is kept whenever what it heads is kept. */
function keepAnalysisHeading(context: PageContext, choices: Choice[]): void {
  context.blocks.forEach((block, i) => {
    const next = choices[i + 1];
    if (next?.keep && context.isAnalysis(block.text)) decide(choices[i]!, true, 'analysis part');
  });
}

/** The headline is a field of its own. */
function dropHeadline(context: PageContext, choices: Choice[]): void {
  const key = plainKey(context.clues.headline ?? '');
  const first = choices.findIndex((choice, i) => choice.keep && i !== context.headlineBlock);
  context.blocks.forEach((block, i) => {
    const isHeadline = i === context.headlineBlock && (isHeading(block) || plainKey(block.text) === key);
    const repeats = i <= first + 1 && key.length > 8 && plainKey(block.text) === key;
    if (isHeadline || repeats) decide(choices[i]!, false, 'headline repeated');
  });
}

/** Pages hold some texts twice, for wide and narrow screens or as pulled quotes: the first is kept. */
function dropCopies(context: PageContext, choices: Choice[]): void {
  const seen = new Set<string>();
  context.blocks.forEach((block, i) => {
    if (!choices[i]!.keep || block.words <= 8) return;
    if (seen.has(block.text)) decide(choices[i]!, false, 'said twice');
    seen.add(block.text);
  });
}

/** A last heading with nothing under it heads what was left out. */
function dropBareHeadings(context: PageContext, choices: Choice[]): void {
  for (let i = choices.length - 1; i >= 0; i--) {
    if (!choices[i]!.keep) continue;
    if (!isHeading(context.blocks[i]!)) return;
    decide(choices[i]!, false, 'heading of nothing');
  }
}
