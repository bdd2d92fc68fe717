import type { UserError } from '../kit/index.ts';
import { fill, type Messages } from '../ui/index.ts';

/** What a `UserError` says, in the language of the desk where it has a code; else its own words. */
export function faultWords({ fault, message }: UserError, t: Messages): string {
  const words = fault && (t as Record<string, string>)[`fault_${fault.code}`];
  return fault && words ? fill(words, fault.values) : message;
}
