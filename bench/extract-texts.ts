/**
 * npm run bench -- extract-texts: the whole extraction of texts on one core: documents of about 320 words a second, the
 * median of several rounds, and what each extractor takes of it. The texts are the sample archive's, cut or joined to
 * length; each round's differ (a word at the end), so that nothing is answered from memory.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFiles } from '../src/cli/package-files.ts';
import { readDocument } from '../src/extract/document/document.ts';
import { EXTRACTORS } from '../src/extract/extractors.ts';
import { lineExtractor } from '../src/extract/index.ts';
import { noSuggestions } from '../src/extract/suggestions.ts';
import { packageRoot } from '../src/kit/index.ts';
import { numberOption } from './lib/options.ts';

const WORDS = numberOption('words', 320);
const ROUNDS = numberOption('rounds', 40);

interface Text {
  id: string;
  text: string;
  publishedAt: string;
}

/** The sample's paragraphs, article after article, in pieces of about WORDS words. */
function sampleTexts(): Text[] {
  const lines = readFileSync(path.join(packageRoot(), 'sample/archive.jsonl'), 'utf8').trim().split('\n');
  const paragraphs = lines.flatMap((line) => {
    const { parts } = JSON.parse(line) as { parts: { paragraphs: string[] }[] };
    return parts.flatMap((part) => part.paragraphs);
  });
  const texts: Text[] = [];
  let piece: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    piece.push(paragraph);
    words += paragraph.split(' ').length;
    if (words < WORDS) continue;
    texts.push({ id: String(texts.length), text: piece.join('\n\n'), publishedAt: '2021-06-17' });
    piece = [];
    words = 0;
  }
  return texts;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

/** Milliseconds of each extractor a document, the reading of the document first. */
function timeSteps(texts: Text[]): [string, number][] {
  const files = packageFiles();
  const steps = EXTRACTORS.map((extractor) => ({ name: extractor.name, run: extractor.load(files), ms: 0 }));
  let reading = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const { text, publishedAt } of texts) {
      let start = performance.now();
      const document = readDocument({ text, language: 'en', title: null, publishedAt, parts: [] });
      reading += performance.now() - start;
      const found = noSuggestions();
      for (const step of steps) {
        start = performance.now();
        Object.assign(found, step.run(document, found));
        step.ms += performance.now() - start;
      }
    }
  const each = ROUNDS * texts.length;
  return [['reading', reading / each], ...steps.map(({ name, ms }): [string, number] => [name, ms / each])];
}

function main(): void {
  const texts = sampleTexts();
  const extract = lineExtractor(packageFiles(), { language: null, schema: 'trama' });
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const lines = texts.map((one) => JSON.stringify({ ...one, text: `${one.text} ${round}.` }));
    const start = performance.now();
    for (const line of lines) extract(line);
    rates.push((texts.length / (performance.now() - start)) * 1000);
  }
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / texts.length;
  const warm = rates.slice(2);
  console.log(`${texts.length} texts of ${words.toFixed(0)} words: ${median(warm).toFixed(0)} documents/s on one core`);
  console.log(
    `  slowest round ${Math.min(...warm).toFixed(0)}, fastest ${Math.max(...warm).toFixed(0)}, first ${rates[0]!.toFixed(0)}`,
  );
  for (const [name, ms] of timeSteps(texts)) console.log(`  ${name.padEnd(14)} ${ms.toFixed(3)} ms`);
}

main();
