import { SHAPE, tokenize } from '../document/tokens.ts';
import type { LexiconEntry, NameKind } from './entry.ts';
import { foldWord } from './fold.ts';
import { extend, makeTrie, type Trie } from './trie.ts';

/** Which capitals a name must have in a text that has capitals. */
export const CASE = {
  /** Any: 'colombiano'. */
  free: 0,
  /** About as many as it has in the lexicon: 'cartel de Sinaloa' will do, 'shining path' won't. */
  capital: 1,
  /** Capitals only: 'US', not 'Us'. */
  capitals: 2,
} as const;

/** A name as the matcher holds it. */
export interface LexiconName {
  /** Index of the entry. */
  entry: number;
  kind: NameKind;
  lang: string | null;
  /** As written in the lexicon. */
  text: string;
  /** One of `CASE`. */
  written: number;
  /** A bit for each token that has a capital in the lexicon. */
  capitals: number;
  /** Whether the entry's name has an article here left out: 'Rastrojos' of 'Los Rastrojos'. */
  bare: boolean;
  /** Whether others bear it as well, so that the text must say whose it is: 'Policía Nacional'. */
  short: boolean;
}

/** All names of many entries, ready to be found in one pass. */
export interface Lexicon {
  entries: LexiconEntry[];
  byId: Map<string, number>;
  names: LexiconName[];
  /** Number of each folded word, from 1. */
  words: Map<string, number>;
  /** Countries by the numbers of their names' words, joined by spaces: the ISO 3166-1 alpha-2 code. */
  countries: Map<string, string>;
  /** Countries by the number of each demonym of one word; empty where several share it. */
  demonyms: Map<number, string>;
  /** Ids of the capitals of countries. */
  capitals: Set<string>;
  trie: Trie;
  /** A bit for the hash of each word that begins a name: most words of a text are sorted out by it alone. */
  beginnings: Uint32Array;
  /** First name that ends at each node, plus one. */
  firstName: Int32Array;
  /** Next name of the same node, plus one. */
  nextName: Int32Array;
}

/** Names longer than this are left out: nobody writes them in full. */
const LONGEST = 24;
/** 256 KB: at 100,000 names about one other word in thirty passes. */
const BEGINNING_BITS = 1 << 21;
const ARTICLES = new Set(['los', 'las', 'la', 'el', 'the', 'o', 'a', 'os', 'as']);

/** Makes a lexicon of entries: the package's, a newsroom's own. Linear in the letters of all names. */
export function makeLexicon(entries: LexiconEntry[]): Lexicon {
  const lexicon: Lexicon = {
    entries,
    byId: new Map(entries.map(({ id }, index) => [id, index])),
    names: [],
    words: new Map(),
    countries: new Map(),
    demonyms: new Map(),
    capitals: new Set(entries.flatMap(({ schema, capital }) => (schema === 'Country' && capital ? capital : []))),
    trie: makeTrie(),
    beginnings: new Uint32Array(BEGINNING_BITS / 32),
    firstName: new Int32Array(0),
    nextName: new Int32Array(0),
  };
  const ends: number[] = [];
  addNames(lexicon, ends);
  lexicon.firstName = new Int32Array(lexicon.trie.nodes);
  lexicon.nextName = new Int32Array(lexicon.names.length);
  for (let name = lexicon.names.length - 1; name >= 0; name--) {
    const node = ends[name]!;
    lexicon.nextName[name] = lexicon.firstName[node]!;
    lexicon.firstName[node] = name + 1;
  }
  return lexicon;
}

