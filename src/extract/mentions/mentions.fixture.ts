import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { type Mention, noSuggestions } from '../suggestions.ts';
import { mentions } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const find = mentions.load({ read: (path) => readFileSync(join(root, path)) });

/** What is found in a text with the starter lexicon. */
export function read(text: string, language: ExtractLanguage = 'en', publishedAt: string | null = null): Mention[] {
  const document = readDocument({ text, language, title: null, publishedAt, parts: [] });
  return find(document, noSuggestions()).mentions ?? [];
}

/** `words: schema entity` of each mention. */
export function brief(text: string, language: ExtractLanguage = 'en', publishedAt: string | null = null): string[] {
  return read(text, language, publishedAt).map(
    ({ start, end, schema, entity }) => `${text.slice(start, end)}: ${schema}${entity ? ` ${entity}` : ''}`,
  );
}

/** The words of the role that stands with a name. */
export function roleOf(text: string, name: string, language: ExtractLanguage = 'en'): string | null {
  const found = read(text, language).find(({ start, end }) => text.slice(start, end) === name);
  return found?.role ? text.slice(found.role.start, found.role.end) : null;
}
