import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOnServer } from './database.ts';
import { serve, tramaJson } from './trama.ts';

/** A way to the database that can be cut and mended, as when its server is started anew. */
async function createWay(url: string) {
  const target = new URL(url);
  const open = new Set<net.Socket>();
  let away = false;
  const server = net.createServer((socket) => {
    if (away) return void socket.destroy();
    const other = net.connect(Number(target.port || 5432), target.hostname);
    for (const one of [socket, other]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => [socket, other].forEach((each) => void each.destroy()));
    }
    socket.pipe(other).pipe(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = () => {
    away = true;
    for (const socket of open) socket.destroy();
    open.clear();
  };
  const mend = () => {
    away = false;
  };
  const { port } = server.address() as net.AddressInfo;
  return { url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href, cut, mend, end: () => server.close() };
}

const line = (n: number, words: string) =>
  JSON.stringify({ id: `w-${n}`, title: `Wader ${n}`, html: `<p>${words}</p>` });

describe.skipIf(!process.env.TEST_DATABASE_URL)('while PostgreSQL is away', () => {
  it('readers get what the cache holds, else 503 and when to come back; at its return everything at once', async () => {
    const database = await createOnServer();
    onTestFinished(() => database.drop());
    const way = await createWay(database.environment.DATABASE_URL ?? '');
    onTestFinished(() => void way.end());
    const file = path.join(database.dataDir, 'a.jsonl');
    await fs.writeFile(file, [line(1, 'Before.'), line(2, 'Never asked for.')].join('\n'));
    await tramaJson(['import', file], { environment: database.environment });
    const server = await serve({ ...database.environment, DATABASE_URL: way.url });
    onTestFinished(() => void server.stop());
    // While search catches up after the start, pages are not kept: ask until that is over.
    for (let n = 0; n < 4; n++) {
      expect((await server.get('/article/wader-1')).text).toContain('Before.');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }

    way.cut();
    // Longer than the server waits between two looks for changes: it must not throw away what it still can serve.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect((await server.get('/article/wader-1')).text).toContain('Before.');
    const missing = await server.get('/article/wader-2');
    expect([missing.status, missing.headers.get('retry-after')]).toEqual([503, '5']);
    for (const address of ['/article/wader-2.json', '/actor', '/search?q=wader', '/feed.xml'])
      expect([address, (await server.get(address)).status]).toEqual([address, 503]);

    await fs.writeFile(file, line(1, 'After.'));
    await tramaJson(['import', file], { environment: database.environment });
    way.mend();
    expect((await server.get('/article/wader-2')).text).toContain('Never asked for.');
    await expect.poll(async () => (await server.get('/article/wader-1')).text, { timeout: 5000 }).toContain('After.');
  });
});
