import { completeDraft, type InputFile, openInputs, PARSERS, sniffFormat } from '../ingest/index.ts';

/** How texts are read. */
export interface TextOptions {
  /** auto, text, html, jsonl. */
  format: string;
  allowPrivate: boolean;
}

/** One text as a line of JSON, with where it stood; or what could not be read. */
export type LineOrFailure = { line: string; at: { file: string; line: number } } | { failure: object };

/**
 * The texts of files, folders, archives, addresses and standard input (`-`, or no path), each as a line of JSON. JSON
 * lines are passed on as they are, one at a time however many they are; what the parsers know becomes their articles;
 * with format `text` a file is one text, as it stands.
 */
export async function* readTexts(paths: string[], options: TextOptions): AsyncGenerator<LineOrFailure> {
  const named = paths.filter((path) => path !== '-');
  if (named.length < paths.length || paths.length === 0) yield* readStream('-', process.stdin, options);
  for await (const input of openInputs(named, { allowPrivate: options.allowPrivate })) {
    if ('failure' in input) yield input;
    else if (!('skipped' in input)) yield* readFile(input, input.bytes, options);
  }
}

/** Standard input: lines are answered as they come. */
async function* readStream(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: TextOptions,
): AsyncGenerator<LineOrFailure> {
  const chunks = bytes[Symbol.asyncIterator]();
  const { value: first, done } = await chunks.next();
  if (done) return;
  const all = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  const file = { name, url: null, contentType: null, head: first.subarray(0, 4096) };
  yield* readFile(file, all(), options);
}

type Named = Pick<InputFile, 'name' | 'url' | 'contentType' | 'head'>;

async function* readFile(
  file: Named,
  bytes: AsyncIterable<Uint8Array>,
  { format }: TextOptions,
): AsyncGenerator<LineOrFailure> {
  const isLines = format === 'jsonl' || (format === 'auto' && /^\ufeff?\s*\{/.test(decode(file.head)));
  if (isLines) yield* readLines(file.name, bytes);
  else if (format === 'text') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    const text = decode(Buffer.concat(chunks)).replace(/\r\n?/g, '\n');
    yield { line: JSON.stringify({ id: file.name, text }), at: { file: file.name, line: 1 } };
  } else yield* readArticles(file, bytes, format);
}

async function* readLines(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LineOrFailure> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let line = 0;
  const take = (text: string) => {
    line++;
    return text.trim() === '' ? [] : [{ line: text, at: { file, line } }];
  };
  for await (const chunk of bytes) {
    const [head = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(head);
    if (lines.length === 0) continue;
    yield* take(rest.join(''));
    for (const text of lines.slice(0, -1)) yield* take(text);
    rest = [lines.at(-1) ?? ''];
  }
  yield* take(rest.join('') + decoder.decode());
}

async function* readArticles(
  file: Named,
  bytes: AsyncIterable<Uint8Array>,
  format: string,
): AsyncGenerator<LineOrFailure> {
  const parser =
    format === 'html'
      ? PARSERS.find((one) => one.format === 'html')
      : sniffFormat(file.head, file.name, file.contentType, PARSERS);
  if (!parser) {
    yield { failure: { file: file.name, reason: 'not a format that Trama reads; choose one with --format if it is' } };
    return;
  }
  let line = 0;
  for await (const item of parser.parse({ name: file.name, url: file.url, contentType: file.contentType, bytes })) {
    if ('failure' in item) yield { failure: item.failure };
    else if ('draft' in item)
      yield { line: JSON.stringify(completeDraft(item.draft)), at: { file: file.name, line: ++line } };
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
