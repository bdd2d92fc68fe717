import { cleanLine } from '../../text/index.ts';

/** A JSON object with its keys folded: `date_published`, `datePublished` and `Date-Published` are one. */
export type Fields = ReadonlyMap<string, unknown>;

/** Longest list read from a record. */
const MAX_LIST = 500;

/** Folds the keys of an object; the first of equal keys wins. */
export function foldKeys(record: object): Fields {
  const fields = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const folded = key
      .slice(0, 100)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
    if (!fields.has(folded) && value !== null && value !== undefined && value !== '') fields.set(folded, value);
  }
  return fields;
}

/** Whether a value is a JSON object, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a string, a number, or an object that wraps one (`{"rendered": …}`); null when there is none. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (!isRecord(value)) return null;
  const inner = value.rendered ?? value.value ?? value['#text'] ?? value.text ?? value.name ?? value.title;
  return typeof inner === 'string' && inner.trim() !== '' ? inner : null;
}

/** The first of these fields that holds text. */
export function firstText(fields: Fields, ...keys: string[]): string | null {
  for (const key of keys) {
    const text = asText(fields.get(key));
    if (text !== null) return text;
  }
  return null;
}

/** The first of these fields, as a list of lines: from a list, one value, or a text divided at `separator`. */
export function firstList(fields: Fields, separator: RegExp | null, ...keys: string[]): string[] {
  for (const key of keys) {
    const lines = asList(fields.get(key), separator);
    if (lines.length > 0) return lines;
  }
  return [];
}

function asList(value: unknown, separator: RegExp | null): string[] {
  const values = Array.isArray(value) ? value.slice(0, MAX_LIST) : [value];
  const texts = values.map((each) =>
    asText(isRecord(each) ? (each.name ?? each.label ?? each.title ?? each.slug ?? each) : each),
  );
  const divided = texts.flatMap((text) =>
    text === null ? [] : separator && !Array.isArray(value) ? text.split(separator) : [text],
  );
  return [...new Set(divided.map(cleanLine).filter((text) => text !== ''))];
}

/** The objects of a list field; other values in it are left out. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.slice(0, MAX_LIST).filter(isRecord) : [];
}
