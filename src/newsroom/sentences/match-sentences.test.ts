import { describe, expect, it } from 'vitest';
import { matchSentences, type SentenceWords } from './match-sentences.ts';

/** Sentences of a text, one a letter or word. */
const text = (words: string): SentenceWords[] =>
  words
    .split(' ')
    .map((sentence, i, all) => ({ field: 'text', sentence, before: all[i - 1] ?? '', after: all[i + 1] ?? '' }));
/** What each sentence of `now` was among those of `before`. */
const match = (now: string, before: string) =>
  matchSentences(text(now), text(before)).map((index) => (index === null ? '-' : index));

describe('matchSentences', () => {
  it('opens just the sentence that an edit changes', () => {
    expect(match('a b c d e', 'a b c d e')).toEqual([0, 1, 2, 3, 4]);
    expect(match('a b X d e', 'a b c d e')).toEqual([0, 1, '-', 3, 4]);
    expect(match('a d e', 'a b c d e')).toEqual([0, 3, 4]);
    expect(match('X a b', 'a b')).toEqual(['-', 0, 1]);
  });

  it('follows sentences that were moved', () => {
    expect(match('c a b', 'a b c')).toEqual([2, 0, 1]);
  });

  it('tells the same words apart by their neighbours, and gives no check twice', () => {
    expect(match('a s b c s d', 'a s b c s d')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(match('a s b', 'a s b c s d')).toEqual([0, 1, 2]);
    expect(match('c s d', 'a s b c s d')).toEqual([3, 4, 5]);
    expect(match('a s b s c', 'a s b c')).toEqual([0, 1, 2, '-', 3]);
    expect(match('x s y s z', 's')).toEqual(['-', '-', '-', '-', '-']);
  });

  it('keeps title and text apart', () => {
    const title: SentenceWords = { field: 'title', sentence: 'a', before: '', after: '' };
    expect(matchSentences([title], text('a'))).toEqual([null]);
  });
});
