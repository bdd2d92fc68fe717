import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import {
  acceptInvitation,
  audit,
  eraseAuditWords,
  firstInvitation,
  invite,
  readSession,
  setDisabled,
  setRoles,
  signIn,
  verifyAudit,
} from './index.ts';
import { passwordFault } from './password.ts';
import { formToken, isFormToken } from './secret.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const PASSWORD = 'herring barrels on the quay';

describeOnDatabases('accounts', (create) => {
  let database: TestDatabase;
  let ana: { id: string; name: string };
  const enter = (email: string, password: string, now = NOW, address = '192.0.2.1') =>
    signIn(database.db, { email, password, address, device: '?' }, now);
  beforeAll(async () => {
    database = await create();
    const secret = (await firstInvitation(database.db, NOW)) ?? '';
    const person = { name: 'Ana Reed', email: 'Ana@desk.example', language: 'en', password: PASSWORD };
    const both = await Promise.allSettled([
      acceptInvitation(database.db, secret, person, NOW),
      acceptInvitation(database.db, secret, { ...person, email: 'eve@desk.example' }, NOW),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql<{ id: string; name: string }>`select id, name from account`.execute(database.db);
    ana = rows[0] ?? { id: '', name: '' };
    await sql`update account set email = 'ana@desk.example'`.execute(database.db);
  });
  afterAll(() => database.drop());

  it('open a session by the right password, and by no list of others', async () => {
    expect(await enter('ANA@desk.example', PASSWORD)).toMatchObject({ done: true, stage: 'full' });
    const tries = [];
    for (let i = 0; i < 8; i++) tries.push(await enter('ana@desk.example', `guess number ${i}`, NOW, '192.0.2.9'));
    expect(tries.map((one) => (one.done ? 'in' : one.why))).toEqual([...Array(6).fill('wrong'), 'often', 'often']);
    expect(await enter('ana@desk.example', PASSWORD, NOW, '192.0.2.9')).toMatchObject({ why: 'often' });
    expect(await enter('ana@desk.example', PASSWORD)).toMatchObject({ done: true });
    expect(await enter('ana@desk.example', PASSWORD, later(1), '192.0.2.9')).toMatchObject({ done: true });
    expect(await enter('nobody@desk.example', PASSWORD, NOW, '192.0.2.7')).toMatchObject({ why: 'wrong' });
  });

  it('end a session after twelve hours without use, a week, and when the clock is set back', async () => {
    const opened = await enter('ana@desk.example', PASSWORD);
    const secret = opened.done ? opened.secret : '';
    expect((await readSession(database.db, secret, later(11)))?.stage).toBe('full');
    expect((await readSession(database.db, secret, later(22)))?.stage).toBe('full');
    expect(await readSession(database.db, secret, later(35))).toBeNull();
    expect(await readSession(database.db, secret, later(-1))).toBeNull();
    expect(await readSession(database.db, `${secret}x`, NOW)).toBeNull();
  });

  it('keep an administrator whatever is done, and invite once', async () => {
    await expect(setRoles(database.db, ana, ana.id, ['editor'])).rejects.toThrow('somebody must stay administrator');
    await expect(setDisabled(database.db, ana, ana.id, true, NOW)).rejects.toThrow('somebody must stay administrator');
    expect(await firstInvitation(database.db, NOW)).toBeNull();
    await expect(
      invite(database.db, ana, { email: 'ana@desk.example', name: null, roles: ['editor'] }, NOW),
    ).rejects.toThrow('has an account already');
  });

  it('can be closed where there is no administrator whom it would put out', async () => {
    await sql`update account set roles = array['editor'] where 'administrator' = any(roles)`.execute(database.db);
    await setDisabled(database.db, ana, ana.id, true, NOW);
    await setDisabled(database.db, ana, ana.id, false, NOW);
    await sql`update account set roles = array['administrator'] where id = ${ana.id}`.execute(database.db);
  });

  it('write a trail that shows every change to it', async () => {
    const write = (n: number) =>
      database.db.transaction().execute((tx) => audit(tx, ana, 'test.write', `test:${n}`, { n, words: 'ñ \u0000' }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    const before = await verifyAudit(database.db);
    expect(before).toMatchObject({ broken: null, erased: 0 });
    await eraseAuditWords(database.db, ana, 2, 'asked for');
    expect(await verifyAudit(database.db)).toMatchObject({ broken: null, erased: 1, entries: before.entries + 1 });
    await expect(sql`update audit_entry set action = 'x' where seq = 3`.execute(database.db)).rejects.toThrow(
      'append-only',
    );
    await expect(sql`delete from audit_entry where seq = 3`.execute(database.db)).rejects.toThrow('append-only');
    await sql`alter table audit_entry disable trigger audit_entry_stays`.execute(database.db);
    await sql`update audit_entry set words = replace(words, 'Ana', 'Eve') where seq = 4`.execute(database.db);
    expect(await verifyAudit(database.db)).toMatchObject({ broken: 4 });
  });
});

it('refuses passwords that a list of guesses begins with', () => {
  const fault = (password: string) => passwordFault(password, ['Ana Reed', 'ana.reed@desk.example']);
  expect(['short one', 'Password1234!', '123456789012', 'aaaaaaaaaaaab', PASSWORD].map(fault)).toEqual([
    'short',
    'easy',
    'easy',
    'easy',
    null,
  ]);
});

it("takes a form's token for its own session alone", () => {
  expect([isFormToken('a', formToken('a')), isFormToken('b', formToken('a')), isFormToken('a', '')]).toEqual([
    true,
    false,
    false,
  ]);
});
