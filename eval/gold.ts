/**
 * npm run eval gold: what extraction finds in articles that people marked by hand, and how far its confidence can be
 * trusted. `-- --errors` lists what is wrong in the development half (never in the sealed one); `-- --language es` takes
 * the articles of one language in the development half alone: few sealed ones would tell too much of each.
 */
import { CURVES } from '../src/extract/calibration/index.ts';
import { leaveOneArticleOut, onFittedCurve } from './lib/calibration.ts';
import { decidedEvidence, KINDS, markedEvidence, readAll } from './lib/evidence.ts';
import { compare, LAYERS, type Layer, stretch } from './lib/layers.ts';
import { type MarkedArticle, readMarked, type Stretch } from './lib/marked-articles.ts';
import { type Counts, calibrationError, type Judged, reliabilityLine, scoreLine } from './lib/scores.ts';

const at = process.argv.indexOf('--language');
const language = at < 0 ? null : process.argv[at + 1];

for (const name of language === null ? (['dev', 'sealed'] as const) : (['dev'] as const)) {
  const { articles: all, missing } = readMarked(name);
  const articles = all.filter(({ marks }) => language === null || marks.language === language);
  console.log(
    `\n## ${name}: ${articles.length} articles${missing > 0 ? `, ${missing} left out: their texts in ../shared/data are not there` : ''}`,
  );
  const outputs = readAll(articles.map(({ input }) => input));
  for (const layer of LAYERS) {
    const compared = articles.map((article, i) => compare(layer, article, outputs[i]!));
    const counts = compared.map(({ judged, marked }): Counts => {
      const right = judged.filter((one) => one.right).length;
      return { right, proposed: judged.length, marked };
    });
    console.log(scoreLine(layer.name, counts));
    if (name === 'dev' && process.argv.includes('--errors')) listErrors(layer, articles, compared);
  }
  showCalibration(name, markedEvidence(articles, outputs));
}

/** By the curves as they are shipped in the sealed half; in the other, each article by the curve of all others. */
function showCalibration(name: 'dev' | 'sealed', marked: ReturnType<typeof markedEvidence>): void {
  const decided = name === 'dev' ? decidedEvidence() : [];
  console.log(
    `\nConfidence, said→right (items); calibration error${name === 'dev' ? ', each article by the curve of all others, decided suggestions included' : ''}`,
  );
  for (const kind of KINDS) {
    const raw = [...marked, ...decided].filter((one) => one.kind === kind);
    const calibrated = name === 'dev' ? leaveOneArticleOut(raw) : onFittedCurve(CURVES[kind], raw);
    showCurve(kind, raw, calibrated);
  }
}

function showCurve(kind: string, raw: readonly Judged[], calibrated: readonly Judged[]): void {
  const [before, after] = [raw, calibrated].map((judged) => calibrationError(judged).toFixed(3));
  console.log(`${kind.padEnd(13)} ${after} (uncalibrated ${before})  ${reliabilityLine(calibrated)}`);
}

function listErrors(layer: Layer, articles: MarkedArticle[], compared: ReturnType<typeof compare>[]): void {
  compared.forEach(({ judged, missed }, i) => {
    const characters = [...(articles[i]?.input.text ?? '')];
    const words = ({ start, end }: Stretch) => characters.slice(start, end).join('');
    for (const { one } of judged.filter(({ right }) => !right))
      console.log(`  wrong  ${layer.name}: "${words(one)}" ${JSON.stringify(one).slice(0, 200)}`);
    for (const mark of missed as (Stretch & { subject?: [number, number] })[])
      console.log(
        `  missed ${layer.name}: "${words(mark.subject ? stretch(mark.subject) : mark)}" ${JSON.stringify(mark)}`,
      );
  });
}
