import { type Document, sentenceAt, tokenAt } from '../document/document.ts';
import { onlyPersonBefore } from '../document/names-before.ts';
import type { Attribution, Mention, Suggestions } from '../suggestions.ts';
import { WORD } from './compile.ts';
import { sourceMeant } from './meant.ts';
import { bitsAt, type Draft, indexAt, isDeterminer, mentionOf, type Reading, stretchOf, wordAt } from './reading.ts';
import { isIllGotten, isWrong, isWrongdoer, tieOf } from './wrongs.ts';

/** Tokens of a saying that are read, before its subject, up to its verb, and from there to the wrong. */
const LONGEST = 70;
const OPENING = 14;
const TO_VERB = 10;
const TO_WRONG = 24;

/** 'The department says that X took part in fraud', 'it calls X a trafficker': who accuses whom, by the sentence. */
export function accusationsSaid(base: Omit<Reading, 'sentence'>): Map<number, Draft[]> {
  const { document, found } = base;
  const drafts = new Map<number, Draft[]>();
  found.attributions.forEach((said, index) => {
    const number = sentenceAt(document, said.start);
    const sentence = document.sentences[number];
    if (!sentence || said.stance === 'denied' || said.stance === 'negated') return;
    const accused = accusedIn({ ...base, sentence }, said);
    const accuser = accused === null ? null : sourceMeant(document, found, index);
    if (accused === null || accuser === null || !canAccuse(found, accuser, accused)) return;
    drafts.set(number, [...(drafts.get(number) ?? []), draftOf(document, found, said, accuser, accused)]);
  });
  return drafts;
}

/** Whether somebody may accuse the other: no outlet, which only reports, and nobody himself. */
function canAccuse({ mentions }: Suggestions, accuser: number, accused: number): boolean {
  const [a, b] = [mentions[accuser], mentions[accused]];
  if (!a || !b || a.first === b.first || a.entity?.startsWith('outlet/')) return false;
  return ACCUSERS.has(a.schema) && ACCUSED.has(b.schema);
}

const ACCUSERS = new Set(['Person', 'PublicBody', 'Country', 'Organization']);
const ACCUSED = new Set(['Person', 'Organization', 'LegalEntity', 'Company', 'PublicBody', 'Country']);

function draftOf(document: Document, { mentions }: Suggestions, said: Attribution, accuser: number, accused: number) {
  const sure = Math.min(mentions[accuser]?.confidence ?? 0, mentions[accused]?.confidence ?? 0);
  const [from, to] = [Math.min(said.start, said.source.start), Math.max(said.end, said.source.end)];
  return {
    predicate: 'accuses',
    subject: accuser,
    object: accused,
    value: null,
    confidence: 0.75 * Math.min(1, 0.6 + 0.4 * sure),
    stance: 'asserted' as const,
    first: tokenAt(document, from),
    last: tokenAt(document, to),
  };
}

/** Of whom a saying says a wrong; null when of nobody who is named. */
function accusedIn(reading: Reading, said: Attribution): number | null {
  const first = tokenAt(reading.document, said.start);
  const end = Math.min(tokenAt(reading.document, said.end), first + LONGEST, reading.sentence.last);
  const subject = subjectIn(reading, first, end);
  return subject && saysWrong(reading, subject.end, end) ? subject.mention : null;
}

interface Subject {
  mention: number;
  /** The token after it. */
  end: number;
}

/** The first actor of a saying whom nothing governs, or whom its first pronoun (or a verb without one) means. */
function subjectIn(reading: Reading, first: number, end: number): Subject | null {
  for (let at = first; at < Math.min(end, first + OPENING); at++) {
    const index = indexAt(reading, at);
    if (index >= 0) {
      const { last } = stretchOf(reading, at);
      const mention = mentionOf(reading, index);
      if (isCitizen(reading, at, last)) return pronoun(reading, at, last);
      if (mention && ACTORS.has(mention.schema) && mention.form !== 'demonym' && !isGoverned(reading, at, first))
        return isOwner(wordAt(reading, last)) ? null : { mention: index, end: last };
      at = last - 1;
    } else if (PRONOUNS.test(wordAt(reading, at))) return pronoun(reading, at, at + 1);
    else if (at === first && isBareVerb(reading, at)) return pronoun(reading, at, at);
  }
  return null;
}

/** 'The Guatemalan as', 'al guatemalteco como': somebody of that country who was named before. */
function isCitizen(reading: Reading, at: number, last: number): boolean {
  if (mentionOf(reading, indexAt(reading, at))?.form !== 'demonym') return false;
  return (
    /^(?:the|el|la|al|o|a)$/.test(wordAt(reading, at - 1)) &&
    /^(?:as|como|an?|una?|uma?|,)$/.test(wordAt(reading, last))
  );
}

