import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { StoredPart } from '../archive/index.ts';
import type { Db, Tx } from '../kit/index.ts';
import { sentenceAround, toUtf16 } from '../text/index.ts';
import { findPassages, type Passage } from './find-passage.ts';
import { refreshStaleIncidents } from './incidents/refresh-incidents.ts';
import type { EvidenceField, EvidenceTable } from './schema.ts';

/** The words of one revision that evidence may point at. */
export interface Words {
  title: string;
  dek: string | null;
  text: string;
  parts: StoredPart[];
}

/** Where a passage stands in the new words, or why an editor must look. */
export type Anchoring = { passage: Passage } | { lost: string };

/** What is compared of a piece of evidence. */
export type AnchoredEvidence = Pick<
  EvidenceTable,
  'field' | 'start_pos' | 'end_pos' | 'quote' | 'prefix' | 'suffix' | 'part'
>;

/**
 * Finds a passage in the words of a later revision. It keeps its place only if the sentence around it is the same,
 * letter for letter, and stands there once (or as often as before, and once in the same context), in the same part.
 */
function anchor(evidence: AnchoredEvidence, before: Words, after: Words): Anchoring {
  const { field } = evidence;
  const [old, now] = [wordsOf(before, field), wordsOf(after, field)];
  const sentence = sentenceAt(old, evidence.start_pos, evidence.end_pos);
  const matches = exactly(now, evidence.quote);
  if (matches.length === 0) return { lost: 'the quoted words are gone' };
  const same = matches.filter(({ start, end }) => sentenceAt(now, start, end) === sentence);
  if (same.length === 0) return { lost: 'the sentence around the quoted words has changed' };
  const repeatedBefore = exactly(old, evidence.quote).filter(
    ({ start, end }) => sentenceAt(old, start, end) === sentence,
  ).length;
  const inContext = same.filter(({ prefix, suffix }) => prefix === evidence.prefix && suffix === evidence.suffix);
  const candidates = same.length > 1 && same.length === repeatedBefore ? inContext : same;
  const [passage] = candidates;
  if (!passage || candidates.length > 1) return { lost: 'the sentence now stands in the text more than once' };
  if (field === 'text' && partAt(after.parts, passage.start) !== evidence.part) {
    return { lost: 'the sentence moved between reporting and analysis' };
  }
  return { passage };
}

function exactly(text: string, quote: string): Passage[] {
  return findPassages(text, quote).filter((passage) => passage.quote === quote);
}

/** Role of the part that a position lies in. */
export function partAt(parts: readonly StoredPart[], position: number): 'reported' | 'analysis' {
  return parts.find(({ start, end }) => position >= start && position < end)?.role ?? 'reported';
}

function wordsOf(words: Words, field: EvidenceField): string {
  return words[field] ?? '';
}

function sentenceAt(text: string, start: number, end: number): string {
  const stretch = sentenceAround(text, toUtf16(text, start), toUtf16(text, end));
  return text.slice(stretch.start, stretch.end);
}

/** A passage that would lose its place. */
export interface LostPassage {
  claimId: string;
  quote: string;
  reason: string;
}

/** The passages of accepted claims that would wait for an editor if an article's words became these. Changes nothing. */
export async function previewAnchoring(db: Db, articleId: string, after: Words): Promise<LostPassage[]> {
  const { rows } = await sql<AnchoredEvidence & { claim_id: string; before: Words }>`
    select e.claim_id, e.field, e.start_pos, e.end_pos, e.quote, e.prefix, e.suffix, e.part,
      json_build_object('title', o.title, 'dek', o.dek, 'text', o.text, 'parts', o.parts) as before
    from evidence e join claim c on c.id = e.claim_id and c.status = 'accepted' join revision o on o.id = e.revision_id
    where e.article_id = ${articleId} and e.state = 'current' order by e.start_pos`.execute(db);
  return rows.flatMap((row) => {
    const result = anchor(row, row.before, after);
    return 'lost' in result ? [{ claimId: row.claim_id, quote: row.quote, reason: result.lost }] : [];
  });
}

/** How many passages kept their place, and how many wait for an editor. */
export interface ReanchorCounts {
  kept: number;
  lost: number;
}

/**
 * Brings evidence of edited articles to their current revisions. Until it has run, such evidence is out of public
 * view by itself: readers see only what stands in the current revision. Idempotent; safe to run at any time.
 */
export async function reanchorEvidence(db: Db): Promise<ReanchorCounts> {
  const counts = { kept: 0, lost: 0 };
  for (;;) {
    const done = await db.transaction().execute((tx) => reanchorSome(tx, counts));
    if (done > 0) continue;
    await refreshStaleIncidents(db);
    return counts;
  }
}

type StaleEvidence = Selectable<EvidenceTable> & { current_revision: string; before: Words; after: Words };

async function reanchorSome(tx: Tx, counts: ReanchorCounts): Promise<number> {
  const { rows } = await sql<StaleEvidence>`
    select e.*, a.revision_id as current_revision,
      json_build_object('title', o.title, 'dek', o.dek, 'text', o.text, 'parts', o.parts) as before,
      json_build_object('title', n.title, 'dek', n.dek, 'text', n.text, 'parts', n.parts) as after
    from evidence e
    join article a on a.id = e.article_id and a.revision_id <> e.revision_id
    join revision o on o.id = e.revision_id
    join revision n on n.id = a.revision_id
    where e.state = 'current'
    order by e.id limit 50 for update of e skip locked
  `.execute(tx);
  for (const row of rows) {
    const result = anchor(row, row.before, row.after);
    if ('lost' in result) {
      counts.lost++;
      await tx
        .updateTable('evidence')
        .set({ state: 'lost', lost_reason: result.lost })
        .where('id', '=', row.id)
        .execute();
    } else {
      counts.kept++;
      await follow(tx, row, result.passage, row.current_revision);
    }
  }
  return rows.length;
}

/** Puts a new row after an old one: the same passage in a later revision. */
export async function follow(
  tx: Tx,
  old: Selectable<EvidenceTable>,
  passage: Passage,
  revisionId: string,
): Promise<void> {
  const { start, end, quote, prefix, suffix } = passage;
  await tx.updateTable('evidence').set({ state: 'superseded', lost_reason: null }).where('id', '=', old.id).execute();
  const { claim_id, article_id, field, part, attribution, stance } = old;
  await tx
    .insertInto('evidence')
    .values({
      id: uuid(),
      claim_id,
      article_id,
      revision_id: revisionId,
      field,
      start_pos: start,
      end_pos: end,
      quote,
      prefix,
      suffix,
      part,
      attribution,
      stance,
      state: 'current',
      lost_reason: null,
      follows: old.id,
    })
    .execute();
}
