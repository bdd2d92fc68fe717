import { inTransaction, UserError } from '../../kit/index.ts';
import { judgeClaim, type ListedContradiction, listContradictions } from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Key } from './key.tsx';
import { type Audit, type DecisionMade, type ReviewQueue, TakenError } from './review-queue.ts';

/** Contradictions looked at. */
const MOST = 300;
const STATUS = { dispute: 'disputed', retract: 'retracted' } as const;

/** Accepted claims that can't all be so. */
export const contradictionQueue: ReviewQueue = {
  path: '/desk/review/contradictions',
  permission: 'claim.decide',
  title: (t) => t.reviewContradictions,
  hint: (t) => t.reviewContradictionHint,
  list: async (request, { limit, not }) =>
    (await listContradictions(request.desk.db, MOST))
      .filter((one) => !not.includes(idOf(one)))
      .slice(0, limit)
      .map((one) => itemOf(one, request)),
  find: async (request, id) => {
    const found = await find(request, id);
    return found ? itemOf(found, request) : null;
  },
  count: async ({ desk }) => (await listContradictions(desk.db, MOST)).length,
  decide,
  undo,
};

async function find({ desk }: DeskRequest, id: string): Promise<ListedContradiction | undefined> {
  return (await listContradictions(desk.db, MOST)).find((one) => idOf(one) === id);
}

function idOf({ why, claims }: ListedContradiction): string {
  return [why, ...claims].join('_');
}

function itemOf(one: ListedContradiction, request: DeskRequest) {
  return { id: idOf(one), content: <ContradictionCard one={one} request={request} /> };
}

function ContradictionCard({ one, request }: { one: ListedContradiction; request: DeskRequest }) {
  const { t } = request;
  return (
    <>
      <header class="queue-says">
        <h2 id="card-title">
          <a href={`/desk/entities/${one.subject}`} target="_blank" rel="noopener">
            {one.subject}
          </a>
          : {t[`reviewContradiction_${one.why}`]}
        </h2>
      </header>
      <ol class="queue-told">
        {one.told.map(({ id, words, quotes }, i) => (
          <li>
            <p>
              <a href={`/desk/claims/${id}`}>
                <strong>{words}</strong>
              </a>
            </p>
            {quotes.map((quote) => (
              <blockquote>{quote}</blockquote>
            ))}
            <DeskForm request={request} class="queue-actions">
              <input type="hidden" name="id" value={idOf(one)} />
              <input type="hidden" name="claim" value={id} />
              <button type="submit" name="do" value="dispute" class="quiet" data-key={`${i + 1}`}>
                {t.reviewDispute} <Key name={`${i + 1}`} />
              </button>
              <button type="submit" name="do" value="retract" class="reject">
                {t.reviewRetract}
              </button>
            </DeskForm>
          </li>
        ))}
      </ol>
    </>
  );
}

async function decide(request: DeskRequest, id: string, form: URLSearchParams, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  const found = await find(request, id);
  const claim = found?.told.find((one) => one.id === form.get('claim'));
  if (!claim) throw new TakenError(t.reviewNothing);
  const what = form.get('do');
  if (what !== 'dispute' && what !== 'retract') throw new UserError(`'${what}' is no decision`).saying('noDecision');
  const status = STATUS[what];
  await inTransaction(desk.db, async (tx) => {
    await judgeClaim(tx, claim.id, status, user.name, 'it contradicts another');
    await audit(tx, `claim.${status}`, `claim:${claim.id}`, { words: claim.words, reason: 'it contradicts another' });
  });
  return { said: fill(t[`reviewClaimDid_${status}`], { what: claim.words }), undo: claim.id };
}

async function undo(request: DeskRequest, token: string, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  await inTransaction(desk.db, async (tx) => {
    await judgeClaim(tx, token, 'accepted', user.name, 'taken back on the review desk');
    await audit(tx, 'claim.accepted', `claim:${token}`, { reason: 'taken back on the review desk' });
  });
  return { said: fill(t.reviewDid_undo, { what: token }), undo: null };
}
