import { likeness, type SentenceWords } from './match-sentences.ts';

/** Least share of words in common for an edited sentence to be taken for the one that it was. */
const LEAST_ALIKE = 0.3;
/** A word in more sentences than these tells none of them apart. */
const COMMON = 20;

/**
 * Which check each open sentence had before an edit changed its words: that of a sentence which is no longer there, and
 * which has most words in common with it, or stood between the same two. Gives, for each sentence, the index of that
 * check or null; no check is given twice.
 *
 * @param matched what `matchSentences` gave
 */
export function findReopened(
  now: readonly SentenceWords[],
  checked: readonly SentenceWords[],
  matched: readonly (number | null)[],
): (number | null)[] {
  const taken = new Set(matched);
  const left = indexWords(checked.flatMap((check, index) => (taken.has(index) ? [] : [{ check, index }])));
  return now.map((sentence, n) => {
    if (matched[n] !== null && matched[n] !== undefined) return null;
    const found = mostAlike(sentence, left, taken);
    if (found !== null) taken.add(found);
    return found;
  });
}

interface Left {
  check: SentenceWords;
  index: number;
  words: Set<string>;
}

/** Sentences that are gone, by what they are found by: their words, and their neighbours. */
type WordIndex = Map<string, Left[]>;

function indexWords(left: readonly Omit<Left, 'words'>[]): WordIndex {
  const found: WordIndex = new Map();
  for (const { check, index } of left) {
    const one = { check, index, words: wordsOf(check.sentence) };
    for (const key of keysOf(check, one.words)) found.set(key, [...(found.get(key) ?? []), one].slice(-COMMON - 1));
  }
  return found;
}

function keysOf({ field, before, after }: SentenceWords, words: ReadonlySet<string>): string[] {
  return [`${field} < ${before}`, `${field} > ${after}`, ...[...words].map((word) => `${field} ${word}`)];
}

function mostAlike(sentence: SentenceWords, left: WordIndex, taken: ReadonlySet<number | null>): number | null {
  const words = wordsOf(sentence.sentence);
  const candidates = new Set(
    keysOf(sentence, words).flatMap((key) => {
      const some = left.get(key) ?? [];
      return some.length > COMMON ? [] : some;
    }),
  );
  let best: { index: number; score: number } | null = null;
  for (const { check, index, words: itsWords } of candidates) {
    if (taken.has(index)) continue;
    const alike = shared(words, itsWords);
    const near = likeness(sentence, check);
    if (alike < LEAST_ALIKE && near < 2) continue;
    // Of checks that are equally near, the newest counts.
    if (best === null || alike + near >= best.score) best = { index, score: alike + near };
  }
  return best?.index ?? null;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in common as a share of all (Jaccard's index). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
