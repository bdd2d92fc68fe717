import { UserError } from '../../kit/index.ts';
import {
  type ClaimOfArticle,
  claimsOfArticle,
  listDocuments,
  listDraftClaims,
  type WaitingClaim,
} from '../../knowledge/index.ts';
import {
  type AskedSignature,
  type CheckedSentence,
  type CommentThread,
  type Draft,
  listComments,
  mayCheck,
  type ProofKey,
  readRules,
  readSentences,
  readSignatures,
} from '../../newsroom/index.ts';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';

/** What the screen of a fact-check shows. */
export interface CheckView {
  request: DeskRequest;
  draft: Draft;
  sentences: CheckedSentence[];
  /** The sentence that is looked at; null: the article has none. */
  selected: CheckedSentence | null;
  /** What rests on the selected sentence. */
  claims: ClaimOfArticle[];
  waiting: WaitingClaim[];
  /** Threads on the selected sentence. */
  threads: CommentThread[];
  /** How many open threads there are on each sentence, by its number. */
  talked: Map<number, number>;
  /** Kept documents, the newest first, to choose from. */
  documents: { slug: string; title: string }[];
  signatures: AskedSignature[];
  /** Why confidential proofs can't be read or added; null: they can. */
  keyFault: string | null;
  /** Whether the person may mark sentences and add proofs. */
  mayCheck: boolean;
}

/** Kept documents that are offered by their titles; others are found by name or hash. */
const OFFERED = 200;

/** Reads all that the screen shows of one sentence among its others. `n`: its number; null: the first that is open. */
export async function loadCheck(desk: Desk, request: DeskRequest, draft: Draft, n: number | null): Promise<CheckView> {
  const { user, t } = request;
  const { key, fault: keyFault } = openKey(desk, t);
  const [sentences, claims, waiting, threads, rules] = await Promise.all([
    readSentences(desk.db, draft, { staff: user, key }),
    claimsOfArticle(desk.db, draft.articleId),
    listDraftClaims(desk.db, draft.articleId),
    listComments(desk.db, draft),
    readRules(desk.db),
  ]);
  const selected = sentences[n ?? -1] ?? sentences.find(({ done }) => !done) ?? sentences[0] ?? null;
  const may = mayCheck(user, draft);
  return {
    ...{ request, draft, sentences, selected, mayCheck: may, keyFault },
    claims: selected ? claims.filter((claim) => restsOn(claim, selected)) : [],
    waiting: selected
      ? waiting.filter(({ quote, state }) => state === 'waiting' && within(quote, selected.sentence))
      : [],
    threads: selected ? threads.filter((thread) => isAbout(thread, selected)) : [],
    talked: countThreads(threads, sentences),
    documents: may && user.can('proof.read') ? await listDocuments(desk.db, OFFERED) : [],
    signatures: await readSignatures(desk.db, user, draft, { rules, accuses: true }),
  };
}

/** A key that can't be used keeps nothing but confidential proofs from being read. */
function openKey(desk: Desk, t: DeskRequest['t']): { key: ProofKey | null; fault: string | null } {
  try {
    return { key: desk.proofKey(), fault: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { key: null, fault: faultWords(error, t) };
  }
}

/** Of an edited sentence, also what rests on its former words. */
function restsOn({ field, quote }: ClaimOfArticle, { field: at, sentence, former }: CheckedSentence): boolean {
  return field === at && [sentence, former?.sentence ?? ''].some((words) => within(quote, words));
}

/** Whether one has the other in it, spaces apart. */
function within(quote: string, sentence: string): boolean {
  const [a, b] = [quote, sentence].map((words) => words.replace(/\s+/g, ' ').trim()) as [string, string];
  return a !== '' && b !== '' && (b.includes(a) || a.includes(b));
}

/** Whether a thread is about a sentence, or words of it. */
function isAbout({ quote, place }: CommentThread, { field, sentence, start, end }: CheckedSentence): boolean {
  if (place) return field === 'text' && place.start < end && place.end > start;
  return field !== 'text' && quote === sentence;
}

function countThreads(threads: readonly CommentThread[], sentences: readonly CheckedSentence[]): Map<number, number> {
  const open = threads.filter(({ resolved, quote }) => resolved === null && quote !== null);
  return new Map(
    open.length === 0
      ? []
      : sentences.flatMap((sentence) => {
          const n = open.filter((thread) => isAbout(thread, sentence)).length;
          return n > 0 ? [[sentence.n, n] as const] : [];
        }),
  );
}
