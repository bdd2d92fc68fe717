import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

/** Every payload calls this when it runs. */
const RUN = 'window.parent.__ran=(window.parent.__ran||0)+1';
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<a href="javascript:${RUN}" id="link">go</a>`,
  `<a href=" java\tscript:${RUN}">go</a>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `"><script>${RUN}</script>`,
  `'-${RUN}-'`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<form action="javascript:${RUN}"><button id=b>x</button></form>`,
  `<p style="background:url(javascript:${RUN})">x</p>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<input autofocus onfocus="${RUN}">`,
  `{{constructor.constructor('${RUN}')()}}`,
];

describe.skipIf(!CHROMIUM)('imported words, in a real browser', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    database = await createFolder();
    const lines = PAYLOADS.map((payload, n) =>
      JSON.stringify({
        id: `h-${n}`,
        title: `Hostile ${n} ${payload}`,
        dek: `Dek ${payload}`,
        html: `<p>Body ${n}</p>${payload}`,
        authors: [`Author ${payload}`],
        sections: [`Section ${n} ${payload}`],
        topics: [`Topic ${payload}`],
        countries: ['BO'],
        licence: `Licence ${payload}`,
        publishedAt: '2021-05-24',
        language: 'en',
        sources: [
          {
            title: `Source ${payload}`,
            publisher: payload,
            url: `javascript:${RUN}`,
            date: payload,
            place: payload,
            readOn: payload,
          },
        ],
        media: [
          {
            url: `javascript:${RUN}`,
            kind: 'image',
            alt: payload,
            caption: payload,
            credit: payload,
            licence: payload,
            width: null,
            height: null,
            role: 'lead',
          },
        ],
        url: `https://hostile.example/h/${n}/`,
      }),
    );
    await fs.writeFile(path.join(database.dataDir, 'h.jsonl'), lines.join('\n'));
    const summary = await tramaJson(['import', 'h.jsonl'], {
      environment: database.environment,
      cwd: database.dataDir,
    });
    expect(summary).toMatchObject({ created: PAYLOADS.length });
    await tramaJson(
      [
        'claim',
        'add',
        '--subject',
        `Actor ${PAYLOADS[1]}`,
        '--subject-kind',
        'Organization',
        '--predicate',
        'says',
        '--value',
        `Value ${PAYLOADS[0]}`,
        '--article',
        '/h/3/',
        '--quote',
        'Body 3',
        '--attribution',
        PAYLOADS[9] ?? '',
      ],
      { environment: database.environment },
    );
    server = await serve(database.environment);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('never runs, even with the content security policy switched off', async () => {
    // Without the policy a payload that got through the cleaning would run: the cleaning alone must hold.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const { text } = await server.get('/sitemap.xml');
    expect(text).toContain('<sitemap');
    const articles = PAYLOADS.map((_, n) => `/h/${n}/`);
    const lists = [
      '/',
      '/section',
      '/topic',
      '/author',
      '/country/bolivia',
      '/archive/2021/05',
      `/search?q=${encodeURIComponent(PAYLOADS[0] ?? '')}`,
      '/search?q=hostile',
      '/nowhere/<script>',
    ];
    const actors = (await server.get('/h/3.json')).text.match(/"slug":"(actor-[^"]+)"/)?.[1];
    for (const at of [...articles, ...articles.map((path) => `${path}?print`), ...lists, `/actor/${actors}`]) {
      await page.goto(server.address + at);
      for (const link of await page.locator('main a').all()) {
        const href = (await link.getAttribute('href')) ?? '';
        expect(href, at).not.toMatch(/^\s*java/i);
      }
      expect(await page.evaluate(() => (globalThis as { __ran?: number }).__ran ?? 0), at).toBe(0);
    }
    expect(dialogs).toEqual([]);
    await context.close();
  });

  it('leaves feeds and JSON well-formed', async () => {
    for (const at of ['/feed.xml', '/atom.xml', '/sitemap.xml', '/news-sitemap.xml']) {
      const { text, status } = await server.get(at);
      expect(status, at).toBe(200);
      const page = await browser.newPage();
      const error = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? null,
        text,
      );
      expect(error, at).toBeNull();
      await page.close();
    }
    for (const at of ['/feed.json', '/index.json', '/h/0.json', '/search.json?q=hostile'])
      JSON.parse((await server.get(at)).text);
  });
});
