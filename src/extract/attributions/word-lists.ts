import type { Stance } from '../suggestions.ts';
import type { Cue, CueKind } from './vocabulary.ts';

/** Words apart by spaces. */
export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** Phrases apart by bars. */
export function phrases(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.split(' '));
}

/** Verbs of speech: their forms, apart by spaces, for each way in which they take what is said. */
export function cueTable(lists: [CueKind, Stance, string, 'doubtful'?][]): Map<string, Cue> {
  return new Map(
    lists.flatMap(([kind, stance, forms, doubtful]) =>
      forms.split(' ').map((form): [string, Cue] => [form, { kind, stance, doubtful: doubtful !== undefined }]),
    ),
  );
}

/** Every stem with every ending. */
export function inflect(stems: string, endings: string): string {
  return stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + ending))
    .join(' ');
}
