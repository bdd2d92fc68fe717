import type { ParsedItem, Parser, ParserInput } from '../draft.ts';
import { decodeStream } from '../input/index.ts';
import { isRecord, records } from './fields.ts';
import { readRecord } from './read-record.ts';
import { type JsonPiece, splitValues } from './split-values.ts';

/** JSON lines, JSON lists and JSON objects one after another: our own fields and the obvious ones of others. */
export const jsonlParser: Parser = { format: 'jsonl', sniff: sniffJson, parse: parseJsonl };

/** Names under which others wrap their list of articles in one object. */
const WRAPPERS = ['articles', 'items', 'posts', 'stories', 'results', 'documents', 'data', 'entries'];

function sniffJson(head: Uint8Array, name: string): number {
  const text = new TextDecoder('latin1')
    .decode(head)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const named = /\.(?:jsonl|ndjson|json)$/i.test(name);
  if (/^\s*(?:\[\s*)?\{\s*"/.test(text)) return named ? 0.95 : 0.9;
  if (/^\s*(?:\{|\[\s*\]|\[\s*\{)/.test(text)) return named ? 0.6 : 0.15;
  return named ? 0.4 : 0;
}

async function* parseJsonl(input: ParserInput): AsyncIterable<ParsedItem> {
  try {
    for await (const piece of splitValues(decodeStream(input.bytes, input.contentType)))
      yield* readPiece(piece, input.name);
  } catch (error) {
    yield failure(input.name, '', `The file could not be read to its end: ${messageOf(error)}.`);
  }
}

function* readPiece(piece: JsonPiece, file: string): Generator<ParsedItem> {
  const place = `line ${piece.line}`;
  if ('problem' in piece) {
    yield failure(file, place, `Broken JSON: ${piece.problem}`);
    return;
  }
  const value = piece.json === undefined ? parseJson(piece.text) : { json: piece.json };
  if ('problem' in value) {
    yield failure(file, place, `Broken JSON: ${value.problem}; mend this line.`);
    return;
  }
  const inner = isRecord(value.json) ? unwrap(value.json) : null;
  if (inner !== null) for (const [i, record] of inner.entries()) yield toItem(record, file, `${place}, item ${i + 1}`);
  else yield toItem(value.json, file, place);
}

/** The list in `{"articles": [ … ]}`; null for an object that is an article itself. */
function unwrap(record: Record<string, unknown>): Record<string, unknown>[] | null {
  if (
    record.headline !== undefined ||
    record.html !== undefined ||
    record.parts !== undefined ||
    record.body !== undefined
  )
    return null;
  const list = WRAPPERS.map((name) => records(record[name])).find((each) => each.length > 0);
  return list ?? null;
}

function toItem(value: unknown, file: string, place: string): ParsedItem {
  const draft = isRecord(value) ? readRecord(value, file) : null;
  if (draft !== null) return { draft };
  // A .json file beside saved pages is most often something else than an article: left out, not broken.
  if (/\.json$/i.test(file) && place === 'line 1')
    return { skipped: { file, place, reason: 'Left out: a JSON file that holds no article.' } };
  return failure(
    file,
    place,
    'The object has neither a title nor a body; see docs/formats/jsonl.md for the names of fields.',
  );
}

function parseJson(text: string): { json: unknown } | { problem: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { problem: messageOf(error).slice(0, 200) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failure(file: string, place: string, reason: string): ParsedItem {
  return { failure: { file, place, reason } };
}
