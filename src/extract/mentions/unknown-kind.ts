import type { Kind } from './draft-of.ts';
import { isPersonBy } from './kind-cues.ts';
import { type Reading, wordAt } from './reading.ts';
import type { Unit } from './runs.ts';
import { isFirstName, isFrequent, isSurname, wordSet } from './words/index.ts';

const PLURAL_ARTICLES = wordSet('los las os as');
const SINGULAR_ARTICLES = wordSet('the el la o a al del do da no na pelo pela ao');
/** Ends of surnames that hardly anything else has. */
const SURNAME = /(?:[eéí]z|ov|ev|ova|eva|i[cć]|enk[oa]|sk[yi]|shvili|opoulos|yan|ssen|berg|stein|inho|escu|oğlu)$/u;
/** Ends of common nouns and adjectives: 'Sustainable Development Goals'. */
const COMMON =
  /\d|(?:tions?|ments?|ness|ity|ities|ances?|ences?|ships?|isms?|atic|ical|ional|ative|less|[^e]ors|[^g]ers|ing|able|ible|ciones|ción|ções|ção|dade|dad|mento|miento)$/u;
/** More words than that are no person's name. */
const LONGEST = 4;

/** What a name is when nothing in it and nothing around it says so: more often a person than anything else. */
export function unknownKind(reading: Reading, units: Unit[], telling: boolean): Kind {
  const less = telling ? 0 : 0.05;
  const [first] = units;
  const last = units.at(-1)!;
  const before = wordAt(reading, first!.first - 1);
  const plural = last.word.length > 3 && last.word.endsWith('s');
  if (PLURAL_ARTICLES.has(first!.word) && units.length > 1) return { schema: 'Organization', confidence: 0.65 - less };
  if (units.length < 3 && plural && (PLURAL_ARTICLES.has(before) || before === 'the')) {
    return { schema: 'Organization', confidence: 0.55 - less };
  }
  const spanish = reading.document.language === 'es';
  const isHeaded = SINGULAR_ARTICLES.has(before) && !(spanish && before === 'a');
  // 'Señalan a Fulano': the object of a Spanish verb is mostly somebody.
  if (spanish && before === 'a' && units.length < 3) return { schema: 'Person', confidence: 0.6 - less };
  if (isPersonBy(reading, last.last) && !isHeaded) return { schema: 'Person', confidence: 0.7 - less };
  // 'Los Marbán': a family.
  if (units.length === 1 && !plural && /^(?:los|las|os|as)$/.test(before) && reading.document.language !== 'en')
    return { schema: 'Person', confidence: 0.5 - less };
  if (units.length === 1) return unknownWord(last.word, isHeaded, less);
  const { language } = reading.document;
  const common = units.some(({ word }) => isFrequent(word, language) || (COMMON.test(word) && !isSurname(word)));
  if (isHeaded) return { schema: 'Organization', confidence: 0.45 - less };
  if (common && /s$/.test(first!.word) && isFrequent(first!.word))
    return { schema: 'Organization', confidence: 0.55 - less };
  if (common || units.length > LONGEST) return { schema: 'LegalEntity', confidence: 0.45 - less };
  return { schema: 'Person', confidence: 0.6 - less };
}

function unknownWord(word: string, isHeaded: boolean, less: number): Kind {
  // 'The G7': a group of states.
  if (/^g\d{1,2}$/.test(word)) return { schema: 'Organization', confidence: 0.7 - less };
  if (!isHeaded && (isSurname(word) || isFirstName(word))) return { schema: 'Person', confidence: 0.6 - less };
  if (!isHeaded && SURNAME.test(word)) return { schema: 'Person', confidence: 0.5 - less };
  return { schema: 'LegalEntity', confidence: 0.35 - less };
}
