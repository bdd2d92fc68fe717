import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/lib/make-articles.ts';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { describeByline, setStatus } from '../../archive/index.ts';
import { addClaim, editEntity, judgeClaim, mergeEntities, protectEntity } from '../../knowledge/index.ts';
import { atTerminal, correctArticle } from '../../newsroom/index.ts';
import { search } from '../../search/index.ts';
import { type FixtureArticle, storeArticles } from '../site.fixture.ts';
import { type MirrorDeps, writeMirror } from './write-mirror.ts';

/** Mirrors made again, after three edits each in a short trial, so that each kind comes once; MIRROR_STEPS=200 for the long trial, MIRROR_SEED for others. */
const STEPS = Number(process.env.MIRROR_STEPS ?? 5);
const SEED = Number(process.env.MIRROR_SEED ?? 1);

const ACTORS = ['Ilse Maren', 'Otto Vale', 'Grey Herons', 'Brell Pilots', 'Customs of Brell', 'Port of Brell'];
const SCHEMATA = ['Person', 'Person', 'Organization', 'Organization', 'PublicBody', 'Place'];
const PREDICATES = ['leads', 'member_of', 'allied_with', 'present_in'];

/** Files of a mirror, without what it remembers of how it was made. */
function filesOf(folder: string): Map<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')] as const),
  );
}

