import type { Mention } from '../suggestions.ts';
import { type Document, sentenceAt } from './document.ts';

/** Sentences that are looked back over for whom a pronoun means. */
const BACK = 3;

/** How many mentions (in the order of the text) begin before a position. */
export function mentionsBefore(mentions: readonly Pick<Mention, 'start'>[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The index of the last mention of the only person whom the sentence names before a position, or else the nearest sentence
 * before that names anybody; -1 where several people are named there, or nobody near. `others`: the first mentions of those
 * who are not meant.
 */
export function onlyPersonBefore(
  document: Document,
  mentions: readonly Mention[],
  position: number,
  others: readonly number[] = [],
): number {
  const here = sentenceAt(document, position);
  let index = mentionsBefore(mentions, position) - 1;
  for (let number = here; number >= 0 && number >= here - BACK; number--) {
    const start = document.sentences[number]?.start ?? 0;
    let only = -1;
    for (; index >= 0 && (mentions[index]?.start ?? -1) >= start; index--) {
      const mention = mentions[index];
      if (mention?.schema !== 'Person' || mention.form === 'pronoun' || others.includes(mention.first)) continue;
      if (only >= 0 && mentions[only]?.first !== mention.first) return -1;
      if (only < 0) only = index;
    }
    if (only >= 0) return only;
  }
  return -1;
}
