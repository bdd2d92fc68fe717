/**
 * npm run bench -- extract-long: whether the time for a text grows as its length does, whatever stands in it. Texts of 1
 * and of `--megabytes` (10) million characters, of many kinds, through what `trama extract --json` does with a line, in
 * processor time, after a warm-up; the ratio of the times of a million characters is what counts. `--kind NAME`
 * takes one, `--steps` says what each extractor takes.
 */
import { packageFiles } from '../src/cli/package-files.ts';
import { readDocument } from '../src/extract/document/document.ts';
import { EXTRACTORS } from '../src/extract/extractors.ts';
import { lineExtractor } from '../src/extract/index.ts';
import { noSuggestions } from '../src/extract/suggestions.ts';
import { longTexts } from './lib/long-texts.ts';
import { numberOption } from './lib/options.ts';

const MILLION = 1_000_000;
const MOST = numberOption('megabytes', 10) * MILLION;
const only = process.argv.indexOf('--kind');
const kinds = Object.entries(longTexts()).filter(([name]) => only < 0 || name === process.argv[only + 1]);
const extract = lineExtractor(packageFiles(), { language: null, schema: 'trama' });

/** Milliseconds of processor time so far, garbage collection included: other programs on the machine do not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for each million characters of a text. */
function rateOf(text: string): number {
  const line = JSON.stringify({ id: '1', text, publishedAt: '2021-06-17' });
  const start = spent();
  const answer = extract(line);
  if ('failure' in answer) throw new Error(answer.failure);
  return (spent() - start) / (text.length / MILLION);
}

/** Milliseconds of each extractor in a text, the reading of the document first. */
function stepsOf(text: string): string {
  const steps = EXTRACTORS.map((extractor) => ({ name: extractor.name, run: extractor.load(packageFiles()) }));
  let start = spent();
  const document = readDocument({ text, language: 'en', title: null, publishedAt: '2021-06-17', parts: [] });
  const shown = [`reading ${(spent() - start).toFixed(0)}`];
  const found = noSuggestions();
  for (const { name, run } of steps) {
    start = spent();
    Object.assign(found, run(document, found));
    shown.push(`${name} ${(spent() - start).toFixed(0)}`);
  }
  return shown.join(', ');
}

console.log(`ms for a million characters        1 million   ${MOST / MILLION} million   ratio`);
for (const [name, make] of kinds) {
  rateOf(make(MILLION / 2));
  const short = Math.min(rateOf(make(MILLION)), rateOf(make(MILLION)));
  const long = rateOf(make(MOST));
  const figures = [short, long].map((ms) => ms.toFixed(0).padStart(11)).join('');
  console.log(`${name.padEnd(32)} ${figures}   ${(long / short).toFixed(2).padStart(7)}`);
  if (process.argv.includes('--steps'))
    for (const size of [MILLION, MOST]) console.log(`  ${size / MILLION} million: ${stepsOf(make(size))} ms`);
}
