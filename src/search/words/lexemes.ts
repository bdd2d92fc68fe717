import { newStemmer } from 'snowball-stemmers';
import { fold } from '../../text/index.ts';
import { isStopWord } from './stop-words.ts';

/** Whose stems a document's words have. */
export type Stems = 'other' | 'english' | 'spanish' | 'portuguese';

/** In the order of `search_document.stems`. */
export const STEMS: readonly Stems[] = ['other', 'english', 'spanish', 'portuguese'];

/**
 * First characters of lexemes. A lexeme names its language, so that each reading of a query can only meet documents of
 * its own language, without a second condition: `e` + `polic` is English, `s` + `polic` Spanish. The bare prefix is
 * in every document of the language. Upper case: a word of the title.
 */
export const PREFIX: Record<Stems, string> = { other: 'x', english: 'e', spanish: 's', portuguese: 'p' };

const SNOWBALL = {
  english: newStemmer('english'),
  spanish: newStemmer('spanish'),
  portuguese: newStemmer('portuguese'),
};
const MEMORY = 100_000;
const memory: Record<Stems, Map<string, readonly string[]>> = {
  other: new Map(),
  english: new Map(),
  spanish: new Map(),
  portuguese: new Map(),
};

/** The stems for a BCP 47 tag: `es-419` → Spanish; `und` and languages we don't stem → other. */
export function stemsOf(language: string): Stems {
  const primary = primaryLanguage(language);
  return primary === 'en' ? 'english' : primary === 'es' ? 'spanish' : primary === 'pt' ? 'portuguese' : 'other';
}

/** `pt-BR` → `pt`; anything that isn't a tag → `und`. */
export function primaryLanguage(language: string): string {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? 'und';
}

/**
 * What a lower case word is looked up by: one or two stems without prefix and accents, none for a stop word.
 * Two where the stem of the word and that of its spelling without accents differ (`policía` → `polic`, `polici`):
 * words meet when they share one.
 */
export function stemsFor(word: string, stems: Stems): readonly string[] {
  const known = memory[stems].get(word);
  if (known) return known;
  const found = findStems(word, stems);
  // Forgetting all is cheaper than keeping an order of use, and happens once in a hundred thousand words.
  if (memory[stems].size >= MEMORY) memory[stems].clear();
  memory[stems].set(word, found);
  return found;
}

function findStems(word: string, stems: Stems): readonly string[] {
  const folded = fold(word);
  if (isStopWord(folded, stems)) return [];
  if (stems === 'other' || !/^[a-z]+$/.test(folded)) return [folded];
  const snowball = SNOWBALL[stems];
  if (stems === 'english') return [snowball.stem(folded)];
  const restored = restoreAccent(folded, stems);
  if (restored) return [fold(snowball.stem(restored))];
  return [...new Set([fold(snowball.stem(word)), fold(snowball.stem(folded))])];
}

/**
 * Endings whose accent the Snowball stemmers need and that are written without it only by mistake or in capitals:
 * `investigacion`, `apreensoes`. Portuguese plurals become singulars, which Snowball leaves apart.
 */
function restoreAccent(folded: string, stems: Stems): string | null {
  if (stems === 'spanish') return /..[cstxg]ion$/.test(folded) ? `${folded.slice(0, -2)}ón` : null;
  if (/..oes$/.test(folded)) return `${folded.slice(0, -3)}ão`;
  return /...ao$/.test(folded) ? `${folded.slice(0, -2)}ão` : null;
}
