import type { CorrectionReach } from '../../audience/index.ts';
import type { ListedCorrection } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';

interface Props {
  request: DeskRequest;
  corrections: readonly ListedCorrection[];
  reach: ReadonlyMap<string, CorrectionReach>;
}

/** Corrections, each with how far the news of it has come. */
export function CorrectionTable({ request, corrections, reach }: Props) {
  return (
    <ul class="correction-list">
      {corrections.map((one) => (
        <li id={`correction-${one.id}`}>
          <Said request={request} correction={one} />
          <Reached request={request} correction={one} reach={reach.get(one.id) ?? null} />
        </li>
      ))}
    </ul>
  );
}

function Said({ request, correction }: { request: DeskRequest; correction: ListedCorrection }) {
  const { t } = request;
  const { kind, text, sentence, title, articleId, language, by, at } = correction;
  return (
    <>
      <p class="correction-title">
        <strong>{t[`correction_${kind}`]}</strong>{' '}
        <a href={`/desk/articles/${articleId}/corrections`} lang={language}>
          {title}
        </a>
      </p>
      <p class="soft">
        {by}, <When at={at} request={request} />
      </p>
      <p lang={language} class="check-said">
        {text}
      </p>
      {sentence && <blockquote lang={language}>{sentence}</blockquote>}
    </>
  );
}

interface ReachedProps {
  request: DeskRequest;
  correction: ListedCorrection;
  reach: CorrectionReach | null;
}

function Reached({ request, correction, reach }: ReachedProps) {
  const { t, desk } = request;
  const { id, path, isPublic } = correction;
  const { origin } = desk.site;
  return (
    <dl class="correction-reach">
      <div>
        <dt>{t.correctPage}</dt>
        <dd>{isPublic ? <a href={`${origin}${path}#correction-${id}`}>{t.correctPageOn}</a> : t.correctPageOff}</dd>
      </div>
      <div>
        <dt>{t.correctFeed}</dt>
        <dd>{isPublic ? <a href={`${origin}/corrections`}>{t.correctFeedOn}</a> : t.correctPageOff}</dd>
      </div>
      <div>
        <dt>{t.correctClaims}</dt>
        <dd>
          <Claims request={request} correction={correction} />
        </dd>
      </div>
      <div>
        <dt>{t.correctRepublishers}</dt>
        <dd>{republishers(request, correction, reach)}</dd>
      </div>
    </dl>
  );
}

function Claims({ request: { t }, correction: { sentence, claims, lost } }: Omit<ReachedProps, 'reach'>) {
  if (sentence === null) return <>{t.correctClaimsUnknown}</>;
  if (claims === 0) return <>{t.correctClaimsNone}</>;
  return (
    <>
      {fill(t.correctClaimsMoved, { n: claims })}
      {lost > 0 && (
        <>
          {', '}
          <a href="/desk/review/evidence" class="check-wanting">
            {fill(t.correctClaimsLost, { n: lost })}
          </a>
        </>
      )}
    </>
  );
}

function republishers({ t, desk }: DeskRequest, { told }: ListedCorrection, reach: CorrectionReach | null): string {
  if (!reach || reach.republications === 0) return t.correctRepublishersNone;
  const { republications: n, byMail, sent, waiting, failed } = reach;
  if (!told) return fill(desk.site.mails ? t.correctRepublishersWait : t.correctRepublishersNoMail, { n });
  const mails = [
    sent > 0 ? fill(t.correctMailSent, { n: sent }) : null,
    waiting > 0 ? fill(t.correctMailWaiting, { n: waiting }) : null,
    failed > 0 ? fill(t.correctMailFailed, { n: failed }) : null,
  ].filter(Boolean);
  const words = fill(t.correctRepublishersTold, { n, m: byMail });
  return mails.length > 0 ? `${words} (${mails.join(', ')})` : words;
}
