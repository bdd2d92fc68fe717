import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { look } from './look.ts';
import { listenForMail, type MailServer } from './smtp.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const WRONG = 'Lucía Marbán leads Los Tordos since May.';
const RIGHT = 'Lucía Marbán has led Los Tordos since June.';
const OTHER = 'The port of Azul was closed.';

/** A correction and a translation at the desk, in a real browser, to all whom they concern. */
describe.skipIf(!CHROMIUM)('corrections and translations at the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let mail: MailServer;
  let edda: Page;
  let environment: Record<string, string>;
  let articleId: string;
  let shown: string;
  const at = (address: string) => server.address + address;
  const command = <T = { id: string; path: string }>(...args: string[]) => tramaJson<T>(args, { environment });

  beforeAll(async () => {
    database = await createFolder();
    mail = await listenForMail();
    environment = { ...database.environment, SMTP_URL: mail.url, MAIL_FROM: 'Desk <desk@news.example>' };
    server = await serve(environment);
    browser = await launchBrowser();
    edda = await joinDesk({ browser, server, environment }, { name: 'Edda Roe', role: 'editor' });
    const file = path.join(database.dataDir, 'body.html');
    await fs.writeFile(file, `<p>${WRONG} ${OTHER}</p>`);
    ({ id: articleId } = await command('article', 'create', '--title', 'Who leads Los Tordos', '--file', file));
    ({ path: shown } = await command('article', 'publish', articleId, '--override', 'a test'));
    const actors = ['--subject', 'Lucía Marbán', '--subject-kind', 'Person', '--object', 'Los Tordos'];
    await command(
      'claim',
      'add',
      ...actors,
      '--object-kind',
      'Organization',
      '--predicate',
      'leads',
      '--article',
      shown,
      '--quote',
      WRONG,
    );
    const use = { outlet: 'The Delta Post', url: 'https://delta.example/tordos', email: 'copy@delta.example' };
    const told = await fetch(at(`/republish?article=${encodeURIComponent(shown)}`), {
      method: 'POST',
      body: new URLSearchParams(use),
    });
    expect(told.status).toBe(200);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.close();
    await database?.drop().catch(() => undefined);
  });

  /** Writes new words over an article's, by its plain form. */
  async function write(id: string, body: string): Promise<void> {
    const state = await edda.context().storageState();
    const plain = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage();
    await plain.goto(at(`/desk/write/${id}`));
    await plain.fill('#html', body);
    await plain.click('button[value=save]');
    await plain.context().close();
  }

  it('a correction goes out with its words, and reaches page, feed, claim and republisher', async () => {
    await write(articleId, `${RIGHT} ${OTHER}`);
    await edda.goto(at(`/desk/articles/${articleId}/corrections`));
    expect(await edda.textContent('main')).toContain('those who republished it: 1, 1 of them by mail');
    expect(await edda.inputValue('#sentence')).toBe(WRONG);
    await look(edda, 'correct');
    await edda.click('main form.desk-form button[type=submit]');
    expect(await edda.textContent('.fault')).toBe('Say what was wrong, and what is right.');
    await edda.fill('#text', 'It was June, not May.');
    await edda.click('main form.desk-form button[type=submit]');
    expect(await edda.textContent('.warn[role=alert]')).toContain(RIGHT);
    expect(await edda.inputValue('#text')).toBe('It was June, not May.');
    await edda.fill('#override', 'Seen by two editors.');
    await edda.click('main form.desk-form button[type=submit]');
    expect(await edda.textContent('.done')).toBe('The correction is published.');
    const { text } = await server.get(shown);
    expect(text).toContain(RIGHT);
    expect(text).toContain('It was June, not May.');
    expect((await server.get('/corrections/feed.xml')).text).toContain('It was June, not May.');
    await expect.poll(() => mail.mails.join('\n'), { timeout: 30_000 }).toContain('It was June, not May.');
    await expect
      .poll(
        async () => {
          await edda.goto(at('/desk/corrections'));
          return edda.textContent('.correction-reach');
        },
        { timeout: 30_000 },
      )
      .toMatch(/1 rests on it, 1 waits for a decision.*1, told: 1 by mail \(1 sent\)/);
    await look(edda, 'corrections');
  }, 120_000);

  it('a translation begins with the original’s words, is linked, and is told when the original changes', async () => {
    await edda.goto(at(`/desk/articles/${articleId}/translations`));
    await edda.selectOption('[name=language]', 'es');
    await edda.click('button[value=begin]');
    await edda.waitForURL(/\/desk\/write\//);
    const spanish = edda.url().split('/').at(-1) ?? '';
    expect(await edda.inputValue('[name=original]')).toBe(shown);
    expect(await edda.inputValue('[name=language]')).toBe('es');
    await write(articleId, `${RIGHT} ${OTHER} It opened again.`);
    await command('article', 'publish', articleId, '--override', 'a test');
    await edda.goto(at(`/desk/write/${spanish}`));
    expect(await edda.textContent('main .warn')).toContain('the original was changed since');
    await edda.goto(at(`/desk/articles/${articleId}/translations`));
    expect(await edda.textContent('.desk-list')).toContain('made from revision 2; the original has 3 now');
    await edda.goto(at(`/desk/articles/${spanish}/translations`));
    await look(edda, 'translations');
    await edda.click('.warn button');
    expect(await edda.textContent('main')).toContain('in step with the original');
    // The other way round would be a circle; what is found by nothing is said so.
    for (const [name, says] of [
      [spanish, 'The other is made from this one already'],
      ['/no/such', 'No article is found by that.'],
    ] as const) {
      await edda.goto(at(`/desk/articles/${articleId}/translations`));
      await edda.fill('[name=original]', name);
      await edda.click('button[value=link]');
      expect(await edda.textContent('.fault')).toContain(says);
    }
    await edda.goto(at(`/desk/articles/${spanish}/translations`));
    await edda.click('button[value=unlink]');
    expect(await edda.textContent('main')).toContain('it is no translation');
    // The writing screen links by an address.
    await edda.goto(at(`/desk/write/${spanish}`));
    await edda.waitForSelector('#writing[data-ready]');
    await edda.fill('[name=original]', at(shown));
    await edda.press('[name=original]', 'Tab');
    await edda.waitForSelector('#save-state[data-state="saved"]');
    await edda.reload();
    expect(await edda.inputValue('[name=original]')).toBe(shown);
  }, 120_000);
});
