import { Breadcrumb, fill, formatDate, type ViewContext } from '../../ui/index.ts';
import { saidByWords } from '../actor-words.ts';
import { type ClaimData, CONTEXT_LENGTH, type Evidence, type PassageContext } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { ClaimDates, ClaimLine, passageAddress, surest } from './claims.tsx';

interface Props {
  data: ClaimData;
  context: ViewContext;
  /** As the dossier that is printed. */
  print: boolean;
  /** ISO 8601. */
  today: string;
}

/** One claim: what it says, each sentence in its context with its source, and what was decided. */
export function ClaimView({ data, context, print, today }: Props) {
  const { t, to, site, language } = context;
  const [claim] = data.claims;
  if (!claim) return null;
  return (
    <>
      <Breadcrumb crumbs={[{ label: claim.subject.name, path: to(actorPath(claim.subject)) }]} context={context} />
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{t.claimTitle}</span>
          <ClaimDates claim={claim} context={context} />
        </p>
        <h1>
          <ClaimLine claim={claim} stance={surest(data.claims.map(({ evidence }) => evidence))} context={context} />
        </h1>
        <p class="hint">
          {print ? fill(t.dossierMade, { date: formatDate(today, language) }) : t.onRecordHint}
          {!print && (
            <>
              {' '}
              <a href={`${to(claimPath(data.id))}?print`}>{t.dossier}</a>
              {' · '}
              <a href={`${to('/write')}?claim=${data.id}`} rel="nofollow">
                {t.suggestCorrection}
              </a>
            </>
          )}
        </p>
      </header>
      <section class="section">
        <h2 class="side-title">{t.claimSources}</h2>
        <ol class="dossier">
          {data.claims.map(({ evidence }, i) => (
            <Passage id={data.id} evidence={evidence} around={data.contexts[i]} context={context} />
          ))}
        </ol>
      </section>
      <section class="section">
        <h2 class="side-title">{t.claimHistory}</h2>
        <ul class="decisions">
          {data.decisions.map(({ status, at }) => (
            <li>
              {fill(t.decided, {
                status: (t as Record<string, string>)[`status_${status}`] ?? status,
                date: formatDate(at, language),
              })}
            </li>
          ))}
        </ul>
        <p class="hint">{site.origin + to(claimPath(data.id))}</p>
      </section>
    </>
  );
}

/** What stands before a quote, from the beginning of a sentence or, failing that, of a word. */
function wordsBefore(before: string): string {
  if (before.length < CONTEXT_LENGTH) return before;
  const whole = before.search(/(?<=[.!?]\s|\n)(?=\S)/);
  return whole >= 0 && whole < CONTEXT_LENGTH / 2 ? `… ${before.slice(whole)}` : `…${before.replace(/^\S*/, '')}`;
}

/** What stands after a quote, to the end of a sentence or, failing that, of a word. */
function wordsAfter(after: string): string {
  if (after.length < CONTEXT_LENGTH) return after;
  const [whole] = /^[\s\S]*[.!?](?=\s)/.exec(after) ?? [''];
  return whole.length > CONTEXT_LENGTH / 4 ? `${whole} …` : `${after.replace(/\S*$/, '').trimEnd()} …`;
}

interface PassageProps {
  id: string;
  evidence: Evidence;
  around: PassageContext | undefined;
  context: ViewContext;
}

function Passage({ id, evidence, around, context }: PassageProps) {
  const { t, language } = context;
  const { source, stance, part, attribution, quote, start, end } = evidence;
  return (
    <li>
      <p class="claim-line">
        <a href={passageAddress(id, evidence)}>{source.title}</a>
        {source.publisher && `, ${source.publisher}`}
        {source.page !== null && `, ${fill(t.pageNumber, { n: source.page })}`}
      </p>
      <p class="claim-meta">
        <span>{source.publishedAt ? formatDate(source.publishedAt, language) : t.undated}</span>
        {stance !== 'asserted' && <span class={`stance-${stance}`}>{t[`stance_${stance}`]}</span>}
        {part === 'analysis' && <span>{t.analysis}</span>}
        {attribution && <span>{saidByWords(attribution, context)}</span>}
      </p>
      <blockquote class="in-context" lang={source.language === 'und' ? undefined : source.language}>
        {around && wordsBefore(around.before)}
        <mark>{quote}</mark>
        {around && wordsAfter(around.after)}
      </blockquote>
      {around && (
        <dl class="source-facts">
          <div>
            <dt>{t.sourceHash}</dt>
            <dd>
              <code>{around.hash}</code>
            </dd>
          </div>
          <div>
            <dt>{t.quotedWords}</dt>
            <dd>
              {fill(t.positions, { from: start + 1, to: end })}
              {', '}
              {fill(t.revisionOf, { date: formatDate(around.storedAt, language) })}
              {around.revision !== null && ` (${around.revision})`}
            </dd>
          </div>
          {around.originalUrl && (
            <div>
              <dt>{t.retrievedFrom}</dt>
              <dd>
                <a href={around.originalUrl} rel="nofollow">
                  {around.originalUrl}
                </a>
              </dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}
