import { cueAt, isAdverb, isCapital, isFiniteVerb, isPast, isVerb, isWord, type Reading, wordAt } from './reading.ts';
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

/** How far 'that' may stand behind its verb: 'told the ministry's envoy to the north, Ada Roe, that'. */
const REACH = 16;

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
    words.links.has(word) &&
    words.that.has(wordAt(reading, next + 1)) &&
    reading.document.language !== 'en'
  )
    return next + 2 < last ? { first: next + 2, confidence: 0.9 } : null;
  if (word === ':') return next + 1 < last && isWord(reading, next + 1) ? { first: next + 1, confidence: 0.8 } : null;
  if (wordAt(reading, at + 1) === '-') return null;
  const related = relatedClause(reading, at, next, last, cue);
  if (related) return related;
  const asked = question(reading, next, last, cue);
  if (asked) return asked;
  if (cue.kind === 'deny') return cue.doubtful ? null : denied(reading, next);
  const own = infinitive(reading, next, last, cue);
  if (own) return own;
  const colon = cue.doubtful && !cue.thing && !cue.paper ? null : behindColon(reading, at, last);
  if (colon) return colon;
  if (cue.asks) return null;
  const later = thatLater(reading, at + 1, last, cue.kind === 'tell');
  if (later) return later;
  if (cue.kind === 'tell') return cue.doubtful ? null : toldSomebody(reading, next, last);
  if (reading.document.language !== 'en')
    return cue.doubtful && !cue.thing && !cue.paper ? null : thingOf(reading, at, last);
  return (
    bareClause(reading, at, next, last, cue) ??
    (cue.doubtful && !cue.thing && !cue.paper ? null : thingOf(reading, at, last)) ??
    clauseLater(reading, at, last)
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
  es: /^(?:(?:muy |bien )?(?:en )?claro|a conocer|a entender|cuenta de|fe de|entrever|saber|constancia de|de manifiesto|de relieve|énfasis en|hincapié en)$/,
  pt: /^(?:(?:bem |muito )?claro|a conhecer|a entender|conta de|saber|entrever|ênfase a)$/,
} as const;

/** 'reads that as a sign', 'said that is so': a pronoun, no conjunction. */
function opensThat(reading: Reading, next: number): boolean {
  if (reading.document.language !== 'en') return true;
  const word = wordAt(reading, next);
  if (word === 'as') return !/^(?:an?|the|its|his|her|their)$/.test(wordAt(reading, next + 1));
  return !/^(?:is|was|would|will|to)$/.test(word);
}

