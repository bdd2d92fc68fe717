import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMessage, sendMessage, writeAlerts } from '../src/audience/index.ts';
import { EXPORTERS } from '../src/exchange/index.ts';
import type { Db } from '../src/kit/index.ts';
import { addClaim } from '../src/knowledge/index.ts';
import { HOW } from '../src/newsroom/desk.fixture.ts';
import { correctArticle, findWarnings, loadDraft, publishDraft, readRules, saveDraft } from '../src/newsroom/index.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { crawl } from './crawl.ts';
import { createFolder, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const NAME = 'Hildegard Quenser';
const EMAIL = 'hildegard.quenser@desk.example';
const PEN_NAME = 'El Faro Gris';
const TITLE = 'Nine barges at the quay';
const QUOTE = 'Otto Vale leads the Grey Herons.';

/** A JPEG in whose EXIF, XMP and IPTC a camera and a program noted whose it is. */
async function signedPicture(): Promise<Buffer> {
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>XMP ${NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#4d7c8a' } })
    .withExif({ IFD0: { Artist: `EXIF ${NAME}`, Copyright: EMAIL, Software: 'Camera' } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer();
  // IPTC-IIM 2:80 (by-line) in a Photoshop resource (8BIM 0x0404) in a segment APP13.
  const byline = Buffer.from(`IPTC ${NAME}`);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, byline.length]), byline]);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM'),
    Buffer.from([4, 4, 0, 0, 0, 0, 0, record.length]),
    record,
  ]);
  const padded = resource.length % 2 ? Buffer.concat([resource, Buffer.from([0])]) : resource;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0, padded.length + 2]), padded]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

