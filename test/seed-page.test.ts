import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPlaces, type TestPlace } from './database.ts';
import { ROOT, type RunningServer, serve, trama, tramaJson } from './trama.ts';

const SEED = path.join(ROOT, '../shared/reference/seed-page.txt');
const ABSENT = !existsSync(SEED);
if (ABSENT)
  console.log('skipped: the page that the product started from, as ../shared/reference/seed-page.txt is not here');

const EXPULSION =
  'The US-Bolivia relationship was highly strained since President Evo Morales threw out the US Drug Enforcement Agency in 2008 after accusing the agency of spying.';
const SUNS =
  'Cartel de los Soles (Cartel of the Suns) -- a drug trafficking network made up of high-ranking military officials';

interface Suggestion {
  what: string;
  body: { passage: { quote: string }; subject?: { name: string } };
}

/** What the page tells as a fact; the rest (what is only hoped for, what has no date or actor) is rejected. */
const TOLD = new Set([
  'expulsion',
  'accusation',
  'aidRequest',
  'asks_help_from',
  'holds_office',
  'made_up_of',
  'present_in',
  'accuses',
]);

/** Import, suggest, review by keys, read: each by its own command, as a newsroom does it. */
describeOnPlaces('the page that the product started from', (create) => {
  let database: TestPlace;
  let server: RunningServer;
  const run = () => ({ environment: database.environment, cwd: database.dataDir });
  beforeAll(async () => {
    if (ABSENT) return;
    database = await create();
    await tramaJson(['import', SEED], run());
    await tramaJson(['suggest'], run());
    server = await serve(database.environment);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  it.skipIf(ABSENT)('is decided on by single keys, in the order in which it is listed', async () => {
    const { out } = await trama(['suggestions', 'list', '--json', '--limit', '1000'], run());
    const waiting = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Suggestion);
    expect(waiting.length).toBeGreaterThanOrEqual(12);
    const keys = waiting.map(({ what }) => (TOLD.has(what) ? 'a' : 'r'));
    const reviewed = await trama(['review', '--by', 'Ana', '--json'], { ...run(), input: `${keys.join('\n')}\nq` });
    expect(reviewed.err).not.toMatch(/can’t|cannot|refused/);
    expect(JSON.parse(reviewed.out)).toMatchObject({ decided: waiting.length });
    const { findings } = await tramaJson<{ findings: { what: string; ok: boolean }[] }>(['doctor'], run());
    expect(findings.find(({ what }) => what === 'evidence')).toMatchObject({ ok: true });
  });

  it.skipIf(ABSENT).each([
    ['evo-morales', 'Evo Morales', ['President Evo Morales', 'Morales has turned to Brazil, Russia, and even Iran']],
    ['drug-enforcement-administration', 'Drug Enforcement Administration', ['after accusing the agency']],
    ['cartel-de-los-soles', 'Cártel de los Soles', [SUNS]],
  ])(
    'has its facts on the profile of %s, each with its sentence, which opens in the article',
    async (slug, name, quotes) => {
      const { text, status } = await server.get(`/actor/${slug}`);
      expect(status).toBe(200);
      expect(text).toContain(`<h1>${name}</h1>`);
      const words = text.replace(/<[^>]+>/g, '');
      for (const quote of quotes) expect(words).toContain(quote);
      const [, at = ''] = /href="([^"]+\?claim=[^"#]+)#claim-/.exec(text) ?? [];
      expect((await server.get(at)).text).toMatch(/<mark[^>]*id="claim-/);
    },
  );

  it.skipIf(ABSENT)('tells the expulsion of 2008 with both who take part in it, and its sentence', async () => {
    const { text } = await server.get('/actor/drug-enforcement-administration');
    const incidents = [...text.matchAll(/href="(\/incident\/[^"]+)"/g)].map(([, at]) => at ?? '');
    const pages = await Promise.all([...new Set(incidents)].map(async (at) => (await server.get(at)).text));
    const told = pages.map((page) => page.replace(/<[^>]+>/g, ''));
    const expulsion = told.find((page) => page.includes('Expulsion'));
    for (const part of ['2008', 'Evo Morales', 'Drug Enforcement Administration', EXPULSION])
      expect(expulsion).toContain(part);
  });
});
