import { Breadcrumb, fill, formatDate, formatNumber, Pager, type ViewContext } from '../../ui/index.ts';
import type { SourcesData } from '../data.ts';

/** Address of the index of sources, or of one issuer. */
export function sourcesPath(issuer: string | null, page: number): string {
  const query = new URLSearchParams();
  if (issuer !== null) query.set('issuer', issuer);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/source?${query}` : '/source';
}

/** Who issued the documents that articles rest on, or the documents of one issuer. */
export function SourcesView({ data, context }: { data: SourcesData; context: ViewContext }) {
  const { t, to } = context;
  const { issuer } = data;
  return (
    <>
      <Breadcrumb crumbs={issuer === null ? [] : [{ label: t.sourcesIndex, path: to('/source') }]} context={context} />
      <header class="page-head">
        <h1>{issuer ?? t.sourcesIndex}</h1>
        <p>{t.sourcesHint}</p>
      </header>
      {issuer === null ? (
        <Issuers data={data} context={context} />
      ) : (
        <Documents data={data} issuer={issuer} context={context} />
      )}
    </>
  );
}

function Issuers({ data, context }: { data: SourcesData; context: ViewContext }) {
  const { t, to, language } = context;
  if (data.issuers.length === 0) return <p class="empty">{t.emptyList}</p>;
  return (
    <ul class="index">
      {data.issuers.map(({ name, articles }) => (
        <li>
          <a href={to(sourcesPath(name, 1))}>{name}</a>
          <span>{formatNumber(articles, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function Documents({ data, issuer, context }: { data: SourcesData; issuer: string; context: ViewContext }) {
  const { t, to, language } = context;
  const page = (n: number) => to(sourcesPath(issuer, n));
  return (
    <>
      <ol class="incidents">
        {data.documents.map(({ title, url, date, articles, usedIn }) => (
          <li>
            <p class="incident-date">{date ? formatDate(date, language) : t.undated}</p>
            <div>
              <h2>
                {url ? (
                  <a href={url} rel="nofollow">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </h2>
              <p class="hint">{fill(t.sourcesUsed, { n: formatNumber(articles, language) })}</p>
              <ul class="used-in">
                {usedIn.map((one) => (
                  <li>
                    <a href={one.path}>{one.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <Pager
        paging={{
          page: data.page,
          newer: data.page > 1 ? page(data.page - 1) : null,
          older: data.page * data.pageSize < data.total ? page(data.page + 1) : null,
        }}
        context={context}
      />
    </>
  );
}
