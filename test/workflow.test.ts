import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { listenForMail, type MailServer } from './smtp.ts';
import { joinStaff } from './staff.ts';
import { type RunningServer, serve } from './trama.ts';

const SAVED = '#save-state[data-state="saved"]';
const WAIT = { timeout: 20_000 };

/** How late a scheduled article may be. */
const LATE_MS = 2_000;

/** An article's way from a reporter's first word to a correction, in a real browser, with people of every role. */
describe.skipIf(!CHROMIUM)('the way of an article', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let mail: MailServer;
  let environment: Record<string, string>;
  const errors: string[] = [];
  const people = {} as Record<'adam' | 'rita' | 'cheo' | 'lena' | 'edda', Page>;
  /** Address of the article's workflow screen. */
  let work: string;
  const at = (address: string) => server.address + address;

  beforeAll(async () => {
    database = await createFolder();
    mail = await listenForMail();
    environment = { ...database.environment, SMTP_URL: mail.url, MAIL_FROM: 'Desk <desk@news.example>' };
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
    await mail?.close();
    await database?.drop().catch(() => undefined);
  });

  async function join(name: string, role: string): Promise<Page> {
    const page = await joinStaff(browser, { name, role, at: server.address, environment: database.environment });
    page.on('pageerror', (error) => void errors.push(String(error)));
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

  /** Forms choose whole minutes; a test needn't wait for the end of one. Gives the time at which the article is due. */
  async function bringNearer(chosen: Date): Promise<Date> {
    const { db, close } = await database.open();
    const waiting = await sql<{ at: Date }>`select publish_at as at from draft where publish_at is not null`.execute(
      db,
    );
    expect(waiting.rows).toEqual([{ at: chosen }]);
    const due = new Date(Date.now() + 6_000);
    await sql`update draft set publish_at = ${due} where publish_at is not null`.execute(db);
    await close();
    return due;
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

  it('is signed by those alone whose signature it is, and goes out by nobody before', async () => {
    const { rita, cheo, lena, edda } = people;
    await edda.goto(at(work));
    expect(await edda.textContent('main')).toContain(
      'It can’t go out yet. Missing signatures: Facts checked, Read for the law.',
    );
    const version = (await edda.inputValue('[name="version"] >> nth=0')) ?? '';
    expect(await forge(edda, { do: 'publish', version, override_now: 'I want it' })).toBe(422);
    expect(await forge(edda, { do: 'sign', rule: 'read-for-the-law', version })).toBe(403);
    expect(await forge(lena, { do: 'sign', rule: 'facts', version })).toBe(403);
    expect(await forge(rita, { do: 'publish', version, override_now: 'I want it' })).toBe(403);
    await cheo.goto(at(work));
    expect(await cheo.textContent('.asked')).toContain('To be signed by somebody of the legal review.');
    await cheo.click('text=Sign: Facts checked');
    expect(await said(cheo)).toBe('Signed.');
    await cheo.click('button[name="ticked"]');
    await cheo.goto(at(work));
    expect(await cheo.textContent('main')).toContain('done: Cheo Paz');
    await lena.goto(at(work));
    await lena.fill('.asked input[name="note"]', 'Court file read');
    await lena.click('text=Sign: Read for the law');
    expect(await lena.textContent('.asked')).toContain('Court file read');
  }, 60_000);

  it('keeps whom the newsroom asked for an answer, and what they said', async () => {
    const { rita } = people;
    await rita.goto(at(work));
    await rita.click('#replies ~ details summary');
    await rita.fill('#whom', 'Lucía Marbán');
    await rita.selectOption('#how', 'lawyer');
    await rita.fill('#asked', 'Do you lead Los Tordos?');
    await rita.press('#whom', 'Enter');
    expect(await rita.textContent('.replies')).toContain('through a lawyer');
    expect(await rita.textContent('main')).not.toContain('Accused and not asked');
    await rita.click('.replies summary');
    await rita.check('.replies input[name="declined"]');
    await rita.click('.replies button[type="submit"]');
    expect(await rita.textContent('.replies')).toContain('would not answer');
  }, 60_000);

  it('asks an editor why it goes out in spite of a warning, and finds no time that there is not', async () => {
    const { edda } = people;
    await edda.goto(at(work));
    await edda.click('button[value="ready"]');
    await edda.click('summary:has-text("Schedule")');
    await edda.fill('#at', '2020-01-01T06:00');
    await edda.evaluate(() => document.querySelector('#at')?.removeAttribute('min'));
    await edda.click('button[value="schedule"]');
    expect(await edda.textContent('[role="alert"]')).toContain('That time is over.');
    await edda.fill('#at', '2099-01-01T06:00');
    await edda.click('button[value="schedule"]');
    expect(await edda.textContent('[role="alert"]')).toContain('say why it goes out all the same');
    expect(await edda.inputValue('#at')).toBe('2099-01-01T06:00');
    expect(await edda.textContent('main')).toContain('A legal status without a source');
    await look(edda, 'article-ready');
  }, 60_000);

  it('goes out at its time, once, though the server was killed meanwhile', async () => {
    const { edda } = people;
    const chosen = new Date(Math.ceil((Date.now() + 600_000) / 60_000) * 60_000);
    await edda.goto(at(work));
    await edda.click('summary:has-text("Schedule")');
    // The clocks of Bogotá are five hours behind UTC all year.
    await edda.fill('#at', new Date(chosen.getTime() - 5 * 3_600_000).toISOString().slice(0, 16));
    await edda.fill('#override_at', 'The ruling is in the court’s own register');
    await edda.click('button[value="schedule"]');
    expect(await said(edda)).toBe('Scheduled: it goes out by itself.');
    await look(edda, 'article-scheduled');
    const port = Number(new URL(server.address).port);
    await server.stop('SIGKILL');
    server = await serve(environment, 'start', port);
    const isOut = async () => (await server.get('/feed.json')).text.includes('Who leads the thrushes');
    expect(await isOut()).toBe(false);
    const due = await bringNearer(chosen);
    while (!(await isOut())) {
      if (Date.now() > due.getTime() + LATE_MS) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const late = Date.now() - due.getTime();
    console.log(`a scheduled article was there ${late} ms after its time`);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(LATE_MS);
    await edda.goto(at(work));
    expect(await edda.textContent('.stages [aria-current]')).toContain('Published');
    await edda.goto(at(`${work}/history`));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await edda.reload();
    const entries = await edda.$$eval('.history th[scope="row"]', (all) => all.map((one) => one.textContent));
    expect(entries.filter((one) => one?.startsWith('Published as'))).toHaveLength(1);
  }, 150_000);

  it('is corrected: page, twin, search engines, feeds, facts and republishers learn of it', async () => {
    const { rita, cheo, lena, edda } = people;
    await edda.goto(at(work));
    const path = new URL((await edda.getAttribute('text=As readers see it', 'href')) ?? '').pathname;
    await expect.poll(async () => (await server.get(path)).text, WAIT).toContain('Lucía Marbán is the leader');
    await expect.poll(async () => (await server.get('/search?q=Marb%C3%A1n')).text, WAIT).toContain('Who leads');
    await fetch(at(`/republish?article=${encodeURIComponent(path)}`), {
      method: 'POST',
      body: new URLSearchParams({ outlet: 'The Other', url: 'https://other.example/1', email: 'desk@other.example' }),
    });
    await edda.goto(at('/desk/uses'));
    await edda.click('button:has-text("Confirm")');

    // A reporter writes the right word; what was signed is open again.
    await rita.goto(at(work.replace('/articles/', '/write/')));
    await rita.waitForSelector('#writing[data-ready]');
    await rita.click('.words p >> text=is the leader of');
    await rita.keyboard.press('Control+End');
    await rita.keyboard.press('Shift+Home');
    await rita.keyboard.type('Lucía Marbán was the treasurer of Los Tordos.');
    await rita.waitForSelector(SAVED, WAIT);
    await edda.goto(at(work));
    expect(await edda.textContent('main')).toContain('Readers see the published version meanwhile.');
    expect(await edda.textContent('main')).toContain('open again, the words were changed');
    expect(await edda.textContent('main')).toContain('Published facts lose their sentence');
    for (const [page, what] of [
      [cheo, 'Facts checked'],
      [lena, 'Read for the law'],
    ] as const) {
      await page.goto(at(work));
      await page.click(`text=Sign: ${what}`);
    }
    await edda.goto(at(work));
    await edda.click('a:has-text("Correct for readers")');
    await edda.fill('#text', 'Lucía Marbán was the treasurer of Los Tordos, not its leader.');
    await edda.selectOption('#sentence', 'Lucía Marbán is the leader of Los Tordos.');
    await edda.click('main form button[type="submit"]');
    expect(await edda.textContent('[role="alert"]')).toContain('Published facts lose their sentence');
    await edda.fill('#override', 'A document of the court says so');
    await edda.click('main form button[type="submit"]');
    await edda.waitForSelector('.correction-list');
    const right = 'Lucía Marbán was the treasurer of Los Tordos, not its leader.';
    await expect.poll(async () => (await server.get(path)).text, WAIT).toContain(right);
    const page = (await server.get(path)).text;
    expect(page).toContain('"@type":"CorrectionComment"');
    expect(page).not.toContain('is the leader of');
    for (const place of [
      '/corrections',
      '/corrections/feed.json',
      '/corrections/feed.xml',
      `${path.replace(/\/$/, '')}.json`,
    ])
      expect((await server.get(place)).text, place).toContain(right);
    // The fact that rested on the old sentence leaves public view until somebody decides.
    await expect
      .poll(async () => {
        await edda.goto(at('/desk/review/evidence'));
        return edda.textContent('main');
      }, WAIT)
      .toContain('Lucía Marbán');
    await expect.poll(() => mail.mails.join(), { timeout: 45_000 }).toContain('desk@other.example');
    expect(mail.mails.join().replace(/=\r?\n/g, '')).toContain('treasurer of Los Tordos');
  }, 150_000);

  it('shows what was changed by whom, word by word, and takes earlier words back', async () => {
    const { edda, rita } = people;
    await edda.goto(at(`${work}/history`));
    await edda.check('input[name="a"][value="revision:1"]');
    await edda.check('input[name="b"][value="revision:2"]');
    await edda.press('input[name="b"][value="revision:2"]', 'Enter');
    await edda.waitForSelector('.comparison');
    expect(await edda.$$eval('.comparison del', (all) => all.map((one) => one.textContent))).toEqual([
      'taken out: is',
      'taken out: leader',
    ]);
    expect(await edda.$$eval('.comparison ins', (all) => all.map((one) => one.textContent))).toEqual([
      'put in: was',
      'put in: treasurer',
    ]);
    await look(edda, 'history');
    expect(await edda.textContent('.history')).toContain('Rita Lobo');
    await edda.click('tr:has-text("Published as revision 1") button');
    expect(await said(edda)).toContain('These words are the draft’s again.');
    await rita.goto(at(work.replace('/articles/', '/write/')));
    await rita.waitForSelector('#writing[data-ready]');
    expect(await rita.textContent('.words')).toContain('is the leader of');
    await edda.click('tr:has-text("Published as revision 2") button');
  }, 60_000);

  it('leaves the readers with a reason, which its address gives, and comes back; what goes to the trash does too', async () => {
    const { edda } = people;
    await edda.goto(at(work));
    const path = new URL((await edda.getAttribute('text=As readers see it', 'href')) ?? '').pathname;
    expect(await edda.$('button[value="trash"]')).toBeNull();
    await edda.click('summary:has-text("Take away from readers")');
    await edda.click('button[value="unpublish"]');
    expect(await edda.textContent('[role="alert"]')).toContain('Say why');
    await edda.fill('#reason', 'A court has asked for it.');
    await edda.click('button[value="unpublish"]');
    expect(await said(edda)).toContain('Readers no longer see it');
    await expect.poll(async () => (await server.get(path)).status, WAIT).toBe(410);
    expect((await server.get(path)).text).toContain('A court has asked for it.');
    await edda.click('button[value="trash"]');
    expect(await edda.textContent('.stages [aria-current]')).toContain('Trash');
    await look(edda, 'article-trash');
    await edda.click('text=Take out of the trash');
    expect(await edda.textContent('.stages [aria-current]')).toContain('Draft');
  }, 60_000);

  it('is found in the list by where it stands and whose it is, with what waits, is due and is late', async () => {
    const { edda, cheo, adam, rita } = people;
    const yesterday = new Date(Date.now() - 86_400_000 - 5 * 3_600_000).toISOString().slice(0, 10);
    await edda.goto(at(work));
    await edda.click('summary:has-text("Ask somebody")');
    await edda.selectOption('#person', { label: 'Cheo Paz' });
    await edda.selectOption('#role', 'check');
    await edda.fill('#due', yesterday);
    await edda.click('details[open] button[type="submit"]');
    await edda.fill('#day', yesterday);
    await edda.press('#day', 'Enter');
    await cheo.goto(at('/desk'));
    expect(await cheo.textContent('section[aria-label="Articles that wait for you"]')).toContain(
      'Who leads the thrushes',
    );
    await cheo.goto(at('/desk/articles'));
    expect(await cheo.textContent('section[aria-labelledby="agenda-waits"]')).toContain('Who leads the thrushes');
    expect(await cheo.textContent('section[aria-labelledby="agenda-late"]')).toContain('to check');
    await edda.goto(at('/desk/articles'));
    expect(await edda.textContent('section[aria-labelledby="agenda-late"]')).toContain('Cheo Paz, to check');
    await look(edda, 'articles');
    await edda.click('nav a:has-text("Draft (1)")');
    expect(await edda.$$('.articles tbody tr')).toHaveLength(1);
    await edda.fill('[name="q"]', 'no such words');
    await edda.press('[name="q"]', 'Enter');
    expect(await edda.textContent('main')).toContain('No article is like that.');
    await cheo.goto(at('/desk/articles?who=me'));
    expect(await cheo.$$('.articles tbody tr')).toHaveLength(1);
    await adam.goto(at('/desk/articles?who=me'));
    expect(await adam.textContent('main')).toContain('No article is like that.');
    expect((await rita.goto(at('/desk/articles/nothing')))?.status()).toBe(404);
    expect(errors).toEqual([]);
  }, 60_000);
});