const ACTORS = new Set<Mention['schema']>(['Person', 'Organization', 'LegalEntity', 'Company', 'PublicBody']);
const PRONOUNS = /^(?:he|she|him|her|él|ella|ele|ela)$/;
const isOwner = (word: string) => word === "'s" || word === '’s' || word === '’';

/** Spanish and Portuguese: 'obstruyó reiteradamente investigaciones', 'habría recibido sobornos'. */
function isBareVerb(reading: Reading, at: number): boolean {
  if (reading.document.language === 'en') return false;
  return (
    (bitsAt(reading, at) & WORD.have) !== 0 ||
    (tieOf(wordAt(reading, at)) !== null && /[óuaei]$/.test(wordAt(reading, at)))
  );
}

function pronoun({ document, found }: Reading, at: number, end: number): Subject | null {
  const mention = onlyPersonBefore(document, found.mentions, document.tokens.starts[at] ?? 0);
  return mention < 0 ? null : { mention, end };
}

/** 'In X', 'of X': a preposition stands before the name, or before what describes it. */
function isGoverned(reading: Reading, name: number, first: number): boolean {
  for (let at = name - 1; at >= first && at >= name - 5; at--) {
    const bits = bitsAt(reading, at);
    if (bits & (WORD.preposition | WORD.of | WORD.in | WORD.by) && !isPersonalA(reading, at)) return true;
    if (isDeterminer(reading, at) || wordAt(reading, at) === ',') return false;
  }
  return false;
}

/** Spanish marks whom something is said of by 'a': 'describe a X como'. */
function isPersonalA({ document }: Reading, at: number): boolean {
  return document.language === 'es' && /^al?$/.test(document.tokens.words[at] ?? '');
}

/** Whether what follows a subject says that it does wrong. */
function saysWrong(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + TO_VERB); at++) {
    const word = wordAt(reading, at);
    const bits = bitsAt(reading, at);
    if (bits & WORD.negation) return false;
    if (isCalled(reading, at, from)) return hasWrongdoer(reading, at + 1, end);
    if (indexAt(reading, at) >= 0) return false;
    const tie = tieOf(word);
    // 'The Montes drug trafficking organisation': a noun.
    if (tie === 'done' && word.endsWith('ing') && !isSuffered(reading, at, from)) continue;
    if (tie === 'done') return word.endsWith('ing') || !isSuffered(reading, at, from);
    if (tie === 'does') return hasWrong(reading, at + 1, end, /^rec[ei]/.test(word) ? isIllGotten : isWrong);
    if (AGAINST.test(word)) return false;
  }
  return false;
}

/** 'X a trafficker', 'X como narcotraficante', 'X is a trafficker'. */
function isCalled(reading: Reading, at: number, from: number): boolean {
  if (at === from && isDeterminer(reading, at)) return true;
  const copula =
    bitsAt(reading, at) & WORD.be &&
    (isDeterminer(reading, at + 1) || /^(?:one|uno|una|um|uma)$/.test(wordAt(reading, at + 1)));
  return copula !== 0 && copula !== false ? true : /^(?:as|como)$/.test(wordAt(reading, at));
}

/** 'Was killed': done to the subject. */
function isSuffered(reading: Reading, at: number, from: number): boolean {
  for (let i = at - 1; i >= from; i--) if (bitsAt(reading, i) & WORD.be) return true;
  return false;
}

/** Verbs after which a wrong is fought or told of. */
const AGAINST =
  /^(?:condemn|conden|denounc|denunci|den(?:y|ied|ies)|neg|rechaz|reject|report|inform|investig|fight|fought|combat|prosecut|prevent|survived|witness|testif|suffer|sufr|sofr)/u;

function hasWrong(reading: Reading, from: number, end: number, fits: (word: string) => boolean): boolean {
  for (let at = from; at < Math.min(end, from + TO_WRONG); at++) {
    if (AGAINST.test(wordAt(reading, at)) || /^(?:against|contra|anti)$/.test(wordAt(reading, at))) return false;
    if (fits(wordAt(reading, at)) && indexAt(reading, at) < 0) return true;
  }
  return false;
}

function hasWrongdoer(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + TO_WRONG / 2); at++) {
    if (isWrongdoer(wordAt(reading, at), wordAt(reading, at + 1)) && indexAt(reading, at) < 0) return true;
  }
  return false;
}
