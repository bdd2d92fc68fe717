import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Staff } from '../policy.ts';
import type { ProofKey } from '../proofs/proof-key.ts';
import { type SealedProof, type SealFault, unseal } from '../proofs/seal.ts';
import { type DraftSentence, draftSentences } from './draft-sentences.ts';
import { findReopened } from './find-reopened.ts';
import { matchSentences, type SentenceWords } from './match-sentences.ts';

/** A kept document that proves something. */
export interface ProofDocument {
  title: string;
  slug: string;
  hash: string;
  visibility: 'public' | 'confidential';
}

/** What proves a sentence, as those see it who may read proofs. */
export interface Proof extends SealedProof {
  id: string;
  kind: 'document' | 'link' | 'note';
  confidential: boolean;
  /** Whether it proves the sentence: a link needs an archived copy. */
  proves: boolean;
  /** The kept document, for those who may know of it. */
  document: ProofDocument | null;
  by: string;
  at: Date;
  /** True for those who may not read it, or can't: all of it but its kind is left out. */
  hidden: boolean;
  /** Why nobody here can read it. */
  fault: SealFault | null;
}

/** What was said of a sentence before an edit changed its words. */
export interface FormerCheck {
  checkId: string;
  /** Its words then. */
  sentence: string;
  verdict: 'factual' | 'not-factual';
  by: string;
  at: Date;
  proofs: Proof[];
}

/** A sentence of a draft with what the fact-check says of it. */
export interface CheckedSentence extends DraftSentence {
  /** Number in the draft, from 0: title and summary first. */
  n: number;
  checkId: string | null;
  /** `open`: nobody has looked at it as it stands now. */
  verdict: 'open' | 'factual' | 'not-factual';
  /** Whether nothing more is to be done for it. */
  done: boolean;
  /** Who has checked it, and when. */
  by: string | null;
  at: Date | null;
  proofs: Proof[];
  /** Of an open one that was checked before an edit changed it: what was said of it. */
  former: FormerCheck | null;
}

interface CheckRow extends SentenceWords {
  id: string;
  verdict: 'factual' | 'not-factual';
  by: string;
  at: Date;
  proofs: (Omit<Proof, 'hidden' | 'fault' | 'at'> & { at: string; sealed: string | null })[];
}

type Reader = { staff: Staff; key: ProofKey | null } | null;

/** Title, summary and text of a draft, whose sentences are asked for. */
export interface SentenceSource {
  articleId: string;
  title: string;
  dek: string | null;
  text: string;
}

/**
 * The sentences of a draft, each with its check. `reader` and `key`: who wants to read confidential proofs and how; without
 * them they stay closed; `key` is null where there is none that can be used.
 */
export async function readSentences(db: Db, draft: SentenceSource, reader: Reader): Promise<CheckedSentence[]> {
  const now = draftSentences(draft);
  const checks = await readChecks(db, draft.articleId);
  const matched = matchSentences(now, checks);
  const former = findReopened(now, checks, matched);
  const sentences = now.map((sentence, n): CheckedSentence => {
    const check = checks[matched[n] ?? -1];
    const proofs = check?.proofs.map((proof) => openProof(proof, reader)) ?? [];
    const verdict = check?.verdict ?? 'open';
    const done = verdict === 'not-factual' || (verdict === 'factual' && proofs.some(({ proves }) => proves));
    const who = { checkId: check?.id ?? null, by: check?.by ?? null, at: check?.at ?? null };
    return { ...sentence, n, ...who, verdict, done, proofs, former: formerOf(checks[former[n] ?? -1], reader) };
  });
  await nameDocuments(db, sentences);
  return sentences;
}

function formerOf(check: CheckRow | undefined, reader: Reader): FormerCheck | null {
  if (!check) return null;
  const { id, sentence, verdict, by, at, proofs } = check;
  return { checkId: id, sentence, verdict, by, at, proofs: proofs.map((proof) => openProof(proof, reader)) };
}

const DOCUMENT = sql`(select json_build_object('title', d.title, 'slug', d.slug, 'hash', d.hash, 'visibility', d.visibility) from document`;

/** Which document a sealed proof names is known only when it has been opened. */
async function nameDocuments(db: Db, sentences: readonly CheckedSentence[]): Promise<void> {
  const opened = sentences
    .flatMap(({ proofs, former }) => [...proofs, ...(former?.proofs ?? [])])
    .filter(({ documentId, document, hidden }) => documentId !== null && document === null && !hidden);
  if (opened.length === 0) return;
  const { rows } = await sql<{ id: string; document: ProofDocument }>`
    select k.id, ${DOCUMENT} d where d.id = k.id) as document from document k
    where k.id = any(${opened.map(({ documentId }) => documentId)}::uuid[])`.execute(db);
  const documents = new Map(rows.map(({ id, document }) => [id, document]));
  for (const proof of opened) proof.document = documents.get(proof.documentId ?? '') ?? null;
}

/** Checks of an article, the oldest first. */
async function readChecks(db: Db, articleId: string): Promise<CheckRow[]> {
  const { rows } = await sql<CheckRow>`
    select c.id, c.field, c.sentence, c.before, c.after, c.verdict, c.checked_by_name as by, c.checked_at as at,
      coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'documentId', p.document_id, 'page', p.page,
        'url', p.url, 'archivedUrl', p.archived_url, 'note', null, 'confidential', p.confidential, 'proves', p.proves,
        'by', p.added_by_name, 'at', p.added_at, 'sealed', encode(p.sealed, 'base64'), 'document',
        ${DOCUMENT} d where d.id = p.document_id)) order by p.id)
        from proof p where p.check_id = c.id), '[]') as proofs
    from sentence_check c where c.article_id = ${articleId} order by c.checked_at, c.id`.execute(db);
  return rows;
}

function openProof({ sealed, at, ...proof }: CheckRow['proofs'][number], reader: Reader): Proof {
  const opened: Proof = { ...proof, at: new Date(at), hidden: false, fault: null };
  const mayKnow = reader?.staff.can('proof.read') === true;
  if (sealed === null) return mayKnow || opened.document?.visibility !== 'confidential' ? opened : hide(opened);
  if (!reader || !mayKnow) return hide(opened);
  const said = unseal(Buffer.from(sealed, 'base64'), proof.id, reader.key);
  return typeof said === 'string' ? { ...hide(opened), fault: said } : { ...opened, ...said };
}

function hide(proof: Proof): Proof {
  return { ...proof, documentId: null, page: null, document: null, hidden: true };
}
