import http from 'node:http';
import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  firstInvitation,
  KEY_SCOPES,
  type KeyScope,
  makeKey,
  verifyAudit,
} from '../src/accounts/index.ts';
import { WRITE_ROUTES } from '../src/desk/index.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import type { TestPlace } from './database.ts';
import { look } from './look.ts';
import { describeWithSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve, trama } from './trama.ts';

const ANA = { name: 'Ana Reed', email: 'ana@desk.example', language: 'en', password: 'herring barrels on the quay' };

/** The status that a long body gets; the rest of it is never sent, for the answer comes before. */
function begin(address: string, key: string, length: number): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': length };
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: 'POST', headers }, ({ statusCode }) => {
      resolve(statusCode);
      request.destroy();
    });
    request.on('error', reject).write('{"html":"');
  });
}

describeWithSample('the API for writing', (create) => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser | undefined;
  const keys: Partial<Record<KeyScope | 'all' | 'old', string>> = {};
  const call = async (
    method: string,
    path: string,
    given: { key?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const { key = keys.all ?? '', body, headers } = given;
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${server.address}/api/v1${path}`, {
      method,
      headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...type, ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, json: text ? JSON.parse(text) : null, headers: answer.headers };
  };
  const fits = (id: string, json: unknown) => {
    const schema = WRITE_ROUTES.find((one) => one.id === id)?.answer.schema as TSchema;
    expect([...Value.Errors(schema, json)].map(({ path, message }) => `${id}${path}: ${message}`)).toEqual([]);
  };
  beforeAll(async () => {
    database = await create();
    const { db, close } = await database.open();
    const account = await acceptInvitation(db, (await firstInvitation(db, new Date())) ?? '', ANA, new Date());
    const by = { id: account, name: ANA.name };
    for (const scope of KEY_SCOPES)
      keys[scope] = await makeKey(db, by, { name: scope, scopes: [scope], account, days: 5 }, new Date());
    keys.all = await makeKey(db, by, { name: 'all', scopes: KEY_SCOPES, account, days: 5 }, new Date());
    keys.old = await makeKey(
      db,
      by,
      { name: 'old', scopes: KEY_SCOPES, account, days: 1 },
      new Date(Date.now() - 3 * 86_400_000),
    );
    await close();
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('takes nothing without a good key of the right scope, and keeps no key', async () => {
    for (const key of ['', 'trama_nonsense', keys.old ?? '']) {
      const { status, headers, json } = await call('POST', '/articles', { key, body: { title: 'No' } });
      expect([status, headers.get('www-authenticate'), json.status]).toEqual([401, 'Bearer', 401]);
    }
    const { status, json } = await call('POST', '/articles', { key: keys['suggestions:read'], body: { title: 'No' } });
    expect([status, json.detail]).toEqual([403, expect.stringContaining('articles:write')]);
    expect((await call('GET', '/suggestions', { key: keys['articles:write'] })).status).toBe(403);
    expect((await call('GET', '/nothing')).json).toMatchObject({ status: 404, title: 'Not Found' });
  });

  it('writes a draft, and changes it only from the version that was read', async () => {
    const body = { title: 'Fuel Found', html: '<p>Customs <script>alert(1)</script>found fuel.</p>', topics: ['Fuel'] };
    const made = await call('POST', '/articles', { body });
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/articles/${made.json.id}`]);
    fits('createDraft', made.json);
    expect(made.json).toMatchObject({
      state: 'draft',
      isPublic: false,
      savedBy: ANA.name,
      html: '<p>Customs found fuel.</p>',
    });
    const at = `/articles/${made.json.id}`;
    const etag = made.headers.get('etag') ?? '';
    expect((await call('PATCH', at, { body: { title: 'A' } })).status).toBe(428);
    const changed = await call('PATCH', at, { body: { dek: 'At night' }, headers: { 'if-match': etag } });
    expect([changed.status, changed.json.title, changed.json.dek]).toEqual([200, 'Fuel Found', 'At night']);
    const late = await call('PATCH', at, { body: { dek: 'By day' }, headers: { 'if-match': etag } });
    expect([late.status, late.json.version]).toEqual([412, changed.json.version]);
    const read = await call('GET', at);
    fits('getDraft', read.json);
    expect([read.json.dek, read.headers.get('etag')]).toEqual(['At night', changed.headers.get('etag')]);
    expect((await server.get(`/article/${made.json.id}.json`)).status).toBe(404);
  });

  it('says what is wrong with a body, and takes none that is too long', async () => {
    const wrong = await call('POST', '/articles', { body: { title: 7, colour: 'red' } });
    expect([wrong.status, wrong.json.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
      422,
      ['/colour', '/title'],
    ]);
    expect((await call('POST', '/articles', { body: '{"title":' })).status).toBe(400);
    expect((await call('POST', '/articles', { body: '{"title":"a\\u0000b"}' })).status).toBe(422);
    expect((await call('POST', '/articles', { body: '{"title":"half a \\ud83d character"}' })).status).toBe(422);
    const other = await call('DELETE', '/articles');
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await call('DELETE', '/nothing')).status).toBe(404);
    expect((await call('POST', '/articles', { body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
    expect(await begin(`${server.address}/api/v1/articles`, keys.all ?? '', 7_000_000)).toBe(413);
  });

  it('does once what is sent twice under one Idempotency-Key, also at the same time', async () => {
    const send = (title: string) =>
      call('POST', '/articles', { body: { title }, headers: { 'idempotency-key': 'night-1' } });
    const [one, two] = await Promise.all([send('Once'), send('Once')]);
    expect([one.status, two.status, one.json.id]).toEqual([201, 201, two.json.id]);
    const replayed = [one, two].filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
    expect(replayed).toHaveLength(1);
    expect((await send('Another')).status).toBe(422);
  });

  it("lists what the machine suggests, and judges it in the owner's name", async () => {
    const first = await call('GET', '/suggestions?limit=2');
    fits('listSuggestions', first.json);
    expect(first.json.suggestions).toHaveLength(2);
    const next = await call('GET', `/suggestions?limit=2&cursor=${first.json.cursor}`);
    const ids = [...first.json.suggestions, ...next.json.suggestions].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await call('GET', '/suggestions?cursor=zzz')).status).toBe(400);
    expect((await call('GET', '/suggestions?limit=0')).status).toBe(400);
    const at = `/suggestions/${ids[0]}/judgement`;
    const wordless = await call('POST', at, { body: { decision: 'accept', edit: { quote: '' } } });
    expect(wordless.status).toBe(422);
    expect((await call('POST', at, { body: { decision: 'maybe' } })).status).toBe(422);
    const judged = await call('POST', at, { body: { decision: 'reject', reason: 'a test' } });
    fits('judgeSuggestion', judged.json);
    expect(judged.json).toMatchObject({ id: ids[0], state: 'rejected' });
    expect((await call('POST', at, { body: { decision: 'accept' } })).status).toBe(409);
    const missing = '/suggestions/00000000-0000-7000-8000-000000000000/judgement';
    expect((await call('POST', missing, { body: { decision: 'accept' } })).status).toBe(404);
  });

  it('imports JSON lines, and tells how far it is and what could not be stored', async () => {
    const lines = Array.from({ length: 50 }, (_, n) =>
      JSON.stringify({
        id: `api-${n}`,
        title: `Barge ${n} Held`,
        html: '<p>It was held.</p>',
        language: 'en',
        publishedAt: '2026-01-05',
      }),
    );
    const body = [...lines, '{"broken":'].join('\n');
    const headers = { 'content-type': 'application/x-ndjson', 'idempotency-key': 'import-1' };
    const started = await call('POST', '/imports', { body, headers });
    expect(started.status).toBe(202);
    fits('startImport', started.json);
    expect((await call('POST', '/imports', { body, headers })).json.id).toBe(started.json.id);
    const at = (started.headers.get('location') ?? '').replace('/api/v1', '');
    let now = started;
    for (let n = 0; n < 150 && now.json.state === 'running'; n++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      now = await call('GET', at);
    }
    fits('getImport', now.json);
    expect(now.json).toMatchObject({ state: 'done', counts: { created: 50, failed: 1 }, problemCount: 1 });
    expect((await call('POST', '/imports', { body: '{}' })).status).toBe(415);
  });

  it('is described together with what can be read', async () => {
    const { paths } = JSON.parse((await server.get('/api/openapi.json')).text);
    for (const { path, method, scope } of WRITE_ROUTES) expect(paths[path][method]['x-scope']).toBe(scope);
  });

  describe.skipIf(!CHROMIUM)('at the desk', () => {
    const newPage = async () => {
      browser ??= await launchBrowser();
      return (await browser.newContext()).newPage();
    };

    it('gives keys and addresses, shown once, and ends them', async () => {
      const page = await newPage();
      const desk = `${server.address.replace('127.0.0.1', 'localhost')}/desk`;
      await page.goto(`${desk}/sign-in?next=/desk/api`);
      await page.fill('#email', ANA.email);
      await page.fill('#password', ANA.password);
      await page.press('#password', 'Enter');
      await page.waitForURL(`${desk}/api`);
      await look(page, 'api-keys');
      await page.fill('#name', 'Nightly import');
      await page.press('#name', 'Enter');
      await page.waitForSelector('[role=alert]');
      await page.fill('#name', 'Nightly import');
      await page.check('input[value="articles:write"]');
      await page.press('#days', 'Enter');
      const key = (await page.textContent('.secret')) ?? '';
      await look(page, 'api-key-made');
      expect((await call('POST', '/articles', { key, body: { title: 'By key' } })).status).toBe(201);
      await page.goto(`${desk}/api`);
      expect(await page.textContent('main')).not.toContain(key);
      await page.click('button[aria-label="Revoke: Nightly import"]');
      expect((await call('POST', '/articles', { key, body: { title: 'By key' } })).status).toBe(401);
      await page.goto(`${desk}/api/webhooks`);
      await page.fill('#address', 'http://127.0.0.1:9/told');
      await page.press('#address', 'Enter');
      expect(await page.textContent('.secret')).toMatch(/^whsec_/);
      await look(page, 'webhooks');
      await page.click('table a');
      await look(page, 'webhook');
      await page.click('button[value=off]');
      expect(await page.textContent('main')).toContain('Switched off');
    });

    it('describes it all on a page that breaks no rule of axe', async () => {
      const page = await newPage();
      await page.goto(`${server.address}/api`);
      await look(page, 'api-reference');
    });
  });

  it('leaves every use in the trail, whose chain holds', async () => {
    await server.stop();
    const { db, close } = await database.open();
    const { rows } = await sql<{ words: string }>`select words from audit_entry where action = 'key.use'`.execute(db);
    const uses = rows.map(
      ({ words }) => JSON.parse(words) as { by: string; method: string; path: string; status: number },
    );
    expect(new Set(uses.map(({ by }) => by))).toEqual(new Set([ANA.name]));
    for (const status of [200, 201, 202, 409, 412]) expect(uses.some((one) => one.status === status)).toBe(true);
    expect(await verifyAudit(db)).toMatchObject({ broken: null });
    const { rows: kept } = await sql`select 1 from api_key where hash = ${Buffer.from(keys.all ?? '')}`.execute(db);
    expect(kept).toEqual([]);
    await close();
    expect((await trama(['doctor'], { environment: database.environment })).code).toBe(0);
  });
});
