/** A sentence and its neighbours, '' at an end. */
export interface SentenceWords {
  field: 'title' | 'dek' | 'text';
  sentence: string;
  before: string;
  after: string;
}

/**
 * Which of the sentences checked before each sentence is: the same words in the same field, letter for letter. Words
 * that stand there several times are told apart by their neighbours; where those don't tell, nobody has checked them.
 * Linear but for repeated sentences. Gives, for each sentence, the index of its check or null; no check is given twice.
 */
export function matchSentences(now: readonly SentenceWords[], checked: readonly SentenceWords[]): (number | null)[] {
  const found: (number | null)[] = now.map(() => null);
  const wanted = group(checked);
  for (const [key, places] of group(now)) {
    const checks = wanted.get(key) ?? [];
    const [only, ...others] = places;
    if (only !== undefined && others.length === 0) found[only] = best(now[only]!, checks, checked);
    else pair(places, checks, now, checked, found);
  }
  return found;
}

function group(sentences: readonly SentenceWords[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, { field, sentence }] of sentences.entries()) {
    const key = `${field} ${sentence}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return groups;
}

/** Of several checks of one sentence the one with its neighbours, or the newest. */
function best(sentence: SentenceWords, checks: readonly number[], checked: readonly SentenceWords[]): number | null {
  const ranked = [...checks].sort((a, b) => likeness(sentence, checked[b]!) - likeness(sentence, checked[a]!) || b - a);
  return ranked[0] ?? null;
}

function pair(
  places: readonly number[],
  checks: readonly number[],
  now: readonly SentenceWords[],
  checked: readonly SentenceWords[],
  found: (number | null)[],
): void {
  const used = new Set<number>();
  for (const least of [2, 1]) {
    for (const place of places) {
      if (found[place] !== null) continue;
      const check = checks.find((one) => !used.has(one) && likeness(now[place]!, checked[one]!) >= least);
      if (check === undefined) continue;
      used.add(check);
      found[place] = check;
    }
  }
}

/** How many neighbours are the same. */
export function likeness(a: SentenceWords, b: SentenceWords): number {
  return (a.before === b.before ? 1 : 0) + (a.after === b.after ? 1 : 0);
}
