import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { describeOnPlaces, type TestPlace } from './database.ts';
import { ROOT, type RunningServer, serve, trama, tramaJson } from './trama.ts';

const PAGE = `Harbour DeskNewsBriefCustoms Finds Fuel Under Herring

Customs Finds Fuel Under Herring


Customs officers in the port of Brell have found 416 barrels of untaxed fuel under a cargo of herring, according to the port's director Ilse Maren.

The barrels belong to the Grey Herons, a smuggling group from the river delta, reported the Brell Courier.

Harbour Desk Analysis

The Grey Herons have moved fuel through Brell since 2011. It is the first time that customs names them.

share icon icon

Was this content helpful?

Related Content

DELTA / 22 JUL 2021

A recent clash between pilots and smugglers has closed the delta.
`;

interface Claim {
  id: string;
  subject: { slug: string };
  articlePath: string;
}

/** The first promise of the product, from bytes to the highlighted sentence, by its real commands. */
describeOnPlaces('one fact, traced to its sentence', (create) => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser | undefined;
  let claim: Claim;
  const run = () => ({ environment: database.environment, cwd: database.dataDir });
  const importPage = async (text: string) => {
    await fs.writeFile(path.join(database.dataDir, 'page.txt'), text);
    return tramaJson<{ created: number; updated: number }>(['import', 'page.txt'], run());
  };
  const add = (quote: string) => [
    'claim',
    'add',
    '--subject',
    'Grey Herons',
    '--subject-kind',
    'Organization',
    '--predicate',
    'owns',
    '--value',
    '416 barrels of fuel',
    '--article',
    'customs-finds-fuel-under-herring',
    '--quote',
    quote,
    '--attribution',
    'the Brell Courier',
    '--by',
    'the desk',
  ];

  beforeAll(async () => {
    database = await create();
    server = await serve(database.environment);
    if (CHROMIUM) browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
    await database.drop();
  });

  it('stores the article of a scraped page as a revision with its text', async () => {
    expect(await importPage(PAGE)).toMatchObject({ created: 1, updated: 0 });
    const { status, text } = await server.get('/article/customs-finds-fuel-under-herring.json');
    expect(status).toBe(200);
    expect(text).toContain('416 barrels of untaxed fuel');
    expect(text).not.toMatch(/helpful|closed the delta/);
  });

  it('refuses a claim whose quote does not stand there, and takes one whose quote does', async () => {
    const refused = await trama(add('The barrels belong to the Black Herons'), run());
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.err).toContain("the quote doesn't stand in the text");
    claim = await tramaJson<Claim>(add('The barrels belong to the Grey Herons'), run());
  });

  it("shows the claim with its sentence on the actor's profile and on the article", async () => {
    for (const at of [`/actor/${claim.subject.slug}`, claim.articlePath]) {
      await expect
        .poll(async () => (await server.get(at)).text, { timeout: 6000 })
        .toContain('The barrels belong to the Grey Herons');
      expect((await server.get(at)).text).toContain(`#claim-${claim.id}`);
    }
  });

  it('opens the highlighted sentence from the profile, in a browser', async (context) => {
    if (!browser) return context.skip('no Chromium');
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${server.address}/actor/${claim.subject.slug}`);
    await page.locator(`a[href*="#claim-${claim.id}"]`).first().click();
    const mark = page.locator(`mark#claim-${claim.id}`);
    expect(await mark.textContent()).toBe('The barrels belong to the Grey Herons');
    expect(await mark.isVisible()).toBe(true);
    await page.close();
  });

  it('keeps the claim when the article is edited above the sentence', async () => {
    expect(
      await importPage(PAGE.replace('under a cargo of herring,', 'under a cargo of salted herring,')),
    ).toMatchObject({ updated: 1 });
    await expect
      .poll(async () => (await server.get(claim.articlePath)).text, { timeout: 6000 })
      .toContain('salted herring');
    const { text } = await server.get(`/actor/${claim.subject.slug}`);
    expect(text).toContain('The barrels belong to the Grey Herons');
    expect((await server.get(`${claim.articlePath}?claim=${claim.id}`)).text).toMatch(
      new RegExp(`<mark[^>]*id="claim-${claim.id}"`),
    );
  });

  it('takes the claim out of public view when its sentence changes, and lists it for an editor', async () => {
    await importPage(PAGE.replace('a smuggling group', 'allegedly a smuggling group'));
    await expect
      .poll(async () => (await server.get(claim.articlePath)).text, { timeout: 6000 })
      .toContain('allegedly a smuggling');
    const profile = await server.get(`/actor/${claim.subject.slug}`);
    expect(profile.text).not.toContain(claim.id);
    const { out } = await trama(['claim', 'lost', '--json'], run());
    expect(JSON.parse(out)).toMatchObject({
      claimId: claim.id,
      reason: 'the sentence around the quoted words has changed',
    });
  });

  it('finds every quote at its place when the doctor looks', async () => {
    const { findings } = await tramaJson<{ findings: { what: string; ok: boolean }[] }>(['doctor'], run());
    expect(findings.find(({ what }) => what === 'evidence')).toMatchObject({ ok: true });
  });
});

it('reads the page that the product started from', async (context) => {
  const seed = path.join(ROOT, '../shared/reference/seed-page.txt');
  const found = await fs.readFile(seed, 'utf8').catch(() => null);
  if (found === null) return context.skip('../shared/reference/seed-page.txt is not here');
  const article = await tramaJson<{ parts: { role: string; heading: string | null; paragraphs: string[] }[] }>([
    'parse',
    seed,
  ]);
  expect(article).toMatchObject({
    title: 'Bolivia Turns to Venezuela for Anti-Drug Aid',
    kind: 'brief',
    sections: ['News', 'Brief'],
    language: 'en',
    publishedAt: null,
  });
  expect(article.parts.map(({ role, heading, paragraphs }) => [role, heading, paragraphs.length])).toEqual([
    ['reported', null, 2],
    ['analysis', 'InSight Crime Analysis', 5],
  ]);
  const text = article.parts.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(text).not.toMatch(/helpful|share icon|encourage readers|Related|GivingTuesday|notorious|sustain/);
});
