/**
 * Letters that stand behind each letter in five words or more of our word lists, the lexicon's names and the sample
 * archive (English, Spanish, Portuguese; accents left out).
 */
const BEHIND =
  'a:abcdefghijklmnopqrstuvwxyz b:adeijlorsuy c:acdehiklnorstuy d:adefghijlmnoprsuvwy ' +
  'e:abcdefghijklmnopqrstuvwxyz f:aefgilortu g:acdeghiklnoprstuwyz h:aeimnorstuwy ' +
  'i:abcdefgjklmnopqrstuvwxyz j:aeiou k:aehilnorsuy l:abcdefghiklmnopstuvy m:abceilmopsuy ' +
  'n:abcdefghijklmnopqrstuvxyz o:abcdefghijklmnopqrstuvwxyz p:acefhilnoprstuy q:aiu ' +
  'r:abcdefghiklmnopqrstuvwyz s:abcdefhiklmnopqrstuvwy t:acefhilmnorstuvwyz ' +
  'u:abcdefghijklmnopqrstvwxyz v:aeiou w:aehinorsu x:aceimpt y:aceilmnoprstu z:abcehiou';

/** 1 at `27 * first + second` (letters from 1) for two letters that often stand side by side. */
export const BIGRAMS: Uint8Array = readBigrams();

function readBigrams(): Uint8Array {
  const seen = new Uint8Array(27 * 27);
  for (const row of BEHIND.split(' '))
    for (const second of row.slice(2)) seen[27 * (row.charCodeAt(0) - 96) + second.charCodeAt(0) - 96] = 1;
  return seen;
}
