import { inTransaction, UserError } from '../../kit/index.ts';
import { findDuplicates, findSameIncidents, markNotSame, mergeEntities, unmergeEntity } from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Key } from './key.tsx';
import {
  type Audit,
  type DecisionMade,
  type QueueItem,
  type ReviewQueue,
  TakenError,
  type Wanted,
} from './review-queue.ts';
import { saidWords, wordFor } from './words-of.ts';

/** Pairs looked at, the surest first. */
const MOST_PAIRS = 300;

/** One of two that may be one. */
interface Side {
  id: string;
  slug: string;
  caption: string;
  schema: string;
  articles: readonly string[];
}

/** Two actors or incidents that may be one. */
interface Pair {
  a: Side;
  b: Side;
  reasons: readonly string[];
  score: number;
  /** Articles that name both. */
  together: number;
  differences: readonly { predicate: string; a: readonly string[]; b: readonly string[] }[];
}

type Pairs = (request: DeskRequest) => Promise<Pair[]>;

const actorPairs: Pairs = async ({ desk }) =>
  (await findDuplicates(desk.db, MOST_PAIRS)).map(({ a, b, ...rest }) => ({
    ...rest,
    a: { ...a, articles: [] },
    b: { ...b, articles: [] },
    differences: [],
  }));

const incidentPairs: Pairs = async ({ desk }) =>
  (await findSameIncidents(desk.db, MOST_PAIRS)).map(({ a, b, ...rest }) => ({
    ...rest,
    a: { ...a, schema: 'Event' },
    b: { ...b, schema: 'Event' },
    together: 0,
  }));

/** Actors that may be one. */
export const duplicateQueue = pairQueue('/desk/review/duplicates', 'reviewDuplicates', actorPairs);
/** Incidents that may have been told twice. */
export const sameIncidentQueue = pairQueue('/desk/review/incidents', 'reviewIncidents', incidentPairs);

function pairQueue(path: string, title: 'reviewDuplicates' | 'reviewIncidents', pairs: Pairs): ReviewQueue {
  const find = async (request: DeskRequest, id: string) => (await pairs(request)).find((pair) => idOf(pair) === id);
  const item = (pair: Pair, request: DeskRequest): QueueItem => ({
    id: idOf(pair),
    content: <PairCard pair={pair} request={request} />,
  });
  return {
    path,
    permission: 'claim.decide',
    title: (t) => t[title],
    hint: () => null,
    list: async (request, { limit, not }: Wanted) => {
      const left = (await pairs(request)).filter((pair) => !not.includes(idOf(pair)));
      return left.slice(0, limit).map((pair) => item(pair, request));
    },
    find: async (request, id) => {
      const pair = await find(request, id);
      return pair ? item(pair, request) : null;
    },
    count: async (request) => (await pairs(request)).length,
    decide: async (request, id, form, audit) => decide(request, await find(request, id), form, audit),
    undo,
  };
}

function idOf({ a, b }: Pair): string {
  return `${a.id}_${b.id}`;
}

function PairCard({ pair, request }: { pair: Pair; request: DeskRequest }) {
  const { t, language } = request;
  const { a, b, reasons, score, together, differences } = pair;
  return (
    <>
      <header class="queue-says">
        <h2 id="card-title">{t.reviewSameQuestion}</h2>
      </header>
      <div class="queue-pair">
        <SideCard side={a} request={request} />
        <SideCard side={b} request={request} />
      </div>
      <p>
        {t.reviewSameReasons}: {reasons.join(', ')} ({Math.round(score * 100)} %)
      </p>
      {together > 0 && <p class="strong">{fill(t.reviewSameTogether, { n: together })}</p>}
      {differences.length > 0 && (
        <table class="queue-table">
          <caption>{t.reviewSameDiffer}</caption>
          <tbody>
            {differences.map(({ predicate, a: first, b: second }) => (
              <tr>
                <th scope="row">{saidWords(predicate, t, language)}</th>
                <td>{first.join('; ') || '—'}</td>
                <td>{second.join('; ') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <DeskForm request={request} class="queue-actions">
        <input type="hidden" name="id" value={idOf(pair)} />
        <button type="submit" name="do" value="keepA" data-key="a" aria-keyshortcuts="a" class="accept">
          {fill(t.reviewSameMergeInto, { name: a.caption })} <Key name="a" />
        </button>
        <button type="submit" name="do" value="keepB" data-key="b" aria-keyshortcuts="b" class="accept">
          {fill(t.reviewSameMergeInto, { name: b.caption })} <Key name="b" />
        </button>
        <button type="submit" name="do" value="not" data-key="r" aria-keyshortcuts="r" class="reject">
          {t.reviewSameNot} <Key name="r" />
        </button>
      </DeskForm>
    </>
  );
}

function SideCard({ side: { slug, caption, schema, articles }, request: { t } }: { side: Side; request: DeskRequest }) {
  return (
    <div>
      <h3>
        <a href={`/desk/entities/${slug}`} target="_blank" rel="noopener">
          {caption}
        </a>
      </h3>
      <p class="soft">
        {wordFor(t, 'schema', schema)} · {slug}
      </p>
      <ul>
        {articles.slice(0, 4).map((path) => (
          <li>
            <a href={path} target="_blank" rel="noopener">
              {path}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function decide(
  request: DeskRequest,
  pair: Pair | undefined,
  form: URLSearchParams,
  audit: Audit,
): Promise<DecisionMade> {
  const { desk, user, t } = request;
  if (!pair) throw new TakenError(t.reviewNothing);
  const { a, b } = pair;
  const reason = 'decided on the review desk';
  const what = form.get('do');
  if (what === 'not') {
    await inTransaction(desk.db, async (tx) => {
      await markNotSame(tx, { one: a.id, other: b.id, by: user.name, reason });
      await audit(tx, 'entity.notSame', `entity:${a.id}`, { than: b.id, names: [a.caption, b.caption] });
    });
    return { said: fill(t.reviewSameDid_not, { a: a.caption, b: b.caption }), undo: null };
  }
  if (what !== 'keepA' && what !== 'keepB') throw new UserError(`'${what}' is no decision`).saying('noDecision');
  const [loser, winner] = what === 'keepA' ? [b, a] : [a, b];
  await inTransaction(desk.db, async (tx) => {
    const { claims, mentions } = await mergeEntities(tx, { loser: loser.id, winner: winner.id, by: user.name, reason });
    await audit(tx, 'entity.merge', `entity:${loser.id}`, {
      into: winner.id,
      names: [loser.caption, winner.caption],
      claims,
      mentions,
    });
  });
  return { said: fill(t.reviewSameDid_merge, { a: loser.caption, b: winner.caption }), undo: loser.id };
}

async function undo(request: DeskRequest, token: string, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  const caption = await inTransaction(desk.db, async (tx) => {
    const { loser, winner } = await unmergeEntity(tx, {
      name: token,
      by: user.name,
      reason: 'taken back on the review desk',
    });
    await audit(tx, 'entity.unmerge', `entity:${loser.id}`, { from: winner.id, name: loser.caption });
    return loser.caption;
  });
  return { said: fill(t.reviewDid_undo, { what: caption }), undo: null };
}
