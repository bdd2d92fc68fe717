import { mentionsBefore } from '../document/names-before.ts';
import { indexAt, isOwnerMark, mentionOf, type Reading, stretchOf, wordAt } from './reading.ts';

/** 'Guatemala’s | minister', 'Guatemalan | minister', 'DEA | agent', 'the department’s | spokesman', 'its | director'. */
export function ownerBefore(reading: Reading, first: number, head: number): { mention: number; first: number } | null {
  const word = wordAt(reading, first - 1);
  if (/^(?:its|su|whose|cuy[oa]|cuj[oa]|seu|sua)$/.test(word)) {
    const mention = groupBefore(reading, first - 1, null, LEADER.test(wordAt(reading, head)));
    return mention < 0 ? null : { mention, first };
  }
  const at = isOwnerMark(word) ? first - 2 : first - 1;
  const index = indexAt(reading, at);
  if (index >= 0 && mentionOf(reading, index)?.schema !== 'Person')
    return { mention: index, first: stretchOf(reading, at).first };
  if (!isOwnerMark(word)) return null;
  const echo = wordAt(reading, at);
  const mention = echo === 'country' ? countryBefore(reading, at) : groupBefore(reading, at, echo);
  return mention < 0 ? null : { mention, first };
}

/** Heads of groups, not of public bodies. */
const LEADER = /^(?:l[ií]der(?:esa)?|leader|cabecilla|capo|boss|kingpin)$/;
const GROUPS = new Set(['Organization', 'PublicBody', 'Company', 'LegalEntity']);

/** The nearest named group before a token: of the sentence, or whose name has that word ('the department'). */
function groupBefore({ found, document, sentence }: Reading, at: number, echo: string | null, leader = false): number {
  const { starts } = document.tokens;
  const position = starts[at] ?? 0;
  const from = echo === null ? (starts[sentence.first] ?? 0) : 0;
  let looked = 0;
  for (let index = mentionsBefore(found.mentions, position) - 1; index >= 0 && looked < 40; index--, looked++) {
    const mention = found.mentions[index];
    if (!mention || mention.start < from) break;
    if (!GROUPS.has(mention.schema) || mention.form === 'description') continue;
    if (leader && mention.schema === 'PublicBody') continue;
    if (echo === null || mention.name.toLowerCase().split(/\s+/).includes(echo)) return index;
  }
  return -1;
}

/** 'The country’s | minister': the country that was spoken of last. */
function countryBefore({ found, document }: Reading, at: number): number {
  const position = document.tokens.starts[at] ?? 0;
  const last = mentionsBefore(found.mentions, position) - 1;
  for (let index = last; index >= Math.max(0, last - 6); index--) {
    const mention = found.mentions[index];
    if (mention?.schema === 'Country') return position - mention.end < FAR ? index : -1;
  }
  return -1;
}

/** UTF-16 units over which 'the country' still means the one that was named. */
const FAR = 400;
