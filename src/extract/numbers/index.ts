/** Numbers in digits and words, for the extractors of dates and quantities. */
export { ARTICLES_OF_ONE, NUMBER_WORDS } from './number-words.ts';
export { type NumberRead, readNumber } from './read-number.ts';
