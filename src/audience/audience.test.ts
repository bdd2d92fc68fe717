import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { storeDrafts } from '../archive/index.ts';
import { completeDraft } from '../ingest/index.ts';
import { createMailer } from '../kit/index.ts';
import {
  answerMessage,
  castVote,
  confirmFollow,
  countMail,
  currentNotices,
  deleteOldMessages,
  follow,
  listMessages,
  listUses,
  moveMessage,
  readReceipt,
  readVotes,
  registerUse,
  republishText,
  saveNotice,
  sendMessage,
  sendWaitingMail,
  tellRepublishers,
  unfollow,
  WORK_BITS,
  workChallenge,
  writeAlerts,
} from './index.ts';

const NOON = new Date('2026-05-04T12:00:00Z');
const later = (ms: number) => new Date(NOON.getTime() + ms);
const DAY = 86_400_000;

describeOnDatabases('readers', (create) => {
  let database: TestDatabase;
  let article: string;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    await publish('Herons in Port Azul', '2026-05-01T10:00:00Z');
    article = (await sql<{ id: string }>`select id from article`.execute(database.db)).rows[0]?.id ?? '';
  });
  afterAll(() => database.drop());

  async function publish(title: string, publishedAt: string) {
    const draft = completeDraft({
      title,
      html: '<p>The Grey Herons came back to Port Azul.</p>',
      publishedAt,
      origin: { format: 'test', file: 'a', id: title },
      notes: [],
    });
    await database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'test'));
  }
  const vote = (address: string, helpful = true, words = '') =>
    castVote(database.db, { article, helpful, words, address }, NOON);
  const message = {
    kind: 'comment' as const,
    claim: null,
    quote: null,
    body: 'I was there.',
    contact: '',
    language: 'en',
    challenge: '',
    solution: '',
    trap: '',
  };
  const send = (more: object, now = NOON) =>
    sendMessage(database.db, { ...message, article, address: '192.0.2.1', ...more }, now);
  const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.db)).rows;

  it('are counted once an article and day, and their words kept', async () => {
    expect(await vote('192.0.2.1')).toBe('counted');
    expect(await vote('192.0.2.1', false)).toBe('again');
    expect(await vote('2001:db8::1', false, 'A map.')).toBe('counted');
    expect(await vote('2001:db8:0:0:ffff::2', false)).toBe('again');
    const { articles, days, words } = await readVotes(database.db, { from: '2026-05-01', to: '2026-05-31', limit: 5 });
    expect(articles).toMatchObject([{ label: 'Herons in Port Azul', yes: 1, no: 1 }]);
    expect(days).toEqual([{ day: '2026-05-04', yes: 1, no: 1 }]);
    expect(words.map((one) => one.words)).toEqual(['A map.']);
    expect(await castVote(database.db, { article: 'none', helpful: true, words: '', address: 'x' }, NOON)).toBe(
      'missing',
    );
  });

  it('leave no address behind, and no hash once the day is over', async () => {
    await vote('192.0.2.77');
    await send({ address: '192.0.2.77' });
    const tables = await rows(
      sql<{
        name: string;
      }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const all = await rows(sql<{ row: string }>`select t::text as row from ${sql.id(name)} t`);
      for (const { row } of all) {
        expect(row).not.toContain('192.0.2.77');
        expect(row).not.toContain(createHash('sha256').update('192.0.2.77').digest('hex'));
      }
    }
    await castVote(database.db, { article, helpful: true, words: '', address: '192.0.2.1' }, later(DAY));
    expect(await rows(sql`select day::text from reader_day`)).toEqual([{ day: '2026-05-05' }]);
    expect(await rows(sql`select distinct day::text from reader_trace`)).toEqual([{ day: '2026-05-05' }]);
  });

  it('send messages, whose state they see at the address of their receipt', async () => {
    const sent = await send({ contact: 'ana@example.org', kind: 'correction', quote: 'came back' });
    if (sent.type !== 'sent') throw new Error(sent.type);
    const [waiting] = await listMessages(database.db, { states: ['new'], limit: 5 });
    expect(waiting).toMatchObject({
      kind: 'correction',
      body: 'I was there.',
      proven: false,
      edited: false,
      createdAt: '2026-05-04 12:00',
    });
    expect(
      await answerMessage(database.db, waiting?.id ?? '', { body: 'Thank you.', by: 'Bea', newsroom: 'Trama' }, NOON),
    ).toEqual({ mailed: true });
    expect(await readReceipt(database.db, sent.receipt)).toMatchObject({ state: 'answered', answers: ['Thank you.'] });
    expect(await readReceipt(database.db, 'another')).toBeNull();
    expect(await deleteOldMessages(database.db, 30, later(29 * DAY))).toBe(0);
    expect(await deleteOldMessages(database.db, 30, later(31 * DAY))).toBe(1);
    expect(await readReceipt(database.db, sent.receipt)).toBeNull();
  });

  it('are told what is wrong with a message, and no more than a few a day are taken without proof of work', async () => {
    expect(await send({ body: ' ' })).toEqual({ type: 'wrong', field: 'body', why: 'empty' });
    expect(await send({ contact: 'nobody' })).toEqual({ type: 'wrong', field: 'contact', why: 'address' });
    const types: string[] = [];
    for (let i = 0; i < 6; i++) types.push((await send({})).type);
    expect(types).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'many']);
    const challenge = await workChallenge(database.db, NOON);
    const solution = solve(challenge);
    expect((await send({ challenge, solution: '0' })).type).toBe('many');
    expect((await send({ challenge, solution })).type).toBe('sent');
    // Used already: it counts as no proof.
    expect((await send({ challenge, solution })).type).toBe('many');
    expect((await send({ address: '192.0.2.9', trap: 'x' })).type).toBe('sent');
    expect((await listMessages(database.db, { states: ['spam'], limit: 5 })).length).toBe(1);
  });

  it('ten thousand of them in a minute fill no inbox', async () => {
    const outcomes = new Map<string, number>();
    for (let i = 0; i < 200; i++) {
      const { type } = await send({ address: `198.51.100.${i}` });
      outcomes.set(type, (outcomes.get(type) ?? 0) + 1);
    }
    expect(Object.fromEntries(outcomes)).toEqual({ sent: 20, busy: 180 });
    expect((await send({ address: '203.0.113.1' }, later(60_000))).type).toBe('sent');
  });

  it('follow by double opt-in, are told once what is new, and leave by one click', async () => {
    const mail = { subject: 'Confirm', body: 'Open {confirm}', confirmAt: 'https://news.example/follow/confirm' };
    const wish = {
      email: 'ana@example.org',
      kind: 'all' as const,
      key: '',
      language: 'en',
      frequency: 'daily' as const,
      trap: '',
      address: '192.0.2.1',
    };
    expect(await follow(database.db, wish, mail, NOON)).toEqual({ type: 'asked' });
    const [asked] = await rows(sql<{ body: string }>`select body from outgoing_mail`);
    const query = new URL(/https:\S+/.exec(asked?.body ?? '')?.[0] ?? '').searchParams;
    const [id, key] = [query.get('id') ?? '', query.get('key') ?? ''];
    const options = {
      write: (_: unknown, articles: readonly { title: string }[], leave: string) => ({
        subject: 'New',
        body: `${articles.map(({ title }) => title)} ${leave}`,
      }),
      search: async () => [],
      leaveAt: 'https://news.example/follow/leave',
    };
    await publish('Second', '2026-05-05T08:00:00Z');
    expect(await writeAlerts(database.db, { ...options, now: later(2 * DAY) })).toBe(0);
    expect(await confirmFollow(database.db, id, 'forged', NOON)).toBe(false);
    expect(await confirmFollow(database.db, id, key, NOON)).toBe(true);
    expect(await writeAlerts(database.db, { ...options, now: later(2 * DAY) })).toBe(1);
    expect(await writeAlerts(database.db, { ...options, now: later(2 * DAY) })).toBe(0);
    const [alert] = await rows(
      sql<{ body: string; headers: Record<string, string> }>`select body, headers from outgoing_mail order by id desc`,
    );
    expect(alert?.body).toMatch(/^Second /);
    expect(alert?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(await unfollow(database.db, id, key)).toBe(true);
    expect(await rows(sql`select 1 from subscription`)).toEqual([]);
  });

  it('who republish an article are told of its correction, once', async () => {
    const use = {
      article,
      outlet: 'The Other',
      url: 'https://other.example/1',
      email: 'desk@other.example',
      trap: '',
      address: '192.0.2.1',
    };
    expect(await registerUse(database.db, use, NOON)).toEqual({ type: 'told' });
    expect(await registerUse(database.db, use, NOON)).toEqual({ type: 'known' });
    expect(await registerUse(database.db, { ...use, url: 'javascript:alert(1)' }, NOON)).toEqual({
      type: 'wrong',
      field: 'url',
    });
    expect((await listUses(database.db, { limit: 5 })).map(({ outlet }) => outlet)).toEqual(['The Other']);
    const correction = { id: 'c1', article, subject: 'Correction', body: 'It was May.' };
    await tellRepublishers(database.db, correction);
    await tellRepublishers(database.db, correction);
    expect(await countMail(database.db, NOON)).toMatchObject({ waiting: 1 });
  });

  it('get mail through a real server; one that refuses is asked again later and loses nothing', async () => {
    const got: string[] = [];
    let refuse = true;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk) => (text += chunk));
        stream.on('end', () => {
          if (refuse) return done(new Error('mailbox busy'));
          got.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mailer = createMailer(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'Trama <desk@news.example>',
    );
    try {
      const sent = await send({ contact: 'ana@example.org' });
      expect(sent.type).toBe('sent');
      const [waiting] = await listMessages(database.db, { states: ['new'], limit: 1 });
      await answerMessage(
        database.db,
        waiting?.id ?? '',
        { body: 'Grazie – thanks.', by: 'Bea', newsroom: 'Trama' },
        NOON,
      );
      let now = new Date(Date.now() + 1000);
      const round = () => sendWaitingMail(database.db, mailer.send, { most: 10, now: () => now });
      expect(await round()).toEqual({ sent: 0, failed: 1 });
      expect(await round()).toEqual({ sent: 0, failed: 0 });
      refuse = false;
      now = new Date(now.getTime() + 61_000);
      expect(await round()).toEqual({ sent: 1, failed: 0 });
      expect(await round()).toEqual({ sent: 0, failed: 0 });
      expect(got).toHaveLength(1);
      expect(got[0]).toContain('To: ana@example.org');
      expect(got[0]).toContain('From: Trama <desk@news.example>');
    } finally {
      mailer.close();
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });

  it('see the notices of their language first, while they last', async () => {
    const notice = {
      id: null,
      kind: 'job' as const,
      language: 'en',
      html: '<p>Write.</p><script>x</script>',
      starts: null,
      ends: '2026-05-04',
      place: null,
      outlet: null,
      link: 'https://jobs.example/1',
      goal: null,
      published: true,
    };
    await saveNotice(database.db, { ...notice, title: 'Reporter' });
    await saveNotice(database.db, { ...notice, title: 'Reportera', language: 'es', ends: null });
    await expect(saveNotice(database.db, { ...notice, title: 'x', link: 'javascript:1' })).rejects.toThrow(/https/);
    const shown = async (today: string) =>
      (await currentNotices(database.db, { kinds: ['job'], language: 'en', today, limit: 9 })).map(
        ({ title, html }) => [title, html],
      );
    expect(await shown('2026-05-04')).toEqual([
      ['Reporter', '<p>Write.</p>'],
      ['Reportera', '<p>Write.</p>'],
    ]);
    expect((await shown('2026-05-05')).map(([title]) => title)).toEqual(['Reportera']);
  });

  it('do not meet a message about an article that was unpublished as if it were there', async () => {
    await sql`update article set status = 'unpublished'`.execute(database.db);
    expect((await send({})).type).toBe('sent');
    const [waiting] = await listMessages(database.db, { states: ['new'], limit: 1 });
    expect(waiting?.article).toBeNull();
    await moveMessage(database.db, waiting?.id ?? '', { state: 'spam' }, NOON);
    expect(await listMessages(database.db, { states: ['new'], limit: 1 })).toEqual([]);
  });
});