/** Words that may stand between a verb and 'that': auxiliaries, adverbs. */
function isBetween(reading: Reading, at: number): boolean {
  return reading.words.between.has(wordAt(reading, at)) || isAdverb(reading, at);
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

/** 'denied knowing', 'negó haber', 'denied the charge'. */
function denied(reading: Reading, next: number): Complement | null {
  const { words } = reading;
  const word = wordAt(reading, next);
  if (isWord(reading, next) && words.prepositions.has(word) && words.dropsSubjects) return deniedLater(reading, next);
  if (!isWord(reading, next) || words.prepositions.has(word) || words.noClause.has(word)) return null;
  const verbal =
    reading.document.language === 'en' ? word.endsWith('ing') : /(?:[aei]r|ter|haber|tener)(?:se)?$/.test(word);
  if (verbal) return { first: next, confidence: 0.9 };
  // 'denied the charges', not 'denied them entry'.
  for (let at = next; at < next + 4 && isWord(reading, at); at++)
    if (CHARGE[reading.document.language].test(wordAt(reading, at)))
      return { first: next, confidence: 0.75, thing: true };
  return null;
}

/** 'negou em ocasiões passadas envolvimento': over a phrase of time or place. */
function deniedLater(reading: Reading, next: number): Complement | null {
  for (let at = next + 2; at < next + 7 && isWord(reading, at); at++)
    if (CHARGE[reading.document.language].test(wordAt(reading, at))) return { first: at, confidence: 0.72 };
  return null;
}

/** What is denied, as a noun. */
const CHARGE = {
  en: /^(?:any|all|charges?|allegations?|accusations?|involvement|wrongdoing|responsibility|links?|ties|claims?|reports?|role|knowledge|guilt|participation|bribes?|crimes?|it)$/,
  es: /^(?:cualquier|tod[oa]s?|cargos?|acusaci(?:ón|ones)|señalamientos?|participación|responsabilidad|vínculos?|relación|nexos?|culpa|implicación|hechos|versi(?:ón|ones)|autoría|imputaciones)$/,
  pt: /^(?:qualquer|tod[oa]s?|tudo|acusaç(?:ão|ões)|participação|responsabilidade|vínculos?|relação|envolvimento|culpa|autoria|crimes?|ligaç(?:ão|ões)|denúncias?|irregularidades?)$/,
} as const;

/** 'said on Friday that', 'explicó a la prensa que': only words of place, time and listeners stand between. */
function thatLater(reading: Reading, next: number, last: number, told: boolean): Complement | null {
  const { words } = reading;
  const opens =
    words.prepositions.has(wordAt(reading, next)) ||
    words.links.has(wordAt(reading, next)) ||
    (reading.dateEnds[next] ?? 0) > next ||
    isBetween(reading, next) ||
    (/^(?:el|la|este|esta|nesta|neste|ao|à)$/.test(wordAt(reading, next)) &&
      (reading.dateEnds[next + 1] ?? 0) > next + 1);
  if (wordAt(reading, next) === ',' || wordAt(reading, next) === 'as') return overInsertion(reading, next, last);
  if (!opens && !told) return null;
  for (let at = next; at < Math.min(last, next + REACH); at++) {
    const dated = reading.dateEnds[at] ?? 0;
    if (dated > at + 1) {
      at = dated - 1;
      continue;
    }
    const word = wordAt(reading, at);
    if (word === '(' && wordAt(reading, at + 2) === ')') {
      at += 2;
      continue;
    }
    if (words.that.has(word)) {
      if (
        /^(?:point|extent|degree|punto|grado|ponto|lo|el|la|los|las|o|a|os|as|en|em|do|da|dos|das|del|ao)$/.test(
          wordAt(reading, at - 1),
        )
      )
        return null;
      // 'announced on Friday sanctions on firms that are': a relative clause.
      const relative = reading.document.language === 'en' && isFiniteVerb(reading, at + 1);
      return !relative && at + 1 < last ? { first: at + 1, confidence: told ? 0.9 : 0.82 } : null;
    }
    if (word === ',' && words.that.has(wordAt(reading, at + 1)) && words.dropsSubjects) continue;
    if (/^[.;:“”"«»()]$/.test(word) || (word === ',' && !told)) return null;
    if (words.finite.has(word) && at > next) return null;
    if (cueAt(reading, at)?.kind === 'say' && isVerb(reading, at) && at > next && !isCapital(reading, at)) return null;
  }
  return null;
}

/** 'states, in its own voice, that', 'afirma, con estas palabras, que'. */
function overInsertion(reading: Reading, next: number, last: number): Complement | null {
  const { words } = reading;
  for (let at = next + 1; at < Math.min(last - 1, next + REACH); at++) {
    const word = wordAt(reading, at);
    if (/^[.;:()]$/.test(word) || (cueAt(reading, at)?.kind === 'say' && isVerb(reading, at))) return null;
    if (word !== ',' || at + 2 >= last) continue;
    if (words.that.has(wordAt(reading, at + 1))) return { first: at + 2, confidence: 0.75 };
    let verb = at + 1;
    while (verb < at + 4 && /^(?:ainda|já|aún|ya|no|não)$/.test(wordAt(reading, verb))) verb++;
    if (words.dropsSubjects && /[a-zé][aei]r(?:se)?$/.test(wordAt(reading, verb)))
      return { first: at + 1, confidence: 0.7 };
  }
  return null;
}

/** 'told reporters he would', 'told Roe they had', 'told the court the bridge had fallen'. */
function toldSomebody(reading: Reading, next: number, last: number): Complement | null {
  const { words } = reading;
  const stop = Math.min(last, next + 12);
  for (let at = next + 1; at < stop && isWord(reading, at); at++) {
    const word = wordAt(reading, at);
    if (words.pronouns.has(word)) return { first: at, confidence: 0.72 };
    if (/^(?:to|about|of|what|who|which|when|where)$/.test(word)) return null;
    const clause =
      at <= next + 6 && (words.determiners.has(word) || (isCapital(reading, at) && !isCapital(reading, at - 1)));
    if (clause && finiteBehind(reading, at, last)) return { first: at, confidence: 0.62 };
  }
  return null;
}

/** Whether a noun phrase and then a finite verb stand at a token: 'the bridge had'. */
function finiteBehind(reading: Reading, first: number, last: number): boolean {
  const { words } = reading;
  for (let at = first + 1; at < Math.min(last, first + 14); at++) {
    const word = wordAt(reading, at);
    if (words.finite.has(word)) return true;
    if (at > first + 1 && isPast(reading, at) && hasObject(reading, at + 1)) return true;
    if (words.who.has(word) || words.that.has(word) || /^[,;:()“”"]$/.test(word)) return false;
    if (/^(?:as|when|while|after|before|because|where|if|to|by|and)$/.test(word)) return false;
  }
  return false;
}

/** 'took some $5 million', 'killed the man', 'gave Roe': a verb of the past, no participle. */
function hasObject(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = wordAt(reading, at);
  return (
    words.determiners.has(word) ||
    words.pronouns.has(word) ||
    isCapital(reading, at) ||
    /^(?:[$€£]|\d.*|him|them|money|bribes)$/.test(word)
  );
}

/** 'said the gang was', 'argues it has': a clause without 'that', in English. */
function bareClause(reading: Reading, at: number, next: number, last: number, cue: Cue): Complement | null {
  const { words } = reading;
  const word = wordAt(reading, next);
  if (!isWord(reading, next) || (words.noClause.has(word) && !opensClause(reading, at, next, last))) return null;
  const plain = /^(?:said|says?|saying|believes?)$/.test(wordAt(reading, at));
  if (plain && (words.pronouns.has(word) || isCapital(reading, next))) return { first: next, confidence: 0.88 };
  if (words.pronouns.has(word) && word !== 'it') return { first: next, confidence: cue.kind === 'say' ? 0.85 : 0.75 };
  if (finiteBehind(reading, next, last)) return { first: next, confidence: plain ? 0.88 : 0.72 };
  if (cue.kind !== 'say' || cue.doubtful) return null;
  for (let here = next + 1; here < Math.min(last, next + 16); here++) {
    const verb = wordAt(reading, here);
    if (/^[;:()]$/.test(verb)) return null;
    if (words.finite.has(verb)) return { first: next, confidence: plain ? 0.88 : 0.7 };
  }
  return plain ? { first: next, confidence: 0.72 } : null;
}

/** 'said in May the bridge fell': what opens with a preposition may still hold a clause, behind 'said' alone. */
function opensClause(reading: Reading, at: number, next: number, last: number): boolean {
  const word = wordAt(reading, next);
  if (!/^(?:said|says|saying)$/.test(wordAt(reading, at))) return false;
  return (
    /^(?:as|no|if|when|all|at|more|nothing|in|with|by|from|both|only)$/.test(word) && finiteSoon(reading, next, last)
  );
}

function finiteSoon(reading: Reading, next: number, last: number): boolean {
  for (let at = next + 2; at < Math.min(last, next + 14); at++) {
    if (isFiniteVerb(reading, at)) return true;
    if (/^[;:()“”"]$/.test(wordAt(reading, at))) return false;
  }
  return false;
}

/** 'said on Thursday it would', 'said in a statement the bridge fell', 'said this week Roe had fled'. */
function clauseLater(reading: Reading, at: number, last: number): Complement | null {
  if (!/^(?:said|says)$/.test(wordAt(reading, at))) return null;
  const first = overTime(reading, at + 1, last);
  if (first <= at + 1 || first >= last - 1) return null;
  const word = wordAt(reading, first);
  const { words } = reading;
  if (words.pronouns.has(word)) return { first, confidence: 0.88 };
  const opens = words.determiners.has(word) || isCapital(reading, first) || /s$/.test(word);
  return opens && finiteBehind(reading, first, last) ? { first, confidence: 0.78 } : null;
}

/** Over 'on Thursday', 'this week', 'in a statement', 'at a news conference' behind a verb. */
function overTime(reading: Reading, at: number, last: number): number {
  let end = at;
  for (let part = 0; part < 2; part++) {
    const led = reading.words.prepositions.has(wordAt(reading, end)) ? end + 1 : end;
    const dated = reading.dateEnds[led] ?? 0;
    if (dated > led) end = dated;
    else if (led > end && /^(?:an?|the|its|his|her|their)$/.test(wordAt(reading, led))) {
      let next = led + 1;
      while (next < Math.min(last, led + 5) && isWord(reading, next) && !OCCASION.test(wordAt(reading, next))) next++;
      if (!OCCASION.test(wordAt(reading, next))) return end;
      end = next + 1;
    } else return end;
  }
  return end;
}

/** Where something is said. */
const OCCASION =
  /^(?:statement|interview|conference|briefing|report|letter|speech|tweet|post|email|message|filing|call|release|testimony|affidavit|complaint|video|hearing)$/;

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
