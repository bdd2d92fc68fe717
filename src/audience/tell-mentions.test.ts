import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import type { Role } from '../accounts/index.ts';
import {
  addComment,
  atTerminal,
  createDraft,
  listComments,
  listMentions,
  loadDraft,
  resolveThread,
  type Staff,
  seeMention,
} from '../newsroom/index.ts';
import { tellMentions } from './index.ts';

const NOON = new Date('2026-05-04T12:00:00Z');

describeOnDatabases('a colleague mentioned in a comment', (create) => {
  let database: TestDatabase;
  let articleId: string;
  const staff: Record<string, Staff> = {};
  const edda = atTerminal('Edda');
  beforeAll(async () => {
    database = await create();
    const join = async (name: string, role: Role) => {
      const email = `${name.split(' ')[0]?.toLowerCase()}@desk.example`;
      const { rows } = await sql<{ id: string }>`insert into account (id, name, email, language, roles)
        values (gen_random_uuid(), ${name}, ${email}, 'es', ${[role]}) returning id`.execute(db());
      const id = rows[0]?.id ?? '';
      staff[name] = { id, name, can: (permission) => permission === 'article.read' && role !== 'contributor' };
    };
    await join('Rita Vale', 'reporter');
    await join('Cheo Paz', 'fact-checker');
    await join('Nuno Far', 'contributor');
    const draft = await createDraft(
      db(),
      edda,
      { title: 'Secret title', html: '<p>It rained.</p>' },
      { now: NOON, origin: 'https://x.example' },
    );
    articleId = draft?.articleId ?? '';
  });
  afterAll(() => database.drop());
  const db = () => database.db;
  const say = async (body: string, by: Staff = edda, thread: string | null = null, now = NOON) =>
    (await addComment(db(), by, { articleId, body, thread }, now)) ?? '';
  const tell = () => tellMentions(db(), ({ by, articleId: id }) => ({ subject: `${by} mentions you`, body: id }), NOON);
  const waiting = async (name: string) =>
    (await listMentions(db(), staff[name] as Staff, 9)).mentions.map(({ body }) => body);

  it('is told once by mail, with nothing of what is written, unless they want none', async () => {
    await say('@Rita and @cheo paz, and @Nuno who may not read it: who saw this?');
    await sql`update account set mail_mentions = false where name = 'Cheo Paz'`.execute(db());
    expect([await tell(), await tell()]).toEqual([1, 0]);
    const { rows } = await sql<{ recipient: string; subject: string; body: string }>`
      select recipient, subject, body from outgoing_mail`.execute(db());
    expect(rows).toEqual([{ recipient: 'rita@desk.example', subject: 'Edda mentions you', body: articleId }]);
    const draft = await loadDraft(db(), articleId);
    if (!draft) throw new Error();
    expect((await listComments(db(), draft))[0]?.mentions).toEqual(['Cheo Paz', 'Rita Vale']);
  });

  it('finds it at the desk until it is seen, answered or settled', async () => {
    const [question] = await waiting('Cheo Paz');
    expect(question).toContain('who saw this?');
    expect([await waiting('Rita Vale'), await waiting('Nuno Far')]).toEqual([[question], []]);
    const { mentions } = await listMentions(db(), staff['Rita Vale'] as Staff, 9);
    await seeMention(db(), staff['Cheo Paz'] as Staff, mentions[0]?.commentId ?? '', NOON);
    expect([await waiting('Cheo Paz'), await waiting('Rita Vale')]).toEqual([[], [question]]);
    await say('I did. @Cheo?', staff['Rita Vale'], mentions[0]?.thread ?? null);
    expect([await waiting('Cheo Paz'), await waiting('Rita Vale')]).toEqual([['I did. @Cheo?'], []]);
    await resolveThread(db(), edda, { articleId, thread: mentions[0]?.thread ?? '', resolved: true }, NOON);
    expect(await waiting('Cheo Paz')).toEqual([]);
  });

  it('gets no mail of what was written days before mail could go out', async () => {
    await say('@Rita, long ago', edda, null, new Date(NOON.getTime() - 4 * 86_400_000));
    expect(await tell()).toBe(0);
    expect(await waiting('Rita Vale')).toEqual(['@Rita, long ago']);
  });
});