describeOnDatabases('a mirror made again after each edit', (create) => {
  let database: TestDatabase;
  const random = randomFrom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const now = new Date('2026-01-02T10:00:00Z');
  let stored = 0;
  let site = {
    name: 'Delta Desk',
    tagline: 'News from the river',
    description: 'A made-up newsroom.',
    origin: 'https://desk.example',
    language: 'en' as const,
    email: 'desk@desk.example',
    licence: null,
    stylesheet: '',
    fonts: [],
    onion: null,
    mails: true,
    workScript: '',
    graphScript: '',
  } as MirrorDeps['site'];

  const mirror = (name: string) => {
    const deps: MirrorDeps = {
      db: database.db,
      site,
      search: (query) => search(database.db, query),
      mediaDir: '/nowhere',
      exportsDir: null,
      indexPeople: () => true,
      assetsDir: '/nowhere',
      now: () => now,
      version: '1',
      searchScript: '',
    };
    return writeMirror(deps, path.join(database.dataDir, name), () => undefined);
  };

  /** An article as an import brings it; the same number again is a new revision of it. */
  const write = async (n: number) => {
    const [one, other] = [pick(ACTORS), pick(ACTORS)];
    const language = pick(['en', 'en', 'es']);
    const twin = language === 'es' ? [{ language: 'en', url: `https://desk.example/story-${n - 1}`, id: null }] : [];
    const article: FixtureArticle = {
      id: `story-${n}`,
      title: `${pick(['Fuel', 'Boats', 'Bridges'])} ${pick(['Found', 'Gone', 'Closed'])} in ${n}`,
      dek: pick([null, 'What customs saw', 'A long night']),
      html: `<p>${one} met ${other} in Brell, said a clerk of year ${Math.floor(random() * 50)}.</p><p>Nobody else came.</p>`,
      language,
      translations: twin,
      sections: [pick(['Harbours', 'Courts', 'Money'])],
      topics: [pick(['Ports', 'Fuel', 'Herring', 'Gold'])],
      authors: [pick(['Ana Reed', 'Bo Lind'])],
      countries: [pick(['BO', 'PE', 'CO']), pick(['EC', 'BR', 'BO'])],
      publishedAt: `20${pick(['19', '20', '21'])}-0${1 + Math.floor(random() * 3)}-1${Math.floor(random() * 9)}`,
      url: `https://desk.example/story-${n}`,
    };
    written.set(n, article);
    await storeArticles(database.db, [article]);
  };
  const written = new Map<number, FixtureArticle>();
  const one = async <Row>(from: ReturnType<typeof sql>): Promise<Row | undefined> =>
    pick((await (from as ReturnType<typeof sql<Row>>).execute(database.db)).rows);
  const anArticle = (status = 'published') =>
    one<{ id: string; path: string; text: string }>(
      sql`select a.id, a.path, r.text from article a join revision r on r.id = a.revision_id where a.status = ${status} order by a.id`,
    );
  const anActor = () =>
    one<{ id: string; slug: string }>(
      sql`select id, slug from entity where merged_into is null and protection is null and schema <> 'Event' order by id`,
    );
  const why = { by: 'test', reason: 'a test' };

  const EDITS: Record<string, () => Promise<unknown>> = {
    'an edit of an article': () => write(Math.floor(random() * stored)),
    'a sentence more': async () => {
      const article = written.get(Math.floor(random() * stored));
      if (!article) return;
      article.html += `<p>More was said on ${Math.floor(random() * 99)} days.</p>`;
      await storeArticles(database.db, [article]);
    },
    'a new article': () => write(stored++),
    'an article withdrawn': async () => {
      const article = await anArticle();
      if (article) await setStatus(database.db, article.path, 'unpublished', 'wrong');
    },
    'an article shown again': async () => {
      const article = await anArticle('unpublished');
      if (article) await setStatus(database.db, article.path, 'published', null);
    },
    'a new claim': async () => {
      const article = await anArticle();
      const names = ACTORS.filter((name) => article?.text.includes(name));
      const quote = article?.text.split('\n')[0];
      if (!article || names.length === 0 || !quote) return;
      const schema = (name: string) => SCHEMATA[ACTORS.indexOf(name)] ?? 'Person';
      const [subject = '', object = 'Brell'] = names;
      const event = random() < 0.3;
      await addClaim(database.db, {
        subject: event ? `Meeting ${stored}` : subject,
        subjectSchema: event ? 'Event' : schema(subject),
        predicate: event ? 'participant' : pick(PREDICATES),
        object: event ? subject : object,
        objectSchema: event ? schema(subject) : object === 'Brell' ? 'Place' : schema(object),
        value: null,
        article: article.path,
        field: 'text',
        quote,
        occurrence: null,
        attribution: null,
        stance: 'asserted',
        from: pick([null, '2019', '2020-03']),
        to: null,
        status: 'accepted',
        ...why,
      });
    },
    'a claim decided otherwise': async () => {
      const claim = await one<{ id: string }>(sql`select id from claim order by id`);
      if (claim) await judgeClaim(database.db, claim.id, pick(['accepted', 'rejected', 'disputed']), 'test', null);
    },
    'two actors merged': async () => {
      const [loser, winner] = [await anActor(), await anActor()];
      if (loser && winner && loser.id !== winner.id)
        await mergeEntities(database.db, { loser: loser.slug, winner: winner.slug, ...why });
    },
    'an actor protected': async () => {
      const actor = await anActor();
      if (actor) await protectEntity(database.db, actor.slug, 'victim', why);
    },
    'an actor shown again': async () => {
      const actor = await one<{ slug: string }>(sql`select slug from entity where protection is not null order by id`);
      if (actor) await protectEntity(database.db, actor.slug, null, why);
    },
    'an actor described': async () => {
      const actor = await anActor();
      const edit = pick([
        { summary: `Seen ${random()}` },
        { caption: `Known ${Math.floor(random() * 99)}` },
        { countries: ['PE'] },
        { aliases: [`Heron ${Math.floor(random() * 99)}`] },
      ]);
      if (actor) await editEntity(database.db, actor.slug, edit, why);
    },
    'a name tied to an actor': async () => {
      const [article, actor] = [await anArticle(), await anActor()];
      if (!article || !actor) return;
      await sql`insert into mention (article_id, key, revision_id, name, schema, entity_id, link, starts, ends, confidence)
        select a.id, ${`key ${Math.floor(random() * 9)}`}, a.revision_id, 'x', 'Person', ${actor.id}::uuid, 'judged', '{0}', '{4}', 1 from article a
        where a.id = ${article.id}::uuid on conflict (article_id, key) do update set entity_id = excluded.entity_id`.execute(
        database.db,
      );
      await sql`insert into change_log (key) values (${`article:${article.id}`})`.execute(database.db);
    },
    'a correction': async () => {
      const article = await anArticle();
      if (!article) return;
      const note = { articleId: article.id, kind: 'correction' as const, text: `It was ${random()}.`, sentence: null };
      await correctArticle(database.db, atTerminal('Edda'), note, {
        now,
        origin: site.origin,
        inspect: async () => null,
      });
    },
    'another name of the newsroom': async () => {
      site = { ...site, name: `Delta Desk ${Math.floor(random() * 99)}` };
    },
    'another menu': async () => {
      site = { ...site, sections: [{ slug: 'courts', names: {}, hidden: random() < 0.5 }] };
    },
    'a byline described': () => describeByline(database.db, 'ana-reed', `Writes ${random()}.`),
  };

  beforeAll(async () => {
    database = await create();
    for (; stored < 16; stored++) await write(stored);
    for (let n = 0; n < 12; n++) await EDITS['a new claim']?.();
    for (let n = 0; n < 6; n++) await EDITS['a name tied to an actor']?.();
    await mirror('steps');
  }, 120_000);
  afterAll(() => database?.drop());

  it(
    'is, byte for byte, what one made anew would be',
    async () => {
      const names = Object.keys(EDITS);
      for (let step = 0; step < STEPS; step++) {
        const edits =
          STEPS > names.length / 3
            ? [names[(SEED + step) % names.length] ?? '', ...(random() < 0.4 ? [pick(names)] : [])]
            : names.filter((_, n) => n % STEPS === step);
        for (const name of edits) await EDITS[name]?.();
        await mirror('steps');
        await mirror(`anew-${step}`);
        const [steps, anew] = ['steps', `anew-${step}`].map((name) => filesOf(path.join(database.dataDir, name)));
        const differing = [...new Set([...(steps?.keys() ?? []), ...(anew?.keys() ?? [])])].filter(
          (file) => steps?.get(file) !== anew?.get(file),
        );
        const [first = ''] = differing;
        expect({ step, edits, differing, was: differing.length > 0 && steps?.get(first) }).toEqual({
          ...{ step, edits, differing: [] },
          was: differing.length > 0 && anew?.get(first),
        });
        fs.rmSync(path.join(database.dataDir, `anew-${step}`), { recursive: true });
      }
    },
    60_000 + STEPS * 20_000,
  );
});
