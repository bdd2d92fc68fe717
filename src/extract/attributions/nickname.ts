import { isCapital, type Reading } from './reading.ts';

/** Marks and words of a nickname: a short quotation between capitals. */
export function isNickname(reading: Reading, at: number): boolean {
  let first = at;
  while (first > at - 5 && reading.quoted[first - 1] === 1) first--;
  let end = at;
  while (end < at + 5 && reading.quoted[end] === 1) end++;
  if (reading.quoted[at] !== 1) {
    // The mark itself: its quotation lies on one of its sides.
    if (reading.quoted[at - 1] !== 1 && reading.quoted[at + 1] !== 1) return false;
    return isNickname(reading, reading.quoted[at - 1] === 1 ? at - 1 : at + 1);
  }
  return end - first <= 3 && isCapital(reading, first - 2) && isCapital(reading, end + 1);
}

/** Inside, or a mark of, a quotation of a word or two: 'the witness, known as “H,” said'. */
export function nicknames(reading: Reading, at: number): boolean {
  for (const side of [-1, 1]) {
    let inner = at + side;
    while (inner > 0 && Math.abs(inner - at) < 5 && reading.quoted[inner] === 1) inner += side;
    const count = Math.abs(inner - at) - 1;
    if (count > 0 && count <= 3) return true;
  }
  return reading.quoted[at] === 1;
}
