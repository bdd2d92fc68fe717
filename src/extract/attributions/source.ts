import { isCapital, isWord, type Reading, type Run, wordAt } from './reading.ts';

/** Somebody who says something, with how sure it is that the words are all of them and theirs alone. */
export interface Source extends Run {
  confidence: number;
}

/** How sure such words are somebody who speaks: by their head, less by what only describes it ('the talk of the court'). */
export function confidenceOf(reading: Reading, run: Run): number {
  const head = headEnd(reading, run);
  const first = behindOwner(reading, { first: run.first, end: head });
  const known = knownIn(reading, { first, end: head });
  return Math.max(known, knownIn(reading, run) - 0.2);
}

/** Where the head of a noun phrase ends: at its first preposition, comma or bracket. */
function headEnd(reading: Reading, { first, end }: Run): number {
  for (let at = first + 1; at < end; at++)
    if (!isWord(reading, at) ? /^[,(–—]$/.test(wordAt(reading, at)) : reading.words.links.has(wordAt(reading, at)))
      return at;
  return end;
}

/** Behind 'Roe’s', of what is Roe's; the beginning where nobody owns it, or nothing stands behind. */
function behindOwner(reading: Reading, { first, end }: Run): number {
  for (let at = end - 2; at > first; at--) if (/^['’]s?$/.test(wordAt(reading, at))) return at + 1;
  return first;
}

/** 'some of them', 'varios': people, where nothing else is named. */
const SOME = /^(?:some|others|many|algun[ao]s|outr[ao]s|muit[ao]s|otr[ao]s|much[ao]s)$/;

/** 'one of them', 'uno de ellos', 'um deles': the token behind; `first` where it is none. */
export function oneOfThem(reading: Reading, first: number): number {
  if (!/^(?:one|another|some|un[oa]|otr[oa]|um|uma|outr[oa]|algun[oa]s|vari[oa]s)$/.test(wordAt(reading, first)))
    return first;
  const next = wordAt(reading, first + 1);
  if (/^del[ea]s$/.test(next)) return first + 2;
  return /^(?:of|de)$/.test(next) && /^(?:them|ell[oa]s)$/.test(wordAt(reading, first + 2)) ? first + 3 : first;
}

function knownIn(reading: Reading, { first, end }: Run): number {
  if (oneOfThem(reading, first) > first) return 0.85;
  let known = SOME.test(wordAt(reading, first)) ? 0.78 : 0.6;
  for (let at = first; at < end; at++) {
    if ((reading.mentionAt[at] ?? -1) >= 0) return 0.92;
    if (isSpeaker(reading, at)) known = 0.9;
    else if (isCapital(reading, at) && at > first) known = Math.max(known, 0.8);
  }
  return known;
}

/** How nouns of people end. */
const PEOPLE = {
  en: /(?:[^l]ist|ists|[a-z]man|[a-z]men|woman|women|ians?)$/,
  es: /(?:[^ae]dora?s?|[ae]dora?s|[aei]dor|[^vl]istas?|[óo]log[oa]s?)$/,
  pt: /(?:[aei]dor|[aei]dora|[aei]dores|[aei]doras|[^vl]istas?|[óo]log[oa]s?|eir[oa]s?)$/,
} as const;
const THINGS =
  /^(?:exist|resist|list|lists|persist|consist|twist|indonesian|dor|dores|revistas?|entrevistas?|pistas?|conquistas?|mixtas?|vistas?|listas?|primeir[oa]s?|terceir[oa]s?|fronteiras?|maneiras?|dinheiro|janeiro|fevereiro|inteir[oa]s?|alrededor|comedor|corredor|mostrador|verdadeir[oa]s?|estrangeir[oa]s?|brasileir[oa]s?|financeir[oa]s?|carreira|cadeira|madeira|bandeira|feira|sexta-feira|barreiras?|contador)$/;

/** Whether a noun is somebody who speaks. */
export function isSpeaker(reading: Reading, at: number): boolean {
  const known = reading.speaking[at];
  if (known !== 0) return known === 1;
  const word = wordAt(reading, at);
  const people = () => word.length > 6 && PEOPLE[reading.document.language].test(word) && !THINGS.test(word);
  const speaks = reading.words.speakers.has(word) || people();
  reading.speaking[at] = speaks ? 1 : 2;
  return speaks;
}
