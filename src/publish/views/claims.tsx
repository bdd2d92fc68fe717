import { DateLine, fill, formatDate, type ViewContext } from '../../ui/index.ts';
import type { Actor, PublicClaim } from '../data.ts';
import { actorPath } from '../entity-paths.ts';

/** Address of an article with one claim's sentence highlighted: works without scripts. */
function claimAddress(claim: PublicClaim): string {
  return `${claim.evidence.source.path}?claim=${claim.id}#claim-${claim.id}`;
}

function ActorName({ actor, context, self }: { actor: Actor; context: ViewContext; self?: string }) {
  return actor.slug === self ? <span>{actor.name}</span> : <a href={context.to(actorPath(actor))}>{actor.name}</a>;
}

function ClaimDates({ claim, context }: { claim: PublicClaim; context: ViewContext }) {
  const dates = [claim.dateFrom, claim.dateTo].filter((date) => date !== null);
  if (dates.length === 0) return null;
  return <span>{dates.map((date) => formatDate(date, context.language)).join(' – ')}</span>;
}

interface Props {
  claims: PublicClaim[];
  context: ViewContext;
  /** Slug of the actor whose page this is: not linked. */
  self?: string;
  /** Name the article of each passage. */
  withArticle?: boolean;
}

/** Claims, each with its sentence, who says it, when, and the way to it. */
export function ClaimList({ claims, context, self, withArticle = false }: Props) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li>
          <Claim claim={claim} context={context} self={self} withArticle={withArticle} />
        </li>
      ))}
    </ul>
  );
}

function Claim({
  claim,
  context,
  self,
  withArticle,
}: {
  claim: PublicClaim;
  context: ViewContext;
  self?: string;
  withArticle: boolean;
}) {
  const { t } = context;
  const { evidence } = claim;
  return (
    <>
      <p class="claim-line">
        <ActorName actor={claim.subject} context={context} self={self} />{' '}
        <span class="predicate">{claim.predicate.replaceAll('_', ' ')}</span>{' '}
        {claim.object ? <ActorName actor={claim.object} context={context} self={self} /> : claim.value}
      </p>
      <blockquote lang={evidence.source.language}>
        <mark>{evidence.quote}</mark>
      </blockquote>
      <p class="claim-meta">
        {evidence.stance !== 'asserted' && (
          <span class={`stance-${evidence.stance}`}>{t[`stance_${evidence.stance}`]}</span>
        )}
        {evidence.part === 'analysis' && <span>{t.analysis}</span>}
        {evidence.attribution && <span>{fill(t.saidBy, { who: evidence.attribution })}</span>}
        <ClaimDates claim={claim} context={context} />
        {withArticle && <DateLine date={evidence.source.publishedAt} context={context} />}
        <a
          href={claimAddress(claim)}
          aria-label={withArticle ? undefined : `${t.seeSentence}: ${evidence.quote.slice(0, 60)}`}
        >
          {withArticle ? evidence.source.title : t.seeSentence}
        </a>
      </p>
    </>
  );
}
