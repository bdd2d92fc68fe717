import { PREDICATES, type PredicateName, type writeOutput } from '../../src/extract/index.ts';
import type { MarkedArticle, MarkedField, Stretch } from './marked-articles.ts';

/** What extraction finds in a text. */
export type Output = ReturnType<typeof writeOutput>;

/** One layer of what is found: what counts as proposed, as marked, and when the one fits the other. */
export interface Layer {
  name: string;
  /** The field of a marked article that it compares with. */
  field: MarkedField;
  proposed(output: Output): (Stretch & { confidence: number; [field: string]: unknown })[];
  marked(article: MarkedArticle): unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: each layer compares items of its own shape
  fits(proposed: any, marked: any, output: Output): boolean;
}

const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;
const same = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;
/** A stretch from a pair of positions. */
export const stretch = ([start, end]: [number, number]): Stretch => ({ start, end });
const mentionOf = (output: Output, id: string | null): Stretch | null =>
  (id === null ? undefined : output.mentions[Number(id.slice(1))]) ?? null;

/** Two stretches are of one passage when they share at least half of what they cover together. */
function mostlySame(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

const named = (output: Output) => output.mentions.filter(({ form }) => form !== 'description' && form !== 'pronoun');

/** Kinds that the markers had no name for. */
const UNMARKED = new Set(['trafficking', 'extortion', 'displacement']);

/** Asking for aid and giving it were marked as one kind, corruption and its accusation too. */
function broadKind(kind: string): string {
  return { aidRequest: 'aid', corruptionAccusation: 'corruption' }[kind] ?? kind;
}

/** All layers that were marked. */
export const LAYERS: Layer[] = [
  {
    name: 'known actors, linked',
    field: 'mentions',
    proposed: (output) => named(output).filter(({ entity }) => entity !== null),
    marked: ({ marks }) => marks.mentions.filter(({ entity }) => entity !== null),
    fits: (one, mark) => overlaps(one, mark) && one.entity === mark.entity,
  },
  {
    name: 'mentions, exact span',
    field: 'mentions',
    proposed: named,
    marked: ({ marks }) => marks.mentions,
    fits: same,
  },
  {
    name: 'mentions, exact span and kind',
    field: 'mentions',
    proposed: named,
    marked: ({ marks }) => marks.mentions,
    fits: (one, mark) => same(one, mark) && one.schema === mark.schema,
  },
  {
    name: 'attributions: who says it',
    field: 'attributions',
    proposed: (output) => output.attributions,
    marked: ({ marks }) => marks.attributions,
    fits: (one, mark) => mostlySame(one, mark) && overlaps(one.source, stretch(mark.source)),
  },
  {
    name: 'dates, EDTF',
    field: 'dates',
    proposed: (output) => output.dates,
    marked: ({ marks }) => marks.dates,
    fits: (one, mark) => overlaps(one, mark) && one.edtf === mark.edtf,
  },
  {
    name: 'quantities, value and unit',
    field: 'quantities',
    proposed: (output) => output.quantities,
    marked: ({ marks }) => marks.quantities,
    fits: (one, mark) => overlaps(one, mark) && one.value === mark.value && one.unit === mark.unit,
  },
  {
    name: 'incidents, kind',
    field: 'incidents',
    proposed: (output) =>
      output.incidents.filter(({ kind }) => !UNMARKED.has(kind)).map((one) => ({ ...one, ...one.trigger })),
    marked: ({ marks }) => marks.incidents,
    fits: (one, mark) => overlaps(one, mark) && broadKind(one.kind) === broadKind(mark.kind),
  },
  {
    name: 'claims',
    field: 'claims',
    proposed: (output) => output.claims,
    marked: ({ marks }) => marks.claims,
    fits: (one, mark, output) => {
      const subject = mentionOf(output, one.subject);
      const object = mentionOf(output, one.object);
      if (one.predicate !== mark.predicate || subject === null) return false;
      const between = (a: Stretch, b: Stretch | null) =>
        overlaps(a, stretch(mark.subject)) &&
        (mark.object === null || (b !== null && overlaps(b, stretch(mark.object))));
      // 'X is a brother of Y' and 'Y is a brother of X' say the same.
      const symmetric = PREDICATES[one.predicate as PredicateName].symmetric && object !== null;
      return between(subject, object) || (symmetric && between(object, subject));
    },
  },
];

/**
 * Each marked item is found once at most; each proposed one is right once at most. Of an article that was marked for
 * other fields alone nothing counts.
 */
export function compare(layer: Layer, article: MarkedArticle, output: Output) {
  if (article.marks.marked?.includes(layer.field) === false) return { judged: [], missed: [], marked: 0 };
  const marked = layer.marked(article);
  const free = new Set(marked.keys());
  const judged = layer.proposed(output).map((one) => {
    const hit = [...free].find((i) => layer.fits(one, marked[i], output));
    if (hit !== undefined) free.delete(hit);
    return { one, right: hit !== undefined };
  });
  return { judged, missed: [...free].map((i) => marked[i]), marked: marked.length };
}
