import { inTransaction, UserError } from '../../kit/index.ts';
import { countLost, judgeClaim, type LostInContext, lostInContext, moveEvidence } from '../../knowledge/index.ts';
import { fill, type Messages } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Key } from './key.tsx';
import { type Audit, type DecisionMade, type ReviewQueue, TakenError } from './review-queue.ts';
import { saidWords } from './words-of.ts';

/** Evidence that an edit has unsettled: its words are moved, or its fact retracted. */
export const evidenceQueue: ReviewQueue = {
  path: '/desk/review/evidence',
  permission: 'claim.write',
  title: (t) => t.reviewEvidence,
  hint: (t) => t.reviewEvidenceHint,
  list: async (request, { limit, not }) =>
    (await lostInContext(request.desk.db, { limit, not })).map((one) => itemOf(one, request)),
  find: async (request, id) => {
    const [found] = await lostInContext(request.desk.db, { only: id, limit: 1 });
    return found ? itemOf(found, request) : null;
  },
  count: ({ desk }) => countLost(desk.db),
  decide,
};

function itemOf(lost: LostInContext, request: DeskRequest) {
  return { id: lost.evidenceId, content: <LostCard lost={lost} request={request} /> };
}

function factOf({ subject, predicate, object }: LostInContext, { t, language }: DeskRequest): string {
  return `${subject} – ${saidWords(predicate, t, language)}${object ? ` – ${object}` : ''}`;
}

/** The program's reasons, in the interface's language. */
function reasonWords(reason: string, t: Messages): string {
  if (reason.includes('gone')) return t.reviewLost_gone;
  if (reason.includes('more than once')) return t.reviewLost_repeated;
  return reason.includes('moved between') ? t.reviewLost_moved : t.reviewLost_changed;
}

function LostCard({ lost, request }: { lost: LostInContext; request: DeskRequest }) {
  const { evidenceId, article, reason, old, now } = lost;
  const { t } = request;
  const lang = article.language === 'und' ? undefined : article.language;
  return (
    <>
      <header class="queue-says">
        <h2 id="card-title">{factOf(lost, request)}</h2>
        <p class="soft">
          {reasonWords(reason, t)}{' '}
          <a href={article.path} target="_blank" rel="noopener" lang={lang}>
            {article.title}
          </a>
        </p>
      </header>
      <div class="queue-pair">
        <div>
          <h3>{t.reviewEvidenceOld}</h3>
          <blockquote lang={lang}>
            {old.before}
            <mark>{old.quote}</mark>
            {old.after}
          </blockquote>
        </div>
        <div>
          <h3>{t.reviewEvidenceNew}</h3>
          {now ? (
            <blockquote lang={lang}>
              {now.before}
              <mark>{now.quote}</mark>
              {now.after}
            </blockquote>
          ) : (
            <p>{t.reviewEvidenceGone}</p>
          )}
        </div>
      </div>
      <DeskForm request={request} class="queue-actions queue-fields">
        <input type="hidden" name="id" value={evidenceId} />
        <label>
          {t.reviewEvidenceQuote}
          <textarea name="quote" rows={3} lang={lang}>
            {now?.quote.trim() ?? ''}
          </textarea>
        </label>
        <div>
          <button type="submit" name="do" value="move" data-key="a" aria-keyshortcuts="a" class="accept">
            {t.reviewEvidenceMove} <Key name="a" />
          </button>{' '}
          {request.user.can('claim.decide') && (
            <button type="submit" name="do" value="retract" data-key="r" aria-keyshortcuts="r" class="reject">
              {t.reviewEvidenceRetract} <Key name="r" />
            </button>
          )}
        </div>
      </DeskForm>
    </>
  );
}

async function decide(request: DeskRequest, id: string, form: URLSearchParams, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  const [lost] = await lostInContext(desk.db, { only: id, limit: 1 });
  if (!lost) throw new TakenError(t.reviewNothing);
  const fact = factOf(lost, request);
  const what = form.get('do');
  if (what === 'move') {
    const quote = (form.get('quote') ?? '').trim();
    await inTransaction(desk.db, async (tx) => {
      await moveEvidence(tx, id, quote, user.name);
      await audit(tx, 'evidence.move', `evidence:${id}`, { claim: lost.claimId, fact, quote });
    });
    return { said: fill(t.reviewEvidenceDid_move, { what: fact }), undo: null };
  }
  if (what !== 'retract' || !user.can('claim.decide'))
    throw new UserError(`'${what}' is no decision`).saying('noDecision');
  await inTransaction(desk.db, async (tx) => {
    await judgeClaim(tx, lost.claimId, 'retracted', user.name, 'its sentence was edited');
    await audit(tx, 'claim.retracted', `claim:${lost.claimId}`, { fact, reason: 'its sentence was edited' });
  });
  return { said: fill(t.reviewClaimDid_retracted, { what: fact }), undo: null };
}
