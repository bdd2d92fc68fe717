import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { addClaim, addDocument } from '../knowledge/index.ts';
import { siteOn } from './site.fixture.ts';
import { markText } from './views/mark-text.ts';

describeOnDatabases('the page of a kept document', (create) => {
  let database: TestDatabase;
  let hash: string;
  let claim: string;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    const pages = Array.from({ length: 45 }, (_, i) => `Leaf ${i + 1} of the register & <b>no more</b>.`);
    pages[29] = 'The barge 😀 Alma is owned by Otto Vale.\nIt sails from Brell.';
    const read = async () => ({
      type: 'text/plain',
      pages,
      title: null,
      url: null,
      date: null,
      language: 'en',
      notes: [],
    });
    const document = {
      bytes: new TextEncoder().encode('the file'),
      fileName: 'secret-name.txt',
      title: 'Port register',
      issuer: 'Port of Brell',
      date: '2010-03',
      url: 'https://port.example/r',
      language: null,
      confidential: false,
      by: 'Ed Itor',
    };
    ({ hash } = await addDocument(database.db, database.dataDir, document, read));
    ({ id: claim } = await addClaim(database.db, {
      subject: 'Otto Vale',
      subjectSchema: 'Person',
      predicate: 'owns',
      object: 'Alma',
      objectSchema: 'Vessel',
      value: null,
      article: null,
      document: { name: hash, page: 30 },
      field: 'text',
      quote: 'Alma is owned by Otto Vale',
      occurrence: null,
      attribution: null,
      stance: 'asserted',
      from: null,
      to: null,
      status: 'accepted',
      by: 'Ed Itor',
      reason: null,
    }));
  });
  afterAll(() => database.drop());

  const get = async (address: string) => {
    const page = await siteOn(database.db)(address);
    return { status: page.status, body: String(page.body) };
  };

  it('shows what it is, twenty pages at a time, and what rests on it', async () => {
    const { status, body } = await get(`/document/${hash}`);
    expect(status).toBe(200);
    for (const words of ['Port register', 'Port of Brell', 'https://port.example/r', hash, 'Otto Vale', 'id="page-20"'])
      expect(body).toContain(words);
    expect(body).toContain('register &amp; &lt;b>no more');
    expect(body).not.toContain('id="page-21"');
    expect(body).toContain(`/document/${hash}?page=21`);
    expect(body, 'neither who keeps it nor how the file was called').not.toMatch(/Ed Itor|secret-name/);
    expect((await get(`/document/${hash}?page=45`)).body).toContain('Leaf 45');
    expect((await get(`/es/document/${hash}`)).body).toContain('Documento conservado');
  });

  it('leads from a claim to its words, marked on their page', async () => {
    const { body } = await get(`/document/${hash}?claim=${claim}`);
    expect(body).toContain(`The barge 😀 <mark id="claim-${claim}">Alma is owned by Otto Vale</mark>.`);
    expect(body).toContain('id="page-30"');
    expect((await get('/actor/otto-vale')).body).toContain(`/document/${hash}?claim=${claim}`);
  });

  it('has a JSON twin with text, positions and claims', async () => {
    const { data } = JSON.parse((await get(`/document/${hash}.json?page=30`)).body);
    expect(data).toMatchObject({ hash, title: 'Port register', pageCount: 45, claims: [{ id: claim }] });
    const { start, end, quote, source } = data.claims[0].evidence;
    const text = data.pages.find((page: { number: number }) => page.number === source.page).text;
    expect([...text].slice(start, end).join('')).toBe(quote);
    expect(Object.keys(data)).not.toContain('addedBy');
  });

  it('shows nothing of a confidential document, nor of what rests on it alone', async () => {
    await sql`update document set visibility = 'confidential'`.execute(database.db);
    for (const address of [
      `/document/${hash}`,
      `/document/${hash}.json`,
      `/document/${hash}?claim=${claim}`,
      `/claim/${claim}`,
    ]) {
      const { status, body } = await get(address);
      expect(status, address).toBe(404);
      expect(body).not.toMatch(/Alma|Port register|Leaf/);
    }
    expect((await get('/actor/otto-vale')).body).not.toContain('Alma');
  });

  it.each(['abc', 'g'.repeat(64), `${'0'.repeat(64)}`])('has no page at %s', async (name) => {
    expect((await get(`/document/${name}`)).status).toBe(404);
  });

  it('marks passages that overlap, and none that lie outside', () => {
    const pieces = markText('abc😀def', [
      { start: 1, end: 4, id: 'x' },
      { start: 3, end: 5, id: 'y' },
      { start: 5, end: 99, id: 'z' },
    ]);
    expect(pieces.map(({ text, ids }) => [text, ids.join()])).toEqual([
      ['a', ''],
      ['bc', 'x'],
      ['😀', 'x,y'],
      ['d', 'y'],
      ['ef', ''],
    ]);
  });
});
