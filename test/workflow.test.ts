import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createEmbedded, type TestDatabase } from './database.ts';
import { look } from './look.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';
const SAVED = '#save-state[data-state="saved"]';
const WAIT = { timeout: 20_000 };

/** An article's way from a reporter's first word to a correction, in a real browser, with people of every role. */
describe.skipIf(!CHROMIUM)('the way of an article', () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let mail: SMTPServer;
  let environment: Record<string, string>;
  const mails: string[] = [];
  const errors: string[] = [];
  const people = {} as Record<'adam' | 'rita' | 'cheo' | 'lena' | 'edda', Page>;
  /** Address of the article's workflow screen. */
  let work: string;
  const at = (address: string) => server.address + address;

  beforeAll(async () => {
    database = await createEmbedded();
    await database.close();
    mail = await listenForMail(mails);
    const smtp = `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`;
    environment = { ...database.environment, SMTP_URL: smtp, MAIL_FROM: 'Desk <desk@news.example>' };
    server = await serve(environment, 'start');
    browser = await launchBrowser();
    people.adam = await join('Adam Reed', 'administrator');
    people.rita = await join('Rita Lobo', 'reporter');
    people.cheo = await join('Cheo Paz', 'fact-checker');
    people.lena = await join('Lena Ruiz', 'legal');
    people.edda = await join('Edda Lind', 'editor');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await new Promise<void>((resolve) => mail.close(resolve));
    await database?.drop().catch(() => undefined);
  });

  async function join(name: string, role: string): Promise<Page> {
    const { address } = await tramaJson<{ address: string }>(['accounts', 'invite', '--role', role], {
      environment: database.environment,
    });
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => void errors.push(String(error)));
    await page.goto(at(new URL(address).pathname));
    await page.fill('#name', name);
    await page.fill('#email', `${name.split(' ')[0]?.toLowerCase()}@desk.example`);
    await page.fill('#password', PASSWORD);
    await page.fill('#again', PASSWORD);
    await Promise.all([page.waitForURL(at('/desk')), page.press('#again', 'Enter')]);
    return page;
  }

  const said = (page: Page) => page.textContent('[role="status"]');
  /** What a form would send, by somebody whose page does not show it. */
  async function forge(page: Page, fields: Record<string, string>): Promise<number> {
    await page.goto(at(work));
    const csrf = await page.inputValue('[name="csrf"] >> nth=0');
    const response = await page.request.post(at(work), { form: { csrf, ...fields }, maxRedirects: 0 });
    return response.status();
  }

  it('begins with the newsroom’s rules, which administrators set', async () => {
    const { adam, edda } = people;
    await adam.goto(at('/desk/rules'));
    await adam.selectOption('#sentences', 'marked');
    await adam.selectOption('#zone', 'America/Bogota');
    await adam.fill('#sign1_label', 'Read for the law');
    await adam.selectOption('#sign1_by', 'article.legal');
    await adam.fill('#point0_label', 'The headline fits the text');
    await adam.click('main form.rules > button[type="submit"]');
    expect(await said(adam)).toBe('Saved.');
    expect(await adam.inputValue('#sign1_label')).toBe('Read for the law');
    await look(adam, 'rules');
    expect((await edda.goto(at('/desk/rules')))?.status()).toBe(403);
  }, 60_000);

  it('is written by a reporter, who makes a claim of a sentence and sends it to fact-check', async () => {
    const { rita } = people;
    await rita.goto(at('/desk/write'));
    await rita.fill('[name=title]', 'Who leads the thrushes of Port Azul');
    await rita.click('main form button[type=submit]');
    await rita.waitForSelector('#writing[data-ready]');
    await rita.click('.words');
    await rita.keyboard.type(
      'Lucía Marbán was convicted of drug trafficking in 2012.\nLucía Marbán is the leader of Los Tordos.',
    );
    await rita.waitForSelector(SAVED, WAIT);
    await rita.waitForSelector('.named-new >> text=Lucía Marbán', WAIT);
    await rita.keyboard.press('Control+Enter');
    await rita.waitForSelector('#claim-dialog[open]');
    await rita.keyboard.press('Enter');
    await rita.waitForSelector('#draft-claims li >> text=Lucía Marbán');
    await rita.click('.writing-state a');
    await rita.waitForURL(/\/desk\/articles\//);
    work = new URL(rita.url()).pathname;
    expect(await rita.textContent('.asked')).toContain('To be signed by a fact-checker or an editor.');
    expect(await rita.textContent('main')).toContain('Accused and not asked');
    await look(rita, 'article-draft');
    await rita.focus('button[value="fact-check"]');
    await rita.keyboard.press('Enter');
    await expect.poll(() => said(rita)).toBe('Moved.');
    expect(await rita.textContent('.stages [aria-current]')).toContain('Fact-check');
    expect(await rita.$('button[value="ready"], button[value="publish"]')).toBeNull();
    expect(await forge(rita, { do: 'move', to: 'ready' })).toBe(409);
    expect(await forge(rita, { do: 'sign', rule: 'facts', version: '1' })).toBe(403);
  }, 90_000);
});

function listenForMail(mails: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
