import type { VersionEntry } from '../../newsroom/index.ts';
import { fill, type Messages } from '../../ui/index.ts';
import { wordFor } from '../review/words-of.ts';

/** `Version 12`, `Published as revision 3`, `Kept aside, of version 4`. */
export function nameOf(t: Messages, { type, number }: Pick<VersionEntry, 'type' | 'number'>): string {
  return fill(wordFor(t, 'historyEntry', type), { n: number });
}

/** Who saved or published it; the server puts out what is scheduled. */
export function whoOf(t: Messages, by: string): string {
  return by === 'schedule' ? t.historySchedule : by;
}
