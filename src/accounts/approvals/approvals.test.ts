import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import {
  approve,
  askApproval,
  audit,
  beatApproval,
  blankAuditWords,
  cancelApproval,
  cancelOpenApprovals,
  endApproval,
  expireApprovals,
  listApprovals,
  type Role,
  type SignedIn,
  takeApproval,
  verifyAudit,
} from '../index.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const ASKED = { action: 'trash.empty', reason: 'A court said so', backup: false } as const;

describeOnDatabases('approvals', (create) => {
  let database: TestDatabase;
  let [ana, bo]: SignedIn[] = [];
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    [ana, bo] = [await person('Ana', later(-48)), await person('Bo', later(-48))];
  });
  afterAll(() => database.drop());

  async function person(name: string, createdAt: Date): Promise<SignedIn> {
    const [id, email] = [uuid(), `${name.toLowerCase()}@desk.example`];
    const roles: Role[] = ['administrator'];
    await sql`insert into account (id, name, email, roles, created_at) values (${id}, ${name}, ${email}, ${roles}, ${createdAt})`.execute(
      database.db,
    );
    const can = () => true;
    return { id, name, email, language: 'en', roles, permissions: [], can, session: uuid(), fresh: true };
  }
  const ask = (now = NOON) => askApproval(database.db, ana as SignedIn, ASKED, now);
  const stateOf = async (id: string | null) => (await listApprovals(database.db, 9)).find((one) => one.id === id);

  it('take two people: never the one who asks, nor the session in which it was asked', async () => {
    const id = (await ask()) ?? '';
    expect(await approve(database.db, ana as SignedIn, id, later(1))).toBe('own');
    expect(await approve(database.db, { ...(bo as SignedIn), session: ana?.session ?? '' }, id, later(1))).toBe(
      'session',
    );
    expect(await takeApproval(database.db, { alone: true })).toBeNull();
    expect(await approve(database.db, bo as SignedIn, id, later(1))).toBe('approved');
    expect(await takeApproval(database.db, { alone: true })).toMatchObject({
      id,
      askedByName: 'Ana',
      decidedByName: 'Bo',
    });
    // The database itself refuses a row that one person would have approved alone.
    await expect(sql`update approval set decided_by = asked_by`.execute(database.db)).rejects.toThrow(/approval/);
  });

  it('take one at a time of a kind, and one yes of two that come at once', async () => {
    const id = (await ask()) ?? '';
    expect(await askApproval(database.db, bo as SignedIn, ASKED, NOON)).toBeNull();
    const cy = await person('Cy', later(-48));
    const both = await Promise.all([bo as SignedIn, cy].map((one) => approve(database.db, one, id, later(1))));
    expect(both.sort()).toEqual(['approved', 'missing']);
  });

  it('are not given by an account made, promoted or taken over for it', async () => {
    const eve = await person('Eve', later(-1));
    const id = (await ask()) ?? '';
    expect(await approve(database.db, eve, id, later(2))).toBe('new');
    const { id: bos } = bo as SignedIn;
    const change = (by: SignedIn | undefined) =>
      database.db.transaction().execute((tx) => audit(tx, by as SignedIn, 'account.reset', `account:${bos}`));
    // Entries have the database's own time: the request has to be of now.
    const now = new Date();
    await sql`update approval set asked_at = ${now}, expires_at = ${new Date(now.getTime() + 3_600_000)}`.execute(
      database.db,
    );
    await change(bo);
    await change(ana);
    expect(await approve(database.db, bo as SignedIn, id, now)).toBe('new');
  });

  it('die when their time is over, and when the clock jumps back behind their beginning', async () => {
    const id = (await ask()) ?? '';
    expect(await approve(database.db, bo as SignedIn, id, later(24))).toBe('late');
    expect(await approve(database.db, bo as SignedIn, id, later(-1))).toBe('late');
    expect(await expireApprovals(database.db, later(23))).toBe(0);
    expect(await expireApprovals(database.db, later(25))).toBe(1);
    expect(await stateOf(id)).toMatchObject({ state: 'expired' });
    expect(await approve(database.db, bo as SignedIn, id, later(1))).toBe('missing');
    // An old one is in nobody's way, though no process has ended it.
    await ask(later(30));
    expect(await ask(later(60))).not.toBeNull();
  });

  it('can be taken back, stopped under way, and are never taken up from a restored backup', async () => {
    const first = (await ask()) ?? '';
    expect(await cancelApproval(database.db, ana as SignedIn, first, later(1))).toBe(true);
    expect(await cancelApproval(database.db, ana as SignedIn, first, later(1))).toBe(false);
    expect(await approve(database.db, bo as SignedIn, first, later(1))).toBe('missing');
    const second = (await ask(later(2))) ?? '';
    await approve(database.db, bo as SignedIn, second, later(3));
    const progress = { what: 'articles', done: 1, total: 2 } as const;
    expect(await beatApproval(database.db, second, progress, { articles: 1 })).toBe(true);
    await cancelApproval(database.db, ana as SignedIn, second, later(3));
    expect(await beatApproval(database.db, second, progress)).toBe(false);
    await endApproval(database.db, second, null, later(3));
    expect(await stateOf(second)).toMatchObject({ state: 'cancelled', articles: 1 });
    const third = (await ask(later(4))) ?? '';
    await approve(database.db, bo as SignedIn, third, later(5));
    await database.db.transaction().execute((tx) => cancelOpenApprovals(tx, later(6)));
    expect(await takeApproval(database.db, { alone: true })).toBeNull();
  });

  it('are taken up by another process only when the first one says nothing any more', async () => {
    const id = (await ask()) ?? '';
    await approve(database.db, bo as SignedIn, id, later(1));
    expect((await takeApproval(database.db, { alone: false }))?.id).toBe(id);
    expect(await takeApproval(database.db, { alone: false })).toBeNull();
    await sql`update approval set beat_at = now() - interval '11 seconds'`.execute(database.db);
    expect(await takeApproval(database.db, { alone: false })).toMatchObject({ id, restarts: 1 });
  });

  it('stand in the audit trail with both names, whose chain holds when words of what went are blanked', async () => {
    const id = (await ask()) ?? '';
    await database.db
      .transaction()
      .execute((tx) => audit(tx, ana as SignedIn, 'article.create', 'article:1', { title: 'Otto Vale' }));
    await approve(database.db, bo as SignedIn, id, later(1));
    await database.db.transaction().execute((tx) => blankAuditWords(tx, { objects: ['article:1'] }));
    await endApproval(database.db, id, null, later(2));
    const { rows } = await sql<{
      action: string;
      words: string | null;
    }>`select action, words from audit_entry order by seq`.execute(database.db);
    expect(rows.map(({ action }) => action)).toEqual([
      'approval.ask',
      'article.create',
      'approval.approve',
      'approval.done',
    ]);
    expect(rows.map(({ words }) => words && JSON.parse(words).by)).toEqual(['Ana', null, 'Bo', 'Bo']);
    expect(JSON.stringify(rows)).not.toContain('Vale');
    expect(await verifyAudit(database.db)).toMatchObject({ entries: 4, erased: 1, broken: null });
  });
});
