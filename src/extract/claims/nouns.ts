import { readBefore } from './before.ts';
import { type Trigger, WORD } from './compile.ts';
import { namesAfter, namesBefore, skipBrackets } from './find-names.ts';
import { backOverBrackets, type Found, single } from './holders.ts';
import { makeDrafts } from './make-drafts.ts';
import { ownBeside, pastInLaw } from './possessives.ts';
import {
  bitsAt,
  type Draft,
  indexAt,
  isDash,
  isPlain,
  isWord,
  mentionOf,
  type Reading,
  wordAt,
  wordsAt,
} from './reading.ts';

type NounTrigger = Extract<Trigger, { kind: 'noun' }>;

/** 'X, leader of Y', 'Y leader X', 'el jefe de Y, X', 'his brother X': the claims of a noun at a token. */
export function readNoun(reading: Reading, noun: number, trigger: NounTrigger): Draft[] {
  const at = bitsAt(reading, pastInLaw(reading, noun) + 1) & WORD.of ? pastInLaw(reading, noun) : noun;
  const start = nounStart(reading, at);
  const his = /^(?:his|hers)$/.test(wordAt(reading, at + 2));
  const of = bitsAt(reading, at + 1) & WORD.of && wordAt(reading, at + 1) !== 'for' && !his;
  const found = of ? ofSomething(reading, at, start) : (besideName(reading, at) ?? ownBeside(reading, at, start));
  if (!found) return [];
  const { holders, others, confidence } = found;
  // Directors of public bodies hold an office: that is read with the roles.
  if (trigger.predicate === 'leads' && others.mentions.some((one) => mentionOf(reading, one)?.schema === 'PublicBody'))
    return [];
  const personal = trigger.predicate === 'family' || trigger.predicate === 'associate';
  if (found.guessed && !personal) return [];
  // 'Sócia da empresa X' owns a part of it.
  const firm = others.mentions.some((one) => mentionOf(reading, one)?.schema === 'Company');
  if (trigger.predicate === 'associate' && firm) return [];
  const [subjects, objects] = trigger.swap ? [others, holders] : [holders, others];
  const stance = stanceOf(reading, start, at, found.negated);
  return makeDrafts(reading, {
    ...trigger,
    subjects,
    objects,
    stance,
    confidence: trigger.confidence * confidence,
    first: start,
    last: at + 1,
  });
}

function stanceOf(reading: Reading, start: number, at: number, negated = false) {
  if (negated) return 'negated' as const;
  for (let i = start; i < at; i++) if (bitsAt(reading, i) & WORD.alleged) return 'alleged' as const;
  return 'asserted' as const;
}

/** 'Are among the members of', 'is one of the leaders of', 'uno de los líderes de'. */
function pastOneOf(reading: Reading, start: number): number {
  const [second, first] = [wordAt(reading, start - 1), wordAt(reading, start - 2)];
  if (/^(of|de|dos|das)$/.test(second) && /^(one|uno|una|um|uma)$/.test(first)) return start - 2;
  if (!/^(among|entre)$/.test(second)) return start;
  return /^(all|both)$/.test(first) ? start - 2 : start - 1;
}

/** Where the noun's phrase begins: 'the alleged Mexican drug | lord'. */
function nounStart(reading: Reading, at: number): number {
  let i = at;
  for (let k = 0; k < 6; k++) {
    const demonym = mentionOf(reading, indexAt(reading, i - 1))?.form === 'demonym';
    if (!demonym && (!isPlain(reading, i - 1) || i - 1 < reading.sentence.first)) break;
    i--;
  }
  return i;
}

function ofSomething(reading: Reading, at: number, start: number): Found | null {
  const others = namesAfter(reading, at + 2);
  if (!others) return null;
  start = pastOneOf(reading, start);
  const before = wordAt(reading, start - 1);
  // 'Removed X as chief of Y', 'describes X as a leader of Y'.
  const named = /^(?:as|como)$/.test(before) ? single(reading, start - 2) : null;
  if (named) return { holders: named, others, confidence: 0.9 };
  if (before === ',' || before === '(' || isDash(before)) {
    let i = start - 2;
    while (isDash(wordAt(reading, i)) || wordAt(reading, i) === ',') i--;
    if (wordAt(reading, i) === ')') i = backOverBrackets(reading, i);
    const holder = single(reading, i);
    if (holder) return { holders: holder, others, confidence: 1 };
  }
  const copula = reading.language.copulas.find(
    (words) => wordsAt(reading, start - words.length, words) && start - words.length >= reading.sentence.first,
  );
  const negated = /^(not|no|não)$/.test(before);
  if (copula || negated) {
    const helpers = readBefore(reading, copula ? start - copula.length : start);
    const holders = helpers.infinitive ? null : namesBefore(reading, helpers.at, true);
    if (holders) return { holders, others, confidence: 1, negated: negated || helpers.stance === 'negated' };
  }
  if (others.mentions.length > 1) return null;
  const end = skipBrackets(reading, others.last);
  const comma = wordAt(reading, end) === ',';
  const holder = single(reading, comma ? end + 1 : end);
  const person = holder && mentionOf(reading, holder.mentions[0] ?? -1)?.schema === 'Person';
  return person ? { holders: holder, others, confidence: comma ? 0.95 : 1 } : null;
}

/** 'Sinaloa Cartel boss X', 'Maduro's wife, X'; 'X, Maduro's ally,'. */
function besideName(reading: Reading, at: number): Found | null {
  let i = at - 1;
  for (let k = 0; k < 2 && indexAt(reading, i) < 0 && isPlain(reading, i); k++) i--;
  const possessive = wordAt(reading, i) === "'s" || wordAt(reading, i) === '’s' || wordAt(reading, i) === '’';
  const others = single(reading, possessive ? i - 1 : i);
  const country = others && ['Country', 'Place'].includes(mentionOf(reading, others.mentions[0] ?? -1)?.schema ?? '');
  if (!others || (country && !possessive)) return null;
  // 'Ranking Member X', 'Interim President X': a lone capital that the lexicon doesn't know is hardly a group.
  const unknown = mentionOf(reading, others.mentions[0] ?? -1)?.entity === null && others.last - others.first < 2;
  if (unknown && !possessive) return null;
  const comma = wordAt(reading, at + 1) === ',';
  const after = single(reading, comma && possessive ? at + 2 : at + 1);
  if (after && mentionOf(reading, after.mentions[0] ?? -1)?.schema === 'Person')
    return { holders: after, others, confidence: 1 };
  const opened = wordAt(reading, others.first - 1) === ',' ? single(reading, others.first - 2) : null;
  return opened && possessive && !isWord(reading, at + 1) ? { holders: opened, others, confidence: 0.95 } : null;
}
