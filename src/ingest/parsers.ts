import type { Parser } from './draft.ts';
import { feedParser } from './feed/index.ts';
import { htmlParser } from './html/index.ts';
import { jsonlParser } from './jsonl/index.ts';
import { plainParser } from './plain/index.ts';
import { wordpressParser } from './wordpress/index.ts';
import { wxrParser } from './wxr/index.ts';

/** Every format that Trama reads. Adding one: a folder of its own and a line here. */
export const PARSERS: readonly Parser[] = [
  wxrParser,
  wordpressParser,
  feedParser,
  htmlParser,
  jsonlParser,
  plainParser,
];

/** Grows when a parser reads files differently, so that a file read by an older one is read again. */
export const PARSERS_VERSION = 1;
