import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import type { ReportLine } from '../../archive/index.ts';
import type { InputFile } from '../../ingest/index.ts';
import { importActors } from './import-actors.ts';
import { isTableFile, openTable, readTableHead } from './open-table.ts';
import { guessColumns, readColumns, writeColumns } from './table-columns.ts';

const TABLE = [
  'Código;Nombre;Tipo;País;Alias;Notas',
  '1;"Las Garzas; Grises";Cartel;Bolivia;Garzas|Los Grises;"dos\nlíneas"',
  '2;Otto Vale;Persona;BO, PER;;',
  ';;;;;',
  '3;;Persona;;;',
  '4;Ladder Holdings;Barca;Atlantis;"sin; fin";',
].join('\r\n');

describe('tables of actors', () => {
  it('knows them by their names', () => {
    const named = (name: string) => isTableFile({ name, contentType: null });
    expect([named('a.CSV'), named('b.tsv.gz'), named('csv.html')]).toEqual([true, true, false]);
  });

  it.each([
    ['semicolons', TABLE, ';'],
    ['tabs', 'Name\tCountry, if known\nA\tPeru', '\t'],
    ['commas', '"a;b;c;d",Name\nx,y', ','],
    ['one column', 'Name\nA', ','],
  ])('tells how cells are parted: %s', async (_, text, delimiter) => {
    expect((await readTableHead(fileOf(text)))?.delimiter).toBe(delimiter);
  });

  it('guesses columns by their headings in three languages, and takes what the user says instead', async () => {
    const { header = [] } = (await readTableHead(fileOf(TABLE))) ?? {};
    const guess = guessColumns(header);
    expect(writeColumns(guess, header)).toBe('id=Código,name=Nombre,kind=Tipo,alias=Alias,country=País,note=Notas');
    expect(readColumns(writeColumns(guess, header), header)).toEqual(guess);
    expect(readColumns('name=#2, ALIAS=alias', header)).toEqual({ name: [1], alias: [4] });
    expect(() => readColumns('name=Apellido', header)).toThrow(/no column 'Apellido'; it has 'Código'/);
    expect(() => readColumns('nombre=Nombre', header)).toThrow(/'nombre' is none of id, name/);
  });
});

describeOnDatabases('actors from tables', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());

  const load = async (text: string | Uint8Array) => {
    const input = fileOf(text);
    const head = await readTableHead(input);
    const report: ReportLine[] = [];
    const file = openTable(input, {
      mapping: guessColumns(head?.header ?? []),
      delimiter: head?.delimiter ?? ',',
      kind: 'LegalEntity',
    });
    const options = {
      dryRun: false,
      by: 'tester',
      report: (one: ReportLine) => report.push(one),
      progress: () => undefined,
    };
    const counts = await importActors(database.db, file, options);
    return { counts, reasons: report.map(({ kind, place, reason }) => `${kind} ${place}: ${reason}`) };
  };
  const stored = async () =>
    (
      await sql`select caption, schema, countries, note,
      array(select n.name from entity_name n where n.entity_id = e.id and n.kind = 'alias' order by n.name) as aliases
      from entity e order by caption`.execute(database.db)
    ).rows;

  it('stores a row each, quoted line ends and all, and says by line what it could not use', async () => {
    const { counts, reasons } = await load(TABLE);
    expect(await stored()).toEqual([
      { caption: 'Ladder Holdings', schema: 'LegalEntity', countries: [], note: null, aliases: ['fin', 'sin'] },
      {
        caption: 'Las Garzas; Grises',
        schema: 'Organization',
        countries: ['BO'],
        note: 'dos\nlíneas',
        aliases: ['Garzas', 'Los Grises'],
      },
      { caption: 'Otto Vale', schema: 'Person', countries: ['BO', 'PE'], note: null, aliases: [] },
    ]);
    expect(counts).toMatchObject({ read: 5, created: 3, skipped: 1, failed: 1 });
    expect(reasons).toEqual([
      'skipped line 5: an empty row',
      'failed line 6: no name in the row',
      "skipped line 7: kind 'Barca' is not known: stored as LegalEntity",
      "skipped line 7: country 'Atlantis' is not known and was left out",
    ]);
    expect((await load(TABLE)).counts).toMatchObject({ created: 0, unchanged: 3 });
  });

  it('knows a row without an id again, and reads windows-1252 and UTF-16', async () => {
    const text = 'Nombre,País\nPeña,Perú\n';
    expect((await load(Buffer.from(text, 'latin1'))).counts).toMatchObject({ created: 1 });
    expect((await load(Buffer.from(`\ufeff${text}`, 'utf16le'))).counts).toMatchObject({ unchanged: 1 });
    expect(await stored()).toEqual([expect.objectContaining({ caption: 'Peña', countries: ['PE'] })]);
  });

  it('keeps what stands before a quotation mark that is never closed', async () => {
    const { counts, reasons } = await load('Name,Country\nA,Peru\n"B,Peru\nC,Peru\n');
    expect(counts).toMatchObject({ created: 1, failed: 1 });
    expect(reasons).toEqual([expect.stringMatching(/after line 2: a quotation mark is opened and never closed/)]);
  });
});

function fileOf(text: string | Uint8Array): InputFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name: 'actors.csv',
    url: null,
    contentType: null,
    size: bytes.length,
    hash: 'x',
    head: bytes.subarray(0, 4096),
    root: null,
    bytes: {
      async *[Symbol.asyncIterator]() {
        yield bytes;
      },
    },
  };
}
