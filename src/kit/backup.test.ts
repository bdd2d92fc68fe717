import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedded, type TestDatabase } from '../../test/database.ts';
import { restoreBackup, writeBackup } from './backup.ts';
import { isEmptyDatabase, readRows, tableShapes, writeRows } from './database/copy-rows.ts';
import type { Db } from './database/tables.ts';

/** An article with all that hangs on it: a section of its own, a translation, an actor and a claim with its passage. */
async function addArticle(db: Db, n: string): Promise<void> {
  const [article, revision, section, entity, claim] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  await db.transaction().execute(async (tx) => {
    await sql`insert into article (id, path, slug, kind, status, language, revision_id) values (${article}, ${`/${n}`}, ${n}, 'brief', 'published', 'en', ${revision})`.execute(
      tx,
    );
    await sql`insert into revision (id, article_id, number, title, html, text, text_version, parts, content_hash, created_by)
      values (${revision}, ${article}, 1, ${n}, '<p>Herons 😀</p>', 'Herons 😀', 1, '[]', ${n}, 'test')`.execute(tx);
    await sql`insert into section (id, slug, name) values (${section}, ${n}, ${n})`.execute(tx);
    await sql`insert into article_section values (${article}, ${section}, 0)`.execute(tx);
    await sql`insert into translation_link (id, article_id, language, url) values (${uuid()}, ${article}, 'es', 'https://herons.example/es')`.execute(
      tx,
    );
    await sql`insert into entity (id, slug, schema, caption) values (${entity}, ${n}, 'Person', ${n})`.execute(tx);
    await sql`insert into claim (id, subject_id, predicate, status) values (${claim}, ${entity}, 'says', 'accepted')`.execute(
      tx,
    );
    await sql`insert into evidence (id, claim_id, article_id, revision_id, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
      values (${uuid()}, ${claim}, ${article}, ${revision}, 'text', 0, 6, 'Herons', '', ' 😀', 'reported', 'asserted', 'current')`.execute(
      tx,
    );
  });
}

/** What an import does to an article that it knows: new rows around it, in place of equal ones. */
async function editArticle(db: Db, n: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`update article set changed_at = now() where path = ${`/${n}`}`.execute(tx);
    await sql`with gone as (delete from translation_link l using article a where a.id = l.article_id and a.path = ${`/${n}`} returning l.article_id, l.language, l.url)
      select 1 from gone`.execute(tx);
    await sql`insert into translation_link (id, article_id, language, url) select ${uuid()}, id, 'es', 'https://herons.example/es' from article where path = ${`/${n}`}`.execute(
      tx,
    );
    await sql`delete from article_section where article_id = (select id from article where path = ${`/${n}`})`.execute(
      tx,
    );
    await sql`update claim set status = 'disputed' where subject_id = (select id from entity where slug = ${n})`.execute(
      tx,
    );
  });
}

const TABLES = ['article', 'revision', 'section', 'article_section', 'translation_link', 'entity', 'claim', 'evidence'];

