import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { type RunningServer, serve, trama, tramaJson } from './trama.ts';

const ANA = { name: 'Ana Reed', email: 'ana@desk.example', password: 'herring barrels on the quay' };
const BO = { name: 'Bo Lind', email: 'bo@desk.example', password: 'grey herons over the delta' };

/** The code that an app shows so many steps of 30 seconds from now: each is taken once. */
const codeOf = (secret: string, steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

describe.skipIf(!CHROMIUM)('the people of the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let secret = '';
  let codes: string[] = [];
  const errors: string[] = [];
  const run = () => ({ environment: database.environment });
  /** Passkeys need a name. */
  const at = (path: string) => path.replace('127.0.0.1', 'localhost');
  const desk = (path: string) => at(`${server.address}/desk${path}`);
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => void errors.push(String(error)));
    page.on(
      'console',
      (line) => line.type() === 'error' && /Content Security/.test(line.text()) && errors.push(line.text()),
    );
    return page;
  };
  beforeAll(async () => {
    database = await createFolder();
    server = await serve(database.environment);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  let ana: Page;
  let bo: Page;

  it('begin with the first administrator, by keyboard alone', async () => {
    ana = await open();
    await ana.goto(at(server.firstAdministrator ?? ''));
    await look(ana, 'first');
    await ana.focus('#name');
    for (const words of [ANA.name, ANA.email, 'too short', 'too short']) {
      await ana.keyboard.type(words);
      await ana.keyboard.press('Tab');
    }
    await ana.keyboard.press('Enter');
    await ana.waitForSelector('#password-fault');
    await look(ana, 'first-wrong');
    for (const field of ['#password', '#again']) {
      await ana.focus(field);
      await ana.keyboard.type(ANA.password);
    }
    await ana.keyboard.press('Enter');
    await ana.waitForURL(desk(''));
    expect(await ana.textContent('h1')).toBe(`Hello, ${ANA.name}`);
    await look(ana, 'home');
    const again = await server.get(new URL(server.firstAdministrator ?? '').pathname);
    expect(again.status).toBe(404);
  });

  it('add codes of an app', async () => {
    await ana.goto(desk('/profile'));
    await look(ana, 'profile');
    await ana.goto(desk('/profile/factors'));
    await look(ana, 'factors');
    secret = ((await ana.textContent('form .secret')) ?? '').replace(/\s/g, '');
    await ana.fill('#code', '000000');
    await ana.press('#code', 'Enter');
    await ana.waitForSelector('[role=alert]:not([hidden])');
    await ana.fill('#code', codeOf(secret));
    await ana.press('#code', 'Enter');
    await ana.waitForSelector('.codes');
    codes = await ana.locator('.codes li').allTextContents();
    expect(codes).toHaveLength(10);
    await look(ana, 'recovery-codes');
  });

  it('invite somebody, who joins', async () => {
    await ana.goto(desk('/accounts'));
    await ana.fill('#email', BO.email);
    await ana.press('#email', 'Enter');
    await ana.waitForSelector('.secret');
    await look(ana, 'accounts');
    const address = (await ana.textContent('.secret')) ?? '';
    bo = await open();
    await bo.goto(at(address));
    expect(await bo.inputValue('#email')).toBe(BO.email);
    await bo.fill('#name', BO.name);
    await bo.fill('#password', BO.password);
    await bo.fill('#again', BO.password);
    await bo.press('#again', 'Enter');
    await bo.waitForURL(desk(''));
    expect((await bo.goto(desk('/accounts')))?.status()).toBe(403);
    await look(bo, 'forbidden');
    expect(await bo.textContent('.desk-menu')).not.toContain('Accounts');
  });

  it('open the menu on a phone, by keyboard and without scripts', async () => {
    const storageState = await bo.context().storageState();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 800 },
      storageState,
    });
    const phone = await context.newPage();
    await phone.goto(desk('/articles'));
    expect(await phone.isVisible('.desk-menu')).toBe(false);
    await phone.focus('.desk-here');
    await phone.keyboard.press('Enter');
    await phone.focus('.desk-menu a[href="/desk/review"]');
    await Promise.all([phone.waitForURL(desk('/review')), phone.keyboard.press('Enter')]);
    expect(await phone.textContent('.desk-here')).toContain('Review');
    await context.close();
  });

  it('sign in by passkey', async () => {
    const session = await bo.context().newCDPSession(bo);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await bo.goto(desk('/profile/factors'));
    await bo.fill('[data-passkey] #name', 'phone');
    await bo.press('[data-passkey] #name', 'Enter');
    await bo.waitForSelector('.codes');
    await look(bo, 'passkey');
    await bo.click('.desk-person button');
    await bo.waitForURL(desk('/sign-in'));
    await look(bo, 'sign-in');
    await bo.focus('[data-passkey] button');
    await bo.keyboard.press('Enter');
    await bo.waitForURL(desk(''));
    expect(await bo.textContent('h1')).toBe(`Hello, ${BO.name}`);
  });

  it('owe a second step after the password, and give each code once', async () => {
    await ana.goto(desk('/sign-out'));
    await look(ana, 'sign-out');
    await ana.click('main button');
    const signIn = async () => {
      await ana.goto(desk('/sign-in?next=/desk/accounts'));
      await ana.fill('#email', ANA.email);
      await ana.fill('#password', ANA.password);
      await ana.press('#password', 'Enter');
      await ana.waitForURL(/sign-in\/second/);
    };
    await signIn();
    await look(ana, 'second-step');
    // Half a sign-in opens nothing.
    await ana.goto(desk('/accounts'));
    expect(new URL(ana.url()).pathname).toBe('/desk/sign-in');
    await signIn();
    const code = codeOf(secret, 1);
    await ana.fill('#code', code);
    await ana.press('#code', 'Enter');
    await ana.waitForURL(desk('/accounts'));
    const other = await open();
    await other.goto(desk('/sign-in'));
    await other.fill('#email', ANA.email);
    await other.fill('#password', ANA.password);
    await other.press('#password', 'Enter');
    await other.waitForURL(/sign-in\/second/);
    await other.fill('#code', code);
    await other.press('#code', 'Enter');
    await other.waitForSelector('[role=alert]:not([hidden])');
    await other.context().close();
  });

  it('are put out by an administrator at once', async () => {
    await ana.goto(desk('/accounts'));
    await ana.click(`text=${BO.name}`);
    await ana.waitForURL(/accounts\/.+/);
    await look(ana, 'account');
    await ana.click('text=End all sessions');
    await ana.waitForURL(/done/);
    await bo.goto(desk('/profile'));
    expect(new URL(bo.url()).pathname).toBe('/desk/sign-in');
  });

  it('lose nothing that they wrote when their session ends', async () => {
    await ana.goto(desk('/profile'));
    const { email } = ANA;
    await tramaJson(['accounts', 'disable', BO.email], run());
    await ana.context().clearCookies();
    await ana.fill('#name', 'A name that is long enough to be worth keeping');
    await ana.press('#name', 'Enter');
    await ana.waitForSelector('textarea');
    expect(await ana.inputValue('textarea')).toBe('A name that is long enough to be worth keeping');
    await look(ana, 'session-ended');
    expect((await trama(['accounts', 'disable', email], run())).err).toContain('somebody must stay administrator');
  });

  it('leave a trail that can be searched, exported, erased by law and verified', async () => {
    await ana.goto(desk('/sign-in'));
    await ana.fill('#email', ANA.email);
    await ana.fill('#password', ANA.password);
    await ana.press('#password', 'Enter');
    await ana.waitForURL(/sign-in\/second/);
    await ana.fill('#code', codes[0] ?? '');
    await ana.press('#code', 'Enter');
    await ana.waitForURL(desk(''));
    await ana.goto(desk('/audit?what=account.invite'));
    expect(await ana.textContent('.desk-table')).toContain(BO.email);
    await look(ana, 'audit');
    const exported = await ana.request.get(desk('/audit/export?what=account'));
    const lines = (await exported.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number });
    expect(lines.length).toBeGreaterThan(3);
    const seq = (await ana.textContent('.desk-table tbody th')) ?? '';
    await ana.click('summary');
    await ana.fill('#seq', seq);
    await ana.fill('#reason', 'Asked for by the person');
    await ana.press('#reason', 'Enter');
    await ana.waitForURL(/done/);
    await ana.goto(desk('/audit?what=account.invite'));
    expect(await ana.textContent('.desk-table')).not.toContain(BO.email);
    const { out } = await trama(['doctor'], run());
    expect(out).toMatch(/ok {4}audit +\d+ entries, unbroken, the words of 1 erased/);
  });

  it('are asked again before what is dangerous', async () => {
    const beside = await database.open();
    await sql`update desk_session set proved_at = proved_at - interval '11 minutes'`.execute(beside.db);
    await beside.close();
    await ana.goto(desk('/accounts'));
    expect(new URL(ana.url()).pathname).toBe('/desk/confirm');
    await look(ana, 'confirm');
    await ana.fill('#password', 'not the password');
    await ana.press('#password', 'Enter');
    await ana.waitForSelector('[role=alert]:not([hidden])');
    await ana.fill('#password', ANA.password);
    await ana.press('#password', 'Enter');
    await ana.waitForURL(desk('/accounts'));
    expect(errors).toEqual([]);
  });
});
