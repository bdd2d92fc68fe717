import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { addClaim, type NewClaim } from '../add-claim.ts';
import { checkEvidence } from '../check-evidence.ts';
import { judgeClaim } from '../decide.ts';
import { makePdf } from './documents.fixture.ts';
import { readDocument } from './read-document.ts';
import {
  addDocument,
  documentPages,
  findDocument,
  listDocuments,
  type NewDocument,
  removeDocument,
} from './store-documents.ts';

const PDF = makePdf([
  ['Register of the port of Brell.'],
  ['The barge Alma is owned by Otto Vale', 'of Brell, since 2009.'],
]);

describeOnDatabases('kept documents', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());

  const document = (changes: Partial<NewDocument> = {}): NewDocument => ({
    bytes: PDF,
    fileName: 'register.pdf',
    title: null,
    issuer: 'Port of Brell',
    date: '2010-03',
    url: 'https://port.example/register.pdf',
    language: 'en',
    confidential: false,
    by: 'editor',
    ...changes,
  });
  const keep = (changes: Partial<NewDocument> = {}) =>
    addDocument(database.db, database.dataDir, document(changes), readDocument);
  const claim = (changes: Partial<NewClaim> = {}): NewClaim => ({
    subject: 'Otto Vale',
    subjectSchema: 'Person',
    predicate: 'owns',
    object: 'Alma',
    objectSchema: 'Vessel',
    value: null,
    article: null,
    document: { name: 'port-register-of-brell', page: 2 },
    field: 'text',
    quote: 'The barge Alma is owned by Otto Vale of Brell',
    occurrence: null,
    attribution: null,
    stance: 'asserted',
    from: '2009',
    to: null,
    status: 'accepted',
    by: 'editor',
    reason: null,
    ...changes,
  });
  const seen = async () => (await sql<{ quote: string }>`select quote from public_evidence`.execute(database.db)).rows;
  const fileOf = (hash: string) => path.join(database.dataDir, 'media', hash.slice(0, 2), hash);

  it('keeps a file once, by its hash, with its text by page', async () => {
    const added = await keep();
    expect(added).toMatchObject({
      isNew: true,
      title: 'Port register of Brell',
      pages: 2,
      visibility: 'public',
      type: 'application/pdf',
    });
    expect(fs.readFileSync(fileOf(added.hash)).equals(PDF)).toBe(true);
    expect(await keep({ title: 'Another name', fileName: 'copy.pdf' })).toMatchObject({
      isNew: false,
      title: 'Port register of Brell',
    });
    expect(await listDocuments(database.db, 10)).toHaveLength(1);
    expect(await findDocument(database.db, added.hash.slice(0, 8))).toMatchObject({ hash: added.hash });
    expect(await documentPages(database.db, added.id, 2, 2)).toEqual([
      { number: 2, text: 'The barge Alma is owned by Otto Vale\nof Brell, since 2009.' },
    ]);
    await expect(sql`update document_page set text = 'other'`.execute(database.db)).rejects.toMatchObject({
      code: '23514',
    });
  });

  it.each([
    ['an empty file', { bytes: new Uint8Array() }, /is empty/],
    ['a date that is none', { date: '11/09/2008' }, /no EDTF date/],
    ['an address that is none', { url: 'javascript:alert(1)' }, /no http\(s\) address/],
    ['what is no document', { bytes: new Uint8Array([1, 0, 2]) }, /no document that Trama reads/],
  ])('refuses %s and keeps nothing', async (_, changes, message) => {
    await expect(keep(changes)).rejects.toThrow(message);
    expect(await listDocuments(database.db, 10)).toEqual([]);
  });

  it('lets a claim rest on a page, across its line ends, and in public as the document is', async () => {
    await keep();
    const { passage } = await addClaim(database.db, claim());
    expect(passage.quote).toBe('The barge Alma is owned by Otto Vale\nof Brell');
    expect(await seen()).toEqual([{ quote: passage.quote }]);
    expect(await checkEvidence(database.db)).toEqual({ checked: 1, wrong: [], lost: 0 });
    await sql`update document set visibility = 'confidential'`.execute(database.db);
    expect(await seen()).toEqual([]);
  });

  it.each([
    [
      'a quote of another page',
      { document: { name: 'port-register-of-brell', page: 1 } },
      /doesn't stand in page 1 of/,
    ],
    [
      'a page that is not there',
      { document: { name: 'port-register-of-brell', page: 3 } },
      /has 2 pages, and no page 3/,
    ],
    ['an unknown document', { document: { name: 'nowhere', page: 1 } }, /no kept document/],
    ['a title of a page', { field: 'title' as const }, /a text alone/],
    ['no source', { document: null }, /say where the quote stands/],
    ['two sources', { article: 'a' }, /say where the quote stands/],
  ])('refuses a claim with %s', async (_, changes, message) => {
    await keep();
    await expect(addClaim(database.db, claim(changes))).rejects.toThrow(message);
    expect((await sql`select 1 from claim`.execute(database.db)).rows).toEqual([]);
  });

  it('lets the database itself refuse a quote that does not stand on the page', async () => {
    await keep();
    await addClaim(database.db, claim());
    const moved = sql`update evidence set page = 1`.execute(database.db);
    await expect(moved).rejects.toMatchObject({ code: '23514' });
  });

  it('gives what an import suggested its passage, instead of a double', async () => {
    await keep();
    const first = await addClaim(database.db, claim());
    await sql`update claim set status = 'suggested', date_from = '2008'`.execute(database.db);
    await sql`delete from evidence`.execute(database.db);
    const other = await addClaim(database.db, claim());
    expect(other, 'another date is another claim').toMatchObject({ wasSuggested: false });
    await sql`update claim set date_from = null where id = ${first.id}`.execute(database.db);
    expect(await addClaim(database.db, claim())).toMatchObject({ id: first.id, wasSuggested: true });
    expect(await seen()).toHaveLength(2);
  });

  it('removes a document only when nothing rests on it, and keeps on record who and why', async () => {
    const { hash } = await keep();
    const { id } = await addClaim(database.db, claim());
    const remove = () => removeDocument(database.db, database.dataDir, hash, 'editor', 'a court told us to');
    await expect(remove()).rejects.toThrow(/retract them first/);
    await judgeClaim(database.db, id, 'retracted', 'editor', null);
    await remove();
    expect(await listDocuments(database.db, 10)).toEqual([]);
    expect(fs.existsSync(fileOf(hash))).toBe(false);
    const { rows } =
      await sql`select decided_by, reason, before ->> 'title' as title from judgement where action = 'removeDocument'`.execute(
        database.db,
      );
    expect(rows).toEqual([{ decided_by: 'editor', reason: 'a court told us to', title: 'Port register of Brell' }]);
    expect(await keep(), 'it can be kept anew').toMatchObject({ isNew: true });
  });
});
