import { cleanCharacters } from '../text/index.ts';

/** JSON with sorted keys and nothing between: the same value is always the same text (RFC 8785 for what we write). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return cleanCharacters(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [cleanCharacters(key), sorted(one)]));
}
