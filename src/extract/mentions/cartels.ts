import { foldWord, type Lexicon, type LexiconEntry, type NameMatch } from '../lexicon/index.ts';
import { LIST } from './levels.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';

const OF = new Set(['of', 'de', 'del', 'do', 'da']);
const CARTELS = new Set(['cartel', 'cártel', 'carteles', 'cárteles', 'cartels', 'cartéis']);

/** 'Los carteles de Sinaloa y Jalisco', 'the Sinaloa and Jalisco cartels': no places. */
export function isCartelOf(reading: Reading, { first, last }: NameMatch): boolean {
  if (OF.has(wordAt(reading, first - 1)) && CARTELS.has(headOfCartels(reading, first - 2))) return true;
  if (CARTELS.has(headOfCartels(reading, first - 1)) && LIST.has(wordAt(reading, first - 1))) return true;
  if (reading.document.language !== 'en') return false;
  for (let at = last; at < last + 8; at++) {
    if (wordAt(reading, at) === 'cartels') return true;
    if (!LIST.has(wordAt(reading, at)) && !hasCapital(reading, at)) return false;
  }
  return false;
}

/** The word before a list of names: 'carteles' of 'carteles de Sinaloa y'. */
function headOfCartels(reading: Reading, before: number): string {
  let at = before;
  while (at > before - 12 && (LIST.has(wordAt(reading, at)) || hasCapital(reading, at))) at--;
  return wordAt(reading, at);
}

/** The cartel that is called by a place, linked where the lexicon has it by that name. */
export function cartelOf(reading: Reading, lexicon: Lexicon, { first, last }: NameMatch): Draft {
  const name = textOf(reading, first, last);
  const cartels = cartelsOf(lexicon);
  const found = [`cartel de ${name}`, `${name} cartel`].flatMap((one) => cartels.get(fold(one)) ?? []);
  const meant = new Set(found);
  const entry = meant.size === 1 ? found[0]! : null;
  return {
    first,
    last,
    schema: 'Organization',
    form: 'alias',
    name: entry?.names[0]?.name ?? name,
    entity: entry?.id ?? null,
    candidates: entry ? [{ entity: entry.id, score: 0.9 }] : [],
    confidence: entry ? 0.9 : 0.7,
    role: null,
  };
}

const known = new WeakMap<Lexicon, Map<string, LexiconEntry[]>>();

/** Organisations by each name with 'cartel' in it, folded: made once for a lexicon. */
function cartelsOf(lexicon: Lexicon): Map<string, LexiconEntry[]> {
  const had = known.get(lexicon);
  if (had) return had;
  const found = new Map<string, LexiconEntry[]>();
  for (const entry of lexicon.entries) {
    if (entry.schema !== 'Organization') continue;
    for (const name of entry.names.map((one) => fold(one.name)))
      if (name.includes('cartel')) found.set(name, [...(found.get(name) ?? []), entry]);
  }
  known.set(lexicon, found);
  return found;
}

function fold(name: string): string {
  return foldWord(name.toLowerCase());
}
