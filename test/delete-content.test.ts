import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { audit, verifyAudit } from '../src/accounts/index.ts';
import { keepPicture } from '../src/archive/index.ts';
import { queueMail, sendMessage } from '../src/audience/index.ts';
import { deleteContent } from '../src/cli/delete-content.ts';
import { addClaim, makeEntity } from '../src/knowledge/index.ts';
import { HOW } from '../src/newsroom/desk.fixture.ts';
import {
  addComment,
  atTerminal,
  correctArticle,
  createDraft,
  type Draft,
  loadDraft,
  moveArticle,
  publishDraft,
  saveDraft,
  unpublishArticle,
} from '../src/newsroom/index.ts';
import { refreshSearch } from '../src/search/index.ts';
import { describeOnDatabases, type TestDatabase } from './database.ts';

const STAFF = atTerminal('Edda');
/** Words that stand nowhere else than in what is to go. */
const DOOMED = 'Zanquillo';

describeOnDatabases('deleting for good', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const db = () => database.db;

  const picture = async (colour: string) => {
    const file = path.join(database.dataDir, `${colour}.png`);
    await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
      .png()
      .toFile(file);
    const { url } = await keepPicture(db(), { file, folder: database.dataDir, origin: HOW.origin });
    const hash = /media\/([0-9a-f]{64})/.exec(url)?.[1] ?? '';
    const kept = path.join(database.dataDir, 'media', hash.slice(0, 2), hash);
    // Older than the deletion's beginning.
    await fs.utimes(kept, new Date(0), new Date(0));
    return { url, kept };
  };
  const publish = async (title: string, text: string, pictures: readonly string[] = []): Promise<Draft> => {
    const media = pictures.map((url) => ({
      ...{ url, kind: 'image' as const, role: 'lead' as const, alt: `${title}, seen`, caption: null },
      ...{ credit: null, licence: null, width: null, height: null },
    }));
    const fields = { authors: [`${title} Byline`], topics: [`${title} topic`], media };
    const draft = await createDraft(db(), STAFF, { title, html: `<p>${text}</p>`, fields }, HOW);
    if (!draft) throw new Error('refused');
    const { articleId } = draft;
    await publishDraft(db(), STAFF, { articleId, version: 1, note: `${title} note`, override: 'a test' }, HOW);
    return draft;
  };
  const claim = (article: string, subject: string, quote: string) =>
    addClaim(db(), {
      ...{ subject, predicate: 'leads', object: 'Grey Herons', value: null, article, quote, by: 'Edda', reason: quote },
      ...{ subjectSchema: 'Person', objectSchema: 'Organization', field: 'text' as const, occurrence: null },
      ...{ attribution: null, stance: 'asserted' as const, from: null, to: null, status: 'accepted' as const },
    });
  const exists = (file: string) =>
    fs.access(file).then(
      () => true,
      () => false,
    );
  /** Every table in which some row has these words. */
  const tablesWith = async (words: string): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(db());
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } =
        await sql`select 1 from ${sql.table(name)} t where t::text ilike ${`%${words}%`} limit 1`.execute(db());
      if (hits.length > 0) found.push(name);
    }
    return found;
  };

  /** An article with everything that can hang on one, in the trash; and another one that shares what can be shared. */
  async function fill() {
    const [own, shared] = [await picture('crimson'), await picture('teal')];
    const quote = `Otto ${DOOMED} leads the Grey Herons`;
    const doomed = await publish(`${DOOMED} arrested`, `${quote}. He said so.`, [own.url, shared.url]);
    const { articleId } = doomed;
    const stays = await publish('Herons again', 'Ada Brell leads the Grey Herons. It was windy.', [shared.url]);
    const { path: at } = (await loadDraft(db(), articleId)) as Draft;
    await claim(articleId, `Otto ${DOOMED}`, quote);
    await claim(stays.articleId, 'Ada Brell', 'Ada Brell leads the Grey Herons');
    await refreshSearch(db());
    await correctArticle(
      db(),
      STAFF,
      { articleId, kind: 'correction', text: `It was ${DOOMED}.`, sentence: quote },
      HOW,
    );
    await addComment(db(), STAFF, { articleId, quote, body: `Is it ${DOOMED}?` }, HOW.now);
    await sendMessage(db(), { ...REST, article: articleId, quote }, HOW.now);
    const key = uuid();
    await sql`insert into account (id, name, email, roles) values (${key}, 'Ana', 'ana@desk.example', '{administrator}')`.execute(
      db(),
    );
    await sql`insert into api_key (id, name, hint, hash, scopes, account_id, created_at)
      values (${key}, 'k', 'k', '\\x00', '{articles:write}', ${key}, now())`.execute(db());
    await sql`insert into api_answer (key_id, idempotency_key, request, body, at)
      values (${key}, 'one', '\\x00', ${JSON.stringify({ id: articleId, title: DOOMED })}, now())`.execute(db());
    await fs.mkdir(path.join(database.dataDir, 'exports', 'csv'), { recursive: true });
    await fs.writeFile(path.join(database.dataDir, 'exports', 'csv', 'articles.csv'), DOOMED);
    await queueMail(db(), { to: 'r@x.example', subject: DOOMED, body: `New: ${HOW.origin}${at}`, once: null });
    await sql`insert into suggestion (id, article_id, revision_id, kind, what, body, confidence)
      select ${uuid()}, id, revision_id, 'claim', 'leads', ${JSON.stringify({ subject: { key: DOOMED } })}::jsonb, 0.9 from article where id = ${articleId}`.execute(
      db(),
    );
    await sql`insert into judgement (id, suggestion_id, action, decided_by, after)
      select ${uuid()}, id, 'later', 'Edda', body from suggestion`.execute(db());
    await sql`insert into mention (article_id, key, revision_id, name, schema, entity_id, link, starts, ends, confidence)
      select ${articleId}, ${DOOMED.toLowerCase()}, a.revision_id, ${DOOMED}, 'Person', e.id, 'judged', '{0}', '{5}', 1
      from article a, entity e where a.id = ${articleId} and e.caption like ${`%${DOOMED}`}`.execute(db());
    const { version } = (await loadDraft(db(), articleId)) as Draft;
    await saveDraft(db(), STAFF, { articleId, baseVersion: version, html: `<p>${DOOMED} once more.</p>` }, HOW);
    await unpublishArticle(db(), STAFF, { articleId, reason: `wrong about ${DOOMED}` }, HOW.now);
    expect(await moveArticle(db(), STAFF, { articleId, to: 'trash' }, HOW.now)).toBe('moved');
    return { doomed: articleId, stays: stays.articleId, own: own.kept, shared: shared.kept };
  }
  const options = (trashedBy: Date | null, step = async () => true) => ({
    ...{ trashedBy, folder: database.dataDir, embedded: database.kind === 'embedded', step },
  });

  it('empties the trash so that no table, file or completion has its words, and the audit trail holds', async () => {
    const { doomed, stays, own, shared } = await fill();
    expect((await tablesWith(DOOMED)).length).toBeGreaterThan(10);
    expect(await deleteContent(db(), options(HOW.now))).toBe(true);
    expect(await tablesWith(DOOMED)).toEqual([]);
    // Of the audit trail the names of things stay, by which nothing can be read.
    expect((await tablesWith(doomed)).filter((name) => !KEPT_IDS.includes(name))).toEqual([]);
    expect([await exists(own), await exists(shared)]).toEqual([false, true]);
    expect(await exists(path.join(database.dataDir, 'exports', 'csv', 'articles.csv'))).toBe(false);
    expect(await verifyAudit(db())).toMatchObject({ broken: null });
    const { rows } = await sql`select caption from entity order by caption`.execute(db());
    expect(rows).toEqual([{ caption: 'Ada Brell' }, { caption: 'Grey Herons' }]);
    expect(await loadDraft(db(), stays)).toMatchObject({ isPublic: true });
    const left = await sql`select 1 from claim c join public_evidence e on e.claim_id = c.id`.execute(db());
    expect(left.rows).toHaveLength(1);
    const messages = await sql`select body, quote from reader_message`.execute(db());
    expect(messages.rows).toEqual([{ body: 'Not so.', quote: null }]);
  });

  it('leaves what was put into the trash after the request, and whatever readers see', async () => {
    const { doomed } = await fill();
    const before = new Date(HOW.now.getTime() - 1000);
    expect(await deleteContent(db(), options(before))).toBe(true);
    expect(await loadDraft(db(), doomed)).toMatchObject({ state: 'trash' });
  });

  it('goes on where it was stopped, a few articles at a time', async () => {
    await fill();
    for (let n = 0; n < 23; n++) await publish(`Number ${n}`, `The number ${n}.`);
    const steps: number[] = [];
    const stop = async (_progress: object, articles = 0) => steps.push(articles) < 1;
    expect(await deleteContent(db(), options(null, stop as never))).toBe(false);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from article`.execute(db());
    expect([steps, rows[0]?.n]).toEqual([[10], 15]);
    expect(await deleteContent(db(), options(null))).toBe(true);
  });

  it('deletes the whole archive and nothing else', async () => {
    const { own, shared } = await fill();
    await makeEntity(db(), `Company of ${DOOMED}`, 'Company', 'Edda');
    await sql`insert into entity (id, slug, schema, caption, merged_into, within_id)
      select ${uuid()}, 'merged', 'Person', 'Merged', id, id from entity order by id limit 1`.execute(db());
    const text = `Ruling on ${DOOMED}`;
    const hash = createHash('sha256').update(text).digest('hex');
    const document = uuid();
    await sql`insert into document (id, slug, hash, type, bytes, file_name, title, language, visibility, added_by)
      values (${document}, 'ruling', ${hash}, 'text/plain', 1, 'x', ${text}, 'en', 'confidential', 'Edda')`.execute(
      db(),
    );
    await sql`insert into document_page (document_id, number, text) values (${document}, 1, ${text})`.execute(db());
    await sql`insert into setting (name, value) values ('SITE_NAME', 'The Ledger')`.execute(db());
    await sql`insert into import_job (id, what, media, kind, state, by_name, titles)
      values (${uuid()}, 'x.xml', 'link', 'Person', 'done', 'Edda', ${JSON.stringify([DOOMED])}::jsonb)`.execute(db());
    await db()
      .transaction()
      .execute((tx) => audit(tx, STAFF, 'settings.save', 'settings', { SITE_NAME: 'The Ledger' }));
    expect(await deleteContent(db(), options(null))).toBe(true);
    expect(await tablesWith(DOOMED)).toEqual([]);
    for (const table of [
      'article',
      'revision',
      'entity',
      'claim',
      'document',
      'media',
      'search_document',
      'search_word',
    ])
      expect([table, (await sql`select 1 from ${sql.table(table)}`.execute(db())).rows.length]).toEqual([table, 0]);
    expect([await exists(own), await exists(shared)]).toEqual([false, false]);
    expect((await sql`select value from setting`.execute(db())).rows).toEqual([{ value: 'The Ledger' }]);
    expect((await sql`select 1 from reader_message`.execute(db())).rows).toHaveLength(1);
    expect(await tablesWith('The Ledger')).toEqual(['audit_entry', 'setting']);
    expect(await verifyAudit(db())).toMatchObject({ broken: null });
  });
});

/** What a reader wrote. */
const REST = {
  ...{ kind: 'correction' as const, claim: null, body: 'Not so.', contact: '', language: 'en' },
  ...{ challenge: '', solution: '', trap: '', address: '192.0.2.1' },
};

/** Where ids of what went may stay: links of the audit trail, and what tells caches and search that it went. */
const KEPT_IDS = ['audit_entry', 'change_log', 'search_outbox'];
