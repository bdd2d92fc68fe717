import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeStream, decodeText } from './decode-text.ts';
import { makeZip } from './make-zip.ts';
import { openInputs } from './open-inputs.ts';
import { isBinary, sniffContainer } from './sniff-container.ts';

/** Multiplies the runs; `TRAMA_FUZZ=50` for a long search. */
const FUZZ_FACTOR = Number(process.env.TRAMA_FUZZ ?? 1);

/** Longest time for one damaged archive of a few kilobytes, in milliseconds; undisturbed it takes a few. */
const PATIENCE_MS = 5000;

let temporaryFolder: string;

beforeAll(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'trama-fuzz-'));
});

afterAll(async () => {
  expect(await readdir(temporaryFolder), 'no temporary file is left').toEqual([]);
  await rm(temporaryFolder, { recursive: true });
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Reads everything that comes out; gives counts. Fails when it throws, hangs or gives more than was ever packed. */
const readAll = async (bytes: Uint8Array): Promise<{ files: number; failures: number }> => {
  const counts = { files: 0, failures: 0 };
  const start = process.cpuUsage();
  for await (const item of openInputs(['-'], {
    stdin: once(bytes),
    temporaryFolder,
    limits: { spoolMemoryBytes: 3000 },
  })) {
    if ('failure' in item) {
      counts.failures += 1;
      expect(item.failure.reason).toMatch(/^.{10,}\.$/s);
    } else if ('bytes' in item) {
      counts.files += 1;
      let length = 0;
      for await (const chunk of item.bytes) length += chunk.length;
      expect(length).toBeLessThan(1_000_000);
    }
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(PATIENCE_MS);
  return counts;
};

const BODY = '<p>A plainly invented page about nothing at all.</p>\n'.repeat(20);
const MEMBERS = [
  { name: 'a/page.html', body: BODY },
  { name: 'a/page two.html', body: 'short' },
  { name: `long/${'n'.repeat(120)}/b.xml`, body: '<rss/>' },
  { name: 'empty.txt', body: '' },
];

const makeTar = async (): Promise<Buffer> => {
  const packer = pack();
  for (const { name, body } of MEMBERS) packer.entry({ name }, body);
  packer.entry({ name: 'link', type: 'symlink', linkname: 'a/page.html' });
  packer.entry({ name: 'día.txt', pax: { path: 'día.txt', comment: 'x' } } as { name: string }, 'd');
  packer.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packer) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

/** Even numbers from a seed (mulberry32): fast-check's own lean to the edges, where they only break the magic number. */
const newDice = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Damages a copy in one to three places: bytes changed, a stretch cut out or doubled, the end missing. */
const apply = (bytes: Buffer, seed: number): Buffer => {
  const roll = newDice(seed);
  let out = Buffer.from(bytes);
  for (let left = 1 + roll(3); left > 0 && out.length > 0; left -= 1) {
    const at = roll(out.length);
    const length = 1 + roll(600);
    const kind = roll(6);
    if (kind === 0) out = out.subarray(0, at);
    else if (kind === 1) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (kind === 2) out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    else out[at] = kind === 3 ? out[at]! ^ (1 << roll(8)) : roll(256);
  }
  return out;
};

const xzOf = (bytes: Buffer): Buffer | null => {
  try {
    return execFileSync('xz', ['-c'], { input: bytes, stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};

describe('damaged archives', () => {
  const kinds: [name: string, make: () => Promise<Buffer | null>, runs: number][] = [
    ['tar', makeTar, 400],
    ['tar.gz', async () => gzipSync(await makeTar()), 300],
    ['gz', async () => gzipSync(BODY), 300],
    ['zip', async () => makeZip(MEMBERS), 400],
    ['tar.xz', async () => xzOf(await makeTar()), 200],
  ];

  it.each(kinds)(
    '%s: never throw, never hang, always a sentence',
    async (name, make, runs) => {
      const whole = await make();
      if (whole === null) return console.log(`skipped: no xz program to make a ${name} with`);
      expect(await readAll(whole)).toMatchObject({ failures: 0 });
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => void (await readAll(apply(whole, seed)))),
        { numRuns: runs * FUZZ_FACTOR },
      );
    },
    120_000,
  );

  it('arbitrary bytes are named binary or text, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        sniffContainer(bytes);
        isBinary(bytes);
        await readAll(bytes);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('text of any bytes', () => {
  const types = fc.constantFrom(
    null,
    'text/html; charset=utf-8',
    'text/html; charset=iso-8859-1',
    'x; charset=shift_jis',
    'x; charset=utf-16be',
    'x; charset=gbk',
  );

  it('is well formed, without NUL, and the same in one piece or in many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        types,
        fc.integer({ min: 1, max: 50 }),
        async (bytes, type, size) => {
          const whole = decodeText(bytes, type).text;
          expect(/\p{Surrogate}|\0/u.test(whole)).toBe(false);
          const pieces = async function* (): AsyncIterable<Uint8Array> {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          };
          let text = '';
          for await (const piece of decodeStream(pieces(), type)) text += piece;
          expect(text).toBe(whole);
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});
