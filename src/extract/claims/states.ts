import { readBefore } from './before.ts';
import { type Trigger, WORD } from './compile.ts';
import { type Names, namesAfter, namesBefore } from './find-names.ts';
import { backOverBrackets } from './holders.ts';
import { makeDrafts, makeValue } from './make-drafts.ts';
import {
  bitsAt,
  type Draft,
  hasCapital,
  indexAt,
  isDash,
  isWord,
  mentionOf,
  type Reading,
  stretchOf,
  textOf,
  wordAt,
} from './reading.ts';

type StatusTrigger = Extract<Trigger, { kind: 'status' }>;

/** 'X was arrested', 'police arrested X', 'the arrest of X'. The passage goes on to what X is said to have done. */
export function readStatus(reading: Reading, at: number, { status, form }: StatusTrigger): Draft[] {
  const before = readBefore(reading, at);
  const after = (subjects: Names | null, confidence: number): Draft[] => {
    if (!subjects) return [];
    const people =
      status === 'sanctioned'
        ? subjects.mentions
        : subjects.mentions.filter((one) => mentionOf(reading, one)?.schema === 'Person');
    const stance = before.infinitive ? ('hypothetical' as const) : before.stance;
    return makeValue(reading, {
      predicate: 'legalStatus',
      subjects: { ...subjects, mentions: people },
      value: status,
      confidence,
      stance,
      first: at,
      last: chargeEnd(reading, Math.max(at + 1, subjects.last)),
    });
  };
  if (form === 'noun') {
    if (isOffered(reading, at)) return [];
    return bitsAt(reading, at + 1) & WORD.of
      ? after(namesAfter(reading, at + 2), 0.75)
      : after(ownerBefore(reading, at), 0.75);
  }
  const right = namesAfter(reading, at + 1);
  if (form !== 'finite' && before.be) {
    const left = namesBefore(reading, before.at, true);
    if (left) return after(left, 0.9);
    return reading.document.language === 'en' ? [] : after(right, 0.85);
  }
  if (form !== 'participle' && right && !before.infinitive) return after(right, 0.8);
  if (form === 'finite' || right || before.infinitive || wordAt(reading, at - 1) !== ',') return [];
  return after(namesBefore(reading, at, false), 0.75);
}

/** 'a reward for information leading to the arrest or conviction of X': nothing of that has happened. */
function isOffered(reading: Reading, at: number): boolean {
  for (let i = Math.max(reading.sentence.first, at - 14); i < at; i++) {
    if (
      /^(lead|leads|leading|reward|rewards|seek|seeks|seeking|demand.*|request.*|recompensas?|lleven?|conduzcan?|conduzam?|levem?|pid[eió].*|solicit.*|buscan?)$/.test(
        wordAt(reading, i),
      )
    )
      return true;
  }
  return false;
}

/** 'X's arrest'. */
function ownerBefore(reading: Reading, at: number): Names | null {
  const mark = wordAt(reading, at - 1);
  const index = mark === "'s" || mark === '’s' ? indexAt(reading, at - 2) : -1;
  return index < 0 ? null : { mentions: [index], ...stretchOf(reading, at - 2), confidence: 1 };
}

/** Past 'on charges of …', 'por …', to the next mark. */
function chargeEnd(reading: Reading, at: number): number {
  if (!(bitsAt(reading, at) & (WORD.preposition | WORD.by | WORD.of))) return at;
  let end = at;
  while (end < at + 25 && end < reading.sentence.last && !/^[,;.:()]$/.test(wordAt(reading, end))) end++;
  return end;
}

/** 'X, alias “Y”': another name. */
export function readAlias(reading: Reading, at: number, length: number): Draft[] {
  let holder = at - 1;
  while (wordAt(reading, holder) === ',' || wordAt(reading, holder) === '(' || bitsAt(reading, holder) & WORD.adverb)
    holder--;
  if (wordAt(reading, holder) === ')') holder = backOverBrackets(reading, holder);
  const index = indexAt(reading, holder);
  const mention = mentionOf(reading, index);
  if (!mention || mention.schema === 'Country' || mention.schema === 'Place') return [];
  let first = at + length;
  while (/^(the|el|la|o|a|as)$/.test(wordAt(reading, first)) && !hasCapital(reading, first)) first++;
  const quoted = /^["“«‘'”]$/.test(wordAt(reading, first));
  if (quoted) first++;
  let last = first;
  const inside = (i: number) =>
    i < first + 6 &&
    (quoted
      ? !/^["”»’']$/.test(wordAt(reading, i))
      : hasCapital(reading, i) || /^(de|del|do|da|of|the)$/.test(wordAt(reading, i)));
  while (last < reading.sentence.last && inside(last) && isWord(reading, last)) last++;
  if (last === first || (!quoted && !hasCapital(reading, first))) return [];
  const subjects = { mentions: [index], ...stretchOf(reading, holder), confidence: 1 };
  return [[first, last] as const, ...moreAliases(reading, quoted ? last + 1 : last)].flatMap(([from, to]) =>
    makeValue(reading, {
      predicate: 'alsoKnownAs',
      subjects,
      value: textOf(reading, from, to),
      confidence: 0.9,
      first: at,
      last: to,
    }),
  );
}

/** 'Alias A, B o C': the other names of the same list; the mentions say that they stand for the same. */
function moreAliases(reading: Reading, from: number): [number, number][] {
  const found: [number, number][] = [];
  let at = from;
  while (found.length < 5) {
    while (/^(,|o|y|e|ou|or|and|["“”‘’'«»])$/.test(wordAt(reading, at))) at++;
    if (at === from || mentionOf(reading, indexAt(reading, at))?.form !== 'alias') break;
    const { first, last } = stretchOf(reading, at);
    found.push([first, last]);
    from = last;
    at = last;
  }
  return found;
}

/** 'X, born in Y'. */
export function readBorn(reading: Reading, at: number, length: number): Draft[] {
  const before = readBefore(reading, at);
  const finite = before.be || !wordAt(reading, at).match(/^(born|nacid|nascid)/);
  const [subjects, objects] = [namesBefore(reading, before.at, finite), namesAfter(reading, at + length)];
  if (!subjects || !objects) return [];
  const only = { ...objects, mentions: objects.mentions.slice(0, 1) };
  return makeDrafts(reading, {
    predicate: 'bornIn',
    subjects,
    objects: only,
    stance: before.stance,
    confidence: 0.9,
    first: at,
    last: at + length,
  });
}

/** A dash between words, not the one within 'high-ranking'. */
function isSpacedDash(reading: Reading, at: number): boolean {
  const { starts, ends } = reading.document.tokens;
  return isDash(wordAt(reading, at)) && starts[at] !== ends[at - 1];
}

/** 'X, a network made up of officials'. */
export function readMadeUpOf(reading: Reading, at: number, length: number): Draft[] {
  const before = readBefore(reading, at);
  const subjects = namesBefore(reading, before.at, before.be);
  let last = at + length;
  while (
    last < at + length + 15 &&
    last < reading.sentence.last &&
    !/^[,;.:()]$/.test(wordAt(reading, last)) &&
    !isSpacedDash(reading, last)
  )
    last++;
  if (!subjects || last === at + length) return [];
  const value = textOf(reading, at + length, last);
  return makeValue(reading, {
    predicate: 'madeUpOf',
    subjects,
    value,
    confidence: 0.8,
    stance: before.stance,
    first: at,
    last,
  });
}
