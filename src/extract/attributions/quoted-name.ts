import { isCapital, type Reading, wordAt } from './reading.ts';

/** A name inside what is reported: 'said that “El Grande” fled'. */
export function isNamed(reading: Reading, first: number, end: number): boolean {
  if (end - first > 4) return false;
  for (let at = first; at < end; at++) if (!isCapital(reading, at)) return false;
  return end - first > 1 || (reading.mentionAt[first] ?? -1) >= 0;
}

/** A title: most of its words have a capital. */
export function isTitle(reading: Reading, first: number, end: number): boolean {
  let capitals = 0;
  for (let at = first; at < end; at++) if (isCapital(reading, at)) capitals++;
  return end - first > 1 ? capitals * 2 >= end - first : capitals === 1;
}

/** A nickname: 'Ada “Big” Roe', 'alias “Big”'. */
export function isInName(reading: Reading, first: number, end: number): boolean {
  const inner = reading.mentionAt[first] ?? -1;
  if (inner >= 0 && (inner === reading.mentionAt[first - 2] || inner === reading.mentionAt[end + 1])) return true;
  if (
    /^(?:alias|apodad[oa]|apelidad[oa]|nicknamed|aka|named|titled|entitled|llamad[oa]s?|denominad[oa]s?|chamad[oa]s?|titulad[oa]|intitulad[oa]|batizad[oa]|bautizad[oa])$/.test(
      wordAt(reading, first - 2),
    )
  )
    return true;
  if (
    /^(?:known|conocid[oa]s?|conhecid[oa]s?|apodad[oa]s?|bautizad[oa]s?|batizad[oa]s?)$/.test(
      wordAt(reading, first - 3),
    ) &&
    /^(?:as|como|de)$/.test(wordAt(reading, first - 2))
  )
    return true;
  return end - first <= 3 && isCapital(reading, first - 2) && isCapital(reading, end + 1) && isCapital(reading, first);
}
