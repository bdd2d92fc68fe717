/**
 * npm run eval gold: what extraction finds in articles that people marked by hand, and how far its confidence can be
 * trusted. `-- --errors [LAYER]` lists what is wrong or missed in the development half (never in the sealed
 * one), by kind and with its sentence, of all layers or of one (`claims`); `-- --language es` takes
 * the articles of one language in the development half alone: few sealed ones would tell too much of each; `-- --marks FILE`
 * compares with another file of marks, as before it is added to the development half.
 */
import { CURVES } from '../src/extract/calibration/index.ts';
import { leaveOneArticleOut, onFittedCurve } from './lib/calibration.ts';
import { decidedEvidence, KINDS, markedEvidence, readAll } from './lib/evidence.ts';
import { compare, LAYERS, stretch } from './lib/layers.ts';
import { type MarkedArticle, readMarked, type Stretch } from './lib/marked-articles.ts';
import { type Counts, calibrationError, type Judged, reliabilityLine, scoreLine } from './lib/scores.ts';

const language = option('--language');
const marksFile = option('--marks');
const listed = process.argv.includes('--errors') ? new RegExp(option('--errors') ?? '') : null;
/** Characters that are shown on each side of an error. */
const AROUND = 220;

for (const name of language === null && marksFile === null ? (['dev', 'sealed'] as const) : (['dev'] as const)) {
  const { articles: all, missing } = readMarked(marksFile ?? `eval/gold/${name}.jsonl`);
  const articles = all.filter(({ marks }) => language === null || marks.language === language);
  console.log(
    `\n## ${marksFile ?? name}: ${articles.length} articles${missing > 0 ? `, ${missing} left out: their texts in ../shared/data are not there` : ''}`,
  );
  const outputs = readAll(articles.map(({ input }) => input));
  for (const layer of LAYERS) {
    const compared = articles.map((article, i) => compare(layer, article, outputs[i]!));
    const counts = compared.map(({ judged, marked }): Counts => {
      const right = judged.filter((one) => one.right).length;
      return { right, proposed: judged.length, marked };
    });
    console.log(scoreLine(layer.name, counts));
    if (name === 'dev' && listed?.test(layer.name)) listErrors(articles, compared);
  }
  showCalibration(name, markedEvidence(articles, outputs));
}

/** What follows an option; null where nothing does. */
function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  const value = at < 0 ? undefined : process.argv[at + 1];
  return value === undefined || value.startsWith('-') ? null : value;
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

/** By kind: what was wrongly proposed, and what was missed. */
function listErrors(articles: MarkedArticle[], compared: ReturnType<typeof compare>[]): void {
  const lines = compared.flatMap(({ judged, missed }, i) => {
    const article = articles[i] as MarkedArticle;
    const wrong = judged.filter(({ right }) => !right).map(({ one }) => errorLine(article, 'wrong', one));
    return [...wrong, ...(missed as Item[]).map((mark) => errorLine(article, 'missed', mark))];
  });
  for (const line of lines.sort((a, b) => (a.sort < b.sort ? -1 : 1))) console.log(line.text);
}

type Item = Record<string, unknown> & Partial<Stretch>;

function errorLine({ input, marks }: MarkedArticle, what: 'wrong' | 'missed', item: Item) {
  const characters = [...input.text];
  const words = (at: unknown) => (Array.isArray(at) ? characters.slice(at[0], at[1]).join('') : String(at ?? '-'));
  const { start, end } = item.start === undefined ? stretch(item.subject as [number, number]) : (item as Stretch);
  const kind = String(item.kind ?? item.predicate ?? item.unit ?? item.schema ?? '');
  const told =
    item.start === undefined
      ? [item.subject, item.object, item.value].map(words).join(' | ')
      : `«${words([start, end])}» ${JSON.stringify(item).slice(0, 160)}`;
  const around = characters
    .slice(Math.max(0, start - AROUND), end + AROUND)
    .join('')
    .replace(/\s+/g, ' ');
  return { sort: `${kind} ${what}`, text: `  ${what} ${kind}: ${told}\n      ${marks.id}: … ${around} …` };
}
