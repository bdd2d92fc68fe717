import type { Warning } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { valueWords, whatWords, wordFor } from '../review/words-of.ts';
import type { WorkProps } from './open-work.ts';

/** Warnings of one kind that are shown at once. */
const SHOWN = 20;
/** Where a warning of a kind is put right. */
const PLACES: Record<string, 'check' | 'write' | 'replies' | null> = {
  'legal-status': 'check',
  accusation: 'check',
  unproven: 'check',
  'no-reply': 'replies',
  contradiction: 'write',
  'contradicts-archive': 'write',
  'evidence-lost': 'write',
  'picture-credit': 'write',
  'picture-alt': 'write',
  unread: null,
  checklist: null,
};

/** What may be wrong with the words, by kind, each kind with what to do about it. */
export function Warnings({ request, work }: WorkProps) {
  const { t } = request;
  const { warnings } = work.gate;
  // The checklist stands above, point by point.
  const shown = warnings.filter(({ code }) => code !== 'checklist');
  const codes = [...new Set(shown.map(({ code }) => code))];
  return (
    <>
      <h3>{t.workWarnings}</h3>
      {codes.length === 0 && <p>{t.workNoWarnings}</p>}
      {codes.map((code) => {
        const ofCode = shown.filter((one) => one.code === code);
        return (
          <section class="warning-kind" aria-labelledby={`warning-${code}`}>
            <h4 id={`warning-${code}`}>
              {wordFor(t, 'warning', code)} <span class="count">{ofCode.length}</span>
            </h4>
            <p class="soft">
              {wordFor(t, 'warningDo', code)} <Place request={request} work={work} code={code} />
            </p>
            <ul>
              {ofCode.slice(0, SHOWN).map((one) => (
                <OneWarning request={request} warning={one} language={work.draft.fields.language} />
              ))}
            </ul>
            {ofCode.length > SHOWN && <p class="soft">{fill(t.agendaMore, { n: ofCode.length - SHOWN })}</p>}
          </section>
        );
      })}
    </>
  );
}

function Place({ request: { t }, work, code }: Omit<WorkProps, 'kept'> & { code: string }) {
  const place = PLACES[code];
  const { articleId } = work.draft;
  if (place === 'check') return <a href={`/desk/articles/${articleId}/check`}>{t.checking}</a>;
  if (place === 'write') return <a href={`/desk/write/${articleId}`}>{t.write}</a>;
  if (place === 'replies') return <a href="#replies">{t.workReplies}</a>;
  return null;
}

function OneWarning({
  request: { t, language },
  warning,
  language: articleLanguage,
}: {
  request: WorkProps['request'];
  warning: Warning;
  language: string;
}) {
  const { code, about, detail, overridden } = warning;
  const what = detail.what && code === 'legal-status' ? valueWords('legal_status', detail.what, t) : detail.what;
  const said = what && code === 'accusation' ? whatWords(what, t, language) : what;
  const names = [detail.name, said].filter((one) => one && one !== about).join(' – ');
  return (
    <li>
      {names && <strong>{names} </strong>}
      {code !== 'unread' && <q lang={articleLanguage}>{about}</q>}
      {overridden && (
        <small class="soft">{fill(t.workOverridden, { who: overridden.by, reason: overridden.reason })}</small>
      )}
    </li>
  );
}
