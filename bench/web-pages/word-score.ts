/** Precision, recall and F1 (0–1) of two bags of words, as WCXB's `evaluate.py` computes them for one page. */
export function wordScore(
  found: string[],
  truth: string[],
): { precision: number; recall: number; f1: number; both: number } {
  const left = new Map<string, number>();
  for (const word of truth) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both++;
    left.set(word, count - 1);
  }
  const precision = both / Math.max(1, found.length);
  const recall = both / Math.max(1, truth.length);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall), both };
}
