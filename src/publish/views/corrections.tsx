import { Breadcrumb, formatDate, type ViewContext } from '../../ui/index.ts';
import type { Correction, CorrectionsData } from '../data.ts';

/** What was wrong with an article, at its foot. */
export function CorrectionNotes({ corrections, context }: { corrections: Correction[]; context: ViewContext }) {
  const { t, to } = context;
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t.corrections}</h2>
      {corrections.map((one) => (
        <div id={`correction-${one.id}`}>
          <Note correction={one} context={context} />
        </div>
      ))}
      <p>
        <a href={to('/corrections')}>{t.allCorrections}</a>
      </p>
    </section>
  );
}

function Note({ correction: { kind, text, publishedAt }, context }: { correction: Correction; context: ViewContext }) {
  const { t, language } = context;
  return (
    <p>
      <strong>{t[`correction_${kind}`]}</strong>,{' '}
      <time dateTime={publishedAt}>{formatDate(publishedAt.slice(0, 10), language)}</time>: {text}
    </p>
  );
}

/** The page of all corrections. */
export function CorrectionsView({ data, context }: { data: CorrectionsData; context: ViewContext }) {
  const { t, to } = context;
  const { corrections, page, pageSize, total } = data;
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.corrections}</h1>
        <p>{t.correctionsIntro}</p>
      </header>
      {corrections.length === 0 && (
        <p>
          {t.correctionsNone} {t.correctionsHow} <a href={to('/write')}>{t.writeToUs}</a>
        </p>
      )}
      {corrections.map((one) => (
        <section id={one.id} lang={one.article.language === 'und' ? undefined : one.article.language}>
          <h2>
            <a href={`${one.article.path}#correction-${one.id}`}>{one.article.title}</a>
          </h2>
          <Note correction={one} context={context} />
        </section>
      ))}
      {page * pageSize < total && (
        <p>
          <a href={`${to('/corrections')}?page=${page + 1}`} rel="next">
            {t.olderCorrections}
          </a>
        </p>
      )}
    </>
  );
}
