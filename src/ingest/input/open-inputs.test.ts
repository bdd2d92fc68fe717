import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInputs } from './open-inputs.ts';
import type { InputFile, InputItem, InputOptions } from './types.ts';

let folder: string;
let temporaryFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trama-test-'));
  temporaryFolder = await mkdtemp(join(tmpdir(), 'trama-spool-'));
});

afterEach(async () => {
  expect(await readdir(temporaryFolder), 'temporary files are removed').toEqual([]);
  await rm(folder, { recursive: true, force: true });
  await rm(temporaryFolder, { recursive: true, force: true });
});

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

/** Opens paths and reads each file while it is there; names are relative to the test's folder. */
const open = async (path: string, options: InputOptions = {}): Promise<(InputItem & { text?: string })[]> => {
  const found: (InputItem & { text?: string })[] = [];
  for await (const item of openInputs([path], { temporaryFolder, ...options })) {
    found.push('bytes' in item ? { ...item, text: await textOf(item) } : item);
  }
  return found;
};

const textOf = async (file: InputFile): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const summary = (items: (InputItem & { text?: string })[]): string[] =>
  items.map((item) => {
    const short = (name: string): string => name.replace(`${folder}/`, '');
    if ('bytes' in item) return `${short(item.name)}: ${item.text}`;
    return 'failure' in item
      ? `! ${short(item.failure.file)}: ${item.failure.reason}`
      : `- ${item.skipped.count} ${item.skipped.reason}`;
  });

interface Member {
  name: string;
  body?: string;
  type?: 'symlink' | 'link' | 'fifo' | 'file';
  linkname?: string;
}

const tar = async (members: Member[]): Promise<Buffer> => {
  const packer = pack();
  for (const { name, body = '', type = 'file', linkname } of members) packer.entry({ name, type, linkname }, body);
  packer.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packer) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

