import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from './check-address.ts';
import { type FetchOptions, fetchBounded } from './fetch-bounded.ts';
import { openInputs } from './open-inputs.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves on the loopback; gives the address. */
const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const textAt = async (url: string, options: FetchOptions = {}): Promise<string> => {
  const answer = await fetchBounded(url, { allowPrivate: true, ...options });
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('fetchBounded', () => {
  it('reads an answer, its type and its validators, and sends those of last time', async () => {
    const url = await serve((request, response) => {
      response.setHeader('etag', '"v1"').setHeader('content-type', 'text/plain; charset=utf-8');
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.end('hello');
    });
    const first = await fetchBounded(url, { allowPrivate: true });
    expect(first).toMatchObject({ status: 200, url, etag: '"v1"', contentType: 'text/plain; charset=utf-8' });
    await first.discard();
    const second = await fetchBounded(url, { allowPrivate: true, known: { etag: '"v1"', lastModified: null } });
    expect(second.status).toBe(304);
    await second.discard();
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/',
    'http://localhost/',
    'http://100.64.0.1/',
  ])('refuses %s, which is no public address', async (url) => {
    await expect(fetchBounded(url)).rejects.toThrow('private or reserved network');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/plain,x'])(
    'refuses %s, which is not http',
    async (url) => {
      await expect(fetchBounded(url)).rejects.toThrow('Only http and https');
    },
  );

  it('refuses a redirect into a private network', async () => {
    const secret = (await serve((_request, response) => void response.end('secret'))).replace('127.0.0.1', '127.0.0.2');
    const url = await serve((_request, response) => void response.writeHead(302, { location: secret }).end());
    const permits = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address);
    const guard = { permits, resolve: async () => [] };
    await expect(fetchBounded(url, { guard })).rejects.toThrow('127.0.0.2 is in a private or reserved network');
  });

  it('connects to the address that it checked, and looks a name up only once for both', async () => {
    const url = await serve((_request, response) => void response.end('reached'));
    const asked: string[] = [];
    const answers = ['127.0.0.1', '127.0.0.2'];
    const guard = {
      permits: (address: string) => address === '127.0.0.1',
      resolve: async (hostname: string) => {
        asked.push(hostname);
        return [{ address: answers[asked.length - 1] ?? '127.0.0.2', family: 4 }];
      },
    };
    expect(await textAt(url.replace('127.0.0.1', 'rebinding.test'), { guard })).toBe('reached');
    expect(asked).toEqual(['rebinding.test']);
    await expect(textAt(url.replace('127.0.0.1', 'rebinding.test'), { guard })).rejects.toThrow('127.0.0.2');
  });

  it('gives up on redirects without end', async () => {
    const url = await serve((_request, response) => void response.writeHead(301, { location: '/again' }).end());
    await expect(textAt(url, { maxRedirects: 3 })).rejects.toThrow('sends on more than 3 times');
  });

  it('does not hand credentials to another site', async () => {
    const seen: unknown[] = [];
    const other = await serve(
      (request, response) => void response.end(String(seen.push(request.headers.authorization))),
    );
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: other }).end();
    });
    await textAt(url.replace('http://', 'http://ana:s3cret@'));
    expect(seen).toEqual([`Basic ${Buffer.from('ana:s3cret').toString('base64')}`, undefined]);
  });

  it('gives up on a server that is too slow, before and after its headers', async () => {
    const silent = await serve(() => undefined);
    await expect(textAt(silent, { timeoutMs: 200 })).rejects.toThrow('took longer than 1 seconds');
    const drip = await serve((_request, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(textAt(drip, { timeoutMs: 300 })).rejects.toThrow('took longer than 1 seconds');
  });

  it('stops an endless body at the limit, and one that announces too much before it begins', async () => {
    const endless = await serve((_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    await expect(textAt(endless, { maxBytes: 100_000 })).rejects.toThrow('more than 100000 bytes');
    const boast = await serve(
      (_request, response) => void response.writeHead(200, { 'content-length': '999999999' }).write('x'),
    );
    await expect(textAt(boast, { maxBytes: 1000 })).rejects.toThrow('more than 1000 bytes');
  });

  it('notices an answer shorter than it says', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('only this');
      setTimeout(() => response.destroy(), 50);
    });
    await expect(textAt(url)).rejects.toThrow('broke');
  });

  it('unpacks content encodings within the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    const url = await serve((request, response) => {
      response.setHeader('content-encoding', 'gzip').end(request.url === '/bomb' ? bomb : gzipSync('packed text'));
    });
    expect(await textAt(url)).toBe('packed text');
    await expect(textAt(`${url}bomb`, { maxBytes: 100_000 })).rejects.toThrow('more than 100000 bytes');
  });

  it('stops when told to', async () => {
    const url = await serve(() => undefined);
    await expect(textAt(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/stopped|longer/);
  });
});

describe('openInputs on an address', () => {
  const collect = async (url: string): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const item of openInputs([url], { allowPrivate: true })) found.push(item);
    return found;
  };

  it('gives the page with its address after redirects, its type and its validators', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p>hi</p>');
    });
    expect(await collect(`${url}old`)).toEqual([
      expect.objectContaining({
        name: `${url}old`,
        url: `${url}new`,
        contentType: 'text/html',
        hints: { etag: '"1"', lastModified: null },
      }),
    ]);
  });

  it('says what a refusal means', async () => {
    const url = await serve((_request, response) => void response.writeHead(404).end('none'));
    expect(await collect(url)).toEqual([
      {
        failure: {
          file: url,
          place: '',
          reason: 'The server answers 404: there is nothing at this address; check it.',
        },
      },
    ]);
  });
});
