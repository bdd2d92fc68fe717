/** Names that are known before a text is read: entries, and the one pass that finds all of them. */
export { type EntryName, type LexiconEntry, readEntries } from './entry.ts';
export { foldWord } from './fold.ts';
export { type Lexicon, type LexiconName, makeLexicon } from './lexicon.ts';
export { CAPITALS, matchNames, type NameMatch } from './match.ts';
