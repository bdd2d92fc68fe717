import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const SECRET = 'a very secret word';

describe.skipIf(!CHROMIUM)('settings of the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let smtp: SMTPServer;
  const mails: string[] = [];
  const ran: string[] = [];
  const desk = (to: string) => `${server.address}/desk${to}`;
  const file = (name: string, bytes: Buffer | string) => {
    const at = path.join(database.dataDir, name);
    fs.writeFileSync(at, bytes);
    return at;
  };
  /** What readers get, soon after a change. */
  const readers = (at: string, found: string | RegExp, yes = true) =>
    expect.poll(async () => (await server.get(at)).text.search(found) >= 0, { timeout: 5000 }).toBe(yes);
  const save = async (button: string) => {
    await page.click(button);
    await page.waitForURL(/done/);
  };

  beforeAll(async () => {
    database = await createFolder();
    const stories = ['Harbours', 'Herons', 'Harbours'].map((section, n) => ({
      ...{ title: `Story ${n}`, text: `Something was seen, number ${n}.`, url: `https://old.example/story-${n}/` },
      ...{ publishedAt: `2024-03-0${n + 1}`, language: 'en', sections: [section] },
    }));
    const from = file('stories.jsonl', stories.map((one) => JSON.stringify(one)).join('\n'));
    await tramaJson(['import', from], { environment: database.environment });
    smtp = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        password === SECRET ? done(null, { user: username }) : done(new Error(`wrong: ${password}`)),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (piece) => {
          text += piece;
        });
        stream.on('end', () => {
          mails.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    server = await serve(database.environment);
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => void ran.push(String(error)));
    await page.goto(server.firstAdministrator ?? '');
    await page.fill('#name', 'Ana Reed');
    await page.fill('#email', 'ana@desk.example');
    for (const field of ['#password', '#again']) await page.fill(field, 'herring barrels on the quay');
    await page.press('#again', 'Enter');
    await page.waitForURL(desk(''));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await new Promise<void>((resolve) => smtp?.close(() => resolve()));
    await database?.drop().catch(() => undefined);
  });

  it('say what is wrong with a value, in the person’s words, and change nothing', async () => {
    await page.goto(desk('/settings'));
    await look(page, 'settings');
    await page.fill('#SITE_COLOUR', '#ffffff');
    await page.fill('#MESSAGE_DAYS', 'soon');
    await page.fill('#SITE_NAME', 'The Ledger');
    await page.press('#SITE_NAME', 'Enter');
    expect(await page.textContent('#SITE_COLOUR-fault')).toContain('contrast of 4.5 to 1');
    expect(await page.textContent('#MESSAGE_DAYS-fault')).toContain('A whole number');
    expect(await page.inputValue('#SITE_NAME')).toBe('The Ledger');
    expect((await server.get('/')).text).not.toContain('The Ledger');
  });

  it('choose the site’s language and those that readers are offered, at once and without a restart', async () => {
    await readers('/', '<html lang="en"');
    await page.goto(desk('/settings'));
    await page.selectOption('#SITE_LANGUAGE', 'es');
    for (const [value, on] of [
      ['en', true],
      ['es', true],
      ['pt', false],
    ] as const)
      await page.setChecked(`[name=SITE_LANGUAGES][value=${value}]`, on);
    await save('form button[type=submit]:has-text("Save")');
    await readers('/', '<html lang="es"');
    expect((await server.get('/en')).text).toContain('<html lang="en"');
    expect((await server.get('/en/section/harbours')).text).toContain('<html lang="en"');
    for (const [from, to] of [
      ['/es/section/harbours', '/section/harbours'],
      ['/pt/section/harbours', '/section/harbours'],
      ['/pt', '/'],
    ] as const) {
      const { status, headers } = await server.get(from);
      expect([from, status, headers.get('location')]).toEqual([from, 301, to]);
    }
    const { text } = await server.get('/section/harbours');
    expect(text).toContain('hreflang="en"');
    expect(text).not.toContain('hreflang="pt"');
    await page.goto(desk('/settings'));
    await page.selectOption('#SITE_LANGUAGE', 'en');
    await save('form button[type=submit]:has-text("Save")');
    await readers('/', '<html lang="en"');
  });

  it('order, rename and hide sections, and add to the menu; addresses that a browser would run are refused', async () => {
    await page.goto(desk('/settings/look'));
    await look(page, 'settings-look');
    const row = (name: string) => page.locator(`tr:has-text("${name}")`);
    await row('Herons').locator('[name=place]').fill('1');
    await row('Herons').locator('[name=name-en]').fill('Wading <i>birds</i>');
    await row('Herons').locator('[name=name-es]').fill('Garzas');
    await row('Harbours').locator('[name=place]').fill('2');
    await save('button[value=sections]');
    await readers('/', /Wading &lt;i>birds.*>Harbours</s);
    await readers('/es', />Garzas</);
    expect((await server.get('/es/section/herons')).text).toContain('<h1>Garzas</h1>');
    await page.goto(desk('/settings/look'));
    await row('Harbours').locator('[name=hidden]').check();
    await save('button[value=sections]');
    await readers('/', '>Harbours<', false);
    expect((await server.get('/section/harbours')).status).toBe(200);
    for (const address of ['javascript:alert(1)', '//elsewhere.example', '/\\elsewhere.example', 'ftp://x.example']) {
      await page.locator('[name=path]').first().fill(address);
      await page.locator('[name=label-en]').first().fill('Ours');
      await page.click('button[value=menu]');
      expect(await page.textContent('[role=alert]')).toContain('a path of the site');
      expect(await page.locator('[name=path]').first().inputValue()).toBe(address);
    }
    await page.locator('[name=path]').first().fill('/about');
    await page.uncheck('[name=shown][value="/archive"]');
    await save('button[value=menu]');
    await readers('/', /<a href="\/about"[^>]*>Ours</);
    expect((await server.get('/')).text).not.toMatch(/<nav class="menu".*href="\/archive".*<\/nav>/s);
  });

  it('take a logo as a picture alone: packed anew, no drawing with scripts, no bomb', async () => {
    const bad = [
      [
        'drawing.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        /SVG may carry scripts/,
      ],
      ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /SVG may carry scripts/],
      ['bomb.png', await bomb(), /too many pixels/],
      ['cut.png', (await picture()).subarray(0, 120), /can’t be read/],
      ['words.jpg', 'no picture', /PNG, JPEG or WebP|can’t be read/],
    ] as const;
    for (const [name, bytes, says] of bad) {
      await page.goto(desk('/settings/look'));
      await page.setInputFiles('#logo', file(name, bytes as Buffer));
      await page.click('button[value=logo]');
      expect(await page.textContent('#logo-fault')).toMatch(says);
    }
    const signed = await sharp(await picture())
      .withExif({ IFD0: { Artist: 'Ana Reed' } })
      .png()
      .toBuffer();
    await page.setInputFiles('#logo', file('logo.png', signed));
    await save('button[value=logo]');
    await readers('/', /<img class="logo" src="\/logo\/[0-9a-f]{16}\.webp" width="320" height="160"/);
    const [, at = ''] = /src="(\/logo\/[^"]+)"/.exec((await server.get('/')).text) ?? [];
    const served = Buffer.from(await (await fetch(server.address + at)).arrayBuffer());
    expect((await sharp(served).metadata()).format).toBe('webp');
    expect(served.includes('Ana')).toBe(false);
    await page.goto(`${server.address}/`);
    await look(page, 'front-with-logo');
    await page.goto(desk('/settings/look'));
    await look(page, 'settings-look-made');
  });

  it('send a mail to oneself, and never tell the password again: not on the page, in a file, in the trail, in an error', async () => {
    const port = (smtp.server.address() as AddressInfo).port;
    await page.goto(desk('/settings/mail'));
    await look(page, 'settings-mail');
    await page.click('button[value=test]');
    expect(await page.textContent('[role=alert]')).toContain('nothing was sent');
    const fill = async (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) await page.fill(`#${name}`, value);
    };
    await fill({ host: 'no host', port: '99999', from: 'Desk <desk>' });
    await page.click('button[value=save]');
    expect(await page.textContent('#host-fault')).toContain('name of a server');
    expect(await page.textContent('#from-fault')).toContain('An address');
    const right = { host: '127.0.0.1', port: String(port), user: 'ledger', from: 'Desk <desk@news.example>' };
    await fill({ ...right, password: 'not the word' });
    await save('button[value=save]');
    await page.click('button[value=test]');
    expect(await page.textContent('[role=alert]')).toMatch(/not sent: .*wrong: …/);
    await fill({ password: SECRET });
    await save('button[value=save]');
    expect(await page.inputValue('#password')).toBe('');
    await page.click('button[value=test]');
    expect(await page.textContent('[role=status]')).toContain('ana@desk.example');
    expect(mails[0]).toMatch(/To: ana@desk\.example/);
    await page.goto(desk('/settings/mail'));
    await save('button[value=save]');
    await page.click('button[value=test]');
    expect(mails).toHaveLength(2);
    // Readers are offered alerts from now on.
    await readers('/', 'href="/follow"');
    const exported = await (await page.request.get(desk('/settings/export'))).text();
    const trail = await (await page.request.get(desk('/audit/export'))).text();
    for (const words of [await page.content(), exported, trail])
      for (const secret of [SECRET, encodeURIComponent(SECRET), 'not the word', 'not%20the%20word'])
        expect(words).not.toContain(secret);
    expect(JSON.parse(exported).settings.MAIL_FROM).toBe('Desk <desk@news.example>');
    // Nobody has the known password sent to a server of their own.
    await page.goto(desk('/settings/mail'));
    await page.fill('#host', 'localhost');
    await save('button[value=save]');
    await page.click('button[value=test]');
    expect(await page.textContent('[role=alert]')).toContain('not sent');
  });

  it('go out as a file and come back from one, whose logo is a picture or nothing', async () => {
    const exported = JSON.parse(await (await page.request.get(desk('/settings/export'))).text());
    expect(Object.keys(exported.settings)).toEqual(
      expect.arrayContaining(['SITE_LANGUAGES', 'SITE_LOGO', 'SITE_MENU', 'SITE_SECTIONS']),
    );
    const take = async (settings: object) => {
      await page.goto(desk('/settings'));
      await page.setInputFiles('#file', file('settings.json', JSON.stringify({ ...exported, settings })));
      await page.click('button:has-text("Import")');
      await page.waitForLoadState();
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString(
      'base64',
    );
    await take({
      ...exported.settings,
      SITE_NAME: 'Bad',
      SITE_LOGO: JSON.stringify({ width: 1, height: 1, data: svg }),
    });
    expect(page.url()).not.toContain('done');
    await take({ ...exported.settings, SITE_NAME: 'From a file', SMTP_URL: 'smtp://evil.example:25' });
    expect(page.url()).toContain('done');
    await readers('/', 'From a file');
    await page.goto(desk('/settings/mail'));
    expect(await page.inputValue('#host')).toBe('localhost');
  });

  it('show what each role may do', async () => {
    await page.goto(desk('/settings/roles'));
    await look(page, 'settings-roles');
    expect(await page.textContent('section:has(#role-contributor)')).not.toContain('Publish');
    expect(await page.textContent('section:has(#role-editor)')).toContain('Publish');
  });

  it('run no script that somebody writes into a field, on the desk or the site', async () => {
    const script = `"><script>alert('ran')</script><img src=x onerror="alert('ran')">`;
    await page.goto(desk('/settings'));
    for (const name of ['SITE_NAME', 'SITE_TAGLINE', 'SITE_DESCRIPTION', 'SITE_LICENCE', 'SITE_ONION'])
      await page.fill(`#${name}`, script);
    await save('form button[type=submit]:has-text("Save")');
    await readers('/', '&quot;>&lt;script>');
    await page.goto(desk('/settings/look'));
    await page.locator('[name=label-en]').first().fill(script.slice(0, 80));
    await page.locator('[name=name-en]').first().fill(script.slice(0, 80));
    await save('button[value=menu]');
    await page.goto(desk('/profile'));
    await page.fill('#name', script);
    await page.click('button[value=profile]');
    await page.goto(desk('/profile/bylines'));
    await page.fill('#name', script.slice(0, 100));
    await page.click('button[value=add]');
    await page.goto(desk('/accounts'));
    await page.fill('#name', script);
    await page.click('main form button[type=submit]:last-of-type');
    for (const at of [
      '',
      '/settings',
      '/settings/look',
      '/settings/mail',
      '/profile',
      '/profile/bylines',
      '/accounts',
      '/audit',
      '/approvals',
      '/bylines',
      '/articles',
      '/notices',
      '/inbox',
    ]) {
      await page.goto(desk(at));
      await page.waitForTimeout(50);
    }
    for (const at of ['/', '/about', '/licence', '/section/herons', '/write', '/feed.xml', '/es'])
      await page.goto(server.address + at);
    expect(ran).toEqual([]);
  });

  it('leave the words of secrets out of the database’s own trail', async () => {
    const { db, close } = await database.open();
    const { rows } = await sql<{ words: string }>`select words from audit_entry where action = 'settings.save'`.execute(
      db,
    );
    await close();
    expect(rows.some(({ words }) => words.includes('"SMTP_URL":{"changed":true}'))).toBe(true);
    expect(Math.max(...rows.map(({ words }) => words.length))).toBeLessThan(20_000);
  });
});

const picture = () =>
  sharp({ create: { width: 800, height: 400, channels: 4, background: '#a01c3280' } })
    .png()
    .toBuffer();

/** A few kilobytes that would fill gigabytes. */
const bomb = () =>
  sharp({ create: { width: 7_000, height: 7_000, channels: 3, background: '#000' }, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
