import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import tar from 'tar-stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { storeDrafts } from '../archive/index.ts';
import { type ArticleDraft, completeDraft, PARSERS } from '../ingest/index.ts';
import { sentences } from '../text/index.ts';
import { addClaim, lostEvidence, reanchorEvidence } from './index.ts';

const FEED = '../shared/data/state-dept-feed.tar.gz';
const ABSENT = !existsSync(FEED);
if (ABSENT) console.log(`skipped: edits of a real feed, as ${FEED} is not here`);

/** The snapshots of the feed in their order; of each item its versions whose words differ. */
async function editedItems(): Promise<ArticleDraft[][]> {
  const parser = PARSERS.find(({ format }) => format === 'feed');
  if (!parser) throw new Error('no parser reads feeds');
  const snapshots: [string, Buffer][] = [];
  for await (const entry of createReadStream(FEED).pipe(createGunzip()).pipe(tar.extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type === 'file') snapshots.push([entry.header.name, Buffer.concat(chunks)]);
  }
  const versions = new Map<string, ArticleDraft[]>();
  for (const [name, bytes] of snapshots.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chunks = (async function* () {
      yield new Uint8Array(bytes);
    })();
    for await (const item of parser.parse({ name, url: null, contentType: null, bytes: chunks })) {
      if (!('draft' in item)) continue;
      const draft = completeDraft({ ...item.draft, asOf: null });
      const known = versions.get(draft.origin.id) ?? [];
      const last = known.at(-1);
      if (last?.text !== draft.text || last.title !== draft.title) known.push(draft);
      versions.set(draft.origin.id, known);
    }
  }
  return [...versions.values()].filter(({ length }) => length > 1);
}

/** Sentences that stand in a text, and how often. */
function countSentences(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return counts;
}

/** The edits of a real newsroom's feed, each with a claim on every sentence of the version before. */
describeOnDatabases('evidence in a feed whose items are edited (needs ../shared)', (create) => {
  let database: TestDatabase;
  let items: ArticleDraft[][];
  beforeAll(async () => {
    if (ABSENT) return;
    [database, items] = await Promise.all([create(), editedItems()]);
  }, 60_000);
  afterAll(() => database?.drop());

  const store = (draft: ArticleDraft) => database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'feed'));
  const claimOn = (article: string, field: 'text' | 'title', quote: string) =>
    addClaim(database.db, {
      subject: 'The Department',
      subjectSchema: 'PublicBody',
      predicate: 'said',
      object: null,
      objectSchema: null,
      value: quote.slice(0, 200),
      article,
      field,
      quote,
      occurrence: null,
      attribution: null,
      stance: 'asserted',
      from: null,
      to: null,
      status: 'accepted',
      by: 'test',
      reason: null,
    });
  const shown = async (ids: string[]) => {
    const { rows } = await sql<{ id: string; quote: string; stands: boolean }>`
      select p.claim_id as id, p.quote, substr(case p.field when 'title' then r.title else r.text end, p.start_pos + 1,
        p.end_pos - p.start_pos) = p.quote as stands
      from public_evidence p join revision r on r.id = p.revision_id where p.claim_id = any(${ids}::uuid[])`.execute(
      database.db,
    );
    return rows;
  };

  /** Stores a version, claims each of its sentences, stores the next, and says what became of each claim. */
  async function edit(
    before: ArticleDraft,
    after: ArticleDraft,
  ): Promise<Record<'kept' | 'lost' | 'doubtful', number>> {
    await store(before);
    await reanchorEvidence(database.db);
    const { rows } = await sql<{ id: string }>`select a.id from article a join revision r on r.id = a.revision_id
      where r.text = ${before.text} and r.title = ${before.title} order by a.id limit 1`.execute(database.db);
    const article = rows[0]?.id ?? '';
    const [old, now] = [countSentences(before.text), countSentences(after.text)];
    const claims = new Map<string, string>();
    for (const [sentence, n] of old) {
      // Words that stand in two sentences need an editor to say which is meant.
      if (n > 1 || before.text.split(sentence).length !== 2) continue;
      claims.set((await claimOn(article, 'text', sentence)).id, sentence);
    }
    const title = (await claimOn(article, 'title', before.title)).id;
    const ids = [...claims.keys(), title];
    expect((await shown(ids)).length).toBe(ids.length);
    await store(after);
    expect(await shown(ids), 'nothing is shown before it has been looked for').toEqual([]);
    await reanchorEvidence(database.db);
    const visible = await shown(ids);
    expect(visible.filter(({ stands }) => !stands)).toEqual([]);
    const seen = new Set(visible.map(({ id }) => id));
    const waiting = new Set((await lostEvidence(database.db)).map(({ claimId }) => claimId));
    for (const id of ids)
      expect([id, seen.has(id) !== waiting.has(id)], 'shown, or with the editors').toEqual([id, true]);
    expect(seen.has(title)).toBe(before.title === after.title);
    const counts = { kept: 0, lost: 0, doubtful: 0 };
    for (const [id, sentence] of claims) {
      const there = now.get(sentence) ?? 0;
      const kind = there === 0 ? 'lost' : there === 1 ? 'kept' : 'doubtful';
      if (kind !== 'doubtful') expect([sentence, seen.has(id)]).toEqual([sentence, kind === 'kept']);
      counts[kind]++;
    }
    return counts;
  }

  it.skipIf(ABSENT)(
    'survives every edit that leaves its sentence alone, and is silently kept by none that does not',
    async () => {
      const total = { kept: 0, lost: 0, doubtful: 0 };
      let edits = 0;
      for (const versions of items)
        for (const [n, after] of versions.slice(1).entries()) {
          const counts = await edit(versions[n] as ArticleDraft, after);
          for (const kind of ['kept', 'lost', 'doubtful'] as const) total[kind] += counts[kind];
          edits++;
        }
      console.log(`${items.length} items, ${edits} edits of their words:`, total);
      expect(items.length).toBeGreaterThan(15);
      expect(total.kept).toBeGreaterThan(200);
      expect(total.lost).toBeGreaterThan(10);
    },
    240_000,
  );
});
