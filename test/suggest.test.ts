import fs from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../src/kit/index.ts';
import { describeOnPlaces, type TestPlace } from './database.ts';
import { spawnTrama, trama, tramaJson } from './trama.ts';

const SENTENCE =
  'President Aurelio Quintana of Bolivia expelled the Drug Enforcement Administration in 2008 after accusing the agency of spying.';
const article = (n: number, body: string) =>
  JSON.stringify({ id: `s-${n}`, title: `Brief ${n}`, html: `<p>${body}</p>`, date: '2011-05-24', language: 'en' });

interface Suggestion {
  id: string;
  kind: string;
  what: string;
  body: { passage: { quote: string }; subject?: { name: string } };
}

describeOnPlaces('the archive read for suggestions', (create) => {
  let database: TestPlace;
  const run = () => ({ environment: database.environment, cwd: database.dataDir });
  const write = (name: string, lines: string[]) => fs.writeFile(path.join(database.dataDir, name), lines.join('\n'));
  const list = async (...flags: string[]): Promise<Suggestion[]> => {
    const { out } = await trama(['suggestions', 'list', '--json', '--limit', '1000', ...flags], run());
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  /** Once it is there, commands share this process's database instead of starting their own. */
  let opened: OpenDatabase | undefined;
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => {
    opened ??= await database.open();
    return (await query.execute(opened.db)).rows;
  };
  beforeAll(async () => {
    database = await create();
    await write('one.jsonl', [
      article(1, SENTENCE),
      ...Array.from({ length: 30 }, (_, n) => article(n + 2, `${SENTENCE} It was brief ${n} of many.`)),
    ]);
    await tramaJson(['import', 'one.jsonl'], run());
  });
  afterAll(async () => {
    await opened?.close();
    await database?.drop();
  });

  it('is finished by a second run when it is killed, and a third finds nothing to do', async () => {
    const child = spawnTrama(['suggest'], run());
    const ended = new Promise((resolve) => child.once('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), 300 + Math.random() * 1500);
    await ended;
    clearTimeout(timer);
    await tramaJson(['suggest'], run());
    expect(await rows(sql<{ n: number }>`select count(*)::int as n from extraction`)).toEqual([{ n: 31 }]);
    expect(await tramaJson(['suggest'], run())).toMatchObject({ articles: 0, suggestions: 0, failed: 0 });
  });

  it('links countries and public bodies on its own, and no person without an editor', async () => {
    const links = await rows(
      sql<{ name: string; link: string; slug: string | null }>`
        select distinct m.name, m.link, e.slug from mention m left join entity e on e.id = m.entity_id order by m.name`,
    );
    expect(links).toContainEqual({ name: 'Bolivia', link: 'auto', slug: 'bolivia' });
    const people = links.filter(({ name }) => name.includes('Quintana'));
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(({ link }) => link === 'none' || link === 'candidate')).toBe(true);
    const wrong = await rows(
      sql<{ n: number }>`select count(*)::int as n from mention m join revision r on r.id = m.revision_id,
        unnest(m.starts, m.ends) as s (a, b) where m.name = 'Bolivia' and substr(r.text, a + 1, b - a) not in ('Bolivia', 'Bolivian')`,
    );
    expect(wrong).toEqual([{ n: 0 }]);
  });

  it('makes a claim of what is accepted, with its passage; who comes second is told who was first', async () => {
    const [one] = (await list('--article', 'brief-1')).filter(({ kind }) => kind === 'incident');
    expect(one?.body.passage.quote).toBe(SENTENCE);
    const id = one?.id ?? '';
    const both = await Promise.all(
      ['Ana', 'Bea'].map((by) => trama(['suggestions', 'accept', id, '--by', by, '--json'], run())),
    );
    expect(both.map(({ code }) => code).sort()).toEqual([0, 3]);
    expect(both.find(({ code }) => code === 3)?.err).toMatch(/accepted already by (?:Ana|Bea)/);
    const told = await rows(
      sql<{
        predicate: string;
        quote: string;
      }>`select distinct c.predicate, e.quote from public_evidence e join claim c on c.id = e.claim_id
        join entity s on s.id = c.subject_id and s.schema = 'Event'`,
    );
    expect(told.every(({ quote }) => quote === SENTENCE)).toBe(true);
    expect(told.map(({ predicate }) => predicate)).toContain('kind');
    expect(await rows(sql<{ n: number }>`select count(*)::int as n from incident`)).toEqual([{ n: 1 }]);
    const { findings } = await tramaJson<{ findings: { what: string; ok: boolean }[] }>(['doctor'], run());
    expect(findings.find(({ what }) => what === 'evidence')).toMatchObject({ ok: true });
  });

  it('leaves nothing of a decision that is taken back but the record of both', async () => {
    const [accepted] = await list('--state', 'accepted');
    await tramaJson(['suggestions', 'undo', accepted?.id ?? ''], run());
    expect(await rows(sql<{ n: number }>`select count(*)::int as n from evidence`)).toEqual([{ n: 0 }]);
    expect(await rows(sql<{ n: number }>`select count(*)::int as n from entity where schema = 'Event'`)).toEqual([
      { n: 0 },
    ]);
    const actions = await rows(sql<{ action: string }>`select action from judgement order by at, id`);
    expect(actions.map(({ action }) => action)).toEqual(['accept', 'undo']);
    await tramaJson(['suggestions', 'accept', accepted?.id ?? ''], run());
  });

  it('decides by single letters', async () => {
    const before = (await list()).length;
    const { code, out } = await trama(['review', '--article', 'brief-2', '--json'], {
      ...run(),
      input: 'r\nr\nu\nl\nq',
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ decided: 2 });
    expect((await list()).length).toBe(before - 2);
    expect((await list('--state', 'rejected')).length).toBe(1);
    expect((await list('--state', 'later')).length).toBe(1);
  });

  it('judges names of people by single letters, with undo', async () => {
    const names = async () =>
      (await trama(['entities', 'names', '--json'], run())).out.split('\n').filter(Boolean).length;
    const judged = () =>
      rows(sql<{ link: string; n: number }>`select link, count(*)::int as n from mention
        where link in ('judged', 'refused') group by link order by link`);
    const before = await names();
    const judgedBefore = await judged();
    const { code, out, err } = await trama(['review', '--kind', 'name', '--json'], {
      ...run(),
      input: 'a\nn\nu\nr\nq',
    });
    expect(code).toBe(0);
    expect(err).toContain('no actor is proposed');
    expect(JSON.parse(out)).toMatchObject({ decided: 1 });
    expect(await names()).toBe(before - 1);
    // Those of the claim accepted above stay as they are; of what is taken back here nothing stays.
    expect(await judged()).toEqual([...judgedBefore, { link: 'refused', n: expect.any(Number) }]);
  });

  it('keeps what was decided when everything is read again, and after an edit that leaves the sentence alone', async () => {
    const decided = async () =>
      (
        await rows(sql<{ id: string }>`select id from suggestion where state in ('accepted', 'rejected') order by id`)
      ).map(({ id }) => id);
    const before = await decided();
    await tramaJson(['suggest', '--again'], run());
    expect(await decided()).toEqual(before);
    await write('two.jsonl', [article(1, `A new beginning. ${SENTENCE}`), article(2, 'Nothing happened.')]);
    expect(await tramaJson(['import', 'two.jsonl'], run())).toMatchObject({ updated: 2 });
    await tramaJson(['suggest'], run());
    expect(await decided()).toEqual(before);
    expect(await list('--article', 'brief-2')).toEqual([]);
    const open = await list('--article', 'brief-1');
    expect(open.filter(({ id }) => before.includes(id))).toEqual([]);
    const shown = await rows(sql<{ quote: string }>`select distinct quote from public_evidence`);
    expect(shown).toEqual([{ quote: SENTENCE }]);
  });

  it('ends when articles are so long that one reading makes several batches', async () => {
    // Half of what a batch may hold and more: each makes one of its own.
    const long = `${SENTENCE} `.repeat(100) + 'The rest of the day nothing of note was seen. '.repeat(7_300);
    await write(
      'long.jsonl',
      [201, 202, 203].map((n) => article(n, `${long} Long ${n}.`)),
    );
    await tramaJson(['import', 'long.jsonl'], run());
    expect(await tramaJson(['suggest'], run())).toMatchObject({ articles: 3, failed: 0 });
  });
});
