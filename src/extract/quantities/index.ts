import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { byline, type Extractor } from '../extractor.ts';
import { ARTICLES_OF_ONE, NUMBER_WORDS } from '../numbers/index.ts';
import type { Quantity, Suggestions } from '../suggestions.ts';
import { readAmount } from './read-quantity.ts';
import type { Amount, Reading } from './reading.ts';
import { QUANTITY_WORDS } from './vocabulary.ts';

/** Finds amounts with their units: weights, areas, money, people, times, things. What is a date is none. */
export const quantities: Extractor = {
  name: 'quantities',
  version: 2,
  load() {
    const by = byline(this);
    return (document, found) => ({ quantities: findQuantities(document, found, by) });
  },
};

function findQuantities(document: Document, found: Suggestions, by: string): Quantity[] {
  const { tokens, language } = document;
  const demonyms = new Set(found.mentions.filter(({ form }) => form === 'demonym').map(({ start }) => start));
  const reading: Reading = { document, words: QUANTITY_WORDS[language], demonyms };
  const numbers = NUMBER_WORDS[language];
  const items: Quantity[] = [];
  let date = 0;
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.words[at] ?? '';
    const digit = ((tokens.shapes[at] ?? 0) & SHAPE.digit) !== 0;
    if (!digit && !numbers.has(word) && !ARTICLES_OF_ONE[language].has(word) && !/^[$€£]$/.test(word)) continue;
    const start = tokens.starts[at] ?? 0;
    while (date < found.dates.length && (found.dates[date]?.end ?? 0) <= start) date++;
    if ((found.dates[date]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const amount = readAmount(reading, at);
    if (!amount || isArticle(document, amount) || isDistance(document, amount)) continue;
    items.push(asItem(document, amount, by));
    at = amount.end - 1;
  }
  return items;
}

/** 'a year', 'un día', 'una persona' say nothing of how many; 'a ton' and 'un kilo' do. */
function isArticle({ tokens, language }: Document, { first, unit, value }: Amount): boolean {
  return value === 1 && ARTICLES_OF_ONE[language].has(tokens.words[first] ?? '') && !/^(?:kg|g|t|lb|l)$/.test(unit);
}

/** 'Two weeks later', 'seis semanas antes' tell when, not how long. */
function isDistance({ tokens }: Document, { end, unit }: Amount): boolean {
  return TIMES.has(unit) && LATER.has(tokens.words[end] ?? '');
}

const TIMES = new Set(['years', 'months', 'weeks', 'days', 'hours']);
const LATER = new Set('after ago before earlier later antes atrás después depois'.split(' '));

function asItem({ tokens }: Document, { first, end, of, ...amount }: Amount, by: string): Quantity {
  const span = (from: number, to: number) => ({ start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 });
  return { ...span(first, end), ...amount, of: of && span(of.first, of.end), by };
}
