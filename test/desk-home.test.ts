import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { look } from './look.ts';
import { listenForMail, type MailServer } from './smtp.ts';
import { type RunningServer, serve } from './trama.ts';

/** Until what the server does by itself, every twenty seconds, has been done. */
const WAIT = { timeout: 45_000 };

describe.skipIf(!CHROMIUM)('the home screen of the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let mail: MailServer;
  const people: Record<string, Page> = {};

  beforeAll(async () => {
    [database, browser, mail] = await Promise.all([createFolder(), launchBrowser(), listenForMail()]);
    server = await serve({ ...database.environment, SMTP_URL: mail.url, MAIL_FROM: 'desk@news.example' });
    const environment = database.environment;
    for (const [name, role] of [
      ['Edda Roe', 'editor'],
      ['Rita Vale', 'reporter'],
      ['Cheo Paz', 'fact-checker'],
      ['Adam Key', 'administrator'],
    ] as const)
      people[name.split(' ')[0] ?? ''] = await joinDesk({ browser, server, environment }, { name, role });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.close();
    await database?.drop();
  });
  const at = (path = '') => `${server.address}/desk${path}`;
  const page = (name: string) => people[name] as Page;
  const titles = async (name: string) => {
    await page(name).goto(at());
    return page(name).$$eval('.home-card h2', (heads) => heads.map((head) => head.firstChild?.textContent?.trim()));
  };

  it('teaches each role what will stand there while there is nothing', async () => {
    expect(await titles('Adam')).toEqual(['First steps']);
    expect(await page('Adam').textContent('.home-card')).toContain('Bring in your archive');
    expect(await page('Adam').textContent('.home-quiet')).toContain('Corrections that readers propose');
    await look(page('Adam'), 'home-new');
    expect(await titles('Cheo')).toEqual(['First steps']);
    expect(await page('Cheo').textContent('.home-quiet')).not.toContain('Corrections that readers propose');
  });

  it('shows the checker what waits for the check, and the mention that a colleague was mailed about', async () => {
    const rita = page('Rita');
    await rita.goto(at('/write'));
    await rita.fill('[name=title]', 'The herons of Azul');
    await rita.click('main form button[type=submit]');
    await rita.waitForSelector('#writing[data-ready]');
    const id = /write\/([0-9a-f-]+)/.exec(rita.url())?.[1] ?? '';
    expect((await titles('Rita'))[0]).toBe('What you are writing');
    await rita.goto(at(`/articles/${id}`));
    await rita.click('button[value="fact-check"]');
    await rita.goto(at(`/articles/${id}/comments`));
    expect(await rita.textContent('main')).toContain('Who is told by it: Adam Key, Cheo Paz, Edda Roe');
    await rita.fill('#body', 'Is the title right, @Cheo? <script>document.title="ran"</script>');
    await rita.click('button[value=comment]');
    expect(await rita.textContent('.check-threads')).toContain('Tells Cheo Paz');
    expect(await titles('Cheo')).toEqual(['Articles that wait for you', 'Comments that mention you', 'First steps']);
    await look(page('Cheo'), 'home-checker');
    await page('Cheo').click('.home-card:has-text("mention you") a:has-text("Rita Vale")');
    expect(page('Cheo').url()).toMatch(new RegExp(`/articles/${id}/comments#t`));
    await page('Cheo').goto(at());
    await page('Cheo').click('button[value=seen]');
    expect(await page('Cheo').textContent('.home-quiet')).toContain('Comments that mention you');
  });

  it('mails the mention that nobody has seen, and says nothing of what is written', async () => {
    const rita = page('Rita');
    await page('Edda').goto(at('/profile'));
    expect(await page('Edda').isChecked('[name=mail]')).toBe(true);
    await page('Edda').uncheck('[name=mail]');
    await page('Edda').click('button[value=profile]');
    expect(await page('Edda').isChecked('[name=mail]')).toBe(false);
    await rita.fill('#body', 'And you, @Adam and @Edda Roe?');
    await rita.click('button[value=comment]');
    const toAdam = () => mail.mails.filter((one) => one.includes('To: adam@desk.example'));
    await expect.poll(() => toAdam().length, WAIT).toBe(1);
    expect(toAdam()[0]).toContain('Rita Vale mentions you');
    expect(mail.mails.join()).not.toMatch(/herons|And you|edda@/);
    expect(await titles('Edda')).toContain('Comments that mention you');
  }, 60_000);

  it('shows the editor what readers sent, what the machine proposes and what goes out today', async () => {
    await server.stop();
    const { db, close } = await database.open();
    for (const [n, kind] of ['comment', 'comment', 'correction'].entries())
      await sql`insert into reader_message (id, kind, state, body, proven, language, receipt, created_at, changed_at)
        values (${`00000000-0000-7000-8000-00000000000${n}`}, ${kind}, 'new', ${`A word ${n}`}, true, 'en', ${Buffer.from(`r${n}`)}, now(), now())`.execute(
        db,
      );
    await close();
    server = await serve(
      { ...database.environment, SMTP_URL: mail.url, MAIL_FROM: 'desk@news.example' },
      'serve',
      Number(new URL(server.address).port),
    );
    expect(await titles('Edda')).toEqual(
      expect.arrayContaining(['Corrections that readers propose', 'Unanswered messages of readers']),
    );
    expect(await page('Edda').textContent('.home-card:has-text("Unanswered") .count')).toBe('2');
    await page('Edda').goto(at('/profile'));
    await page('Edda').selectOption('[name=language]', 'es');
    await page('Edda').click('button[value=profile]');
    expect(await titles('Edda')).toContain('Mensajes de lectores sin responder');
    await look(page('Edda'), 'home-editor-es');
  }, 60_000);
});
