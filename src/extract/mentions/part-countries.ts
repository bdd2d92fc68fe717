import { foldWord, type Lexicon } from '../lexicon/index.ts';
import { type Draft, type Reading, textOf, wordAt } from './reading.ts';

const OF = new Set(['of', 'de', 'del', 'do', 'da', 'dos']);
const ARTICLES = new Set(['the', 'la', 'el', 'los', 'as', 'os']);
const BANKS = new Set(['bank', 'banco', 'reserve']);

/** 'Policía Nacional | de Varesia': a country that only says whose body it is, is a name of its own. */
export function partCountries(reading: Reading, lexicon: Lexicon, drafts: Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const owner = draft.schema === 'PublicBody' ? ownerIn(reading, lexicon, draft) : null;
    if (!owner) return draft;
    const name = draft.entity ? draft.name : textOf(reading, draft.first, owner.of);
    return [{ ...draft, last: owner.of, name }, countryDraft(reading, owner.first, draft.last, owner.code)];
  });
}

/** The country at the end of a body's name, and the token of the 'of' before it. */
function ownerIn(reading: Reading, lexicon: Lexicon, { first, last }: Draft) {
  for (const length of [1, 2]) {
    const at = last - length;
    const code = countryNamed(reading, lexicon, at, length);
    const of = ARTICLES.has(wordAt(reading, at - 1)) ? at - 2 : at - 1;
    if (code && OF.has(wordAt(reading, of)) && of > first && !BANKS.has(wordAt(reading, first)))
      return { first: at, of, code };
  }
  return null;
}

function countryDraft(reading: Reading, first: number, last: number, code: string): Draft {
  const name = textOf(reading, first, last);
  const entity = `country/${code}`;
  const candidates = [{ entity, score: 0.97 }];
  return { first, last, schema: 'Country', form: 'name', name, entity, candidates, confidence: 0.97, role: null };
}

function countryNamed(reading: Reading, { words, countries }: Lexicon, at: number, length: number): string | null {
  const numbers = Array.from({ length }, (_, i) => words.get(foldWord(wordAt(reading, at + i))) ?? 0);
  return countries.get(numbers.join(' ')) ?? null;
}

/** The country whose name begins at a token, when that is one or two words: its ISO 3166-1 alpha-2 code. */
export function countryAt(reading: Reading, lexicon: Lexicon, at: number): string | null {
  return countryNamed(reading, lexicon, at, 2) ?? countryNamed(reading, lexicon, at, 1);
}