describe('openInputs', () => {
  it('gives a file with its hash, its first bytes and its size, and lets it be read twice', async () => {
    const path = await write('note.txt', 'one line');
    for await (const item of openInputs([path])) {
      if (!('bytes' in item)) throw new Error('a file was expected');
      expect(item).toMatchObject({ name: path, size: 8, root: null, url: null });
      expect(item.hash).toBe(createHash('sha256').update('one line').digest('hex'));
      expect(Buffer.from(item.head).toString()).toBe('one line');
      expect([await textOf(item), await textOf(item)]).toEqual(['one line', 'one line']);
    }
  });

  it('reads a folder in order of name and counts what holds no article', async () => {
    await write('f/b.html', 'b');
    await write('f/a/z.html', 'z');
    await write('f/B.html', 'B');
    await write('f/b_files/frame.html', 'frame');
    await write('f/photo.jpg', 'jpg');
    await write('f/.hidden', 'x');
    await write('f/blob', Buffer.from([1, 2, 3, 0, 0, 5]));
    expect(summary(await open(join(folder, 'f/')))).toEqual([
      'f/B.html: B',
      'f/a/z.html: z',
      'f/b.html: b',
      '- 1 Left out: hidden files.',
      '- 1 Left out: pictures, styles, scripts and documents that hold no article.',
      '- 1 Left out: parts of saved pages.',
      '- 1 Left out: binary files.',
    ]);
  });

  it('follows no link of a folder and names those that lead out of it', async () => {
    await write('secret.txt', 'secret');
    await write('f/a.txt', 'a');
    await symlink('../secret.txt', join(folder, 'f/out.txt'));
    await symlink('a.txt', join(folder, 'f/in.txt'));
    await symlink('nothing', join(folder, 'f/broken.txt'));
    const found = summary(await open(join(folder, 'f')));
    expect(found).toContain('f/a.txt: a');
    expect(found.join('\n')).not.toContain('secret');
    expect(found.filter((line) => line.startsWith('!')).sort()).toEqual([
      '! f/broken.txt: It is a link that leads nowhere; remove it or name its target.',
      '! f/out.txt: It is a link that leads out of the folder and was not followed; name its target if you want it.',
    ]);
  });

  it('gives the members of tars in order of name, whatever their packing and their extension', async () => {
    const bytes = await tar([
      { name: './snapshots/2.xml', body: 'two' },
      { name: 'snapshots/10.xml', body: 'ten' },
      { name: 'snapshots/1.xml', body: 'one' },
    ]);
    for (const [name, content] of [
      ['s.tar', bytes],
      ['s.tgz', gzipSync(bytes)],
      ['s.bin', gzipSync(bytes)],
    ] as const) {
      const items = await open(await write(name, content));
      expect(summary(items)).toEqual([
        `${name}/snapshots/1.xml: one`,
        `${name}/snapshots/10.xml: ten`,
        `${name}/snapshots/2.xml: two`,
      ]);
      expect(items[0]).toMatchObject({ root: join(folder, name) });
    }
  });

  it('keeps tars of any size out of memory, in a file that goes away', async () => {
    const bytes = gzipSync(
      await tar([
        { name: 'b', body: 'b'.repeat(5000) },
        { name: 'a', body: 'a' },
      ]),
    );
    const items = await open(await write('big.tgz', bytes), { limits: { spoolMemoryBytes: 100 } });
    expect(summary(items)).toEqual(['big.tgz/a: a', `big.tgz/b: ${'b'.repeat(5000)}`]);
  });

  it('refuses what leaves a tar, what is no file, and older members of the same name', async () => {
    const path = await write(
      'bad.tar',
      await tar([
        { name: '../up.html', body: 'up' },
        { name: '/etc/abs.html', body: 'abs' },
        { name: 'out', type: 'symlink', linkname: '../../etc/passwd' },
        { name: 'pipe', type: 'fifo' },
        { name: 'twice.txt', body: 'old' },
        { name: 'twice.txt', body: 'new' },
        { name: '__MACOSX/._x.txt', body: 'mac' },
      ]),
    );
    const found = summary(await open(path));
    expect(found).toContain('bad.tar/twice.txt: new');
    expect(found.join('\n')).not.toMatch(/: (up|abs|old|mac)$/m);
    expect(found.filter((line) => line.startsWith('!')).map((line) => line.slice(0, 60))).toEqual([
      '! bad.tar/../up.html: Its path inside the archive climbs out',
      '! bad.tar//etc/abs.html: Its path inside the archive is abso',
      '! bad.tar/out: It is a link that leads out of the archive an',
      '! bad.tar/pipe: It is no plain file (fifo) and was not read.',
      '! bad.tar/twice.txt: The archive holds this name more than o',
    ]);
  });

  it('gives what came before the cut of a truncated archive, then says so', async () => {
    const bytes = await tar([
      { name: 'a.txt', body: 'whole' },
      { name: 'b.txt', body: 'x'.repeat(20_000) },
    ]);
    for (const [name, content] of [
      ['c.tar', bytes.subarray(0, 9000)],
      ['c.tgz', gzipSync(bytes, { level: 0 }).subarray(0, 9000)],
    ] as const) {
      const [first, second] = summary(await open(await write(name, content)));
      expect(first).toBe(`${name}/a.txt: whole`);
      expect(second).toBe(
        `! ${name}: The tar ends too early; copy it again from its source. 1 file before that was read.`,
      );
    }
    const [page, failure] = summary(
      await open(await write('p.gz', gzipSync('p'.repeat(3000), { level: 0 }).subarray(0, 2000))),
    );
    expect(page).toMatch(/^p\.gz: p{1900,}$/);
    expect(failure).toContain('cut off');
  });

  it('refuses archives inside archives but unpacks a packed member', async () => {
    const inner = await tar([{ name: 'x', body: 'x' }]);
    const outer = pack();
    outer.entry({ name: 'feed.xml.gz' }, gzipSync('<rss/>'));
    outer.entry({ name: 'inner.tar' }, inner);
    outer.entry({ name: 'inner.tgz' }, gzipSync(inner));
    outer.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of outer) chunks.push(chunk as Uint8Array);
    const found = summary(await open(await write('outer.tar', Buffer.concat(chunks))));
    expect(found[0]).toBe('outer.tar/feed.xml.gz: <rss/>');
    expect(found.slice(1).every((line) => line.includes('an archive inside an archive'))).toBe(true);
    expect(found).toHaveLength(3);
  });

  it('stops at a gzip bomb without giving any of it', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, 'a'));
    const found = summary(await open(await write('bomb.gz', bomb), { limits: { bombFreeBytes: 1_000_000 } }));
    expect(found).toEqual([expect.stringContaining('! bomb.gz: It unpacks to more than 200 times its size')]);
  });

  it('reads xz, whole, joined, cut off and damaged, one after another', async (test) => {
    const noise = createHash('shake256', { outputLength: 600_000 }).update('noise').digest('hex');
    const xz = (text: string): Buffer => execFileSync('xz', ['-0', '-c'], { input: text, maxBuffer: 2 ** 24 });
    let packed: Buffer;
    try {
      packed = xz(noise);
    } catch {
      return test.skip('there is no xz program here to make test files with');
    }
    const damaged = Buffer.from(packed);
    damaged.write('damage', 300_000);
    await write('x/1.xz', packed);
    await write('x/2.xz', packed.subarray(0, 400_000));
    await write('x/3.xz', damaged);
    await write('x/4.xz', Buffer.concat([xz('one, '), xz('two')]));
    const found = summary(await open(join(folder, 'x'), { limits: { spoolMemoryBytes: 1000 } }));
    expect(found[0]).toBe(`x/1.xz: ${noise}`);
    expect(found[1]).toMatch(/^x\/2\.xz: [0-9a-f]{500000,}$/);
    expect(found.slice(2)).toEqual([
      '! x/2.xz: It ends too early: the xz data is cut off; copy it again from its source.',
      expect.stringMatching(/^! x\/3\.xz: Its xz data is damaged/),
      'x/4.xz: one, two',
    ]);
  });

  it('reads standard input, packed or not', async () => {
    const stdin = async function* (): AsyncIterable<Uint8Array> {
      yield gzipSync('from a pipe');
    };
    const found = summary(await open('-', { stdin: stdin(), limits: { spoolMemoryBytes: 4 } }));
    expect(found).toEqual(['-: from a pipe']);
  });

  it('says what is wrong with a name that leads nowhere, and goes on', async () => {
    const path = await write('a.txt', 'a');
    const found: InputItem[] = [];
    for await (const item of openInputs([join(folder, 'nothing'), '/dev/null', path])) found.push(item);
    expect(summary(found)).toEqual([
      '! nothing: There is no such file or folder; check the name.',
      '! /dev/null: It is a device, a pipe or a socket; to read a pipe, give it as standard input and name "-".',
      'a.txt: undefined',
    ]);
  });
});
