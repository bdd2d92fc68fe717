/** The article out of a saved web page. */
import type { Parser } from '../draft.ts';
import { parseHtml } from './parse-html.ts';
import { sniffHtml } from './sniff-html.ts';

export { flattenDeepTags } from './dom/flatten-deep-tags.ts';
export { type PageReading, readPage } from './read-page.ts';

/** Saved web pages, one article each. */
export const htmlParser: Parser = { format: 'html', sniff: sniffHtml, parse: parseHtml };
