import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type CalibratedKind, mentionKind } from '../../src/extract/calibration/index.ts';
import {
  createExtraction,
  EXTRACTORS,
  type PredicateName,
  type ReadInput,
  readInput,
  storedPredicate,
  writeOutput,
} from '../../src/extract/index.ts';
import { slugOf } from '../../src/text/index.ts';
import type { Evidence } from './calibration.ts';
import { compare, LAYERS, type Layer, type Output } from './layers.ts';
import type { MarkedArticle } from './marked-articles.ts';

/** All kinds, in the order in which they are shown. */
export const KINDS: readonly CalibratedKind[] = [
  'linked',
  'unlinked',
  'attributions',
  'dates',
  'quantities',
  'incidents',
  'claims',
];

const extract = createExtraction(EXTRACTORS, { read: (path) => readFileSync(path) }, 'raw');

/** What extraction finds in articles, with the extractors' own confidence. */
export function readAll(inputs: readonly ReadInput[]): Output[] {
  return inputs.map((input) => writeOutput(extract(input), input.id, input.language));
}

const layerNamed = (name: string) => LAYERS.find((one) => one.name === name) as Layer;

/** What an unknown kind (`LegalEntity`) may turn out to be. */
const ENTITIES = new Set(['Person', 'Organization', 'PublicBody', 'Company', 'LegalEntity']);

/** How each kind is judged: a linked mention by its entry, another by its span and what it is. */
const JUDGED_BY: Record<CalibratedKind, Layer> = {
  linked: layerNamed('known actors, linked'),
  unlinked: {
    ...layerNamed('mentions, exact span and kind'),
    proposed: (output) => output.mentions.filter((one) => mentionKind(one) === 'unlinked'),
    fits: (one, mark) =>
      one.start === mark.start &&
      one.end === mark.end &&
      (one.schema === mark.schema || (one.schema === 'LegalEntity' && ENTITIES.has(mark.schema))),
  },
  attributions: layerNamed('attributions: who says it'),
  dates: layerNamed('dates, EDTF'),
  quantities: layerNamed('quantities, value and unit'),
  incidents: layerNamed('incidents, kind'),
  claims: layerNamed('claims'),
};

/** Every item that was proposed in marked articles, and whether a person marked it too. */
export function markedEvidence(articles: readonly MarkedArticle[], outputs: readonly Output[]): Evidence[] {
  return articles.flatMap((article, i) =>
    KINDS.flatMap((kind) =>
      compare(JUDGED_BY[kind], article, outputs[i] as Output).judged.map(({ one, right }) => ({
        kind,
        article: article.marks.id,
        confidence: one.confidence,
        right,
      })),
    ),
  );
}

interface Decided {
  article: string;
  kind: 'claim' | 'incident';
  what: string;
  quote: string;
  subject: string | null;
  decision: string;
}

/** Lines of the sample archive, from 0, that are sealed or are translations of such: see eval/gold/README.md. */
const SEALED: ReadonlySet<number> = new Set([27, 28, 32, ...Array.from({ length: 19 }, (_, i) => 33 + i)]);

/**
 * Suggestions in the sample archive that an editor accepted or rejected, sealed articles left out; those that extraction
 * no longer makes too.
 */
export function decidedEvidence(): Evidence[] {
  if (!existsSync('sample/decisions.jsonl')) return [];
  const read = new Map<string, { id: string; output: Output }>();
  const { stdout } = spawnSync(process.execPath, ['dist/main.js', 'parse', 'sample/archive.jsonl'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const [i, line] of stdout.trim().split('\n').entries()) {
    if (SEALED.has(i)) continue;
    const article = JSON.parse(line);
    const input = readInput(article);
    const [output] = readAll([input]);
    if (output) read.set(slugOf(article.title), { id: `sample:${article.origin.id}`, output });
  }
  const lines = readFileSync('sample/decisions.jsonl', 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const decided = JSON.parse(line) as Decided;
    // A merge: no suggestion was decided on.
    if (!decided.article) return [];
    const article = read.get(decided.article.split('/').at(-1) ?? '');
    const item = article && findDecided(decided, article.output);
    if (!item || !['accept', 'reject'].includes(decided.decision)) return [];
    const kind = decided.kind === 'claim' ? 'claims' : 'incidents';
    return [{ kind, article: article.id, confidence: item.confidence, right: decided.decision === 'accept' } as const];
  });
}

/** The suggestion that a decision was taken on: of several alike the surest, as when decisions are applied. */
function findDecided({ kind, what, quote, subject }: Decided, output: Output): { confidence: number } | null {
  const nameOf = (ref: string | null) => output.mentions.find(({ id }) => id === ref)?.name;
  const alike =
    kind === 'claim'
      ? output.claims.filter(
          (one) =>
            storedPredicate(one.predicate as PredicateName) === what &&
            one.quote === quote &&
            nameOf(one.subject) === subject,
        )
      : output.incidents.filter((one) => one.kind === what && one.quote === quote);
  return alike.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}
