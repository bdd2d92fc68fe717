import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Staff } from '../policy.ts';
import type { ProofKey } from '../proofs/proof-key.ts';
import { type SealedProof, unseal } from '../proofs/seal.ts';
import { type DraftSentence, draftSentences } from './draft-sentences.ts';
import { matchSentences, type SentenceWords } from './match-sentences.ts';

/** What proves a sentence, as those see it who may read proofs. */
export interface Proof extends SealedProof {
  id: string;
  kind: 'document' | 'link' | 'note';
  confidential: boolean;
  /** Whether it proves the sentence: a link needs an archived copy. */
  proves: boolean;
  /** Title and hash of the kept document. */
  document: { title: string; hash: string } | null;
  by: string;
  at: Date;
  /** True for those who may not read it: all of it but its kind is left out. */
  hidden: boolean;
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
  by: string | null;
  proofs: Proof[];
}

interface CheckRow extends SentenceWords {
  id: string;
  verdict: 'factual' | 'not-factual';
  by: string;
  proofs: (Omit<Proof, 'hidden' | 'at'> & { at: string; sealed: string | null })[];
}

/** Title, summary and text of a draft, whose sentences are asked for. */
export interface SentenceSource {
  articleId: string;
  title: string;
  dek: string | null;
  text: string;
}

/**
 * The sentences of a draft, each with its check. `reader` and `key`: who wants to read confidential proofs and how; without
 * them they stay closed.
 */
export async function readSentences(
  db: Db,
  draft: SentenceSource,
  reader: { staff: Staff; key: ProofKey } | null,
): Promise<CheckedSentence[]> {
  const now = draftSentences(draft);
  const checks = await readChecks(db, draft.articleId);
  const matched = matchSentences(now, checks);
  return now.map((sentence, n) => {
    const check = checks[matched[n] ?? -1];
    const proofs = check?.proofs.map((proof) => openProof(proof, reader)) ?? [];
    const verdict = check?.verdict ?? 'open';
    const done = verdict === 'not-factual' || (verdict === 'factual' && proofs.some(({ proves }) => proves));
    return { ...sentence, n, checkId: check?.id ?? null, verdict, done, by: check?.by ?? null, proofs };
  });
}

/** Checks of an article, the oldest first. */
async function readChecks(db: Db, articleId: string): Promise<CheckRow[]> {
  const { rows } = await sql<CheckRow>`
    select c.id, c.field, c.sentence, c.before, c.after, c.verdict, c.checked_by_name as by,
      coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'documentId', p.document_id, 'page', p.page,
        'url', p.url, 'archivedUrl', p.archived_url, 'note', null, 'confidential', p.confidential, 'proves', p.proves,
        'by', p.added_by_name, 'at', p.added_at, 'sealed', encode(p.sealed, 'base64'), 'document',
        (select json_build_object('title', d.title, 'hash', d.hash) from document d where d.id = p.document_id)) order by p.id)
        from proof p where p.check_id = c.id), '[]') as proofs
    from sentence_check c where c.article_id = ${articleId} order by c.checked_at, c.id`.execute(db);
  return rows;
}

function openProof(
  { sealed, at, ...proof }: CheckRow['proofs'][number],
  reader: { staff: Staff; key: ProofKey } | null,
): Proof {
  const opened = { ...proof, at: new Date(at), hidden: false };
  if (sealed === null) return opened;
  if (!reader?.staff.can('proof.read')) return { ...opened, hidden: true };
  return { ...opened, ...unseal(Buffer.from(sealed, 'base64'), proof.id, reader.key) };
}
