import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTERS, makePublicExports, readPublicData } from '../src/exchange/index.ts';
import type { DataPage } from '../src/publish/data-page.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createEmbedded, type TestDatabase, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve } from './trama.ts';

const FORMATS = EXPORTERS.map(({ name }) => name);

/** What a researcher needs of the page /data: the newest exports, whole and checkable, and how to cite them. */
describe('the page of the public data', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser | null = null;
  let data: DataPage;
  beforeAll(async () => {
    database = await createSample();
    server = await serve({ ...database.environment, EXPORT_FORMATS: FORMATS.join(','), ...WITH_SAMPLE }, 'start');
    for (data = await readPage(); !data.totals; data = await readPage()) await new Promise((r) => setTimeout(r, 500));
    if (CHROMIUM) browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database.drop();
  });
  const readPage = async () => (JSON.parse((await server.get('/data.json')).text) as { data: DataPage }).data;
  const bytesOf = async (at: string, headers: Record<string, string> = {}) => {
    const response = await fetch(server.address + at, { headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('offers every format after the first start, each file as its manifest says', async () => {
    expect(data.exports.map(({ format }) => format)).toEqual(FORMATS);
    expect(data.totals?.facts).toBeGreaterThan(100);
    for (const one of data.exports) {
      const { facts, factsWithSources } = one.counts;
      expect([one.format, factsWithSources]).toEqual([one.format, facts]);
      for (const { path: at, bytes, sha256 } of one.files) {
        const got = await bytesOf(at);
        expect([at, got.status, got.bytes.length, createHash('sha256').update(got.bytes).digest('hex')]).toEqual([
          at,
          200,
          bytes,
          sha256,
        ]);
      }
    }
  });

  it('gives a stretch of a file to whoever was interrupted, and lets pages of other sites read it', async () => {
    const { path: at } = data.exports.find(({ format }) => format === 'csv')?.files[0] ?? { path: '' };
    const whole = await bytesOf(at);
    const part = await bytesOf(at, { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${whole.bytes.length}`]);
    expect(part.bytes.equals(whole.bytes.subarray(100, 200))).toBe(true);
    expect(whole.headers.get('access-control-allow-origin')).toBe('*');
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    const packed = fs.readFileSync(
      path.join(database.dataDir, 'exports', at.slice('/data/files/'.length)).concat('.gz'),
    );
    expect(gunzipSync(packed).equals(whole.bytes)).toBe(true);
    const known = { 'if-none-match': whole.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await bytesOf(at, known);
    expect(again.status).toBe(304);
    expect((await bytesOf(at, { range: 'bytes=99999999-' })).status).toBe(416);
  });

  it('gives nothing but exports', async () => {
    const outside = ['csv/made.json', 'csv/nothing.csv', 'csv/actors.csv.gz', '..%2f..%2fserver.json', 'nothing/a.csv'];
    for (const name of outside) expect([name, (await bytesOf(`/data/files/${name}`)).status]).toEqual([name, 404]);
  });

  it.skipIf(!CHROMIUM)('can be read by everybody, wide and narrow', { timeout: 60_000 }, async () => {
    const context = await browser!.newContext();
    const page = await context.newPage();
    for (const language of ['', '/es', '/pt']) {
      await page.goto(`${server.address}${language}/data`);
      await look(page, `data${language.replace('/', '-')}`);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=facts.csv')]);
    const facts = fs.readFileSync(await download.path(), 'utf8');
    expect(facts.split('\n').length).toBeGreaterThan(100);
    await context.close();
  });
});

/** Exports must not hold a database of one session, nor be made twice. */
describe('exports made while the site works', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmbedded();
  });
  afterAll(() => database.drop());
  const about = { origin: 'https://x.example', publisher: 'X', dataset: 'x', licence: null, selection: null };
  const make = (now: Date) =>
    makePublicExports(database.db, path.join(database.dataDir, 'exports'), ['csv', 'geojson'], about, {
      now: () => now,
      stopped: () => false,
    });

  it('are left as they are until something changes', async () => {
    const folder = path.join(database.dataDir, 'exports');
    const [first, second, third] = [1, 2, 3].map((day) => new Date(Date.UTC(2031, 0, day))) as [Date, Date, Date];
    expect((await make(first)).written).toEqual(['csv', 'geojson']);
    expect((await make(second)).written).toEqual([]);
    expect(readPublicData(folder).exports[0]?.madeAt).toBe(first.toISOString());
    await database.db
      .insertInto('change_log')
      .values({ key: 'article:*' } as never)
      .execute();
    expect(await make(third)).toEqual({ written: ['csv', 'geojson'], failed: [] });
    expect(readPublicData(folder).exports[0]?.madeAt).toBe(third.toISOString());
  });
});
