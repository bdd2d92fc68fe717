import { Breadcrumb, coverageMap, formatNumber, monthName, sectionName, type ViewContext } from '../../ui/index.ts';
import type { ArchiveData, IndexData } from '../data.ts';
import { articleCount } from './front.tsx';

const FOLDERS = { countries: '/country', topics: '/topic', authors: '/author', sections: '/section' } as const;

/** All countries, topics, authors or sections; countries with a map. */
export function IndexView({ data, codes, context }: { data: IndexData; codes?: string[]; context: ViewContext }) {
  const { t, to, language } = context;
  const entries = data.entries.map((entry) => ({ ...entry, path: to(`${FOLDERS[data.type]}/${entry.slug}`) }));
  const map = codes
    ? coverageMap(
        entries.map((entry, i) => ({ ...entry, code: codes[i] ?? '' })),
        t.coverage,
      )
    : null;
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t[data.type]}</h1>
        {map && <p>{t.coverageHint}</p>}
      </header>
      {entries.length === 0 && <p class="empty">{t.emptyList}</p>}
      <div class={map ? 'with-map' : undefined}>
        {map && <div class="coverage" dangerouslySetInnerHTML={{ __html: map }} />}
        <ul class="index">
          {entries.map(({ slug, name, path, articles }) => (
            <li>
              <a href={path}>{data.type === 'sections' ? sectionName(context.site, language, { slug, name }) : name}</a>
              <span>{formatNumber(articles, language)}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The archive: years, and in each its months. */
export function ArchiveView({ data, context }: { data: ArchiveData; context: ViewContext }) {
  const { t, to, language } = context;
  const total = data.years.reduce((sum, { articles }) => sum + articles, data.undated);
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.archive}</h1>
        <p>{articleCount(total, context)}</p>
      </header>
      <ol class="years">
        {data.years.map(({ year, articles, months }) => (
          <li>
            <div>
              <h2>
                <a href={to(`/archive/${year}`)}>{year}</a>
              </h2>
              <p class="hint">{articleCount(articles, context)}</p>
            </div>
            <ul class="months">
              {months.map(({ month, articles: n }) => (
                <li>
                  <a href={to(`/archive/${year}/${String(month).padStart(2, '0')}`)}>{monthName(month, language)}</a>
                  <span>{formatNumber(n, language)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {data.undated > 0 && (
        <p class="hint">
          {t.undated}: {articleCount(data.undated, context)}
        </p>
      )}
    </>
  );
}
