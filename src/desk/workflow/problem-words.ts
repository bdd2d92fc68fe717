import { fill, type Messages } from '../../ui/index.ts';

/** Why an article that was due did not go out, in words. */
export function problemWords(t: Messages, problem: string): string {
  const words = (t as Record<string, string>)[`workProblem_${problem}`];
  return words ?? fill(t.workProblem_other, { reason: problem });
}
