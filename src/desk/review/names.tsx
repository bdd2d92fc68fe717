import { inTransaction, UserError } from '../../kit/index.ts';
import { countOpenNames, judgeName, type OpenName, openNames, undoName } from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Key } from './key.tsx';
import { type Audit, type DecisionMade, type ReviewQueue, TakenError } from './review-queue.ts';
import { wordFor } from './words-of.ts';

/** Names of people in articles: whom each means, throughout the archive. */
export const nameQueue: ReviewQueue = {
  path: '/desk/review/names',
  permission: 'claim.decide',
  title: (t) => t.reviewNames,
  hint: (t) => t.reviewNameHint,
  list: async (request, { limit, not }) =>
    (await openNames(request.desk.db, { limit, not: not.map(keyOf) })).map((one) => itemOf(one, request)),
  find: async (request, id) => {
    const found = await oneName(request, id);
    return found && itemOf(found, request);
  },
  count: ({ desk }) => countOpenNames(desk.db),
  decide,
  undo,
};

function itemOf(name: OpenName, request: DeskRequest) {
  // A key may hold spaces, which separate ids in addresses.
  return { id: encodeURIComponent(name.key), content: <NameCard open={name} request={request} /> };
}

/** An address may hold anything: what is no id of ours is no key either. */
function keyOf(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return '';
  }
}

async function oneName({ desk }: DeskRequest, id: string): Promise<OpenName | null> {
  const [found] = await openNames(desk.db, { only: keyOf(id), limit: 1 });
  return found ?? null;
}

function NameCard({ open, request }: { open: OpenName; request: DeskRequest }) {
  const { name, role, schema, articles, candidate, words, path } = open;
  const { t } = request;
  // The stretch is cut by characters: what is left of a word at its edges says nothing.
  const [before = '', ...after] = words
    .replace(/^\S*\s/, '')
    .replace(/\s\S*$/, '')
    .split(name);
  return (
    <>
      <header class="queue-says">
        <h2 id="card-title">
          <b>{name}</b>
        </h2>
        <ul class="queue-marks">
          {role && <li>{role}</li>}
          <li>{wordFor(t, 'schema', schema)}</li>
          <li>{articles === 1 ? t.reviewNameInOne : fill(t.reviewNameIn, { n: articles })}</li>
        </ul>
      </header>
      <figure class="queue-passage">
        <blockquote>
          <p>
            …{before}
            {after.length > 0 && <mark>{name}</mark>}
            {after.join(name)}…
          </p>
        </blockquote>
        <figcaption>
          <a href={path} target="_blank" rel="noopener">
            {t.reviewOpenArticle}
          </a>
        </figcaption>
      </figure>
      {!candidate && <p class="soft">{t.reviewNameNoCandidate}</p>}
      <NameDecisions open={open} request={request} />
    </>
  );
}

function NameDecisions({ open: { key, schema, candidate }, request }: { open: OpenName; request: DeskRequest }) {
  const { t } = request;
  const id = encodeURIComponent(key);
  return (
    <>
      <DeskForm request={request} class="queue-actions">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="schema" value={schema === 'LegalEntity' ? 'LegalEntity' : 'Person'} />
        {candidate && <input type="hidden" name="actor" value={candidate.slug} />}
        {candidate && (
          <button type="submit" name="do" value="is" data-key="a" aria-keyshortcuts="a" class="accept">
            {fill(t.reviewNameIs, { name: candidate.caption })} <Key name="a" />
          </button>
        )}
        <button
          type="submit"
          name="do"
          value="new"
          data-key="n"
          aria-keyshortcuts="n"
          class={candidate ? 'quiet' : 'accept'}
        >
          {t.reviewNameNew} <Key name="n" />
        </button>
        <button type="submit" name="do" value="nobody" data-key="r" aria-keyshortcuts="r" class="reject">
          {t.reviewNameNobody} <Key name="r" />
        </button>
      </DeskForm>
      <details class="queue-edit">
        <summary data-key="e">
          {t.reviewNameOther} <Key name="e" />
        </summary>
        <DeskForm request={request} class="queue-fields">
          <input type="hidden" name="id" value={id} />
          <label>
            {t.reviewNameOtherField}
            <input type="text" name="actor" maxLength={300} required data-actors />
          </label>
          <button type="submit" name="do" value="is" class="accept" data-enter>
            {t.reviewSave} <Key name="Ctrl ⏎" />
          </button>
        </DeskForm>
      </details>
    </>
  );
}

async function decide(request: DeskRequest, id: string, form: URLSearchParams, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  const open = await oneName(request, id);
  if (!open) throw new TakenError(t.reviewNothing);
  const what = form.get('do') ?? '';
  if (what !== 'is' && what !== 'new' && what !== 'nobody')
    throw new UserError(`'${what}' is no decision`).saying('noDecision');
  const actor = what === 'is' ? (form.get('actor')?.trim() ?? '') : what === 'new' ? 'new' : null;
  if (actor === '') throw new UserError(t.reviewNameOtherField);
  const { name, schema } = open;
  const done = await inTransaction(desk.db, async (tx) => {
    const judged = await judgeName(tx, { name, actor, schema, article: null, by: user.name, reason: null });
    await audit(tx, 'name.judge', 'name', { name, actor: judged.slug, articles: judged.articles });
    return judged;
  });
  const said = done.slug
    ? fill(t.reviewNameDid_is, { name, actor: done.slug, n: done.articles })
    : fill(t.reviewNameDid_nobody, { name });
  return { said, undo: done.id };
}

async function undo(request: DeskRequest, token: string, audit: Audit): Promise<DecisionMade> {
  const { desk, user, t } = request;
  await inTransaction(desk.db, async (tx) => {
    await undoName(tx, token, user.name);
    await audit(tx, 'name.undo', `judgement:${token}`);
  });
  return { said: fill(t.reviewDid_undo, { what: t.reviewNames }), undo: null };
}
