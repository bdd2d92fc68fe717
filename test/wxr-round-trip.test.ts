import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, trama, tramaJson } from './trama.ts';

type Draft = Record<string, unknown> & { title: string; status: string; media: Record<string, unknown>[] };

const THEME_DATA = path.join(ROOT, '..', 'shared/data/wxr/themeunittestdata.wordpress.xml');
const FILES = [path.join(ROOT, 'fixtures/wxr/newsroom.xml'), THEME_DATA];

/**
 * What an article is made of. Left out: comments, which are kept for the editors and never published; how the file says
 * which articles are translations (by number, then by address); pixels of pictures that are only linked.
 */
const FIELDS = [
  'title',
  'dek',
  'kind',
  'sections',
  'authors',
  'publishedAt',
  'updatedAt',
  'language',
  'licence',
  'url',
];
const LISTS = ['countries', 'topics', 'html', 'text', 'parts', 'sources', 'status'];

describe.each(FILES)('%s, imported and exported', (file) => {
  const there = fs.existsSync(file);
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-wxr-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!there)('comes back with every article as it was', { timeout: 120_000 }, async () => {
    const environment = { DATA_DIR: path.join(folder, 'data'), SITE_URL: 'https://news.example' };
    await tramaJson(['import', file], { environment });
    const out = path.join(folder, 'out');
    await tramaJson(['export', '--format', 'wxr', '--out', out], { environment });
    const before = (await parse(file)).filter(({ status }) => status === 'published');
    const after = new Map((await parse(path.join(out, 'wordpress.xml'))).map((draft) => [keyOf(draft), draft]));
    expect(after.size).toBe(before.length);
    for (const draft of before) {
      const again = after.get(keyOf(draft));
      for (const field of [...FIELDS, ...LISTS]) expect([field, again?.[field]]).toEqual([field, draft[field]]);
      const urls = new Set(again?.media.map(({ url }) => url));
      expect(draft.media.filter(({ url }) => !urls.has(url))).toEqual([]);
    }
  });
});

const keyOf = ({ title, url, publishedAt }: Draft) => `${title} ${String(url)} ${String(publishedAt)}`;

async function parse(file: string): Promise<Draft[]> {
  const { out } = await trama(['parse', file]);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Draft);
}
