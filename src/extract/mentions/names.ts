import { CAPITALS } from '../lexicon/index.ts';
import { parseRun } from './parse-run.ts';
import { type Draft, hasCapital, type Reading, wordAt } from './reading.ts';
import { gatherRun, mayBeginRun } from './runs.ts';
import { isFrequent } from './words/index.ts';

/** The lexicon's mentions and those of names that it lacks, in order, none overlapping. */
export function findNames(reading: Reading, known: Draft[]): Draft[] {
  const knownAt = new Map(known.map((draft) => [draft.first, draft]));
  const seen = seenNames(reading);
  const found: Draft[] = [];
  for (const { first, last } of reading.document.sentences) {
    for (let at = first; at < last; ) {
      const draft = knownAt.get(at);
      const units = mayBeginRun(reading, at) && worthReading(reading, at) ? gatherRun(reading, knownAt, at, last) : [];
      if (units.length > 0) {
        found.push(...parseRun(reading, units, seen));
        at = units.at(-1)!.last;
      } else if (draft) {
        found.push(draft);
        at = draft.last;
      } else {
        at++;
      }
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

/** In headings and where capitals say nothing only the lexicon's names are read. */
function worthReading({ capitals }: Reading, at: number): boolean {
  return capitals[at] === CAPITALS.telling || (capitals[at] === CAPITALS.expected && capitals[at + 1] !== undefined);
}

/** Words that have a capital where it tells something. */
function seenNames(reading: Reading): Set<string> {
  const seen = new Set<string>();
  for (let at = 0; at < reading.capitals.length; at++) {
    if (reading.capitals[at] === CAPITALS.telling && hasCapital(reading, at) && !isFrequent(wordAt(reading, at))) {
      seen.add(wordAt(reading, at));
    }
  }
  return seen;
}
