import { toUtf16 } from '../text/index.ts';
import type { ExtractInput, ExtractLanguage } from './document/document.ts';
import { guessLanguage } from './document/guess-language.ts';

/** A line of input, read: a text with the id that its answer carries. */
export interface ReadInput extends ExtractInput {
  id: string | null;
  /** Whether the language was given, guessed from the text, or (null in the answer) neither. */
  languageKnown: boolean;
}

const LANGUAGES: readonly string[] = ['en', 'es', 'pt'];

/**
 * Reads an article as `trama parse` prints it, or `{id, text, title?, publishedAt?, language?}`. Unknown fields are
 * passed over.
 *
 * @throws Error that says which field is wrong
 */
export function readInput(value: unknown, language: ExtractLanguage | null = null): ReadInput {
  if (typeof value !== 'object' || value === null) throw new Error('not a JSON object');
  const fields = value as Record<string, unknown>;
  const { text } = fields;
  if (typeof text !== 'string') throw new Error('"text" is missing or no string');
  const given = language ?? languageOf(fields.language);
  const guessed = given ?? guessLanguage(text);
  return {
    id: idOf(fields),
    text,
    language: guessed ?? 'en',
    languageKnown: guessed !== null,
    title: textOrNull(fields.title),
    publishedAt: textOrNull(fields.publishedAt),
    parts: Array.isArray(fields.parts) ? partsOf(text, fields.parts) : [],
  };
}

function languageOf(value: unknown): ExtractLanguage | null {
  const code = typeof value === 'string' ? value.slice(0, 2).toLowerCase() : '';
  return LANGUAGES.includes(code) ? (code as ExtractLanguage) : null;
}

function idOf({ id, origin, url }: Record<string, unknown>): string | null {
  const inner = (origin as { id?: unknown } | undefined)?.id;
  const found = [id, inner, url].find((one) => typeof one === 'string' || typeof one === 'number');
  return found === undefined ? null : String(found);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Finds the stretches of the analysis parts: by their positions (code points) or their paragraphs, in order. */
function partsOf(text: string, parts: unknown[]): ExtractInput['parts'] {
  const found: ExtractInput['parts'] = [];
  let from = 0;
  for (const part of parts as {
    role?: string;
    heading?: unknown;
    paragraphs?: unknown;
    start?: unknown;
    end?: unknown;
  }[]) {
    if (typeof part?.start === 'number' && typeof part.end === 'number') {
      const [start, end] = [toUtf16(text, part.start), toUtf16(text, part.end)];
      if (part.role === 'analysis' && start < end) found.push({ role: 'analysis', start, end });
      continue;
    }
    let start = -1;
    const pieces = [part?.heading, ...(Array.isArray(part?.paragraphs) ? part.paragraphs : [])];
    for (const piece of pieces) {
      if (typeof piece !== 'string' || piece === '') continue;
      const at = text.indexOf(piece, from);
      if (at < 0) continue;
      if (start < 0) start = at;
      from = at + piece.length;
    }
    if (part?.role === 'analysis' && start >= 0) found.push({ role: 'analysis', start, end: from });
  }
  return found;
}
