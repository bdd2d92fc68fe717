import type { Extracted } from './extract.ts';
import type { Found, Mention, Span } from './suggestions.ts';

/** A stretch as others see it: positions in Unicode code points, and its words. */
export interface Quoted {
  start: number;
  end: number;
  quote: string;
}

/** Items refer to each other by these: `m0`, `d2`, `q1`, `a0`, `i3`, `c5`. */
type Ref = string | null;

/**
 * What extraction found in one text, as JSON: the documented form of docs/formats/extraction.md. Every item has
 * `id, start, end, quote, confidence, by`; references are ids.
 */
export function writeOutput({ document, found }: Extracted, id: string | null, language: string | null) {
  const { text, sentences } = document;
  const at = positions(text);
  const quoted = ({ start, end }: Span): Quoted => ({ start: at(start), end: at(end), quote: text.slice(start, end) });
  const maybe = (span: Span | null) => span && quoted(span);
  const item = (letter: string, index: number, { start, end, confidence, by }: Found) => ({
    id: letter + index,
    ...quoted({ start, end }),
    confidence: round(confidence),
    by,
  });
  const ref = (letter: string, index: number | null): Ref => (index === null ? null : letter + index);
  return {
    id,
    language,
    sentences: sentences.map(({ start, end, part }) => ({ start: at(start), end: at(end), part })),
    mentions: found.mentions.map((one, i) => ({
      ...item('m', i, one),
      schema: one.schema,
      form: one.form,
      name: one.name,
      entity: one.entity,
      candidates: one.candidates.map(({ entity, score }) => ({ entity, score: round(score) })),
      first: ref('m', firstOf(one, i)),
      role: maybe(one.role),
    })),
    attributions: found.attributions.map((one, i) => ({
      ...item('a', i, one),
      kind: one.kind,
      cue: quoted(one.cue),
      source: quoted(one.source),
      mention: ref('m', one.mention),
      stance: one.stance,
    })),
    dates: found.dates.map((one, i) => ({ ...item('d', i, one), edtf: one.edtf, relative: one.relative })),
    quantities: found.quantities.map((one, i) => ({
      ...item('q', i, one),
      value: one.value,
      upTo: one.upTo,
      approximate: one.approximate,
      unit: one.unit,
      of: maybe(one.of),
    })),
    incidents: found.incidents.map((one, i) => ({
      ...item('i', i, one),
      kind: one.kind,
      trigger: quoted(one.trigger),
      participants: one.participants.map(({ role, mention, confidence, ...span }) => ({
        role,
        ...quoted(span),
        mention: ref('m', mention),
        confidence: round(confidence),
      })),
      date: ref('d', one.date),
      place: ref('m', one.place),
      attribution: ref('a', one.attribution),
      quantities: one.quantities.map((index) => `q${index}`),
      stance: one.stance,
      part: one.part,
    })),
    claims: found.claims.map((one, i) => ({
      ...item('c', i, one),
      predicate: one.predicate,
      subject: ref('m', one.subject),
      object: ref('m', one.object),
      value: one.value,
      date: ref('d', one.date),
      attribution: ref('a', one.attribution),
      stance: one.stance,
      part: one.part,
    })),
  };
}

/** What `writeOutput` gives. */
export type ExtractionOutput = ReturnType<typeof writeOutput>;

function firstOf({ first }: Mention, index: number): number | null {
  return first === index ? null : first;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** UTF-16 index -> code points, each index in constant time. */
function positions(text: string): (index: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (index) => index;
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const second = isLow(text.charCodeAt(i)) && i > 0 && isHigh(text.charCodeAt(i - 1));
    before[i + 1] = (before[i] ?? 0) + (second ? 0 : 1);
  }
  return (index) => before[index] ?? 0;
}

function isHigh(c: number): boolean {
  return c >= 0xd800 && c < 0xdc00;
}

function isLow(c: number): boolean {
  return c >= 0xdc00 && c < 0xe000;
}
