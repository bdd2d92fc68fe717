import { codePointLength, sentences } from '../../text/index.ts';
import type { SentenceWords } from './match-sentences.ts';

/** A sentence of a draft, with its place in its field in code points. */
export interface DraftSentence extends SentenceWords {
  start: number;
  end: number;
}

/** The sentences of a title, a summary and a body's text, in this order. */
export function draftSentences({
  title,
  dek,
  text,
}: {
  title: string;
  dek: string | null;
  text: string;
}): DraftSentence[] {
  return [...inField('title', title), ...inField('dek', dek ?? ''), ...inField('text', text)];
}

function inField(field: DraftSentence['field'], text: string): DraftSentence[] {
  const found = field === 'text' ? sentences(text) : text ? [{ start: 0, end: text.length }] : [];
  const words = found.map(({ start, end }) => text.slice(start, end));
  let at = 0;
  let position = 0;
  const codePoint = (index: number) => {
    position += codePointLength(text.slice(at, index));
    at = index;
    return position;
  };
  return found.map(({ start, end }, i) => ({
    field,
    sentence: words[i] ?? '',
    before: words[i - 1] ?? '',
    after: words[i + 1] ?? '',
    start: codePoint(start),
    end: codePoint(end),
  }));
}
