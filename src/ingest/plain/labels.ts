import type { Block } from './blocks.ts';

/** What a block is. `body`, `part-heading` and `sub-heading` make the article; the rest is read or left out. */
export type Label =
  | 'header-field'
  | 'breadcrumb'
  | 'navigation'
  | 'headline'
  | 'repeated-headline'
  | 'kicker'
  | 'byline'
  | 'date'
  | 'standfirst'
  | 'body'
  | 'part-heading'
  | 'sub-heading'
  | 'share-bar'
  | 'feedback'
  | 'appeal'
  | 'licence'
  | 'newsletter'
  | 'related'
  | 'about'
  | 'tags'
  | 'caption'
  | 'advert'
  | 'cookies'
  | 'comments'
  | 'footer'
  | 'author-note'
  | 'pull-quote'
  | 'outside';

/** A block with the label it got and the reason: the debug record of the reading. */
export interface LabelledBlock extends Block {
  label: Label | null;
  why: string;
}

/** Gives a block its label once; the first step that knows a block decides. */
export function setLabel(block: LabelledBlock, label: Label, why: string): void {
  if (block.label !== null) return;
  block.label = label;
  block.why = why;
}

/** How a label is called in a note for the user. */
export const LABEL_NAMES: Record<Label, string> = {
  'header-field': 'header fields',
  breadcrumb: 'breadcrumb',
  navigation: 'navigation',
  headline: 'headline',
  'repeated-headline': 'repeated headline',
  kicker: 'kicker',
  byline: 'byline',
  date: 'date line',
  standfirst: 'standfirst',
  body: 'body',
  'part-heading': 'part heading',
  'sub-heading': 'sub-heading',
  'share-bar': 'share bar',
  feedback: 'feedback question',
  appeal: 'funding appeal',
  licence: 'licence text',
  newsletter: 'newsletter box',
  related: 'related stories',
  about: 'about the newsroom',
  tags: 'tag list',
  caption: 'picture captions and credits',
  advert: 'advertisement marks',
  cookies: 'cookie notice',
  comments: "readers' comments",
  footer: 'footer',
  'author-note': 'note on the author',
  'pull-quote': 'repeated quotation',
  outside: 'other text outside the article',
};
