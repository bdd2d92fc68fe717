import { bareClause, clauseLater, toldSomebody } from './clause.ts';
import { denied } from './denied.ts';
import { cueAt, isCapital, isFiniteVerb, isWord, type Reading, wordAt } from './reading.ts';
import { isBetween, thatLater } from './that-later.ts';
import { behindColon, thingOf } from './things.ts';
import type { Cue } from './vocabulary.ts';

/** Where what is said begins behind a verb of speech, and how sure that is. */
export interface Complement {
  first: number;
  confidence: number;
  /** A noun phrase, not a clause. */
  thing?: true;
  /** Up to the next comma: 'which it says lack care, but'. */
  short?: true;
}

/** Finds what is said behind the verb at `at`, before `last`; null when nothing is. */
export function complementOf(reading: Reading, at: number, last: number, cue: Cue): Complement | null {
  const { words } = reading;
  if (cue.phrasal) return phrasal(reading, at, last);
  let next = at + 1;
  if (wordAt(reading, next) === 'out') next++;
  while (next < last && isBetween(reading, next) && !words.that.has(wordAt(reading, next))) next++;
  const word = wordAt(reading, next);
  if (next >= last) return null;
  if (words.that.has(word) && opensThat(reading, next + 1))
    return next + 1 < last ? { first: next + 1, confidence: 0.95 } : null;
  // 'alertaron de que', 'advertiu sobre o fato de que'.
  if (
    !cue.doubtful &&
    (words.links.has(word) || /^(?:en|em|con|com|sobre)$/.test(word)) &&
    words.that.has(wordAt(reading, next + 1)) &&
    reading.document.language !== 'en'
  )
    return next + 2 < last ? { first: next + 2, confidence: 0.9 } : null;
  if (word === ':') return next + 1 < last && isWord(reading, next + 1) ? { first: next + 1, confidence: 0.8 } : null;
  // 'consideró probado que', 'dejó claro que'.
  if (isHeld(reading, next)) return { first: next + 2, confidence: 0.85 };
  if (wordAt(reading, at + 1) === '-') return null;
  const related = relatedClause(reading, at, next, last, cue);
  if (related) return related;
  const asked = question(reading, next, last, cue);
  if (asked) return asked;
  if (cue.kind === 'deny')
    return cue.doubtful ? null : (denied(reading, next) ?? thatLater(reading, at + 1, last, false));
  const own = infinitive(reading, next, last, cue);
  if (own) return own;
  const plain = /^(?:said|says|say)$/.test(wordAt(reading, at)) ? bareClause(reading, at, next, last, cue) : null;
  const colon = plain ? null : cue.doubtful && !cue.thing && !cue.paper ? null : behindColon(reading, at, last);
  if (colon) return colon;
  if (cue.asks) return null;
  const later = thatLater(reading, at + 1, last, cue.kind === 'tell');
  if (later) return later;
  if (cue.kind === 'tell') return cue.doubtful ? null : toldSomebody(reading, next, last);
  if (reading.document.language !== 'en')
    return cue.doubtful && !cue.thing && !cue.paper ? null : thingOf(reading, at, last);
  if (isTime(reading, next)) return clauseLater(reading, at, last);
  return (
    bareClause(reading, at, next, last, cue) ??
    (cue.doubtful && !cue.thing && !cue.paper ? null : thingOf(reading, at, last)) ??
    clauseLater(reading, at, last)
  );
}

/** 'probado que', 'claro que': behind a verb what somebody holds for true. */
export function isHeld(reading: Reading, at: number): boolean {
  return (
    reading.words.dropsSubjects && reading.words.that.has(wordAt(reading, at + 1)) && HELD.test(wordAt(reading, at))
  );
}

/** How what somebody holds for true is called between the verb and 'que'. */
const HELD =
  /^(?:(?:a|com|des)?(?:prob|prov|credit|acredit|demostr|demonstr)ad[oa]|clar[oa]|cierto|certo|evidente|im?probable|im?probável|posible|possível|necesario|necessário|imprescindible|preciso)$/;

