import type { Complement } from './complement.ts';
import { cueAt, isAdverb, isCapital, isFiniteVerb, isVerb, type Reading, wordAt } from './reading.ts';

/** How far 'that' may stand behind its verb: 'told the ministry's envoy to the north, Ada Roe, that'. */
const REACH = 16;

/** 'explicó a la CNN por qué': a question, by its accent. */
const ASKS = /^(?:qué|cómo|cuándo|quién|quiénes|dónde|cuánto|cuántos)$/;

/** 'más tarde', 'dos días después', 'two days later' between a verb and 'that'. */
function isLater(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 4; next++)
    if (/^(?:tarde|después|depois|antes|later|earlier|ago)$/.test(wordAt(reading, next))) return true;
  return false;
}

/** 'said on Friday that', 'explicó a la prensa que': only words of place, time and listeners stand between. */
export function thatLater(reading: Reading, next: number, last: number, told: boolean): Complement | null {
  const { words } = reading;
  const opens =
    words.prepositions.has(wordAt(reading, next)) ||
    words.links.has(wordAt(reading, next)) ||
    (reading.dateEnds[next] ?? 0) > next ||
    isBetween(reading, next) ||
    isLater(reading, next) ||
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
    if (ASKS.test(word) && at > next)
      return { first: wordAt(reading, at - 1) === 'por' ? at - 1 : at, confidence: 0.75 };
    if (word === ',' && words.that.has(wordAt(reading, at + 1)) && words.dropsSubjects) continue;
    if (word === ',' && words.dropsSubjects && words.prepositions.has(wordAt(reading, at + 1)))
      return overInsertion(reading, at, last);
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

/** Words that may stand between a verb and 'that': auxiliaries, adverbs. */
export function isBetween(reading: Reading, at: number): boolean {
  return reading.words.between.has(wordAt(reading, at)) || isAdverb(reading, at);
}