/** All names are read as one text, a line each: one call of the tokenizer instead of one a name. */
function addNames(lexicon: Lexicon, ends: number[]): void {
  const all = lexicon.entries.flatMap(({ names }, entry) => names.map((name) => ({ entry, name })));
  const lines = all.map(({ name }) => name.name.replace(/\s+/g, ' '));
  const tokens = tokenize(lines.join('\n'));
  let token = 0;
  let end = 0;
  for (const [line, { entry, name }] of all.entries()) {
    end += lines[line]!.length + 1;
    const first = token;
    while (token < tokens.count && tokens.starts[token]! < end) token++;
    const words = tokens.words.slice(first, token).map(foldWord);
    const shapes = tokens.shapes.subarray(first, token);
    if (words.length === 0 || words.length > LONGEST) continue;
    const add = (skip: number, joined?: string) => {
      const kept = joined === undefined ? words.slice(skip) : [joined];
      const bits = joined === undefined ? shapes.subarray(skip) : shapes.subarray(0, 1);
      const { kind, lang, short = false } = name;
      const written = caseOf(kept, bits);
      const capitals = tellingCapitals(capitalsOf(bits), kept);
      lexicon.names.push({ entry, kind, lang, text: name.name, written, capitals, bare: skip > 0, short });
      noteBeginning(lexicon, kept[0]!);
      const numbers = kept.map((word) => wordNumber(lexicon.words, word));
      ends.push(numbers.reduce((node, word) => extend(lexicon.trie, node, word), 0));
      const { schema, country } = lexicon.entries[entry]!;
      if (schema === 'Country' && kind !== 'demonym' && country[0])
        lexicon.countries.set(numbers.join(' '), country[0]);
      if (kind === 'demonym' && numbers.length === 1 && country[0]) addDemonym(lexicon, numbers[0]!, country[0]);
    };
    add(0);
    if (losesCountry(lexicon.entries[entry]!, words)) add(1);
    if (mayLoseArticle(lexicon.entries[entry]!, words)) add(1);
    if (isHyphenated(words, shapes)) add(0, words[0]! + words[2]!);
  }
}

function addDemonym({ demonyms }: Lexicon, word: number, country: string): void {
  const had = demonyms.get(word);
  demonyms.set(word, had === undefined || had === country ? country : '');
}

/** 'MS-13' is written 'MS13' as well. */
function isHyphenated(words: string[], shapes: Uint8Array): boolean {
  return words.length === 3 && words[1] === '-' && /^\d+$/.test(words[2]!) && (shapes[0]! & SHAPE.capital) > 0;
}

/** Newspapers keep their article: 'Tiempo' is none; groups lose it: 'Rastrojos'. */
function mayLoseArticle({ schema, topics }: LexiconEntry, words: string[]): boolean {
  if (schema !== 'Organization' || !topics?.length || !ARTICLES.has(words[0]!)) return false;
  return words.length > 2 || (words.length === 2 && words[1]!.length >= 5 && words[1]!.endsWith('s'));
}

/** 'State Department' of 'US State Department'; whose it is, the text around it must say. */
function losesCountry({ schema }: LexiconEntry, words: string[]): boolean {
  return schema === 'PublicBody' && words.length > 2 && (words[0] === 'us' || words[0] === 'u.s.');
}

/** Whether a name may begin with a word; words with letters beyond ASCII always may. */
export function mayBegin({ beginnings }: Lexicon, word: string): boolean {
  const hash = hashWord(word);
  return hash < 0 || (beginnings[hash >>> 5]! & (1 << (hash & 31))) !== 0;
}

function noteBeginning({ beginnings }: Lexicon, word: string): void {
  const hash = hashWord(word);
  if (hash >= 0) beginnings[hash >>> 5]! |= 1 << (hash & 31);
}

/** FNV-1a over the first letters, folded to the size of the bit set; -1 for a word with letters beyond ASCII. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  const length = Math.min(word.length, 16);
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) return -1;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % BEGINNING_BITS;
}

function wordNumber(words: Map<string, number>, word: string): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, words.size + 1);
  return words.size;
}

function caseOf(words: string[], shapes: Uint8Array): number {
  if (words.length === 1 && words[0]!.length <= 5 && shapes[0]! & SHAPE.allCapitals) return CASE.capitals;
  return capitalsOf(shapes) > 0 ? CASE.capital : CASE.free;
}

/** Words of groups' names that texts write with and without a capital: 'Montes drug trafficking organization'. */
const GENERIC = new Set(
  'drug trafficking organization organisation money laundering transnational criminal organized crime'.split(' '),
);

/** The capitals that a text must have half of: without those of generic words, where others are left. */
function tellingCapitals(bits: number, words: string[]): number {
  let telling = bits;
  for (const [i, word] of words.entries()) if (GENERIC.has(word)) telling &= ~(1 << i);
  return telling === 0 ? bits : telling;
}

function capitalsOf(shapes: Uint8Array): number {
  let bits = 0;
  for (let i = 0; i < shapes.length; i++) if (shapes[i]! & SHAPE.capital) bits |= 1 << i;
  return bits;
}
