/** WordPress exports (WXR 1.0–1.2) -> raw articles. */
import type { Parser } from '../draft.ts';
import { parseWxr } from './parse-wxr.ts';
import { sniffWxr } from './sniff-wxr.ts';

export { wordpressId } from './origin-id.ts';

/** The parser of WordPress exports: streaming, in memory that does not grow with the file. */
export const wxrParser: Parser = { format: 'wxr', sniff: sniffWxr, parse: parseWxr };
