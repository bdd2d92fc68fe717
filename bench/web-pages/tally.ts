import { wordsOf } from './label-blocks.ts';
import type { FieldReading } from './peers.ts';
import type { AnnotatedPage } from './read-pages.ts';
import { wordScore } from './word-score.ts';

/** Sums over the pages that one reader has read. */
export interface Tally {
  name: string;
  pages: number;
  f1: number;
  precision: number;
  recall: number;
  /** Words found, annotated and in both, over all pages, for the micro average. */
  words: { found: number; truth: number; both: number };
  /** For each field how many pages give it, how many readings were right, and how many were made up. */
  fields: Record<'title' | 'author' | 'date', { given: number; right: number; absent: number; invented: number }>;
  /** Milliseconds of CPU. */
  cpu: number;
}

/** A tally of nothing yet. */
export function newTally(name: string): Tally {
  const field = () => ({ given: 0, right: 0, absent: 0, invented: 0 });
  const fields = { title: field(), author: field(), date: field() };
  return { name, pages: 0, f1: 0, precision: 0, recall: 0, words: { found: 0, truth: 0, both: 0 }, fields, cpu: 0 };
}

/** Adds one page's reading. */
export function tallyPage(tally: Tally, truth: AnnotatedPage['truth'], reading: FieldReading, cpu: number): void {
  const found = wordsOf(reading.text);
  const words = wordsOf(truth.main_content);
  const score = wordScore(found, words);
  tally.pages++;
  tally.f1 += score.f1;
  tally.precision += score.precision;
  tally.recall += score.recall;
  tally.words.found += found.length;
  tally.words.truth += words.length;
  tally.words.both += score.both;
  tally.cpu += cpu;
  tallyField(tally.fields.title, truth.title, reading.title, plain);
  tallyField(tally.fields.author, truth.author, reading.author, plainNames);
  tallyField(tally.fields.date, truth.publish_date, reading.date, plainDay);
}

function tallyField(
  field: Tally['fields']['title'],
  truth: string | null,
  found: string | null,
  normal: (text: string) => string,
): void {
  if (truth) {
    field.given++;
    if (found !== null && normal(found) === normal(truth)) field.right++;
  } else {
    field.absent++;
    if (found !== null && found !== '') field.invented++;
  }
}

/** Lower case, letters and digits alone, single spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without the words that join names; 'Ruiz, Ana B.' counts as 'Ana B. Ruiz'. */
function plainNames(text: string): string {
  const turned = text.trim().replace(/^(\p{Lu}[\p{Ll}’'-]+), (\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.?)?)$/u, '$2 $1');
  return plain(turned).replace(/^by /, '').replace(/ and /g, ' ');
}

/** The day of a date; annotators write a month alone, which a reader gives as '2022-06', as its first day. */
function plainDay(date: string): string {
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date.slice(0, 10);
}

/** Prints the tallies as a table, one column each. */
export function printTallies(tallies: Tally[]): void {
  const row = (label: string, value: (tally: Tally) => string) =>
    console.log(label.padEnd(30), ...tallies.map((tally) => value(tally).padStart(14)));
  const mean = (sum: number, tally: Tally) => (sum / tally.pages).toFixed(4);
  console.log(`web pages: ${tallies[0]?.pages ?? 0} annotated pages`);
  row('', (tally) => tally.name);
  row('main content F1, mean', (tally) => mean(tally.f1, tally));
  row('  precision, mean', (tally) => mean(tally.precision, tally));
  row('  recall, mean', (tally) => mean(tally.recall, tally));
  row('main content F1, micro', (tally) =>
    ((2 * tally.words.both) / (tally.words.found + tally.words.truth)).toFixed(4),
  );
  for (const name of ['title', 'author', 'date'] as const) {
    row(`${name} right where given`, ({ fields }) => (fields[name].right / Math.max(1, fields[name].given)).toFixed(4));
    row(`${name} invented`, ({ fields }) => `${fields[name].invented} of ${fields[name].absent}`);
  }
  row('pages a second of CPU', (tally) => ((tally.pages * 1000) / tally.cpu).toFixed(1));
}
