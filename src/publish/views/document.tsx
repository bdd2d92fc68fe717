import { Breadcrumb, fill, formatDate, formatNumber, type ViewContext } from '../../ui/index.ts';
import type { DocumentData, Evidence } from '../data.ts';
import { ClaimList } from './claims.tsx';
import { type MarkedPiece, markText } from './mark-text.ts';

interface Props {
  data: DocumentData;
  /** Id of the claim whose words the reader came for; '' for none. */
  chosen: string;
  context: ViewContext;
}

/** A kept document: what it is, what rests on it, and its text by page. */
export function DocumentView({ data, chosen, context }: Props) {
  const { t, to, language } = context;
  const lang = data.language === 'und' ? undefined : data.language;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t.sourcesIndex, path: to('/source') }]} context={context} />
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{t.keptDocument}</span>
          <span>{data.date ? formatDate(data.date, language) : t.undated}</span>
        </p>
        <h1 lang={lang}>{data.title}</h1>
        <p class="hint">{t.keptDocumentHint}</p>
      </header>
      <Facts data={data} context={context} />
      {data.claims.length > 0 && (
        <section class="section">
          <h2 class="side-title">{t.restsOnIt}</h2>
          <ClaimList claims={data.claims} context={context} withSource />
        </section>
      )}
      <section class="section">
        <h2 class="side-title">{shownPages(data, context)}</h2>
        {data.pages.map((page) => (
          <section
            class="document-page"
            id={`page-${page.number}`}
            aria-label={fill(t.documentPageTitle, { n: page.number })}
          >
            <h3>{fill(t.documentPageTitle, { n: page.number })}</h3>
            {page.text === '' ? (
              <p class="hint">{t.noTextOnPage}</p>
            ) : (
              <p class="document-text" lang={lang}>
                {piecesOf(page, data).map((piece) => (
                  <Piece piece={piece} chosen={chosen} />
                ))}
              </p>
            )}
          </section>
        ))}
        <Pages data={data} context={context} />
      </section>
    </>
  );
}

function Facts({ data, context: { t } }: { data: DocumentData; context: ViewContext }) {
  return (
    <dl class="source-facts">
      {data.issuer && (
        <div>
          <dt>{t.issuedBy}</dt>
          <dd>{data.issuer}</dd>
        </div>
      )}
      {data.url && (
        <div>
          <dt>{t.foundAt}</dt>
          <dd>
            <a href={data.url} rel="nofollow">
              {data.url}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t.fileHash}</dt>
        <dd>
          <code>{data.hash}</code>
        </dd>
      </div>
    </dl>
  );
}

function piecesOf(page: DocumentData['pages'][number], { claims }: DocumentData): MarkedPiece[] {
  const here = claims.filter(({ evidence }: { evidence: Evidence }) => evidence.source.page === page.number);
  return markText(
    page.text,
    here.map(({ id, evidence: { start, end } }) => ({ start, end, id })),
  );
}

function Piece({ piece: { text, ids, first }, chosen }: { piece: MarkedPiece; chosen: string }) {
  if (ids.length === 0) return <>{text}</>;
  const [anchor] = first.includes(chosen) ? [chosen] : first;
  return <mark id={anchor && `claim-${anchor}`}>{text}</mark>;
}

function shownPages({ pages, pageCount }: DocumentData, { t, language }: ViewContext): string {
  const [from, to] = [pages[0]?.number ?? 0, pages.at(-1)?.number ?? 0];
  if (from === to) return fill(t.documentPage, { n: from, all: formatNumber(pageCount, language) });
  return fill(t.documentPages, { from, to, n: formatNumber(pageCount, language) });
}

/** The way to the pages before and after those shown. */
function Pages({ data, context }: { data: DocumentData; context: ViewContext }) {
  const { t, to } = context;
  const [first, last] = [data.pages[0]?.number ?? 1, data.pages.at(-1)?.number ?? 1];
  const address = (page: number) => to(`/document/${data.hash}?page=${page}`);
  if (first === 1 && last >= data.pageCount) return null;
  return (
    <nav class="pager" aria-label={t.pages}>
      {first > 1 ? (
        <a href={address(Math.max(1, first - 1))} rel="prev">
          {fill(t.documentPageTitle, { n: first - 1 })}
        </a>
      ) : (
        <span />
      )}
      {last < data.pageCount && (
        <a href={address(last + 1)} rel="next">
          {fill(t.documentPageTitle, { n: last + 1 })}
        </a>
      )}
    </nav>
  );
}