describe.skipIf(!CHROMIUM)('a pen name', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let account = '';
  let articleId = '';
  let pictures: http.Server;
  /** Between these two moments the article was written. */
  const written = { from: 0, to: 0 };
  const desk = (to: string) => `${server.address}/desk${to}`;
  const environment = () => ({ ...database.environment, ALLOW_PRIVATE_ADDRESSES: 'yes' });
  const beside = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { db, close } = await database.open();
    return work(db).finally(close);
  };

  beforeAll(async () => {
    database = await createFolder();
    const picture = await signedPicture();
    for (const kind of ['EXIF', 'XMP', 'IPTC']) expect(picture.includes(`${kind} ${NAME}`)).toBe(true);
    fs.writeFileSync(path.join(database.dataDir, 'hildegard-quenser.jpg'), picture);
    pictures = http.createServer((_, response) => response.end(picture)).listen(0, '127.0.0.1');
    await new Promise((resolve) => pictures.once('listening', resolve));
    const from = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/quay.jpg`;
    const story = {
      title: 'An older story',
      html: `<p>Somebody saw it.</p><p><img src="${from}" alt="A quay"></p>`,
      url: 'https://old.example/older/',
    };
    const file = path.join(database.dataDir, 'stories.jsonl');
    fs.writeFileSync(
      file,
      JSON.stringify({ ...story, publishedAt: '2024-03-01', language: 'en', authors: ['Ada Brell'] }),
    );
    await tramaJson(['import', file, '--media', 'copy'], { environment: environment() });
    server = await serve(environment());
    browser = await launchBrowser();
    // The plain forms; the editor has tests of its own.
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(server.firstAdministrator ?? '');
    await page.fill('#name', NAME);
    await page.fill('#email', EMAIL);
    for (const field of ['#password', '#again']) await page.fill(field, 'herring barrels on the quay');
    await page.click('main button[type=submit]');
    account = await beside(
      async (db) => (await sql<{ id: string }>`select id from account`.execute(db)).rows[0]?.id ?? '',
    );
  }, 120_000);
  afterAll(async () => {
    pictures?.close();
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('is chosen under one’s own name, and stands on new articles', async () => {
    await page.goto(desk('/profile/bylines'));
    await page.fill('#name', 'one@desk.example');
    await page.click('button[value=add]');
    expect(await page.textContent('#name-fault')).toContain('address');
    for (const name of [PEN_NAME, NAME]) {
      await page.fill('#name', name);
      await page.click('button[value=add]');
    }
    expect(await page.isChecked(`label:has-text("${PEN_NAME}") input`)).toBe(true);
    written.from = Date.now();
    await page.goto(desk('/write'));
    await page.fill('#title', TITLE);
    await page.click('main form button[type=submit]');
    articleId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await page.inputValue('#authors')).toBe(PEN_NAME);
    await page.fill('#html', `${QUOTE} Nobody else said so.`);
    await page.setInputFiles('#lead_file', path.join(database.dataDir, 'hildegard-quenser.jpg'));
    await page.fill('#lead_alt', 'A quay in the rain');
    await page.fill('#lead_credit', `Photograph: ${NAME}`);
    await page.click('button[value=save]');
    await page.waitForSelector('.lead-shown');
  });

  it('is changed by an editor on a screen of its own, and what was saved meanwhile is not overwritten', async () => {
    await page.goto(desk(`/write/${articleId}/bylines`));
    expect(await page.inputValue('#names')).toBe(PEN_NAME);
    await page.fill('#names', `${PEN_NAME}\nAda Brell\nada brell`);
    await page.click('main form button[type=submit]');
    expect(await page.inputValue('#names')).toBe(`${PEN_NAME}\nada brell`);
    const other = await page.context().newPage();
    await other.goto(desk(`/write/${articleId}/bylines`));
    await page.fill('#names', PEN_NAME);
    await page.click('main form button[type=submit]');
    await other.fill('#names', 'Somebody Else');
    await other.click('main form button[type=submit]');
    expect(await other.textContent('#names-fault')).toContain('meanwhile');
    await other.close();
    await page.goto(desk(`/write/${articleId}/bylines`));
    expect(await page.inputValue('#names')).toBe(PEN_NAME);
  });

  it('is warned of before anything goes out that tells who it is', async () => {
    const found = () =>
      beside(async (db) => {
        const draft = await loadDraft(db, articleId);
        if (!draft) throw new Error();
        const { warnings } = await findWarnings(db, draft, await readRules(db), null);
        return warnings.filter(({ code }) => code === 'staff-name').map(({ about }) => about);
      });
    expect(await found()).toEqual(['pictures']);
    await page.goto(desk(`/write/${articleId}`));
    await page.fill('#lead_credit', 'The Ledger');
    await page.click('button[value=save]');
    expect(await found()).toEqual([]);
    written.to = Date.now();
  });

  it('leaks nowhere: pages, twins, feeds, pictures, headers, exports, the mirror, mail', {
    timeout: 240_000,
  }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await beside((db) =>
      publishEverything(db, { id: account, name: NAME, can: () => true }, articleId, server.address),
    );
    await server.stop();
    server = await serve(environment());
    const seeds = [
      '/',
      '/es',
      '/pt',
      '/robots.txt',
      '/sitemap.xml',
      '/search?q=barges',
      '/suggest?q=hil',
      '/explore',
      '/author',
    ];
    const public_ = await crawl(server.address, [...seeds, '/search.json?q=barges']);
    const ok = [...public_].filter(([, { status }]) => status === 200).map(([at]) => at);
    for (const at of [
      '/article/nine-barges-at-the-quay',
      '/article/nine-barges-at-the-quay.json',
      '/feed.xml',
      '/author/el-faro-gris',
      '/sitemap.xml',
      '/es/author/el-faro-gris',
    ])
      expect(ok).toContain(at);
    expect(ok.filter((at) => at.startsWith('/media/')).length).toBeGreaterThan(2);
    expect(ok.length).toBeGreaterThan(150);
    const said = new Map<string, string>();
    for (const [at, { headers, body }] of public_) {
      // A search says back what was looked for.
      const echo = /[?&]q=/.test(at);
      said.set(at, `${JSON.stringify([...headers])}\n${echo ? '' : body.toString('latin1')}`);
    }
    const folder = path.join(database.dataDir, 'taken-away');
    for (const format of [...EXPORTERS.map(({ name }) => name), 'site']) {
      const out = path.join(folder, format);
      await tramaJson(['export', '--format', format, '--out', out], {
        environment: { ...environment(), SITE_URL: 'https://news.example' },
      });
    }
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      said.set(file, `${file}\n${fs.readFileSync(file).toString('latin1')}`);
    }
    const mails = await beside(
      async (db) =>
        (await sql<{ all: string }>`select row_to_json(m)::text as all from outgoing_mail m`.execute(db)).rows,
    );
    expect(mails.length).toBeGreaterThan(1);
    for (const [n, { all }] of mails.entries()) said.set(`mail ${n}`, all);
    expect([...said.values()].filter((words) => words.includes(PEN_NAME)).length).toBeGreaterThan(20);
    expect(leaksIn(said, nightly(public_.get('/data.json')?.body.toString() ?? ''))).toEqual([]);
    const searched = await server.get(`/search.json?q=${encodeURIComponent(NAME)}`);
    expect(JSON.parse(searched.text).data.total).toBe(0);
  });

  it('has a page of its own, with what readers are told', async () => {
    page = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
    await page.goto(desk('/bylines'));
    await look(page, 'bylines');
    await page.click(`summary:has-text("${PEN_NAME}")`);
    await page.fill('#about-el-faro-gris', 'Writes from the <b>delta</b>.');
    await page.click('details[open] button[type=submit]');
    await page.waitForURL(/done/);
    const told = async () => {
      await page.goto(`${server.address}/author/el-faro-gris`);
      return page.locator('.author-about').allTextContents();
    };
    await expect.poll(told, { timeout: 3000 }).toEqual(['Writes from the <b>delta</b>.']);
    expect(await (await page.request.get(`${server.address}/author/el-faro-gris.json`)).json()).toMatchObject({
      data: { subject: { about: 'Writes from the <b>delta</b>.' } },
    });
    await page.goto(desk('/profile/bylines'));
    await look(page, 'pen-names');
    await page.goto(desk(`/write/${articleId}/bylines`));
    await look(page, 'article-bylines');
    await page.goto(desk(`/accounts/${account}`));
    expect(await page.textContent('main')).toContain(PEN_NAME);
  });

  it('takes the place of another byline without a trace of that one', async () => {
    await beside(async (db) => {
      const staff = { id: account, name: NAME, can: () => true };
      const set = async (authors: string[]) => {
        const { version = 0 } = (await loadDraft(db, articleId)) ?? {};
        const how = { ...HOW, now: new Date(), origin: server.address };
        await saveDraft(db, staff, { articleId, baseVersion: version, fields: { authors } }, how);
        await publishDraft(db, staff, { articleId, version: version + 1, override: 'a test' }, how);
      };
      await set(['Zaida Orlan']);
      await set([PEN_NAME]);
    });
    const gone = await server.get('/author/zaida-orlan');
    expect([gone.status, gone.text.includes('Orlan')]).toEqual([404, false]);
    const searched = await server.get('/search.json?q=barges');
    expect(searched.text).not.toContain('Orlan');
  });

  /** Where something stands that only the account knows. */
  function leaksIn(said: ReadonlyMap<string, string>, known: ReadonlySet<string>): string[] {
    const words = [/hildegard/i, /quenser/i, new RegExp(account, 'i'), new RegExp(account.replaceAll('-', ''), 'i')];
    return [...said].flatMap(([at, text]) => [
      ...words.filter((one) => one.test(text)).map((one) => `${at}: ${one}`),
      ...momentsIn(text)
        .filter(([moment, time]) => !known.has(moment) && time >= written.from - 1000 && time <= written.to)
        .map(([moment]) => `${at}: ${moment} is when somebody wrote`),
    ]);
  }
});

/** When the server made its exports: each night, and once after its start, whatever anybody does. */
const nightly = (data: string) => new Set([...data.matchAll(/"madeAt":"([^"Z]+)Z"/g)].map(([, at = '']) => at));

/** Moments that a text tells to the second: written out, in seconds or milliseconds, or within a UUIDv7. */
function momentsIn(text: string): [words: string, time: number][] {
  const iso = text.match(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?/g) ?? [];
  const mail = text.match(/\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d/g) ?? [];
  const numbers = text.match(/\b1[789]\d{8}(?:\d{3})?\b/g) ?? [];
  const ids = text.match(/\b[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/g) ?? [];
  return [
    ...iso.map((one): [string, number] => [one, Date.parse(`${one.replace(' ', 'T')}Z`)]),
    ...mail.map((one): [string, number] => [one, Date.parse(`${one} GMT`)]),
    ...numbers.map((one): [string, number] => [one, Number(one) * (one.length === 10 ? 1000 : 1)]),
    ...ids.map((one): [string, number] => [one, Number.parseInt(one.slice(0, 8) + one.slice(9, 13), 16)]),
  ];
}

/** The article, a claim from it, a correction, an answer to a reader and an alert: everything by the same person. */
async function publishEverything(
  db: Db,
  staff: { id: string; name: string; can: () => boolean },
  articleId: string,
  origin: string,
) {
  const how = { ...HOW, now: new Date(), origin };
  const { version = 0 } = (await loadDraft(db, articleId)) ?? {};
  const outcome = await publishDraft(db, staff, { articleId, version, note: `by ${NAME}`, override: NAME }, how);
  expect(outcome.type).toBe('published');
  await addClaim(db, {
    ...{
      subject: 'Otto Vale',
      predicate: 'leads',
      object: 'Grey Herons',
      value: null,
      article: articleId,
      quote: QUOTE,
    },
    ...{ subjectSchema: 'Person', objectSchema: 'Organization', field: 'text', occurrence: null, attribution: null },
    ...{ stance: 'asserted', from: null, to: null, status: 'accepted', by: NAME, reason: NAME },
  });
  await correctArticle(db, staff, { articleId, kind: 'clarification', text: 'There were nine.', sentence: null }, how);
  const message = {
    article: articleId,
    claim: null,
    quote: null,
    body: 'Were there nine?',
    contact: 'reader@x.example',
  };
  await sendMessage(
    db,
    { ...message, kind: 'comment', language: 'en', challenge: '', solution: '', trap: '', address: '192.0.2.7' },
    how.now,
  );
  const { rows } = await sql<{ id: string }>`select id from reader_message`.execute(db);
  await answerMessage(db, rows[0]?.id ?? '', { body: 'Yes.', by: NAME, newsroom: 'Trama' }, how.now);
  await sql`insert into subscription (id, email, kind, key, language, frequency, sent_to)
    values (gen_random_uuid(), 'reader@x.example', 'all', '', 'en', 'daily', now())`.execute(db);
  await sql`update subscription set confirmed_at = now(), sent_to = now() - interval '2 days'`.execute(db);
  await writeAlerts(db, {
    now: new Date(Date.now() + 86_400_000),
    leaveAt: `${origin}/follow/leave`,
    search: async () => [],
    write: (_due, articles) => ({ subject: articles[0]?.title ?? '', body: JSON.stringify(articles) }),
  });
}
