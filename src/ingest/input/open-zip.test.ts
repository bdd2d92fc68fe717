import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeZip, type ZipMember } from './make-zip.ts';
import { openCompanions } from './open-companions.ts';
import { openInputs } from './open-inputs.ts';
import type { InputOptions } from './types.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trama-test-'));
  path = join(folder, 'e.zip');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** One line for each thing that comes out of a zip. */
const open = async (zip: Uint8Array, options: InputOptions = {}): Promise<string[]> => {
  await writeFile(path, zip);
  const lines: string[] = [];
  for await (const item of openInputs([path], options)) {
    if ('failure' in item) lines.push(`! ${item.failure.file.replace(`${folder}/`, '')}: ${item.failure.reason}`);
    else if ('skipped' in item) lines.push(`- ${item.skipped.count} ${item.skipped.reason}`);
    else {
      const chunks: Uint8Array[] = [];
      for await (const chunk of item.bytes) chunks.push(chunk);
      lines.push(`${item.name.replace(`${folder}/`, '')}: ${Buffer.concat(chunks)}`);
    }
  }
  return lines;
};

describe('openInputs on a zip', () => {
  it('gives its pages in order of name, packed or stored, and leaves their pictures', async () => {
    const zip = makeZip([
      { name: '2021/b.html', body: 'b' },
      { name: '2021/' },
      { name: '2021/a.html', body: 'a', method: 0 },
      { name: '2021/a_files/x.png', body: 'png' },
      { name: '2020/feed.xml.gz', body: gzipSync('<rss/>') },
      { name: 'año.html', body: 'ñ' },
    ]);
    expect(await open(zip)).toEqual([
      'e.zip/2020/feed.xml.gz: <rss/>',
      'e.zip/2021/a.html: a',
      'e.zip/2021/b.html: b',
      'e.zip/año.html: ñ',
      '- 1 Left out: pictures, styles, scripts and documents that hold no article.',
    ]);
  });

  it.each<[string, ZipMember, string]>([
    ['a path that climbs out', { name: '../../up.html', body: 'x' }, 'climbs out of the archive'],
    ['a path that climbs out by backslashes', { name: '..\\..\\up.html', body: 'x' }, 'climbs out of the archive'],
    ['an absolute path', { name: '/etc/x.html', body: 'x' }, 'is absolute'],
    ['a path with a drive', { name: 'C:\\x.html', body: 'x' }, 'is absolute'],
    ['an encrypted member', { name: 'x.html', body: 'x', flags: 1 }, 'is encrypted'],
    ['an unknown method', { name: 'x.html', body: 'x', method: 12 }, 'method 12'],
    ['a link', { name: 'x.html', body: '/etc/passwd', mode: 0o120777 }, 'is a link'],
    ['a wrong checksum', { name: 'x.html', body: 'x', crc: 1 }, 'wrong checksum'],
    ['a wrong size', { name: 'x.html', body: 'xxxx', size: 2 }, 'damaged'],
    ['an archive inside', { name: 'x.html', body: makeZip([{ name: 'y', body: 'y' }]) }, 'archive inside an archive'],
  ])('refuses %s and reads the rest', async (_what, member, reason) => {
    const lines = await open(makeZip([member, { name: 'good.html', body: 'good' }]));
    expect(lines).toHaveLength(2);
    expect(lines).toContain('e.zip/good.html: good');
    expect(lines.find((line) => line.startsWith('! e.zip/'))).toContain(reason);
  });

  it('reads the last of several members of one name, as unpacking would leave it, and says so', async () => {
    const lines = await open(
      makeZip([
        { name: 'a', body: 'old' },
        { name: 'a', body: 'new' },
      ]),
    );
    expect(lines[0]).toContain('more than once');
    expect(lines[1]).toBe('e.zip/a: new');
  });

  it('stops at a bomb, whether one member is it or many together', async () => {
    const limits = { bombFreeBytes: 50_000, maxExpansionRatio: 20 };
    const one = await open(makeZip([{ name: 'a', body: 'a'.repeat(100_000) }]), { limits });
    expect(one).toEqual([expect.stringContaining('unpacks to more than 20 times')]);
    const many = Array.from({ length: 40 }, (_none, i) => ({ name: `m${i + 10}`, body: 'a'.repeat(40_000) }));
    const lines = await open(makeZip(many), { limits });
    expect(lines.at(-1)).toContain('unpacks to more than 20 times');
    expect(lines.length).toBeLessThan(10);
  });

  it.each([false, true])(
    'gives the whole files of a zip that is cut off, then says so (streamed: %s)',
    async (streamed) => {
      const members = [
        { name: 'b.html', body: 'b'.repeat(3000), streamed },
        { name: 'a.html', body: 'whole', streamed },
        { name: 'c.html', body: 'x'.repeat(500), method: 0 },
      ];
      const whole = makeZip(members);
      expect(await open(whole)).toHaveLength(3);
      const lines = await open(whole.subarray(0, whole.indexOf('c.html') + 100));
      expect(lines.slice(0, 2)).toEqual(['e.zip/a.html: whole', `e.zip/b.html: ${'b'.repeat(3000)}`]);
      expect(lines.at(-1)).toContain('ends too early');
      expect(lines.at(-1)).toContain('2 files that are whole were read.');
    },
  );

  it('explains office documents', async () => {
    expect(await open(makeZip([{ name: '[Content_Types].xml', body: '<x/>' }]))).toEqual([
      expect.stringContaining('office document'),
    ]);
  });

  it('reads a zip from standard input', async () => {
    const stdin = async function* (): AsyncIterable<Uint8Array> {
      yield makeZip([{ name: 'a.html', body: 'piped' }]);
    };
    const names: string[] = [];
    for await (const item of openInputs(['-'], { stdin: stdin() })) if ('bytes' in item) names.push(item.name);
    expect(names).toEqual(['-/a.html']);
  });
});

describe('openCompanions', () => {
  it('takes a picture out of a zip and out of a folder, and nothing from outside', async () => {
    await writeFile(path, makeZip([{ name: 'p/a_files/x.png', body: 'picture' }]));
    await writeFile(join(folder, 'y.png'), 'another');
    for (const [root, file, text] of [
      [path, 'p/a_files/x.png', 'picture'],
      [folder, './y.png', 'another'],
    ] as const) {
      const companions = await openCompanions(root);
      expect(Buffer.from((await companions!.read(file, 100))!).toString()).toBe(text);
      expect(await companions!.read('nothing.png', 100)).toBeNull();
      await expect(companions!.read('../secret', 100)).rejects.toThrow('climbs out');
      await expect(companions!.read(file, 3)).rejects.toThrow('longer than 3 bytes');
      await companions!.close();
    }
  });
});