/** What a reader's browser does. */
function solve(challenge: string): string {
  for (let n = 0; ; n++)
    if (Math.clz32(createHash('sha256').update(`${challenge}:${n}`).digest().readUInt32BE(0)) >= WORK_BITS)
      return String(n);
}

describe('text for other newsrooms', () => {
  const made = republishText({
    title: 'Herons <return>',
    authors: ['Ana Garza', 'Luis Boto'],
    html: '<p>They came <em>back</em>.</p>\n<figure><img src="/a.jpg" alt="A boat"><figcaption>A boat</figcaption></figure>\n<p><img src="/b.jpg" alt="B"></p>\n<h2>Why</h2>\n<ul><li>one</li></ul>',
    url: 'https://news.example/2026/05/herons/',
    newsroom: 'The Trama',
    licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
    pictures: new Map([
      ['/b.jpg', { free: true, credit: 'Photo: Eva, CC BY 4.0', absolute: 'https://news.example/b.jpg' }],
    ]),
    words: {
      byline: 'By {authors} for {newsroom}',
      top: 'This article was first published by {newsroom}.',
      bottom: 'Read the original: {title}. Published under {licence}.',
    },
  });

  it('carries byline, links at top and bottom, and the canonical address', () => {
    expect(made.html).toContain('<link rel="canonical" href="https://news.example/2026/05/herons/">');
    expect(made.html).toContain('By Ana Garza, Luis Boto for The Trama');
    expect(made.html.match(/href="https:\/\/news\.example\/2026\/05\/herons\/"/g)).toHaveLength(3);
    expect(made.html).toContain('<h1>Herons &#x3C;return></h1>');
    expect(made.html).not.toMatch(/<script|pixel|1x1/);
    expect(made.text.match(/https:\/\/news\.example\/2026\/05\/herons\//g)).toHaveLength(2);
    expect(made.markdown).toContain('[The Trama](https://news.example/2026/05/herons/)');
    expect(made.markdown).toContain('## Why');
  });

  it('leaves out pictures that nobody may pass on, with their captions, and says how many', () => {
    expect(made.withheld).toBe(1);
    expect(made.html).not.toContain('A boat');
    expect(made.html).toContain('src="https://news.example/b.jpg"');
    expect(made.html).toContain('Photo: Eva, CC BY 4.0');
  });
});
