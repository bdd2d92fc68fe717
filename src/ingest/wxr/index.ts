/** WordPress exports (WXR 1.0–1.2) -> raw articles. */
import type { Parser } from '../draft.ts';
import { parseWxr } from './parse-wxr.ts';
import { sniffWxr } from './sniff-wxr.ts';

export { mediaKind } from './attachments.ts';
export type { TermSource } from './channel.ts';
export { wordpressId } from './origin-id.ts';
export { plainText } from './plain-text.ts';
export { sortTerms } from './sort-terms.ts';

/** The parser of WordPress exports: streaming, in memory that does not grow with the file. */
export const wxrParser: Parser = { format: 'wxr', sniff: sniffWxr, parse: parseWxr };
