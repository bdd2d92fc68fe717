import { DateLine, fill, formatDate, type ViewContext } from '../../ui/index.ts';
import { predicateLabel } from '../actor-words.ts';
import type { Actor, Evidence, PublicClaim } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';

/** Address of a source with one claim's sentence highlighted: works without scripts. */
export function passageAddress(id: string, { source }: Evidence): string {
  return source.type === 'document'
    ? `${source.path}?claim=${id}#page-${source.page}`
    : `${source.path}?claim=${id}#claim-${id}`;
}

/** A claim with all its passages. */
export interface ToldClaim {
  claim: PublicClaim;
  passages: Evidence[];
}

/** Rows of a claim with one passage each, put together: one entry a claim, in the order of the first passage. */
export function toldClaims(claims: readonly PublicClaim[]): ToldClaim[] {
  const told = new Map<string, ToldClaim>();
  for (const claim of claims) {
    const known = told.get(claim.id);
    if (known) known.passages.push(claim.evidence);
    else told.set(claim.id, { claim, passages: [claim.evidence] });
  }
  return [...told.values()];
}

/** An actor's name, leading to its page unless this is its page. */
function ActorName({ actor, context, self }: { actor: Actor; context: ViewContext; self?: string }) {
  return actor.slug === self ? <span>{actor.name}</span> : <a href={context.to(actorPath(actor))}>{actor.name}</a>;
}

/** When a claim says that it was so. */
export function ClaimDates({ claim, context }: { claim: PublicClaim; context: ViewContext }) {
  const dates = [claim.dateFrom, claim.dateTo].filter((date) => date !== null);
  if (dates.length === 0) return null;
  return <span>{dates.map((date) => formatDate(date, context.language)).join(' – ')}</span>;
}

/** How a claim is said at the surest: `asserted` when one passage says it plainly. */
export function surest(passages: readonly Evidence[]): Evidence['stance'] {
  const stances = new Set(passages.map(({ stance }) => stance));
  return stances.has('asserted') ? 'asserted' : stances.has('alleged') ? 'alleged' : 'denied';
}

interface LineProps {
  claim: PublicClaim;
  /** How its passages say it; what is only alleged is never shown as a plain fact. */
  stance: Evidence['stance'];
  context: ViewContext;
  self?: string;
}

/** What a claim says in one line: who, what, whom. */
export function ClaimLine({ claim, stance, context, self }: LineProps) {
  const { t } = context;
  const status = claim.predicate === 'legal_status' ? (t as Record<string, string>)[`legal_${claim.value}`] : undefined;
  return (
    <>
      {stance !== 'asserted' && <span class="claim-stance">{t[`stance_${stance}`]}: </span>}
      <ActorName actor={claim.subject} context={context} self={self} />{' '}
      <span class="predicate">{predicateLabel(claim.predicate, context)}</span>{' '}
      {claim.object && claim.predicate !== 'holds_office' && (
        <ActorName actor={claim.object} context={context} self={self} />
      )}{' '}
      {claim.object && claim.value && claim.predicate !== 'holds_office' ? `(${claim.value})` : (status ?? claim.value)}
      {claim.object && claim.predicate === 'holds_office' && (
        <>
          {claim.value && ' · '}
          <ActorName actor={claim.object} context={context} self={self} />
        </>
      )}
      {claim.allegation && <> {fill(t.allegationOf, { what: claim.allegation })}</>}
      {claim.authority && <> {fill(t.byAuthority, { who: claim.authority })}</>}
      {claim.place && claim.place.slug !== claim.object?.slug && (
        <>
          {' · '}
          <ActorName actor={claim.place} context={context} self={self} />
        </>
      )}
    </>
  );
}

interface Props {
  claims: readonly PublicClaim[];
  context: ViewContext;
  /** Slug of the actor whose page this is: not linked. */
  self?: string;
  /** Name the source of each passage. */
  withSource?: boolean;
}

/** Claims, each with its sentences, who says it, when, and the way to them. */
export function ClaimList({ claims, context, self, withSource = false }: Props) {
  return (
    <ul class="claims">
      {toldClaims(claims).map(({ claim, passages }) => (
        <li>
          <p class="claim-line">
            <ClaimLine claim={claim} stance={surest(passages)} context={context} self={self} />{' '}
            <a class="claim-own" href={context.to(claimPath(claim.id))} aria-label={context.t.claimPage}>
              ¶
            </a>
          </p>
          {passages.map((evidence) => (
            <Sentence claim={claim} evidence={evidence} context={context} withSource={withSource} />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface SentenceProps {
  claim: PublicClaim;
  evidence: Evidence;
  context: ViewContext;
  withSource: boolean;
}

/** A sentence that carries a claim: how it says it, who says it, and the way to it. */
function Sentence({ claim, evidence, context, withSource }: SentenceProps) {
  const { t } = context;
  const { source } = evidence;
  return (
    <>
      <blockquote lang={source.language === 'und' ? undefined : source.language}>
        <mark>{evidence.quote}</mark>
      </blockquote>
      <p class="claim-meta">
        {evidence.stance !== 'asserted' && (
          <span class={`stance-${evidence.stance}`}>{t[`stance_${evidence.stance}`]}</span>
        )}
        {evidence.part === 'analysis' && <span>{t.analysis}</span>}
        {evidence.attribution && <span>{fill(t.saidBy, { who: evidence.attribution })}</span>}
        <ClaimDates claim={claim} context={context} />
        {withSource && <DateLine date={source.publishedAt} context={context} />}
        {withSource && source.publisher && <span>{source.publisher}</span>}
        <a
          href={passageAddress(claim.id, evidence)}
          aria-label={withSource ? undefined : `${t.seeSentence}: ${evidence.quote.slice(0, 60)}`}
        >
          {withSource ? source.title : t.seeSentence}
          {withSource && source.page !== null && `, ${fill(t.pageNumber, { n: source.page })}`}
        </a>
      </p>
    </>
  );
}
