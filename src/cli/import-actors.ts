import type { ImportCounts, ReportLine } from '../archive/index.ts';
import type { InputFile, InputItem } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';
import {
  type ActorCounts,
  type ActorFile,
  type ColumnMapping,
  guessColumns,
  importActors,
  isFtmFile,
  isTableFile,
  openFtm,
  openTable,
  readColumns,
  readTableHead,
  type TableHead,
  writeColumns,
} from '../knowledge/index.ts';

/** How tables of actors are read. */
export interface TableFlags {
  /** `--columns`; null: guessed by the headings, and confirmed. */
  columns: string | null;
  /** Schema of actors whose row doesn't say. */
  kind: string;
  /** IANA name; null: told from the bytes. */
  encoding: string | null;
  /** Shows a guess and asks whether it is right; null where nobody can answer. */
  confirm: ((question: string) => Promise<boolean>) | null;
  /** Says what the columns of a table are, in place of `columns` and `confirm`. */
  choose?(name: string, head: TableHead, guess: ColumnMapping): Promise<ColumnMapping>;
}

/** How files of actors are imported among files of articles. */
export interface ActorsAmongInputs {
  /** A format that the user chose, or null to tell each file's by its form. */
  format: string | null;
  dryRun: boolean;
  /** Who imports. */
  by: string;
  signal?: AbortSignal;
  table: TableFlags;
  report(line: ReportLine): void;
  progress(counts: ImportCounts, file: string): void;
}

/**
 * The inputs that hold articles; on the way, those that hold actors are imported, and counted in `counts`. A file is read
 * before the next one is asked for, as its bytes are there no longer.
 */
export async function* withoutActors(
  db: Db,
  inputs: AsyncIterable<InputItem>,
  options: ActorsAmongInputs,
  counts: ActorCounts,
): AsyncGenerator<InputItem> {
  for await (const input of inputs) {
    const file = 'bytes' in input ? await actorFile(input, options) : null;
    if (file === null) {
      yield input;
    } else if ('kind' in file) {
      counts.read++;
      counts[file.kind]++;
      options.report(file);
    } else {
      const added = await importActors(db, file, options);
      for (const name of Object.keys(counts) as (keyof ActorCounts)[]) counts[name] += added[name];
    }
  }
}

/** What actors a file holds; null for none, or why it is not read. */
async function actorFile(
  input: InputFile,
  { format, table }: ActorsAmongInputs,
): Promise<ActorFile | ReportLine | null> {
  if (format === 'ftm' || (format === null && isFtmFile(input.head))) return openFtm(input);
  if (format === 'csv' || (format === null && isTableFile(input))) return tableFile(input, table);
  return null;
}

async function tableFile(input: InputFile, flags: TableFlags): Promise<ActorFile | ReportLine> {
  const decoded = flags.encoding ? { ...input, contentType: `text/csv; charset=${flags.encoding}` } : input;
  const refuse = (kind: 'failed' | 'skipped', reason: string): ReportLine => ({
    kind,
    file: input.name,
    place: '',
    reason,
  });
  try {
    const head = await readTableHead(decoded);
    if (!head) return refuse('failed', 'the table is empty');
    const guess = flags.columns === null ? guessColumns(head.header) : readColumns(flags.columns, head.header);
    const mapping = flags.choose ? await flags.choose(input.name, head, guess) : guess;
    const written = writeColumns(mapping, head.header);
    if (!mapping.name) {
      const headings = head.header.map((one) => `'${one.slice(0, 60)}'`).join(', ');
      return refuse('failed', `no column is known to hold the names; say which with --columns name=…: ${headings}`);
    }
    const isSaid = flags.columns !== null || flags.choose !== undefined;
    if (!isSaid && flags.confirm === null)
      return refuse(
        'failed',
        `say what the columns of this table are: --columns '${written}' is the guess, which --yes accepts`,
      );
    if (!isSaid && !(await flags.confirm?.(describeGuess(input.name, head, mapping))))
      return refuse('skipped', 'the columns were not confirmed; say what they are with --columns');
    return openTable(decoded, { mapping, delimiter: head.delimiter, kind: flags.kind });
  } catch (error) {
    return refuse('failed', (error as Error).message);
  }
}

/** The guess with the first values of each column, and the question. */
function describeGuess(name: string, { header, samples }: TableHead, mapping: ColumnMapping): string {
  const fieldOf = (column: number) =>
    Object.entries(mapping).find(([, columns]) => columns.includes(column))?.[0] ?? '(not read)';
  const rows = header.map((heading, column) => {
    const values = samples.map((row) => row[column] ?? '').filter((value) => value !== '');
    return `  ${fieldOf(column).padEnd(14)} ${heading.slice(0, 30).padEnd(30)} ${values.join(' · ').slice(0, 60)}`;
  });
  return `${name}\n${rows.join('\n')}\nAre these columns right? (y/n) `;
}
