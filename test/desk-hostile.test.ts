import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../src/kit/index.ts';
import { createFolder, type TestPlace } from './database.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';

/** What strangers and stolen things try at the desk, without a browser that would hold them back. */
describe('the desk, attacked', () => {
  let database: TestPlace;
  let server: RunningServer;
  const at = (path: string) => `${server.address}/desk${path}`;
  const beside = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { db, close } = await database.open();
    return work(db).finally(close);
  };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(at(path), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.address, ...headers },
      body: new URLSearchParams(fields),
    });
  const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const signIn = async (email = 'ana@desk.example') => cookieOf(await post('/sign-in', { email, password: PASSWORD }));
  const get = (path: string, cookie: string) => fetch(at(path), { redirect: 'manual', headers: { cookie } });
  const tokenOf = async (path: string, cookie: string) =>
    /name="csrf" value="([^"]+)"/.exec(await (await get(path, cookie)).text())?.[1] ?? '';
  const nameOf = () =>
    beside(async (db) => (await sql<{ name: string }>`select name from account`.execute(db)).rows[0]?.name);

  beforeAll(async () => {
    database = await createFolder();
    server = await serve(database.environment);
    const person = { name: 'Ana', email: 'ana@desk.example', password: PASSWORD, again: PASSWORD };
    await post(new URL(server.firstAdministrator ?? '').pathname.slice('/desk'.length), person);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('takes no form from elsewhere, without a token, or with one of another session, of another time, or cut', async () => {
    const [own, other] = [await signIn(), await signIn()];
    const [csrf, others] = [await tokenOf('/profile', own), await tokenOf('/profile', other)];
    const form = { do: 'profile', name: 'Mallory', language: 'en' };
    const cookie = { cookie: own };
    const tries = [
      post('/profile', form, cookie),
      post('/profile', { ...form, csrf: '' }, cookie),
      post('/profile', { ...form, csrf: others }, cookie),
      post('/profile', { ...form, csrf: csrf.slice(0, -1) }, cookie),
      post('/profile', { ...form, csrf: csrf.replace(/^[^.]+/, 'AAAAAAAAAAAA') }, cookie),
      post('/profile', { ...form, csrf }, { ...cookie, origin: 'https://evil.example' }),
      post('/profile', { ...form, csrf }, { ...cookie, origin: 'null' }),
      post('/profile', { ...form, csrf }, { ...cookie, 'sec-fetch-site': 'cross-site' }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(Array(8).fill(403));
    expect(await nameOf()).toBe('Ana');
    // The same form, sent again after the session ended: nothing is done with it.
    expect((await post('/sign-out', { csrf }, cookie)).status).toBe(303);
    const replayed = await post('/profile', { ...form, csrf }, cookie);
    expect([replayed.status >= 400 || replayed.status === 303, await nameOf()]).toEqual([true, 'Ana']);
  });

  it('shows nothing to a device that was put out, not in its open page, nor to its scripts', async () => {
    const [phone, desktop] = [await signIn(), await signIn()];
    const csrf = await tokenOf('/profile', phone);
    const page = await (await get('/profile', desktop)).text();
    const ids = [...page.matchAll(/value="end:([^"]+)"/g)].map(([, id = '']) => id);
    for (const id of ids)
      await post('/profile', { do: `end:${id}`, csrf: await tokenOf('/profile', desktop) }, { cookie: desktop });
    await post('/profile', { do: 'end-others', csrf: await tokenOf('/profile', desktop) }, { cookie: desktop });
    for (const path of ['', '/profile', '/accounts', '/settings/export', '/audit/export', '/write'])
      expect([path, (await get(path, phone)).status]).toEqual([path, 303]);
    const script = await fetch(at('/write/x/picture'), {
      method: 'POST',
      headers: { cookie: phone, origin: server.address, 'x-csrf': csrf, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(script.status).toBe(401);
    const saved = await post('/profile', { do: 'profile', name: 'Mallory', csrf }, { cookie: phone });
    expect([saved.status === 200 || saved.status === 303 || saved.status === 401, await nameOf()]).toEqual([
      true,
      'Ana',
    ]);
  });

  it('ends sessions that a clock which was set back has put into the future, and asks for none of them again', async () => {
    const cookie = await signIn();
    expect((await get('', cookie)).status).toBe(200);
    await beside((db) =>
      sql`update desk_session set created_at = created_at + interval '2 hours', seen_at = seen_at + interval '2 hours'`.execute(
        db,
      ),
    );
    expect((await get('', cookie)).status).toBe(303);
    const old = await signIn();
    await beside((db) =>
      sql`update desk_session set created_at = now() - interval '8 days', seen_at = now()`.execute(db),
    );
    expect((await get('', old)).status).toBe(303);
    // What was proved in the future opens nothing dangerous.
    const fresh = await signIn();
    await beside((db) =>
      sql`update desk_session set proved_at = now() + interval '1 hour' where created_at > now() - interval '1 hour'`.execute(
        db,
      ),
    );
    expect((await get('/settings', fresh)).headers.get('location')).toMatch(/^\/desk\/confirm/);
  });

  it('outlives a picture bomb, and takes a picture after it', { timeout: 60_000 }, async () => {
    const cookie = await signIn();
    const csrf = await tokenOf('/write', cookie);
    const begun = await post('/write', { csrf, title: 'A quay', language: 'en' }, { cookie });
    const article = (begun.headers.get('location') ?? '').slice('/desk'.length);
    const send = async (bytes: Buffer) => {
      const form = new FormData();
      form.set('csrf', await tokenOf(article, cookie));
      form.set('file', new Blob([new Uint8Array(bytes)]), 'picture.png');
      return fetch(at(`${article}/picture`), {
        method: 'POST',
        headers: { cookie, origin: server.address },
        body: form,
      });
    };
    const black = { channels: 3 as const, background: '#000' };
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, ...black }, limitInputPixels: false })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const refused = await send(bomb);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(/million/)]);
    const svg = await send(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    );
    expect(svg.status).toBe(422);
    const taken = await send(
      await sharp({ create: { width: 60, height: 40, ...black } })
        .png()
        .toBuffer(),
    );
    expect(taken.status).toBe(200);
  });

  it('tires of a list of passwords, says nothing of who exists, and lets the person in from elsewhere', {
    timeout: 60_000,
  }, async () => {
    const guess = async (email: string, n: number) => {
      const { status } = await post('/sign-in', { email, password: `guess number ${n}` });
      return status;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 8; n++) {
      known.push(await guess('ana@desk.example', n));
      unknown.push(await guess('nobody@desk.example', n));
    }
    expect(known).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    expect(unknown).toEqual(known);
    const right = await post('/sign-in', { email: 'ana@desk.example', password: PASSWORD });
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '900']);
    // Whoever has the machine opens the way; so does a quarter of an hour.
    await beside((db) => sql`update sign_in_count set since = since - interval '16 minutes'`.execute(db));
    expect((await post('/sign-in', { email: 'ana@desk.example', password: PASSWORD })).status).toBe(303);
    expect(await tramaJson<unknown[]>(['accounts', 'list'], { environment: database.environment })).toBeTruthy();
  });
});
