import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { HOW } from './desk.fixture.ts';
import { rehearseSave } from './index.ts';

describeOnDatabases('a rehearsed save', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  afterAll(() => database.drop());

  it('leaves nothing behind: no article, no version, no entry of the trail, no change that anybody is told of', async () => {
    await rehearseSave(database.db, HOW);
    for (const table of ['article', 'draft', 'draft_version', 'audit_entry', 'change_log', 'search_outbox']) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        database.db,
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });
});
