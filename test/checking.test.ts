import fs from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { look } from './look.ts';
import { type RunningServer, serve, trama, tramaJson } from './trama.ts';

const SECRET = 'a clerk of the harbour office who asked not to be named';
const SECRET_URL = 'https://leak.example/minutes';
const BODY = [
  'The port of Azul closed at noon. The harbour master signed the order on 4 May.',
  'It rained. “Nobody told us,” a captain said.',
].join('\n\n');

/** A fact-check from the first sentence to the signature, in a real browser. */
describe.skipIf(!CHROMIUM)('the fact-check at the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let rita: Page;
  let cheo: Page;
  let articleId: string;
  const errors: string[] = [];
  const at = (address: string) => server.address + address;

  beforeAll(async () => {
    database = await createFolder();
    server = await serve(database.environment);
    browser = await launchBrowser();
    const { environment } = database;
    const plain = { javaScriptEnabled: false };
    rita = await joinDesk({ browser, server, environment }, { name: 'Rita Vale', role: 'editor' }, plain);
    cheo = await joinDesk({ browser, server, environment }, { name: 'Cheo Marsh', role: 'fact-checker' });
    cheo.on('pageerror', (error) => void errors.push(String(error)));
    const file = path.join(database.dataDir, 'order.html');
    await fs.writeFile(
      file,
      '<html><title>Order 12 of the harbour master</title><p>The port closes at noon.</p></html>',
    );
    await tramaJson(['documents', 'add', file, '--title', 'Order 12 of the harbour master'], {
      environment: database.environment,
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  /** Writes new words over the article's, by the plain form. */
  async function write(body: string): Promise<void> {
    await rita.goto(at(`/desk/write/${articleId}`));
    await rita.fill('#html', body);
    await rita.click('button[value=save]');
  }

  const check = (page: Page) => page.goto(at(`/desk/articles/${articleId}/check`));
  const states = (page: Page) => page.$$eval('[data-n]', (all) => all.map((one) => (one as HTMLElement).dataset.state));
  const selected = (page: Page) => page.getAttribute('#sentence', 'data-selected');
  const ready = (page: Page) => page.waitForSelector('.check-screen[data-ready]');
  /** Presses a key and waits until the panel has answered. */
  async function press(page: Page, key: string): Promise<void> {
    const before = await page.$('#sentence');
    await page.keyboard.press(key);
    await page.waitForFunction((panel) => !panel?.isConnected, before);
  }

  it('goes from sentence to sentence by single keys, and takes each kind of proof', async () => {
    await rita.goto(at('/desk/write'));
    await rita.fill('[name=title]', 'Port Azul closed');
    await rita.click('main form button[type=submit]');
    articleId = new URL(rita.url()).pathname.split('/').at(-1) ?? '';
    await write(BODY);
    await check(cheo);
    await ready(cheo);
    expect(await states(cheo)).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(await selected(cheo)).toBe('0');
    await look(cheo, 'check-open');
    // The title: a page of a kept document.
    await cheo.focus('#sentence');
    await cheo.keyboard.press('d');
    await cheo.keyboard.type('order-12-of-the-harbour-master');
    await cheo.keyboard.press('Tab');
    await cheo.keyboard.type('1');
    await press(cheo, 'Control+Enter');
    expect(await states(cheo)).toEqual(['checked', 'open', 'open', 'open', 'open']);
    expect(await cheo.textContent('.check-proofs')).toContain('Order 12 of the harbour master, page 1');
    // The next open one: a link that proves nothing until there is a copy of it.
    await press(cheo, 'g');
    expect(await selected(cheo)).toBe('1');
    await cheo.keyboard.press('l');
    await cheo.keyboard.type('https://port.example/notice');
    await press(cheo, 'Control+Enter');
    expect(await states(cheo)).toEqual(['checked', 'unproven', 'open', 'open', 'open']);
    await cheo.keyboard.press('l');
    await cheo.fill('#url', 'https://port.example/notice');
    await cheo.fill('#archivedUrl', 'https://kept.example/notice');
    await press(cheo, 'Control+Enter');
    expect((await states(cheo))[1]).toBe('checked');
    // A note that is for nobody else.
    await press(cheo, 'g');
    await cheo.keyboard.press('n');
    await cheo.keyboard.type(SECRET);
    await press(cheo, 'Control+Enter');
    expect(await cheo.textContent('.check-proofs')).toContain(SECRET);
    // 'It rained.' is no fact that anybody disputes: the next open one comes by itself.
    await press(cheo, 'g');
    await press(cheo, 'x');
    expect(await states(cheo)).toEqual(['checked', 'checked', 'checked', 'not-factual', 'open']);
    expect(await selected(cheo)).toBe('4');
    expect(errors).toEqual([]);
  }, 120_000);

  it('takes a confidential link, and says what is wrong with a proof that is none', async () => {
    await cheo.keyboard.press('d');
    await cheo.keyboard.type('no such paper');
    await press(cheo, 'Control+Enter');
    expect(await cheo.textContent('#sentence .fault')).toBe('No kept document is called so.');
    expect(await cheo.inputValue('#document')).toBe('no such paper');
    await cheo.keyboard.press('Escape');
    await cheo.focus('#sentence');
    await cheo.keyboard.press('l');
    await cheo.fill('#url', SECRET_URL);
    await cheo.fill('#copy', 'order-12-of-the-harbour-master');
    await cheo.check('form:has(#url) [name=confidential]');
    await cheo.focus('#url');
    await press(cheo, 'Control+Enter');
    expect((await states(cheo))[4]).toBe('checked');
    expect(await cheo.textContent('.check-proofs')).toContain('confidential');
    expect(await cheo.textContent('#check-left')).toContain('Every sentence is dealt with.');
    await look(cheo, 'check-done');
  }, 120_000);

  it('lets colleagues talk about a sentence beside the text, and close the thread', async () => {
    await press(cheo, 'k');
    await cheo.keyboard.press('c');
    await cheo.keyboard.type('@Rita is this needed?');
    await press(cheo, 'Control+Enter');
    expect(await cheo.textContent('.check-threads')).toContain('@Rita is this needed?');
    await rita.goto(at(`/desk/articles/${articleId}/comments`));
    expect(await rita.textContent('.check-listed blockquote')).toBe('It rained.');
    await rita.fill('.check-thread-form textarea', 'It is: the order speaks of it.');
    await rita.click('button[value=answer]');
    await rita.click('button[value=resolve]');
    expect(await rita.textContent('details')).toContain('closed by Rita Vale');
    await rita.fill('#body', 'Well done, all.');
    await rita.click('button[value=comment]');
    expect(await rita.textContent('main')).toContain('Well done, all.');
    await cheo.goto(at(`/desk/articles/${articleId}/comments`));
    await look(cheo, 'comments');
  }, 120_000);

  it('opens just the sentence that an edit changes, and lets what was said of it hold', async () => {
    await write(BODY.replace('signed the order on 4 May', 'signed the order on 3 May'));
    await check(cheo);
    await ready(cheo);
    expect(await states(cheo)).toEqual(['checked', 'checked', 'reopened', 'not-factual', 'checked']);
    expect(await selected(cheo)).toBe('2');
    expect(await cheo.textContent('.check-former')).toContain('The harbour master signed the order on 4 May.');
    await look(cheo, 'check-reopened');
    await cheo.focus('#sentence');
    await press(cheo, 's');
    expect((await states(cheo))[2]).toBe('checked');
    expect(errors).toEqual([]);
  }, 120_000);

  it('takes the signature of the one who checked, and not of the one who wrote', async () => {
    await cheo.click('.check-signatures button');
    await cheo.waitForSelector('.asked .signed');
    expect(await cheo.textContent('.check-signatures')).toContain('signed: Cheo Marsh');
    await write(`${BODY.replace('signed the order on 4 May', 'signed the order on 3 May')} He left.`);
    await check(rita);
    expect(await rita.textContent('.check-signatures')).toContain('the words were changed since');
    expect(await rita.textContent('.check-signatures')).toContain('You wrote some of these words');
    expect(await rita.$$('button[value=sign]')).toEqual([]);
    await write(BODY.replace('signed the order on 4 May', 'signed the order on 3 May'));
    await check(rita);
    expect(await rita.textContent('.check-signatures')).toContain('signed: Cheo Marsh');
  }, 120_000);

  it('works without scripts', async () => {
    await rita.click('[data-n="3"]');
    expect(await selected(rita)).toBe('3');
    await rita.click('#sentence button[value=open]');
    expect(await states(rita)).toEqual(['checked', 'checked', 'checked', 'open', 'checked']);
    expect(await rita.textContent('#sentence .done')).toBe('Open again.');
    await rita.click('#sentence button[value="not-factual"]');
    expect((await states(rita))[3]).toBe('not-factual');
  }, 120_000);

  it('shows what the archive says because of a sentence, and stays small with 5,000 words', async () => {
    const { environment } = database;
    const file = path.join(database.dataDir, 'long.html');
    const said = 'Lucía Marbán leads Los Tordos.';
    const words = Array.from(
      { length: 350 },
      (_, i) => `Sentence number ${i} of a long text says that the tide came in at ${i} and went out again.`,
    );
    await fs.writeFile(file, `<p>${said} ${words.slice(0, 20).join(' ')}</p><p>${words.slice(20).join('</p><p>')}</p>`);
    const { id } = await tramaJson<{ id: string }>(['article', 'create', '--title', 'Tides', '--file', file], {
      environment,
    });
    const { path: shown } = await tramaJson<{ path: string }>(['article', 'publish', id, '--override', 'a test'], {
      environment,
    });
    const actors = ['--subject', 'Lucía Marbán', '--subject-kind', 'Person', '--object', 'Los Tordos'];
    const claim = ['--object-kind', 'Organization', '--predicate', 'leads', '--article', shown, '--quote', said];
    await tramaJson(['claim', 'add', ...actors, ...claim], { environment });
    await cheo.goto(at(`/desk/articles/${id}/check?n=1`));
    await ready(cheo);
    expect(await cheo.textContent('.check-claims')).toMatch(/Lucía Marbán .*Los Tordos/);
    const cookie = (await cheo.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const { text } = await server.get(`/desk/articles/${id}/check`, { headers: { cookie } });
    expect(text.match(/data-n="/g)).toHaveLength(352);
    expect(gzipSync(text).length).toBeLessThan(200_000);
    const began = Date.now();
    for (let i = 0; i < 10; i++) await press(cheo, 'j');
    expect(await selected(cheo)).toBe('11');
    // Far more than a step takes, for machines with much else to do.
    expect((Date.now() - began) / 10).toBeLessThan(2_000);
  }, 120_000);

  it('shows whatever was written as words, and takes no address that runs', async () => {
    const { environment } = database;
    const file = path.join(database.dataDir, 'hostile.html');
    await fs.writeFile(file, '<p>A &lt;img src=x onerror="window.ran=1"&gt; stood there.</p>');
    const args = ['article', 'create', '--title', '"><script>window.ran=1</script>', '--file', file];
    const { id } = await tramaJson<{ id: string }>(args, { environment });
    await cheo.goto(at(`/desk/articles/${id}/check?n=1`));
    await ready(cheo);
    await cheo.keyboard.press('n');
    await cheo.fill('#note', '</textarea><script>window.ran=1</script><img src=x onerror="window.ran=1">');
    await press(cheo, 'Control+Enter');
    await cheo.keyboard.press('c');
    await cheo.keyboard.type('<svg onload="window.ran=1">');
    await press(cheo, 'Control+Enter');
    await cheo.keyboard.press('l');
    await cheo.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>('#url, #archivedUrl')) field.type = 'text';
    });
    await cheo.fill('#url', 'javascript:window.ran=1');
    await press(cheo, 'Control+Enter');
    expect(await cheo.textContent('#sentence .fault')).toContain('Give an address');
    await cheo.reload();
    await cheo.goto(at(`/desk/articles/${id}/comments`));
    expect(await cheo.textContent('.check-said')).toBe('<svg onload="window.ran=1">');
    expect(await cheo.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  }, 120_000);

  it('never lets a confidential proof out: no page, feed, twin, export, mirror or backup has its words', async () => {
    const { path: shown } = await tramaJson<{ path: string }>(
      ['article', 'publish', articleId, '--override', 'read by eye'],
      { environment: database.environment },
    );
    const folder = await fs.mkdtemp(path.join(database.dataDir, 'out-'));
    const run = async (...args: string[]) => {
      const environment = { ...database.environment, SITE_URL: 'https://news.example' };
      const { code, err } = await trama(args, { environment });
      expect([args, code, err]).toEqual([args, 0, expect.anything()]);
    };
    const { out } = await trama(['export', '--help'], { environment: database.environment });
    const formats = /choices: ([^)]*)\)/.exec(out.replace(/\s+/g, ' '))?.[1]?.match(/[\w-]+/g) ?? [];
    expect(formats.length).toBeGreaterThan(5);
    for (const format of formats) await run('export', '--format', format, '--out', path.join(folder, format));
    await run('backup', path.join(folder, 'backup.tar.gz'));
    await fs.writeFile(
      path.join(folder, 'backup.tar'),
      gunzipSync(await fs.readFile(path.join(folder, 'backup.tar.gz'))),
    );
    const found: string[] = [];
    let bytes = 0;
    for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const content = await fs.readFile(file, 'latin1');
      bytes += content.length;
      const leak = [content.indexOf(SECRET), content.indexOf(SECRET_URL)].find((one) => one >= 0);
      if (leak !== undefined) found.push(`${file}: ${content.slice(leak - 300, leak + 100)}`);
    }
    expect(bytes).toBeGreaterThan(100_000);
    expect(found).toEqual([]);
    const pages = ['/', '/feed.xml', '/sitemap.xml', '/search?q=harbour', '/api/articles'];
    for (const page of [...pages, shown, `${shown}.json`])
      expect((await server.get(page)).text).not.toMatch(/clerk of the harbour|leak\.example/);
    // What the database's own files hold is encrypted, too.
    expect(
      (
        await tramaJson<{ findings: { what: string; says: string }[] }>(['doctor'], {
          environment: database.environment,
        })
      ).findings,
    ).toContainEqual(expect.objectContaining({ what: 'proofs', says: '3 confidential ones are encrypted' }));
  }, 300_000);

  it('says what is wrong with a key that can’t be used, and shows all but what it shuts', async () => {
    const file = path.join(database.dataDir, 'proofs.key');
    const key = await fs.readFile(file, 'utf8');
    await fs.writeFile(file, 'broken');
    await check(rita);
    expect(await rita.textContent('[role=alert]')).toContain('proofs.key must hold 64 hexadecimal digits');
    expect((await states(rita)).length).toBeGreaterThan(3);
    const csrf = await rita.getAttribute('[name=csrf]', 'value');
    const sentence = await rita.getAttribute('#sentence [name=sentence]', 'value');
    const form = {
      csrf: csrf ?? '',
      do: 'proof',
      kind: 'note',
      note: 'Seen.',
      n: (await selected(rita)) ?? '',
      sentence: sentence ?? '',
    };
    const headers = { origin: server.address };
    const refused = await rita.request.post(at(`/desk/articles/${articleId}/check`), { form, headers });
    expect([refused.status(), await refused.text()]).toEqual([
      422,
      expect.stringContaining('bring it back from a copy'),
    ]);
    await fs.writeFile(file, key);
    await check(rita);
    expect(await rita.locator('[role=alert]').count()).toBe(0);
  }, 60_000);
});
