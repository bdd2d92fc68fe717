import type { ViewContext } from '../context.ts';
import { fill } from '../i18n/messages.ts';
import { Icon } from '../icons.tsx';

/** One step of the way from the front page to here. */
export interface Crumb {
  label: string;
  path: string;
}

/** Where this page stands; the page itself is not among the crumbs. */
export function Breadcrumb({ crumbs, context }: { crumbs: Crumb[]; context: ViewContext }) {
  return (
    <nav class="crumbs" aria-label={context.t.youAreHere}>
      <ol>
        <li>
          <a href={context.to('/')}>{context.t.home}</a>
        </li>
        {crumbs.map(({ label, path }) => (
          <li>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Addresses of the neighbouring pages of a list; null where there is none. */
export interface Paging {
  page: number;
  newer: string | null;
  older: string | null;
}

interface PagerProps {
  paging: Paging;
  context: ViewContext;
  /** What the list goes by: the newest first, or anything else. */
  order?: 'time' | 'pages';
}

/** Links to the neighbouring pages; nothing when the list has one page. */
export function Pager({ paging, context, order = 'time' }: PagerProps) {
  if (!paging.newer && !paging.older) return null;
  const { t } = context;
  const [back, on] = order === 'time' ? [t.newer, t.older] : [t.previousPage, t.nextPage];
  return (
    <nav class="pager" aria-label={t.pages}>
      {paging.newer ? (
        <a href={paging.newer} rel="prev">
          <Icon name="back" /> {back}
        </a>
      ) : (
        <span />
      )}
      <span>{fill(t.page, { n: paging.page })}</span>
      {paging.older ? (
        <a href={paging.older} rel="next">
          {on} <Icon name="arrow" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** A search box with its own label, for pages where searching is the way on. */
export function SearchBox({ context, query }: { context: ViewContext; query?: string }) {
  const { t, to } = context;
  return (
    <search class="search-box">
      <form action={to('/search')}>
        <label for="search-q">{t.searchArchive}</label>
        <div>
          <input id="search-q" type="search" name="q" value={query} />
          <button type="submit">{t.search}</button>
        </div>
      </form>
    </search>
  );
}
