import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Info } from 'csv-parse';
import { decodeStream, type InputFile } from '../../ingest/index.ts';
import { cleanCharacters, cleanLine, countryCode } from '../../text/index.ts';
import type { NameKind } from '../schema.ts';
import type { ActorFile } from './import-actors.ts';
import { type FtmItem, finishActor, type ImportedActor } from './read-ftm.ts';
import type { ColumnMapping, TableField } from './table-columns.ts';
import { kindOf } from './table-kinds.ts';

/** A table as far as it must be known to say what its columns are. */
export interface TableHead {
  delimiter: string;
  header: string[];
  /** The first rows. */
  samples: string[][];
}

/** How a table is read. */
export interface TableOptions {
  mapping: ColumnMapping;
  delimiter: string;
  /** Schema of actors whose row doesn't say. */
  kind: string;
}

/** Characters of the table that its head is read from, longest row, and samples shown. */
const HEAD_LENGTH = 65_536;
const LONGEST_ROW = 1_000_000;
const SAMPLES = 3;
const LONGEST_NAME = 300;
const LONGEST_NOTE = 10_000;
const MOST_VALUES = 200;

/** Whether a file is a table by its name or type. */
export function isTableFile({ name, contentType }: Pick<InputFile, 'name' | 'contentType'>): boolean {
  return (
    /\.(?:csv|tsv|tab)(?:\.(?:gz|xz))?$/i.test(name) || /^text\/(?:csv|tab-separated-values)\b/i.test(contentType ?? '')
  );
}

/** Reads the first rows; null when there is no row at all. Throws what the table's parser says of a broken one. */
export async function readTableHead(input: Pick<InputFile, 'bytes' | 'contentType'>): Promise<TableHead | null> {
  let text = '';
  for await (const piece of decodeStream(input.bytes, input.contentType)) {
    text += piece;
    if (text.length >= HEAD_LENGTH) break;
  }
  const delimiter = guessDelimiter(text);
  // The last line may be cut.
  const whole = text.length < HEAD_LENGTH ? text : text.slice(0, text.lastIndexOf('\n') + 1) || text;
  const rows: string[][] = [];
  try {
    for await (const { record } of parseRows([whole], delimiter, SAMPLES + 1)) rows.push(record.map(cleanLine));
  } catch (error) {
    if (rows.length === 0) throw error;
  }
  const [header, ...samples] = rows;
  return header ? { delimiter, header, samples } : null;
}

/** The mark that stands most often outside of quotes in the first line. */
function guessDelimiter(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  // Commas also stand inside of headings: of marks that stand as often, the others are meant.
  const counts = ['\t', ';', '|', ','].map((mark) => ({ mark, n: bare.split(mark).length }));
  const best = counts.reduce((most, one) => (one.n > most.n ? one : most));
  return best.n > 1 ? best.mark : ',';
}

async function* parseRows(
  texts: Iterable<string> | AsyncIterable<string>,
  delimiter: string,
  most?: number,
): AsyncGenerator<{ record: string[]; line: number }> {
  // Loaded only where a table is read.
  const { parse } = await import('csv-parse');
  let broken: Error | null = null;
  const parser = parse({
    delimiter,
    // What is broken must not take with it the rows that were read before.
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= error ?? null;
      return undefined;
    },
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    ...(most === undefined ? {} : { to: most }),
  });
  const source = Readable.from(texts);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield { record, line };
    line = info.lines + 1;
  }
  if (broken !== null) throw broken;
}

/** A table of actors, one a row. */
export function openTable(input: InputFile, options: TableOptions): ActorFile {
  const table = input.name.split(/[\\/]/).at(-1) ?? '';
  return {
    name: input.name,
    items: async function* () {
      let last = 1;
      let first = true;
      try {
        for await (const { record, line } of parseRows(
          decodeStream(input.bytes, input.contentType),
          options.delimiter,
        )) {
          last = line;
          if (!first) yield { place: `line ${line}`, item: readRow(record, options, table) };
          first = false;
        }
      } catch (error) {
        yield { place: `after line ${last}`, item: { problem: describe(error) } };
      }
    },
  };
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return 'a quotation mark is opened and never closed: the rest was not read; mend it and import the table again';
  return `the table could not be read to its end: ${message.slice(0, 300)}`;
}

function readRow(record: readonly string[], { mapping, kind }: TableOptions, table: string): FtmItem {
  const cells = (field: TableField): string[] =>
    (mapping[field] ?? []).map((column) => cleanCharacters(record[column] ?? '').trim()).filter((cell) => cell !== '');
  const line = (field: TableField): string => cleanLine(cells(field)[0] ?? '');
  const notes: string[] = [];
  const name = line('name').slice(0, LONGEST_NAME);
  if (name === '')
    return record.every((cell) => cell.trim() === '') ? { left: 'an empty row' } : { problem: 'no name in the row' };
  const said = line('kind');
  const schema = kindOf(said);
  if (said !== '' && schema === null) notes.push(`kind '${said.slice(0, 40)}' is not known: stored as ${kind}`);
  const countries = readCountries(cells('country'), notes);
  const id = line('id');
  const own =
    id === ''
      ? createHash('sha256')
          .update([name.toLowerCase(), schema ?? kind, ...countries].join('\n'))
          .digest('hex')
          .slice(0, 24)
      : id.slice(0, 200);
  const note = cells('note').join('\n').slice(0, LONGEST_NOTE);
  return {
    actor: finishActor({
      key: { scheme: 'table', value: `${table}:${own}` },
      schema: schema ?? kind,
      caption: name,
      names: readNames(name, cells),
      countries,
      topics: split(cells('topics'), /[;|,\n]/).filter((topic) => /^[a-z]+(?:\.[a-z]+)*$/.test(topic)),
      identifiers: (['wikidata', 'lei', 'imo', 'registration'] as const).flatMap((scheme) =>
        split(cells(scheme), /[;|,\n]/).map((value) => ({ scheme, value: value.slice(0, 255) })),
      ),
      active: null,
      deceased: false,
      note: note === '' ? null : note,
    }),
    notes,
  };
}

function readNames(name: string, cells: (field: TableField) => string[]): ImportedActor['names'] {
  const names = new Map<string, ImportedActor['names'][number]>([[name, { name, kind: 'name', language: null }]]);
  for (const kind of ['alias', 'previousName', 'abbreviation', 'weakAlias'] as const satisfies readonly NameKind[])
    for (const one of split(cells(kind), /[;|\n]/))
      if (one.length <= LONGEST_NAME && !names.has(one)) names.set(one, { name: one, kind, language: null });
  return [...names.values()];
}

function readCountries(cells: readonly string[], notes: string[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    const whole = codeOf(cell);
    for (const one of whole ? [cell] : split([cell], /[;|,/\n]/)) {
      const code = codeOf(one);
      if (code) found.add(code);
      else notes.push(`country '${one.slice(0, 40)}' is not known and was left out`);
    }
  }
  return [...found];
}

const codeOf = (text: string): string | null =>
  countryCode(/^[a-z]{2,3}$/i.test(text) ? text.toUpperCase() : text) ?? countryCode(text);

function split(cells: readonly string[], marks: RegExp): string[] {
  return [
    ...new Set(
      cells
        .flatMap((cell) => cell.split(marks))
        .map(cleanLine)
        .filter((one) => one !== ''),
    ),
  ].slice(0, MOST_VALUES);
}
