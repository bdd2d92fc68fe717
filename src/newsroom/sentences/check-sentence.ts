import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { audit } from '../../accounts/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { findDocument } from '../../knowledge/index.ts';
import { type Draft, openDraft } from '../load-draft.ts';
import { mayWrite, type Staff } from '../policy.ts';
import { holdKey } from '../proofs/key-in-use.ts';
import type { ProofKey } from '../proofs/proof-key.ts';
import { type SealedProof, seal } from '../proofs/seal.ts';
import { type CheckedSentence, readSentences } from './read-sentences.ts';

/** A sentence, as the one who checks it saw it: by its number and its words. */
export interface SentenceName {
  articleId: string;
  n: number;
  sentence: string;
}

/** `changed`: the sentence is another by now; look again. */
export type CheckOutcome = 'done' | 'missing' | 'refused' | 'changed' | 'wrong';

/** Marks a sentence as factual or not; `open` takes the mark and its proofs away. */
export async function markSentence(
  db: Db,
  staff: Staff,
  name: SentenceName,
  verdict: CheckedSentence['verdict'],
  now: Date,
): Promise<CheckOutcome> {
  return checking(db, staff, name, async (tx, sentence) => {
    if (verdict === 'open') {
      if (sentence.checkId) await tx.deleteFrom('sentence_check').where('id', '=', sentence.checkId).execute();
    } else await storeVerdict(tx, staff, name.articleId, sentence, verdict, now);
    await audit(tx, staff, 'article.checkSentence', `article:${name.articleId}`, {
      sentence: sentence.sentence,
      verdict,
    });
    return 'done';
  });
}

/**
 * Says that what was said of a sentence before an edit changed it still holds: verdict and proofs go over to its new
 * words. `wrong`: nothing was said of it.
 */
export async function keepCheck(db: Db, staff: Staff, name: SentenceName, now: Date): Promise<CheckOutcome> {
  return checking(db, staff, name, async (tx, { field, sentence, before, after, former }) => {
    if (!former) return 'wrong';
    const checked = { checked_by: staff.id, checked_by_name: staff.name, checked_at: now };
    await tx
      .updateTable('sentence_check')
      .set({ field, sentence, before, after, ...checked })
      .where('id', '=', former.checkId)
      .execute();
    const details = { sentence, verdict: former.verdict, kept: former.sentence };
    await audit(tx, staff, 'article.checkSentence', `article:${name.articleId}`, details);
    return 'done';
  });
}

/** A proof as it is given: a page of a kept document, a link with where its archived copy is, or a note. */
export interface NewProof {
  kind: 'document' | 'link' | 'note';
  /** Id, slug or hash of a kept document: of the proof, or of a link's archived copy. */
  document?: string | null;
  page?: number | null;
  url?: string | null;
  archivedUrl?: string | null;
  note?: string | null;
  /** Encrypted, shown only to those who may read proofs, in no export. Notes always are. */
  confidential?: boolean;
}

/** Adds a proof to a sentence, which becomes a factual one by it. `wrong`: the proof says nothing, or names no document of ours. */
export async function addProof(
  db: Db,
  staff: Staff,
  name: SentenceName,
  proof: NewProof,
  { readKey, now }: { readKey: () => ProofKey; now: Date },
): Promise<CheckOutcome> {
  return checking(db, staff, name, async (tx, sentence) => {
    const said = await readProof(tx, proof);
    if (!said) return 'wrong';
    const checkId = await storeVerdict(tx, staff, name.articleId, sentence, 'factual', now);
    const id = uuid();
    const closed = proof.kind === 'note' || proof.confidential === true;
    const { documentId, page, url, archivedUrl } = said;
    const key = closed ? readKey() : null;
    if (key) await holdKey(tx, key);
    await tx
      .insertInto('proof')
      .values({
        ...{ id, check_id: checkId, kind: proof.kind, confidential: proof.confidential === true },
        ...(key ? { sealed: seal(said, id, key) } : { document_id: documentId, page, url, archived_url: archivedUrl }),
        proves: proof.kind !== 'link' || archivedUrl !== null || documentId !== null,
        ...{ added_by: staff.id, added_by_name: staff.name, added_at: now },
      })
      .execute();
    // What a confidential proof says stands nowhere in clear, in the trail neither.
    const details = {
      sentence: sentence.sentence,
      kind: proof.kind,
      ...(closed ? { sealed: true } : { url, documentId, page }),
    };
    await audit(tx, staff, 'article.addProof', `article:${name.articleId}`, details);
    return 'done';
  });
}

/** Takes a proof away again. */
export async function removeProof(db: Db, staff: Staff, articleId: string, proofId: string): Promise<CheckOutcome> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft) return 'missing';
    if (!mayCheck(staff, draft)) return 'refused';
    const { numAffectedRows } = await sql`delete from proof where id::text = ${proofId}
      and check_id in (select id from sentence_check where article_id = ${articleId})`.execute(tx);
    if (numAffectedRows === 0n) return 'missing';
    await audit(tx, staff, 'article.removeProof', `article:${articleId}`, { proof: proofId });
    return 'done';
  });
}

/** Who writes an article brings its proofs along; who checks it adds to them. */
export function mayCheck(staff: Staff, draft: Draft): boolean {
  return staff.can('article.check') || mayWrite(staff, draft);
}

async function checking(
  db: Db,
  staff: Staff,
  { articleId, n, sentence }: SentenceName,
  work: (tx: Tx, sentence: CheckedSentence) => Promise<CheckOutcome>,
): Promise<CheckOutcome> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft) return 'missing';
    if (!mayCheck(staff, draft)) return 'refused';
    const found = (await readSentences(tx, draft, null))[n];
    if (found?.sentence !== sentence) return 'changed';
    return work(tx, found);
  });
}

async function storeVerdict(
  tx: Tx,
  staff: Staff,
  articleId: string,
  { checkId, field, sentence, before, after, verdict: known, by }: CheckedSentence,
  verdict: 'factual' | 'not-factual',
  now: Date,
): Promise<string> {
  if (checkId && known === verdict && by !== null) return checkId;
  const id = checkId ?? uuid();
  const checked = { verdict, checked_by: staff.id, checked_by_name: staff.name, checked_at: now };
  await tx
    .insertInto('sentence_check')
    .values({ id, article_id: articleId, field, sentence, before, after, ...checked })
    .onConflict((c) => c.column('id').doUpdateSet({ before, after, ...checked }))
    .execute();
  if (verdict === 'not-factual') await tx.deleteFrom('proof').where('check_id', '=', id).execute();
  return id;
}

/** A proof's words, looked up and cleaned; null for one that proves nothing. */
async function readProof(tx: Tx, proof: NewProof): Promise<SealedProof | null> {
  const url = addressOf(proof.url);
  const note = proof.note?.trim().slice(0, 20_000) || null;
  const document = proof.document?.trim() ? await findDocument(tx, proof.document.trim()).catch(() => null) : null;
  if (proof.document?.trim() && !document) return null;
  const page = document && proof.page ? Math.min(Math.max(1, Math.trunc(proof.page)), document.pages) : null;
  const said = { documentId: document?.id ?? null, page, url, archivedUrl: addressOf(proof.archivedUrl), note };
  if (proof.kind === 'document') return document ? said : null;
  if (proof.kind === 'link') return url ? said : null;
  return note ? said : null;
}

function addressOf(text: string | null | undefined): string | null {
  const address = text?.trim() ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= 2000
    ? new URL(address).href
    : null;
}
