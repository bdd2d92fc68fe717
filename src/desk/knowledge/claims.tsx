import { audit } from '../../accounts/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
import { type ClaimStatus, findClaims, judgeClaim, readClaim, type ShownClaim } from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done } from '../fields.tsx';
import { saidWords, valueWords, wordFor } from '../review/words-of.ts';
import { Decisions } from './decisions.tsx';

const MOST = 100;
const STATUSES: readonly ClaimStatus[] = ['accepted', 'suggested', 'disputed', 'retracted', 'rejected'];
const DECISIONS = { accept: 'accepted', dispute: 'disputed', retract: 'retracted' } as const;

/** A claim in one line, in the desk's language. */
function lineOf({ subject, predicate, object }: ShownClaim, { t, language }: DeskRequest): string {
  const said = saidWords(predicate, t, language);
  return [subject.caption, said, valueWords(predicate, object, t)].filter(Boolean).join(' – ');
}

/** `/desk/claims`: facts by status and words. */
export async function showClaims(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query } = request;
  const status = STATUSES.find((one) => one === query.get('status')) ?? null;
  const q = query.get('q')?.trim() || null;
  const found = await findClaims(desk.db, { status, q, limit: MOST });
  return deskPage(request, {
    title: t.claimsDesk,
    main: (
      <>
        <h1>{t.claimsDesk}</h1>
        <p class="soft">{t.claimsDeskHint}</p>
        <form class="desk-filter">
          <label>
            {t.claimsFind} <input type="search" name="q" value={q ?? ''} />
          </label>
          <label>
            {t.claimsStatus}{' '}
            <select name="status">
              <option value="">{t.claimsAny}</option>
              {STATUSES.map((one) => (
                <option value={one} selected={one === status}>
                  {wordFor(t, 'status', one)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="quiet">
            {t.search}
          </button>
        </form>
        {found.length === 0 && <p>{t.claimsNone}</p>}
        <ul class="desk-claims">
          {found.map((one) => (
            <li>
              <p>
                <a href={`/desk/claims/${one.id}`}>{lineOf(one, request)}</a>{' '}
                <span class="soft">
                  {wordFor(t, 'status', one.status)}, {fill(t.claimsPublic, { n: one.public })}
                </span>
              </p>
              {one.evidence.slice(0, 1).map(({ quote }) => (
                <blockquote>{quote}</blockquote>
              ))}
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** `/desk/claims/:id`: one fact with its passages and decisions. */
export async function showClaim(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, params, query, user } = request;
  const claim = await readClaim(desk.db, params.id ?? '');
  if (!claim) return messagePage(request, { title: t.claimsDesk, text: t.claimsNone, status: 404 });
  return deskPage(request, {
    title: lineOf(claim, request),
    main: (
      <>
        <p>
          <a href="/desk/claims">{t.claimsDesk}</a>
        </p>
        <h1>{lineOf(claim, request)}</h1>
        <Done text={query.has('saved') ? t.saved : null} />
        <p>
          {wordFor(t, 'status', claim.status)}, {fill(t.claimsPublic, { n: claim.public })} ·{' '}
          <a href={`/desk/entities/${claim.subject.slug}`}>{claim.subject.caption}</a>
        </p>
        <ul class="desk-claims">
          {claim.evidence.map(({ quote, state, stance, attribution, title, path }) => (
            <li>
              <blockquote>{quote}</blockquote>
              <p class="soft">
                <a href={desk.site.origin + path}>{title}</a>
                {state === 'lost' && `, ${t.claimLostState}`}
                {stance !== 'asserted' && `, ${wordFor(t, 'reviewStance', stance)}`}
                {attribution && `, ${t.reviewSaysWho} “${attribution}”`}
              </p>
            </li>
          ))}
        </ul>
        {user.can('claim.decide') && <ClaimForm id={claim.id} request={request} />}
        <h2>{t.entityHistory}</h2>
        <Decisions all={claim.decisions} request={request} />
      </>
    ),
  });
}

function ClaimForm({ id, request }: { id: string; request: DeskRequest }) {
  const { t } = request;
  return (
    <section>
      <h2>{t.claimDecide}</h2>
      <DeskForm request={request} action={`/desk/claims/${id}/decide`} class="desk-form">
        <label>
          {t.entityReason}
          <input type="text" name="reason" maxLength={500} />
        </label>
        <div class="actions">
          <button type="submit" name="do" value="accept">
            {t.claimAccept}
          </button>
          <button type="submit" name="do" value="dispute" class="quiet">
            {t.claimDispute}
          </button>
          <button type="submit" name="do" value="retract" class="danger">
            {t.claimRetract}
          </button>
        </div>
      </DeskForm>
    </section>
  );
}

/** Accepts, disputes or retracts. */
export async function takeClaim(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user, t } = request;
  const status = DECISIONS[form.get('do') as keyof typeof DECISIONS];
  const reason = form.get('reason')?.trim() || null;
  const claim = await readClaim(desk.db, params.id ?? '');
  if (!claim || !status) throw new UserError(t.claimsNone);
  if (status !== 'accepted' && reason === null) throw new UserError(t.claimReasonNeeded);
  if (status === 'accepted' && claim.evidence.length === 0)
    throw new UserError('an accepted claim needs evidence').saying('evidenceNeeded');
  await inTransaction(desk.db, async (tx) => {
    await judgeClaim(tx, claim.id, status, user.name, reason);
    await audit(tx, user, `claim.${status}`, `claim:${claim.id}`, { words: lineOf(claim, request), reason });
  });
  return seeOther(`/desk/claims/${claim.id}?saved`);
}
