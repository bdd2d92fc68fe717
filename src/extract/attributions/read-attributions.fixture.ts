import { dates } from '../dates/index.ts';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { type Mention, noSuggestions, type Suggestions } from '../suggestions.ts';
import { attributions } from './index.ts';

const files = { read: () => Buffer.alloc(0) };
const steps = [dates.load(files), attributions.load(files)];

/** What is found in a text of 24 March 2011, with mentions as if they had been found before. */
export function readAttributions(text: string, language: ExtractLanguage, mentions: Mention[] = []): Suggestions {
  const document = readDocument({ text, language, title: null, publishedAt: '2011-03-24', parts: [] });
  const found = { ...noSuggestions(), mentions };
  for (const step of steps) Object.assign(found, step(document, found));
  return found;
}

/** What is found, as 'source | what is said'. */
export function whoSaysWhat(text: string, language: ExtractLanguage): string[] {
  return readAttributions(text, language).attributions.map(
    ({ start, end, source }) => `${text.slice(source.start, source.end)} | ${text.slice(start, end)}`,
  );
}
