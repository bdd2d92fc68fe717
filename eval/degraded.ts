/**
 * npm run eval -- degraded: whether confidence falls as it should where a text is spoilt. The development articles with
 * characters read wrong, all in capitals, without any, with markup left in: the share of right items, what confidence
 * said on average, and the calibration error, beside what it would be if the text's quality were not looked at.
 */
import { readFileSync } from 'node:fs';
import { type Faults, faultsOf, trustIn } from '../src/extract/calibration/index.ts';
import { createExtraction, EXTRACTORS, writeOutput } from '../src/extract/index.ts';
import { degrade, SPOILS } from './lib/degrade.ts';
import { markedEvidence } from './lib/evidence.ts';
import { readMarked } from './lib/marked-articles.ts';
import { calibrationError } from './lib/scores.ts';

const extract = createExtraction(EXTRACTORS, { read: (path) => readFileSync(path) });
const { articles } = readMarked('dev');

console.log('spoilt by          trust   right   said   error   (without quality)   items');
for (const [name, spoil] of Object.entries(SPOILS)) {
  const spoilt = articles.map((article) => degrade(article, spoil));
  const read = spoilt.map(({ input }) => extract(input));
  const outputs = read.map((one, i) => writeOutput(one, spoilt[i]!.input.id, spoilt[i]!.input.language));
  const faults = new Map(read.map(({ document }, i) => [spoilt[i]!.marks.id, faultsOf(document)]));
  const judged = markedEvidence(spoilt, outputs);
  showLine(name, judged, faults);
  if (process.argv.includes('--kinds'))
    for (const kind of new Set(judged.map((one) => one.kind)))
      showLine(`  ${kind}`, judged.filter((one) => one.kind === kind), faults); // biome-ignore format: one call
}

function showLine(name: string, judged: ReturnType<typeof markedEvidence>, faults: Map<string, Faults>): void {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const trusts = judged.map((one) => trustIn(one.kind, faults.get(one.article) as Faults));
  const unlowered = judged.map((one, i) => ({
    ...one,
    confidence: Math.min(1, one.confidence / (trusts[i] as number)),
  }));
  const figures = [
    mean(trusts),
    mean(judged.map(({ right }) => Number(right))),
    mean(judged.map(({ confidence }) => confidence)),
    calibrationError(judged),
    calibrationError(unlowered),
  ].map((value) => value.toFixed(3));
  console.log(`${name.padEnd(18)} ${figures.join('   ')}   ${judged.length}`);
}
