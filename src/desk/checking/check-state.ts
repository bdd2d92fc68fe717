import type { CheckedSentence } from '../../newsroom/index.ts';

/** How a sentence stands in the fact-check. */
export type CheckState = 'open' | 'reopened' | 'unproven' | 'checked' | 'not-factual';

/** What stands beside a sentence for its state: never its colour alone. */
export const CHECK_MARKS: Record<CheckState, string> = {
  open: '○',
  reopened: '↻',
  unproven: '◐',
  checked: '✓',
  'not-factual': '–',
};

/** States in which something is left to do. */
export const LEFT = ['open', 'reopened', 'unproven'] as const satisfies CheckState[];

/** How a sentence stands. */
export function stateOf({ verdict, done, former }: CheckedSentence): CheckState {
  if (verdict === 'not-factual') return 'not-factual';
  if (verdict === 'factual') return done ? 'checked' : 'unproven';
  return former ? 'reopened' : 'open';
}

/** Number of the next sentence after one for which something is left to do, from the beginning again at the end; null: none. */
export function nextOpen(sentences: readonly CheckedSentence[], after: number): number | null {
  const later = sentences.find(({ n, done }) => !done && n > after);
  return (later ?? sentences.find(({ done }) => !done))?.n ?? null;
}
