import { DateLine, fill, formatDate, type ViewContext } from '../../ui/index.ts';
import { predicateLabel, saidByWords, statusWord } from '../actor-words.ts';
import type { Actor, Evidence, PublicClaim } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { valueLabel } from '../explore/labels.ts';

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
  const told = stance !== 'asserted' && <span class="claim-stance">{t[`stance_${stance}`]}: </span>;
  if (claim.predicate === 'legal_status')
    return (
      <>
        {told}
        <StatusLine claim={claim} context={context} self={self} />
      </>
    );
  return (
    <>
      {told}
      <ActorName actor={claim.subject} context={context} self={self} />
      {/* 'Ana Garza: special envoy' says that it is a role. */}
      {claim.predicate === 'role' && claim.value ? (
        ': '
      ) : (
        <>
          {' '}
          <span class="predicate">{predicateLabel(claim.predicate, context)}</span>{' '}
        </>
      )}
      {claim.object && claim.predicate !== 'holds_office' && (
        <ActorName actor={claim.object} context={context} self={self} />
      )}{' '}
      {claim.object && claim.value && claim.predicate !== 'holds_office' ? `(${claim.value})` : claim.value}
      {claim.object && claim.predicate === 'holds_office' && (
        <>
          {claim.value && ' · '}
          <ActorName actor={claim.object} context={context} self={self} />
        </>
      )}
      <Qualifiers claim={claim} context={context} />
      {claim.place && claim.place.slug !== claim.object?.slug && (
        <>
          {' · '}
          <ActorName actor={claim.place} context={context} self={self} />
        </>
      )}
    </>
  );
}

/** `Sanctioned for bribery by the Treasury`: the law's word; whose status it is, unless this is their page. */
function StatusLine({ claim, context, self }: Omit<LineProps, 'stance'>) {
  return (
    <>
      {claim.subject.slug !== self && (
        <>
          <ActorName actor={claim.subject} context={context} />:{' '}
        </>
      )}
      <span class="status-word">{statusWord(claim, context.t)}</span>
      <Qualifiers claim={claim} context={context} />
    </>
  );
}

/** For what, and by whom. */
function Qualifiers({ claim: { allegation, authority }, context: { t } }: Pick<LineProps, 'claim' | 'context'>) {
  return (
    <>
      {allegation && <> {fill(t.allegationOf, { what: allegation })}</>}
      {authority && <> {fill(t.byAuthority, { who: authority })}</>}
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
      {incidentsTogether(toldClaims(claims)).map((told) =>
        told.length > 1 ? (
          <TogetherLine told={told} context={context} withSource={withSource} />
        ) : (
          told.map(({ claim, passages }) => (
            <li>
              <p class="claim-line">
                <ClaimLine claim={claim} stance={surest(passages)} context={context} self={self} />{' '}
                <OwnPage claim={claim} context={context} />
              </p>
              {passages.map((evidence) => (
                <Sentence
                  claim={claim}
                  evidence={evidence}
                  context={context}
                  withSource={withSource}
                  told={surest(passages)}
                />
              ))}
            </li>
          ))
        ),
      )}
    </ul>
  );
}

/** The way to a claim's own page. */
export function OwnPage({ claim, context }: Pick<LineProps, 'claim' | 'context'>) {
  return (
    <a class="claim-own" href={context.to(claimPath(claim.id))} aria-label={context.t.claimPage}>
      ¶
    </a>
  );
}

/** What one sentence tells of one incident stands together; everything else alone. */
function incidentsTogether(told: readonly ToldClaim[]): ToldClaim[][] {
  const groups = new Map<string, ToldClaim[]>();
  for (const one of told) {
    const [first, second] = one.passages;
    const { subject, id } = one.claim;
    const alone = subject.schema !== 'Event' || !first || second;
    const key = alone ? id : [subject.slug, first.source.path, first.start, first.end, first.stance].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** An incident with all that one sentence tells of it, and the sentence once. */
function TogetherLine({ told, context, withSource }: { told: ToldClaim[]; context: ViewContext; withSource: boolean }) {
  const [first] = told;
  const [evidence] = first?.passages ?? [];
  if (!first || !evidence) return null;
  return (
    <li>
      <p class="claim-line">
        <ActorName actor={first.claim.subject} context={context} />
      </p>
      <ul class="claim-parts">
        {told.map(({ claim }) => (
          <li>
            <span class="predicate">{predicateLabel(claim.predicate, context)}</span>{' '}
            {claim.object ? <ActorName actor={claim.object} context={context} /> : valueLabel(claim, context)}{' '}
            <OwnPage claim={claim} context={context} />
          </li>
        ))}
      </ul>
      <Sentence claim={first.claim} evidence={evidence} context={context} withSource={withSource} dated />
    </li>
  );
}

interface SentenceProps {
  claim: PublicClaim;
  evidence: Evidence;
  context: ViewContext;
  withSource: boolean;
  /** How the claim was said to be told, above: not said again. */
  told?: Evidence['stance'];
  /** The date is told already. */
  dated?: boolean;
}

/** A sentence that carries a claim: how it says it, who says it, and the way to it. */
function Sentence({ claim, evidence, context, withSource, told, dated = false }: SentenceProps) {
  const { t } = context;
  const { source } = evidence;
  return (
    <>
      <blockquote lang={source.language === 'und' ? undefined : source.language}>
        <mark>{evidence.quote}</mark>
      </blockquote>
      <p class="claim-meta">
        {evidence.stance !== 'asserted' && evidence.stance !== told && (
          <span class={`stance-${evidence.stance}`}>{t[`stance_${evidence.stance}`]}</span>
        )}
        {evidence.part === 'analysis' && <span>{t.analysis}</span>}
        {evidence.attribution && <span>{saidByWords(evidence.attribution, context)}</span>}
        {!dated && <ClaimDates claim={claim} context={context} />}
        {withSource && source.publisher && <span>{source.publisher}</span>}
        <a
          href={passageAddress(claim.id, evidence)}
          aria-label={withSource ? undefined : `${t.seeSentence}: ${evidence.quote.slice(0, 60)}`}
        >
          {withSource ? source.title : t.seeSentence}
          {withSource && source.page !== null && `, ${fill(t.pageNumber, { n: source.page })}`}
        </a>
        {withSource && <DateLine date={source.publishedAt} context={context} />}
      </p>
    </>
  );
}