/** 'said last week', 'said Friday as he left': when, not what. */
function isTime(reading: Reading, next: number): boolean {
  const dated = reading.dateEnds[next] ?? 0;
  return (
    dated > next && wordAt(reading, dated) !== "'s" && wordAt(reading, dated) !== '’s' && !isFiniteVerb(reading, dated)
  );
}

/** 'made clear that', 'dejó en claro que', 'deu a entender que'. */
function phrasal(reading: Reading, at: number, last: number): Complement | null {
  let words = '';
  for (let next = at + 1; next < Math.min(last - 1, at + 6); next++) {
    if (reading.words.that.has(wordAt(reading, next)))
      return PHRASALS[reading.document.language].test(words.trim()) ? { first: next + 1, confidence: 0.9 } : null;
    words += `${wordAt(reading, next)} `;
  }
  return null;
}

/** What stands between such a verb and 'that'. */
const PHRASALS = {
  en: /^(?:it )?(?:abundantly |very |quite |perfectly )?(?:clear|plain|known|public|explicit)$/,
  es: /^(?:(?:muy |bien )?(?:en )?claro|por (?:probado|hecho|cierto|sentado|acreditado|demostrado)|a conocer|a entender|cuenta de|fe de|entrever|saber|constancia de|de manifiesto|de relieve|énfasis en|hincapié en)$/,
  pt: /^(?:(?:bem |muito )?claro|por (?:provado|certo|comprovado)|a conhecer|a entender|conta de|saber|entrever|ênfase a)$/,
} as const;

/** 'reads that as a sign', 'said that is so': a pronoun, no conjunction. */
function opensThat(reading: Reading, next: number): boolean {
  if (reading.document.language !== 'en') return true;
  const word = wordAt(reading, next);
  if (word === 'as') return !/^(?:an?|the|its|his|her|their)$/.test(wordAt(reading, next + 1));
  return !/^(?:is|was|would|will|to)$/.test(word);
}

/** 'explained why', 'shows how'. */
function question(reading: Reading, next: number, last: number, cue: Cue): Complement | null {
  const word = wordAt(reading, next);
  if (next + 1 >= last) return null;
  // Who asks says nothing yet.
  if (cue.asks || !reading.words.questions.has(word)) return null;
  return { first: next, confidence: cue.doubtful ? 0.72 : 0.78 };
}

/** 'dice haber', 'disse ter', 'promised to pay': what is said of oneself. */
function infinitive(reading: Reading, next: number, last: number, cue: Cue): Complement | null {
  const word = wordAt(reading, next);
  if (next + 1 >= last || isCapital(reading, next)) return null;
  if (reading.document.language === 'en') {
    return cue.infinitive && word === 'to' ? { first: next, confidence: cue.doubtful ? 0.7 : 0.78 } : null;
  }
  const verb = /^n[oã]o?$/.test(word) ? wordAt(reading, next + 1) : word;
  if (cue.kind !== 'say' || cue.doubtful || !/[a-zé][aei]r(?:se)?$/.test(verb)) return null;
  return (reading.mentionAt[next] ?? -1) < 0 ? { first: next, confidence: 0.7 } : null;
}

/** '…, who prosecutors allege gave Roe a bribe', 'que la fiscalía dice pertenece a': said of what stands before. */
function relatedClause(reading: Reading, at: number, next: number, last: number, cue: Cue): Complement | null {
  if (cue.kind !== 'say' || cue.doubtful || next !== at + 1 || next + 1 >= last) return null;
  const { words } = reading;
  const word = wordAt(reading, next);
  let opener = at - 1;
  while (
    opener > at - 8 &&
    isWord(reading, opener) &&
    !words.who.has(wordAt(reading, opener)) &&
    !words.that.has(wordAt(reading, opener))
  )
    opener--;
  if (opener === at - 1 || !(words.who.has(wordAt(reading, opener)) || words.that.has(wordAt(reading, opener))))
    return null;
  if (cueAt(reading, opener - 1)) return null;
  const verbal =
    words.finite.has(word) ||
    (reading.document.language === 'en' &&
      /^(?:[a-z]{2,}ed|gave|took|ran|led|made|fled|sold|paid|came|went|lack|show|belong|work|hold)$/.test(word));
  return verbal ? { first: next, confidence: 0.85, short: true } : null;
}
