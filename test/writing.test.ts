import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { spawnTrama } from './trama.ts';

const READY = '#writing[data-ready]';
const SAVED = '#save-state[data-state="saved"]';

describe.skipIf(!CHROMIUM)('the writing screen', () => {
  let folder: string;
  let server: ReturnType<typeof spawnTrama>;
  let address: string;
  let browser: Browser;
  let context: BrowserContext;
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-writing-'));
    server = spawnTrama(['serve', '--json', '--port', '0', '--host', '127.0.0.1'], {
      environment: { DATA_DIR: folder },
    });
    const told = await new Promise<{ address: string; firstAdministrator: string }>((resolve) =>
      server.stdout?.once('data', (data) => resolve(JSON.parse(String(data)))),
    );
    address = told.address;
    browser = await launchBrowser();
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(told.firstAdministrator);
    await page.fill('[name=name]', 'Ana Prueba');
    await page.fill('[name=email]', 'ana@x.example');
    for (const field of await page.$$('input[type=password]')) await field.fill('seven words that nobody would guess');
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/desk/);
    cookies = await context.cookies();
    await page.close();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((resolve) => server?.once('close', resolve));
    server?.kill('SIGTERM');
    await ended;
    await fs.rm(folder, { recursive: true, force: true });
  });

  /** A new article, open in the editor with the cursor in its text. */
  async function begin(title: string, at = context): Promise<Page> {
    const page = await at.newPage();
    await page.goto(`${address}/desk/write`);
    await page.fill('[name=title]', title);
    await page.click('main form button[type=submit]');
    await page.waitForSelector(READY);
    await page.click('.words');
    return page;
  }

  async function paste(page: Page, html: string, text = ''): Promise<void> {
    await page.evaluate(
      ([html, text]) => {
        const data = new DataTransfer();
        data.setData('text/html', html ?? '');
        data.setData('text/plain', text ?? '');
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.words')?.dispatchEvent(event);
      },
      [html, text],
    );
  }

  it('saves by itself, shows who is named, and makes a claim of the sentence with two keys', async () => {
    const page = await begin('A brief');
    await page.keyboard.type(
      'Police in Colombia arrested Lucía Marbán on Tuesday. Lucía Marbán is the leader of Los Tordos.',
    );
    await page.waitForSelector(SAVED, { timeout: 15_000 });
    await page.waitForSelector('.named-new >> text=Lucía Marbán', { timeout: 15_000 });
    await page.waitForSelector('.named-entry >> text=Colombia');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#claim-dialog[open]');
    expect(await page.textContent('#claim-sentence')).toBe('Lucía Marbán is the leader of Los Tordos.');
    expect(await page.inputValue('#claim-subject')).toBe('Lucía Marbán');
    expect(await page.inputValue('#claim-object')).toBe('Los Tordos');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#draft-claims li >> text=Lucía Marbán');
    // Both are entities of the archive now, and light up as such.
    await page.keyboard.type(' She was held.');
    await page.waitForSelector('.named-likely >> text=Lucía Marbán', { timeout: 15_000 });
    await page.waitForSelector(SAVED, { timeout: 15_000 });
    await page.reload();
    await page.waitForSelector(READY);
    expect(await page.textContent('.words')).toContain('She was held.');
    expect(await page.textContent('#draft-claims')).toContain('Lucía Marbán is the leader of Los Tordos.');
    await page.close();
  }, 120_000);

  it('keeps the words on this machine while the server is away, also when the page is closed meanwhile', async () => {
    const page = await begin('Offline');
    await page.keyboard.type('First.');
    await page.waitForSelector(SAVED, { timeout: 15_000 });
    const at = page.url();
    await context.setOffline(true);
    await page.keyboard.type(' Written without a connection.');
    await page.waitForSelector('#save-state[data-state="offline"]', { timeout: 15_000 });
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(at);
    await again.waitForSelector(SAVED, { timeout: 15_000 });
    await again.reload();
    await again.waitForSelector(READY);
    expect(await again.textContent('.words')).toContain('Written without a connection.');
    await again.close();
  }, 120_000);

  it('unlinks a translation when its field is left empty, not while somebody types in it', async () => {
    const original = await begin('An original');
    const id = /write\/([0-9a-f-]+)/.exec(original.url())?.[1] ?? '';
    await original.close();
    const page = await begin('Una traducción');
    const linked = async () => {
      const html = await (await context.request.get(page.url())).text();
      return /name="original"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';
    };
    await page.fill('#original', id);
    await page.press('#original', 'Tab');
    await expect.poll(linked).toBe(id);
    await page.fill('#original', '');
    await page.press('#original', 'x');
    // The title is saved by itself meanwhile; the field has not been left.
    await page.evaluate(() => {
      const title = document.querySelector<HTMLTextAreaElement>('[name=title]');
      if (title) title.value = 'Una traducción nueva';
    });
    await page.waitForResponse((response) => response.request().method() === 'POST' && response.url() === page.url());
    expect(await linked()).toBe(id);
    await page.press('#original', 'Backspace');
    await page.press('#original', 'Tab');
    await expect.poll(linked).toBe('');
    await page.close();
  }, 60_000);

  it('lets nobody overwrite another: both versions stand beside each other, and the person chooses', async () => {
    const one = await begin('Two people');
    await one.keyboard.type('Begun.');
    await one.waitForSelector(SAVED, { timeout: 15_000 });
    const second = await browser.newContext();
    await second.addCookies(cookies);
    const two = await second.newPage();
    await two.goto(one.url());
    await two.waitForSelector(READY);
    await two.click('.words');
    await two.keyboard.press('Control+End');
    await two.keyboard.type(' Theirs.');
    await two.waitForSelector(SAVED, { timeout: 15_000 });
    await one.keyboard.type(' Mine.');
    await one.waitForSelector('#conflict-dialog[open]', { timeout: 15_000 });
    expect(await one.textContent('#conflict-mine')).toBe('Begun. Mine.');
    expect(await one.textContent('#conflict-theirs')).toBe('Begun. Theirs.');
    expect(await findViolations(one)).toEqual([]);
    await one.click('#conflict-dialog button[value=mine]');
    await one.waitForSelector(SAVED, { timeout: 15_000 });
    await two.reload();
    await two.waitForSelector(READY);
    expect(await two.textContent('.words')).toBe('Begun. Mine.');
    await one.close();
    await second.close();
  }, 120_000);

  it('takes structure and nothing that runs from what is pasted', async () => {
    const page = await begin('<script>document.title="ran"</script>');
    await paste(
      page,
      `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><h1>Head</h1><p><span style="font-weight:700">Bold</span> <a href="javascript:window.ran=1">bad</a> <a href="https://www.google.com/url?q=https://x.example/&sa=D">good</a></p></b>
       <img src="x" onerror="window.ran=1"><svg onload="window.ran=1"></svg><script>window.ran=1</script><iframe srcdoc="<script>parent.ran=1</script>"></iframe><p onclick="window.ran=1" style="background:url(javascript:1)">Text</p>`,
    );
    expect(await page.innerHTML('.words')).toContain('<h2>Head</h2>');
    expect(await page.innerHTML('.words')).toContain('<strong>Bold</strong>');
    expect(await page.getAttribute('.words a', 'href')).toBe('https://x.example/');
    await page.fill('#dek', '"><img src=x onerror="window.ran=1">');
    await page.fill('#topics', '<img src=x onerror=window.ran=1>');
    await page.waitForSelector(SAVED, { timeout: 15_000 });
    await page.reload();
    await page.waitForSelector(READY);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(await page.title()).not.toBe('ran');
    await page.close();
  }, 120_000);

  it('takes a very long paste in pieces: the page goes on, nothing is lost, and it is undone as one', async () => {
    const page = await begin('A book');
    await page.keyboard.type('BeforeAfter');
    for (let n = 0; n < 'After'.length; n++) await page.keyboard.press('ArrowLeft');
    const blocks = 3_000;
    const html = Array.from(
      { length: blocks },
      (_, n) =>
        `<p class="MsoNormal"><span style="font-weight:700">Line ${n}</span> ${'of a long book '.repeat(8)}</p>`,
    ).join('\n');
    await page.evaluate(() => {
      const seen = { turns: 0 };
      Object.assign(window, { seen });
      setInterval(() => void seen.turns++, 1);
    });
    await paste(page, html);
    const turns = () => page.evaluate(() => (window as unknown as { seen: { turns: number } }).seen.turns);
    const before = await turns();
    await page.waitForFunction((n) => document.querySelectorAll('.words > p').length === n + 2, blocks);
    expect((await turns()) - before).toBeGreaterThan(10);
    const words = (await page.$$eval('.words > p', (all) => all.map((one) => one.textContent ?? ''))) as string[];
    expect([words[0], words.at(-1)]).toEqual(['Before', 'After']);
    for (const n of [0, 1, 1_500, blocks - 1])
      expect(words[n + 1]).toMatch(new RegExp(`^Line ${n} of a long book .*book$`));
    expect(await page.locator('.words > p:nth-of-type(9) > strong').textContent()).toBe('Line 7');
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelectorAll('.words > p').length === 1);
    expect(await page.textContent('.words')).toBe('BeforeAfter');
    await page.close();
  }, 120_000);

  it('keeps a picture without what the camera noted, and refuses what is none', async () => {
    const page = await begin('A picture');
    const bytes = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#a01c32' } })
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer();
    const put = async (buffer: Buffer) => {
      await page.click('[data-do=figure]');
      await page.setInputFiles('#picture-file', { name: 'a.jpg', mimeType: 'image/jpeg', buffer });
      await page.fill('#picture-alt', 'A red field');
      await page.fill('#picture-credit', 'Ana');
      await page.click('#picture-dialog button[value=ok]');
    };
    await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await page.waitForFunction(() => document.getElementById('writing-said')?.textContent !== '');
    await put(bytes);
    await page.waitForSelector('.words figure img[src^="/media/"]', { timeout: 15_000 });
    await page.waitForSelector(SAVED, { timeout: 15_000 });
    await page.reload();
    await page.waitForSelector('.words figure cite >> text=Ana');
    const shown = await page.getAttribute('.words figure img', 'src');
    const hash = /\/media\/([0-9a-f]{64})/.exec(shown ?? '')?.[1] ?? '';
    const kept = await sharp(path.join(folder, 'media', hash.slice(0, 2), hash)).metadata();
    expect([kept.format, kept.width, kept.exif]).toEqual(['webp', 80, undefined]);
    await page.close();
  }, 120_000);

  it('is a plain form without scripts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    await plain.addCookies(cookies);
    const page = await plain.newPage();
    await page.goto(`${address}/desk/write`);
    await page.fill('[name=title]', 'Plain');
    await page.click('main form button[type=submit]');
    await page.fill('#html', 'One paragraph.\n\nAnother < one.');
    await page.fill('#authors', 'A Pen Name');
    await page.click('button[value=save]');
    expect(await page.inputValue('#html')).toBe('<p>One paragraph.</p>\n<p>Another &#x3C; one.</p>');
    expect(await page.inputValue('#authors')).toBe('A Pen Name');
    await plain.close();
  }, 120_000);

  it('has no barrier that axe finds, and is used by keyboard alone', async () => {
    const page = await begin('Keys');
    await page.keyboard.type('## Heading\nA line of text.');
    expect(await page.innerHTML('.words')).toContain('<h2>Heading</h2>');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Control+b');
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('A note.');
    expect(await page.textContent('.words section[data-part=notes]')).toBe('A note.');
    expect(await page.textContent('.words sup')).toBe('1');
    await page.keyboard.press('F1');
    await page.waitForSelector('#help-dialog[open]');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.close();
  }, 120_000);
});
