import { WORD } from './compile.ts';
import { type Names, skipBrackets } from './find-names.ts';
import { makeValue } from './make-drafts.ts';
import { bitsAt, type Draft, indexAt, isPlain, mentionOf, type Reading, wordAt } from './reading.ts';

const ONE = /^(?:an?|un|una|um|uma|otr[oa]|outr[oa]|another)$/;

/** 'X, an American,', 'X, un guatemalteco al que', 'X, a Guatemalan international trafficker'. */
function demonymBehind(reading: Reading, names: Names, behind: number): Draft[] | null {
  if (behind < 0 || !ONE.test(wordAt(reading, behind))) return null;
  const found: Draft[] = [];
  for (let at = behind + 1; at < behind + 3; at++) {
    const country = mentionOf(reading, indexAt(reading, at));
    if (country?.form !== 'demonym' || isPublic(reading, at)) break;
    found.push(...nationality(reading, names, country, at));
  }
  return found.length > 0 ? found : null;
}

/** 'A Mexican senator', 'a Honduran company': whose office or firm it is. */
function isPublic(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    if (/^[,.;]?$/.test(wordAt(reading, i)) || !isPlain(reading, i)) return false;
    if (bitsAt(reading, i) & WORD.office || OFFICIAL.test(wordAt(reading, i))) return true;
  }
  return false;
}

const OFFICIAL =
  /^(?:official|officer|agent|general|colonel|company|firm|group|bank|police|army|prosecutor|commander|envoy|diplomat)$/;

function nationality(reading: Reading, names: Names, country: { entity: string | null; name: string }, at: number) {
  return makeValue(reading, {
    predicate: 'nationality',
    subjects: names,
    value: country.entity?.replace('country/', '') ?? country.name,
    confidence: 0.75,
    first: at,
    last: at + 1,
  });
}

/** 'El bahameño X', 'la hondureña X': a demonym that stands for the person. */
function demonymBefore(reading: Reading, names: Names): Draft[] | null {
  const country = mentionOf(reading, indexAt(reading, names.first - 1));
  if (country?.form !== 'demonym' || reading.document.language === 'en') return null;
  if (!/^(el|la|o|a|al|del|do|da|ao|à)$/.test(wordAt(reading, names.first - 2))) return null;
  return makeValue(reading, {
    predicate: 'nationality',
    subjects: names,
    value: country.entity?.replace('country/', '') ?? country.name,
    confidence: 0.85,
    first: names.first - 1,
    last: names.first,
  });
}

/** 'Colombian businessman X', 'X, ciudadano colombiano', 'X, a Mexican national'. */
export function claimNationality(reading: Reading, names: Names): Draft[] {
  const after = skipBrackets(reading, names.last);
  const behind = wordAt(reading, after) === ',' ? after + 1 : -1;
  const places = [names.first - 2, names.first - 1, ...(behind < 0 ? [] : [behind, behind + 1, behind + 2])];
  const alone = demonymBefore(reading, names) ?? demonymBehind(reading, names, behind);
  if (alone) return alone;
  for (const at of places) {
    if (!(bitsAt(reading, at) & WORD.citizen)) continue;
    for (const beside of [at - 1, at + 1, at - 2, at - 3]) {
      const country = mentionOf(reading, indexAt(reading, beside));
      if (country?.form !== 'demonym' || country.schema !== 'Country') continue;
      if (beside < at - 1 && ![...Array(at - beside - 1).keys()].every((k) => isPlain(reading, beside + 1 + k)))
        continue;
      return makeValue(reading, {
        predicate: 'nationality',
        subjects: names,
        value: country.entity?.replace('country/', '') ?? country.name,
        confidence: 0.75,
        first: Math.min(at, beside),
        last: Math.max(at, beside) + 1,
      });
    }
  }
  return [];
}
