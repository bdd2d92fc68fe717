import type { Insertion } from './insertion.ts';
import { isFiniteVerb, isPast, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';

/** The comma that ends a relative clause, or the end. */
export function commaBefore(reading: Reading, first: number, end: number): number {
  for (let at = first + 1; at < end; at++)
    if (
      wordAt(reading, at) === ',' &&
      reading.quoted[at] !== 1 &&
      (/^(?:but|and|or|which|who|while)$/.test(wordAt(reading, at + 1)) ||
        isFiniteVerb(reading, at + 1) ||
        isPast(reading, at + 1))
    )
      return at;
  return end;
}

/** ', but declined to say more', ', mas não soube dizer', ', pero no dio cifras': what who speaks does or leaves undone. */
function isAct(reading: Reading, at: number): boolean {
  if (!/^(?:but|though|although|pero|aunque|mas|embora)$/.test(wordAt(reading, at))) return false;
  const next = wordAt(reading, at + 1);
  if (reading.document.language === 'en')
    return /^(?:did|declined|refused|gave|offered|stopped|would|provided|added|acknowledged)$/.test(next);
  return (
    /^n(?:o|ão)$/.test(next) &&
    (isPast(reading, at + 2) || /^(?:soube|quis|fez|pôde|supo|quiso|dio|dijo|hizo|pudo)/.test(wordAt(reading, at + 2)))
  );
}

/** Where what is said ends: at a semicolon, or at an insertion that closes the sentence. */
export function endOf(reading: Reading, first: number, all: Insertion[], last: number): number {
  let past = false;
  for (let at = first; at < last; at++) {
    if (reading.quoted[at] === 1) continue;
    if (wordAt(reading, at) === ';') return at;
    if (at > first + 2 && wordAt(reading, at) === ',' && isAct(reading, at + 1)) return at;
    // 'alertaron que habría bombas y cerraron la calle': what they did, not what they said.
    if (
      !past &&
      reading.words.dropsSubjects &&
      reading.words.and.has(wordAt(reading, at)) &&
      isPast(reading, at + 1) &&
      at > first + 1
    )
      return at;
    if (all.some((one) => one.first === at && one.first > first && one.end >= last)) return at;
    past ||= isPast(reading, at) || /^(?:que|quien|quem)$/.test(wordAt(reading, at));
  }
  return last;
}

/** 'X said A, but Y said B': the first ends where the clause of the next begins. */
export function cutAtNext(reading: Reading, found: Said[]): Said[] {
  return found.map((said, index) => {
    const next = found[index + 1];
    if (!next || next.inserted || said.inserted || next.source.first >= said.end) return said;
    let cut = next.source.first;
    // 'X said A and added B': one subject of both.
    if (cut <= said.first) {
      cut = next.cue.first;
      if (cut <= said.first || cut >= said.end) return said;
      while (cut > said.first && isFiller(reading, cut - 1)) cut--;
    }
    const joined = /^(?:and|but|while|y|e|pero|mas|mientras|enquanto)$/.test(wordAt(reading, cut - 1));
    if (joined) cut--;
    if (/^[,:]$/.test(wordAt(reading, cut - 1))) cut--;
    else if (!joined) return said;
    return cut > said.first ? { ...said, end: cut } : said;
  });
}

/** Words between 'and' and its verb: 'y a la vez recuerda'. */
function isFiller(reading: Reading, at: number): boolean {
  const { between, mute } = reading.words;
  return between.has(wordAt(reading, at)) || mute.has(wordAt(reading, at)) || mute.has(wordAt(reading, at + 1));
}
