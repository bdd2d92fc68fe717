import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePublicExports, readPublicData } from '../src/exchange/index.ts';
import { createFolder, type TestPlace } from './database.ts';
import { trama } from './trama.ts';

/** A file system in memory of so many bytes; null where this user may mount none. */
function mountTiny(folder: string, bytes: number): boolean {
  fs.mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const ABOUT = {
  origin: 'https://desk.example',
  publisher: 'Delta Desk',
  dataset: 'desk',
  licence: null,
  selection: null,
};
const ARTICLES = 400;
const ROOM = 300_000;

function mayMount(): boolean {
  const folder = fs.mkdtempSync('/tmp/trama-mount-');
  const can = process.platform === 'linux' && process.getuid?.() === 0 && mountTiny(folder, 4096);
  if (can) execFileSync('umount', [folder]);
  fs.rmdirSync(folder);
  return can;
}

describe.skipIf(!mayMount())('a full disk', () => {
  let database: TestPlace;
  let disk: string;
  beforeAll(async () => {
    database = await createFolder();
    const lines = Array.from({ length: ARTICLES }, (_, n) =>
      JSON.stringify({
        ...{ id: `a-${n}`, title: `Article ${n}`, date: '2021-05-24', language: 'en', sections: ['Harbours'] },
        html: `<p>Sentence ${n}. ${'More words follow here. '.repeat(40)}</p>`,
      }),
    );
    fs.writeFileSync(path.join(database.dataDir, 'a.jsonl'), lines.join('\n'));
    const { environment } = database;
    expect((await trama(['import', path.join(database.dataDir, 'a.jsonl')], { environment })).code).toBe(0);
    disk = path.join(database.dataDir, 'tiny');
    mountTiny(disk, ROOM);
  }, 60_000);
  afterEach(() => {
    for (const name of fs.readdirSync(disk)) fs.rmSync(path.join(disk, name), { recursive: true });
  });
  afterAll(async () => {
    execFileSync('umount', [disk]);
    await database.drop();
  });
  const run = (format: string, target: string) =>
    trama(['export', '--format', format, '--out', target], {
      environment: { ...database.environment, SITE_URL: 'https://desk.example' },
    });

  it('ends an export with a clear word and nothing published; with room it gives the same bytes as ever', async () => {
    const target = path.join(disk, 'wxr');
    const { code, err } = await run('wxr', target);
    expect([code, err]).toEqual([3, expect.stringMatching(/the disk is full: .*wxr was not finished\. Make room/)]);
    expect(fs.existsSync(target)).toBe(false);
    execFileSync('mount', ['-o', 'remount,size=20000000', disk]);
    expect((await run('wxr', target)).code).toBe(0);
    const elsewhere = path.join(database.dataDir, 'wxr');
    expect((await run('wxr', elsewhere)).code).toBe(0);
    for (const name of fs.readdirSync(elsewhere))
      expect(fs.readFileSync(path.join(target, name), 'utf8')).toBe(
        fs.readFileSync(path.join(elsewhere, name), 'utf8'),
      );
    expect(fs.existsSync(`${target}.part`)).toBe(false);
    fs.rmSync(target, { recursive: true });
    execFileSync('mount', ['-o', `remount,size=${ROOM}`, disk]);
  }, 60_000);

  it('leaves the exports for readers as they were, and gives back the room that was taken', async () => {
    const { db, close } = await database.open();
    const make = () => makePublicExports(db, disk, ['ninjs'], ABOUT, { now: () => new Date(), stopped: () => false });
    const { failed } = await make();
    expect(failed).toMatchObject([
      { format: 'ninjs', error: { message: expect.stringContaining('the disk is full') } },
    ]);
    expect(fs.readdirSync(disk)).toEqual(['totals.json']);
    expect(readPublicData(disk).exports).toEqual([]);
    await close();
  });

  it('leaves a mirror of whole files alone', async () => {
    const target = path.join(disk, 'mirror');
    const { code, err } = await run('site', target);
    expect([code, err]).toEqual([3, expect.stringContaining('the disk is full')]);
    const files = fs.readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.filter(({ name }) => name.endsWith('.new'))).toEqual([]);
    for (const one of files.filter(({ name }) => name.endsWith('.html')))
      expect(fs.readFileSync(path.join(one.parentPath, one.name), 'utf8')).toMatch(/<\/html>|<\/a>\n$/);
  }, 60_000);
});