async function counts(db: Db): Promise<Record<string, number>> {
  const all = TABLES.map(async (name) => [
    name,
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.id(name)}`.execute(db)).rows[0]?.n,
  ]);
  return Object.fromEntries(await Promise.all(all));
}

describe('backup', () => {
  let source: TestDatabase;
  let target: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    [source, target] = [await createEmbedded(), await createEmbedded()];
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-backup-'));
  });
  beforeEach(async () => {
    await source.reset();
    await target.reset();
  });
  afterAll(async () => {
    await source.drop();
    await target.drop();
    await fs.rm(folder, { recursive: true });
  });
  const fill = async (articles: number) => {
    for (let n = 0; n < articles; n++) await addArticle(source.db, `a-${n}`);
  };

  it('taken while others write and edit is the state at its end, and can be restored', async () => {
    await fill(120);
    const shapes = await tableShapes(target.db);
    let step = 0;
    await target.db.transaction().execute(async (tx) => {
      for await (const chunk of readRows(source.db)) {
        await writeRows(tx, shapes, JSON.parse(JSON.stringify(chunk)));
        if (++step > 20) continue;
        await addArticle(source.db, `new-${step}`);
        await editArticle(source.db, `a-${step}`);
        if (step > 1) await editArticle(source.db, `new-${step - 1}`);
      }
    });
    expect(step).toBeGreaterThan(20);
    expect(await counts(target.db)).toEqual(await counts(source.db));
    expect((await counts(target.db)).article).toBe(140);
  });

  it('has nothing of what was deleted while it was taken, whether it was read before or came meanwhile', async () => {
    await fill(3);
    const shapes = await tableShapes(target.db);
    const remove = async (n: string) => {
      await sql`delete from claim where subject_id = (select id from entity where slug = ${n})`.execute(source.db);
      await sql`delete from entity where slug = ${n}`.execute(source.db);
      await sql`delete from article where path = ${`/${n}`}`.execute(source.db);
    };
    let met = 0;
    await target.db.transaction().execute(async (tx) => {
      for await (const chunk of readRows(source.db)) {
        await writeRows(tx, shapes, JSON.parse(JSON.stringify(chunk)));
        if (chunk.table !== 'evidence' || ++met > 1) continue;
        await addArticle(source.db, 'brief');
        for (const n of ['a-1', 'brief']) await remove(n);
      }
    });
    expect(met).toBeGreaterThan(0);
    expect(await counts(target.db)).toEqual(await counts(source.db));
    expect(await counts(target.db)).toMatchObject({ article: 2, entity: 2, claim: 2, evidence: 2, section: 4 });
  });

  it('keeps every picture and row, and refuses to fill a database that has any', async () => {
    await fill(3);
    const hash = 'ab'.repeat(32);
    await fs.mkdir(path.join(folder, 'media', 'ab'), { recursive: true });
    await fs.writeFile(path.join(folder, 'media', 'ab', hash), 'a picture');
    const file = path.join(folder, 'whole.tar.gz');
    const written = await writeBackup(source.db, file, path.join(folder, 'media'), () => undefined);
    expect(written).toMatchObject({ files: 1 });
    expect(await restoreBackup(target.db, file, path.join(folder, 'copy'), () => undefined)).toEqual(written);
    expect(await fs.readFile(path.join(folder, 'copy', 'ab', hash), 'utf8')).toBe('a picture');
    expect(await counts(target.db)).toEqual(await counts(source.db));
    await expect(restoreBackup(target.db, file, path.join(folder, 'copy'), () => undefined)).rejects.toThrow(
      'not empty',
    );
  });

  it('restores nothing, neither rows nor pictures, of a file that is cut off or has a wrong bit anywhere', async () => {
    await fill(3);
    await fs.mkdir(path.join(folder, 'media', 'ab'), { recursive: true });
    await fs.writeFile(path.join(folder, 'media', 'ab', 'ab'.repeat(32)), 'a picture');
    const file = path.join(folder, 'good.tar.gz');
    await writeBackup(source.db, file, path.join(folder, 'media'), () => undefined);
    const good = await fs.readFile(file);
    const bad = path.join(folder, 'bad.tar.gz');
    const none = path.join(folder, 'none');
    const refuses = async (bytes: Buffer) => {
      await fs.writeFile(bad, bytes);
      await expect(restoreBackup(target.db, bad, none, () => undefined)).rejects.toThrow(
        /nothing was restored|newer Trama|not its own/,
      );
    };
    for (let at = 0; at < good.length - 1; at += Math.ceil(good.length / 12)) await refuses(good.subarray(0, at));
    for (let n = 0; n < 60; n++) {
      const bytes = Buffer.from(good);
      // The ten bytes of gzip's header carry a time and a system that nothing depends on.
      const at = 10 + Math.floor(((good.length - 10) * n) / 60);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
      if (!saysTheSame(bytes, good)) await refuses(bytes);
    }
    expect(await isEmptyDatabase(target.db)).toBe(true);
    await expect(fs.access(none)).rejects.toThrow();
  });
});

/** A few bits of a gzip file fill up a byte between two blocks: nothing depends on them (RFC 1951, 3.2.3). */
function saysTheSame(bytes: Buffer, good: Buffer): boolean {
  try {
    return gunzipSync(bytes).equals(gunzipSync(good));
  } catch {
    return false;
  }
}
