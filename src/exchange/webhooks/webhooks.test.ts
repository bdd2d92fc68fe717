import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { setStatus, storeDrafts } from '../../archive/index.ts';
import { completeDraft } from '../../ingest/index.ts';
import { followChanges } from '../changes/follow-changes.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { addWebhook, readWebhook, switchWebhook } from './store.ts';

interface Got {
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A receiver that answers as it is told to, and never when it is told null. */
async function listen(answers: (n: number) => { status: number; headers?: Record<string, string> } | null) {
  const got: Got[] = [];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const answer = answers(got.length);
    got.push({ headers: request.headers, body });
    if (answer) response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { got, address, stop };
}

const ANA = { id: null, name: 'Ana Reed' };
const KINDS = ['article'] as const;

describeOnDatabases('webhooks', (create) => {
  let database: TestDatabase;
  let clock = Date.parse('2026-02-01T10:00:00Z');
  const now = () => new Date(clock);
  const context = { origin: 'https://desk.example', allowPrivate: true, now, patienceMs: 700 };
  const stops: (() => void)[] = [];
  const open = async (answers: Parameters<typeof listen>[0]) => {
    const receiver = await listen(answers);
    stops.push(receiver.stop);
    return { ...receiver, ...(await addWebhook(database.db, ANA, { address: receiver.address, kinds: KINDS }, now())) };
  };
  let stored = 0;
  const publish = async () => {
    const id = `story-${stored++}`;
    const raw = { title: `Fuel Found, Part ${stored}`, html: '<p>Customs found fuel.</p>', language: 'en' };
    const draft = completeDraft({ ...raw, origin: { format: 'test', file: 'x', id }, notes: [] });
    await database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'test'));
    await followChanges(database.db);
  };
  const send = () => sendWebhooks(database.db, context);
  beforeAll(async () => {
    database = await create();
    await publish();
    // The first call reads everything; from then on there is a place to begin at.
    await followChanges(database.db);
  });
  afterAll(async () => {
    for (const stop of stops) stop();
    await database?.drop();
  });

  it('tells of what changed from then on, signed as Standard Webhooks says', async () => {
    const { got, secret } = await open(() => ({ status: 204 }));
    expect(await send()).toBe(0);
    await publish();
    expect(await send()).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    const message = JSON.parse(body);
    expect(message).toMatchObject({ type: 'database.changed', data: { feed: 'https://desk.example/api/changes' } });
    expect(message.data.changes).toEqual([expect.objectContaining({ kind: 'article', gone: false })]);
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(Number(headers['webhook-timestamp'])).toBe(clock / 1000);
    await setStatus(database.db, message.data.changes[0].id, 'unpublished', 'a test');
    await followChanges(database.db);
    await send();
    expect(JSON.parse(got[1]?.body ?? '').data.changes).toEqual([expect.objectContaining({ gone: true })]);
    expect(await send()).toBe(0);
  });

  it('sends the same message again, later and later, until it is taken', async () => {
    const { got, id } = await open((n) => ({ status: n < 2 ? 500 : 200 }));
    await publish();
    await send();
    expect(await send()).toBe(0);
    clock += 10_000;
    await send();
    expect(got).toHaveLength(2);
    clock += 10_000;
    expect([await send(), got.length]).toEqual([0, 2]);
    clock += 60_000;
    await send();
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual(Array(3).fill(got[0]?.headers['webhook-id']));
    expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    const found = await readWebhook(database.db, id);
    expect(found).toMatchObject({ tries: 0, waiting: false, offAt: null });
    expect(found?.log.map(({ status }) => status)).toEqual([200, 500, 500]);
  });

  it('does not let one that never answers keep others waiting', async () => {
    const silent = await open(() => null);
    const quick = await open(() => ({ status: 200 }));
    await publish();
    const sending = send();
    const started = performance.now();
    while (quick.got.length === 0 && performance.now() - started < 5000)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(quick.got).toHaveLength(1);
    expect((await readWebhook(database.db, silent.id))?.log).toEqual([]);
    await sending;
    const { log, tries } = (await readWebhook(database.db, silent.id)) ?? {};
    expect([tries, log?.[0]?.status, log?.[0]?.error]).toEqual([1, null, expect.stringMatching(/0\.7|second|time/i)]);
    await switchWebhook(database.db, ANA, silent.id, false, now());
  });

  it('never reaches into private networks, not by a name and not by a redirect', async () => {
    const inside = await listen(() => ({ status: 200 }));
    stops.push(inside.stop);
    const port = new URL(inside.address).port;
    const closed = { ...context, allowPrivate: false };
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '10.0.0.8',
      '169.254.169.254',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ]) {
      const { id } = await addWebhook(database.db, ANA, { address: `http://${host}:${port}/x`, kinds: KINDS }, now());
      await publish();
      await sendWebhooks(database.db, closed);
      const { log } = (await readWebhook(database.db, id)) ?? {};
      expect([host, log?.[0]?.status, log?.[0]?.error]).toEqual([host, null, expect.stringContaining('private')]);
      await switchWebhook(database.db, ANA, id, false, now());
    }
    const leading = await open(() => ({ status: 307, headers: { location: inside.address } }));
    await publish();
    clock += 1_000;
    await send();
    expect((await readWebhook(database.db, leading.id))?.log[0]).toMatchObject({ status: 307 });
    expect(inside.got).toEqual([]);
    await expect(addWebhook(database.db, ANA, { address: 'file:///etc/passwd', kinds: KINDS }, now())).rejects.toThrow(
      /https/,
    );
  });

  it('switches an address off after days of failures, and goes on where it was when it is switched on', async () => {
    let status = 503;
    const { got, id } = await open(() => ({ status }));
    await publish();
    for (let n = 0; n < 40 && !(await readWebhook(database.db, id))?.offAt; n++) {
      await send();
      clock += 86_400_000;
    }
    const off = await readWebhook(database.db, id);
    expect([off?.offWhy, got.length]).toEqual(['HTTP 503', 11]);
    await publish();
    await send();
    expect(got).toHaveLength(11);
    status = 200;
    await switchWebhook(database.db, ANA, id, true, now());
    await send();
    await send();
    const told = got.slice(11).flatMap(({ body }) => JSON.parse(body).data.changes as object[]);
    expect(told).toHaveLength(2);
  });
});
