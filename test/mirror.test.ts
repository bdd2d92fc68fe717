import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createEmbedded, type TestDatabase } from './database.ts';
import { trama, tramaJson } from './trama.ts';

interface Summary {
  files: number;
  written: number;
  removed: number;
  broken: unknown[];
}

/** The site must stay readable from a disk when there is no server left. */
describe('a mirror of the site', () => {
  let database: TestDatabase;
  let folder: string;
  const environment = () => ({ ...database.environment, SITE_URL: 'https://news.example' });
  const mirror = () =>
    tramaJson<Summary>(['export', '--format', 'site', '--out', folder], { environment: environment() });
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const titles = ['Nine Bridges Closed', 'Nine Boats Found'];

  beforeAll(async () => {
    database = await createEmbedded();
    folder = path.join(database.dataDir, 'mirror');
    const lines = titles.map((title, i) =>
      JSON.stringify({
        title,
        text: `The pelican of Port Brell saw number ${i}. Nobody else saw it.\n\nIt flew on to Bolivia.`,
        url: `https://old.example/news/story-${i}/`,
        publishedAt: `2024-03-0${i + 1}`,
        language: 'en',
        sections: ['Harbours'],
        countries: ['BO'],
      }),
    );
    const file = path.join(database.dataDir, 'stories.jsonl');
    fs.writeFileSync(file, lines.join('\n'));
    await tramaJson(['import', file], { environment: environment() });
  });
  afterAll(() => database.drop());

  it('holds every page with its twin and feeds, and no link leads nowhere', async () => {
    const summary = await mirror();
    expect(summary.broken).toEqual([]);
    expect(read('news/story-0/index.html')).toContain('Nine Bridges Closed');
    expect(JSON.parse(read('news/story-0.json')).title).toBe('Nine Bridges Closed');
    expect(read('country/bolivia/index.html')).toContain('href="../../news/story-1/index.html"');
    expect(read('section/harbours/feed.xml')).toContain('https://news.example/news/story-1/');
    // A form needs a server: it leads to the live site.
    expect(read('news/story-0/index.html')).toMatch(/action="https:\/\/news\.example\/vote\?/);
    expect(read('es/index.html')).toContain('lang="es"');
  });

  it.skipIf(!CHROMIUM)('is read and searched from a disk, without a server', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
      await page.getByRole('link', { name: 'Nine Boats Found' }).first().click();
      await page.waitForSelector('h1:has-text("Nine Boats Found")');
      await page.goto(`${pathToFileURL(path.join(folder, 'search/index.html')).href}?q=pelican+BRIDG`);
      await page.getByRole('link', { name: 'Nine Bridges Closed' }).click();
      await page.waitForSelector('h1:has-text("Nine Bridges Closed")');
      expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('rewrites nothing when nothing has changed, and little after one article', async () => {
    const first = await mirror();
    expect(first).toMatchObject({ written: 0, removed: 0 });
    const { code } = await trama(['article', 'unpublish', '/news/story-1/', '--reason', 'wrong'], {
      environment: environment(),
    });
    expect(code).toBe(0);
    const second = await mirror();
    expect(second.written).toBeLessThan(first.files);
    expect(second.removed).toBeGreaterThan(0);
    expect(fs.existsSync(path.join(folder, 'news/story-1/index.html'))).toBe(false);
    const left = fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .filter((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8').includes('Nine Boats Found'));
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('refuses a folder that holds something else', async () => {
    const other = path.join(database.dataDir, 'other');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'letter.txt'), 'dear');
    const { code, err } = await trama(['export', '--format', 'site', '--out', other], { environment: environment() });
    expect([code, err]).toEqual([3, expect.stringContaining('no mirror')]);
    expect(fs.readdirSync(other)).toEqual(['letter.txt']);
  });
});
