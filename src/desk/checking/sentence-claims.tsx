import { fill } from '../../ui/index.ts';
import { saidWords, valueWords, wordFor } from '../review/words-of.ts';
import type { CheckView } from './load-check.ts';

/** What the archive says because of the sentence, and what it will say when the sentence is public. */
export function SentenceClaims({ view: { request, claims, waiting } }: { view: CheckView }) {
  const { t, language, user } = request;
  if (claims.length + waiting.length === 0) return <p class="soft">{t.checkNoClaims}</p>;
  const words = (claim: { subject: string; predicate: string; object: string | null }) =>
    [claim.subject, saidWords(claim.predicate, t, language), valueWords(claim.predicate, claim.object, t)]
      .filter(Boolean)
      .join(' ');
  return (
    <ul class="check-claims">
      {claims.map((claim) => (
        <li>
          {user.can('claim.write') ? <a href={`/desk/claims/${claim.claimId}`}>{words(claim)}</a> : words(claim)}{' '}
          <span class="soft">
            {[
              wordFor(t, 'status', claim.status),
              claim.stance === 'asserted' ? null : t[`checkClaimStance_${claim.stance}`],
              claim.attribution === null ? null : fill(t.checkAccordingTo, { who: claim.attribution }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {claim.lost && (
            <>
              {' '}
              <a href="/desk/review/evidence" class="check-wanting">
                {t.checkClaimLost}
              </a>
            </>
          )}
        </li>
      ))}
      {waiting.map((claim) => (
        <li>
          {words(claim)} <span class="soft">{t.checkClaimWaits}</span>
        </li>
      ))}
    </ul>
  );
}
