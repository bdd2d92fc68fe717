import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { createHttpServer } from './server.ts';

/** A server that does as told with each connection; gives its port. */
async function listen(onConnection: (socket: net.Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return (server.address() as net.AddressInfo).port;
}

/** An ErrorResponse as PostgreSQL sends it (its manual, chapter 55.7): severity, SQLSTATE and message. */
function errorResponse(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${code}\0Mnot now\0\0`);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** What `pg` says when it asks a database there. */
async function askedAt(place: pg.PoolConfig): Promise<unknown> {
  const pool = new pg.Pool({ user: 'u', database: 'd', connectionTimeoutMillis: 300, ...place });
  pool.on('error', () => undefined);
  onTestFinished(() => pool.end());
  return pool.query('select 1').catch((error: unknown) => error);
}

const here = { host: '127.0.0.1' };

describe('isDatabaseAway', () => {
  it('knows a port where nobody listens, a socket that is not there, and a name that nobody has', async () => {
    expect(isDatabaseAway(await askedAt({ ...here, port: 1 }))).toBe(true);
    expect(isDatabaseAway(await askedAt({ host: path.join(os.tmpdir(), 'no-such-folder') }))).toBe(true);
  });

  it('knows a server that ends the connection, or never answers', async () => {
    expect(isDatabaseAway(await askedAt({ ...here, port: await listen((socket) => socket.destroy()) }))).toBe(true);
    expect(isDatabaseAway(await askedAt({ ...here, port: await listen(() => undefined) }))).toBe(true);
  });

  it.each([
    ['57P01', true],
    ['57P02', true],
    ['57P03', true],
    ['08006', true],
    ['53300', true],
    ['28P01', false],
    ['42P01', false],
    ['53100', false],
    ['57014', false],
  ])('takes SQLSTATE %s for away: %s', async (code, away) => {
    const port = await listen((socket) => void socket.once('data', () => socket.end(errorResponse(code))));
    const error = await askedAt({ ...here, port });
    expect(error).toMatchObject({ code });
    expect(isDatabaseAway(error)).toBe(away);
  });

  it('takes no other failure for it', () => {
    expect(isDatabaseAway(new TypeError('x is undefined'))).toBe(false);
    expect(isDatabaseAway(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false);
    expect(isDatabaseAway(null)).toBe(false);
  });
});

it('tells readers to come back while the database is away, and reports no broken page', async () => {
  const reported: unknown[] = [];
  const page = (status: number) => ({ status, type: 'text/plain', body: `${status}`, keys: [], cacheable: false });
  const ask = async (port: number) => {
    const error = await askedAt({ ...here, port });
    if (error instanceof Error) throw error;
    return page(200);
  };
  const { listen: open, close } = await createHttpServer({
    routes: [
      { path: '/away', handler: () => ask(1) },
      { path: '/broken', handler: () => Promise.reject(new Error('a mistake of ours')) },
    ],
    fallback: async () => page(404),
    errorPage: page,
    cacheBytes: 1000,
    onError: (error) => reported.push(error),
  });
  onTestFinished(() => close(0));
  const address = await open('127.0.0.1', 0);
  const away = await fetch(`${address}/away`);
  expect([away.status, away.headers.get('retry-after'), await away.text()]).toEqual([503, '5', '503']);
  expect(away.headers.get('cache-control')).toBe('no-store');
  expect(reported).toEqual([]);
  expect((await fetch(`${address}/broken`)).status).toBe(500);
  expect(reported).toHaveLength(1);
});
