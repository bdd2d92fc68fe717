/** The jsonl parser: JSON lines and lists of articles. */
export { jsonlParser } from './parse-jsonl.ts';
export { splitValues } from './split-values.ts';
