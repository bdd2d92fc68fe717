/** The plain parser: the text of a scraped page, or any text, as one article. */
export { plainParser } from './parse-plain.ts';
