import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { escapeHtml } from '../text/index.ts';
import type { ViewContext } from './context.ts';
import { Head, type PageHead } from './head.tsx';
import { ownLanguageName } from './i18n/messages.ts';
import { Icon, Weave } from './icons.tsx';
import { localPath, localWords, type MenuItem, offeredLanguages, type Site } from './site.ts';

/** What a page shows: its head, its main part, and marks for the menu. */
export interface Page {
  head: PageHead;
  main: ComponentChildren;
  /** Path of the menu's current entry. */
  current?: string;
  /** Interface languages in which this very page exists, by path without prefix; absent where it has one language. */
  plainPath?: string | null;
  /** A class of `<body>`: `print` shows the page as on paper, `embed` its main part alone, for a frame on another page. */
  look?: 'print' | 'embed';
  /** What the search box holds. */
  query?: string;
}

/** A whole HTML document. What pages have in common is made once for each language of the interface and then copied. */
export function renderPage(page: Page, context: ViewContext): string {
  const head = renderToString(<Head head={page.head} context={context} />);
  const main = renderToString(<>{page.main}</>);
  const start = `<!doctype html><html lang="${context.language}">${head}`;
  if (page.look === 'embed') return `${start}<body class="embed"><main id="main">${main}</main></body></html>`;
  return [
    `${start}<body${page.look ? ` class="${page.look}"` : ''}>`,
    frame(context, `top ${page.query === undefined} ${placeInMenu(page, context)}`, () => (
      <>
        <a class="skip" href="#main">
          {context.t.skip}
        </a>
        <Masthead page={page} context={context} />
      </>
    )),
    `<main id="main" tabindex="-1">${main}</main><footer class="foot">`,
    frame(context, 'foot', () => <FootLinks context={context} />),
    languageChoice(page, context),
    frame(context, 'note', () => <p class="foot-note">{context.t.aboutPrivacy}</p>),
    '</footer></body></html>',
  ].join('');
}

/** Path of the menu's current entry, and whether it is this very page; empty when the page is in no entry, so that there are few frames. */
function placeInMenu({ current, plainPath }: Page, context: ViewContext): string {
  const place = menuOf(context).find(({ path }) => path === current)?.path;
  return place === undefined ? '' : `${place} ${place === plainPath}`;
}

/** Parts of the frame around pages, made once for each entry of the menu. */
const frames = new WeakMap<ViewContext, Map<string, string>>();

function frame(context: ViewContext, key: string, make: () => VNode): string {
  const known = frames.get(context) ?? new Map<string, string>();
  frames.set(context, known);
  const text = known.get(key) ?? renderToString(make());
  known.set(key, text);
  return text;
}

/** The menu: the newsroom's sections, then what every site has. */
function menuOf({ site, language, t }: ViewContext): MenuItem[] {
  const { hidden = [], links = [] } = site.menuSettings ?? {};
  return [
    ...site.menu,
    ...commonMenu(t).filter(({ path }) => !hidden.includes(path)),
    ...links.map(({ path, labels }) => ({ label: localWords(site, language, labels), path })),
  ];
}

/** What every site's menu has, unless the newsroom leaves it out. */
export function commonMenu(t: ViewContext['t']): MenuItem[] {
  return [
    { label: t.countries, path: '/country' },
    { label: t.actors, path: '/actor' },
    { label: t.incidents, path: '/incident' },
    { label: t.explore, path: '/explore' },
    { label: t.topics, path: '/topic' },
    { label: t.archive, path: '/archive' },
  ];
}

/** The newsroom's picture, or our mark; the name stands beside it. */
function Mark({ site }: { site: Site }) {
  if (!site.logo) return <Weave />;
  const { path, width, height } = site.logo;
  return <img class="logo" src={path} width={width} height={height} alt="" />;
}

function Masthead({ page, context }: { page: Page; context: ViewContext }) {
  const { site, t, to } = context;
  return (
    <header class="masthead">
      <div class="masthead-top">
        <a class="brand" href={to('/')}>
          <Mark site={site} />
          <span>{site.name}</span>
        </a>
        <p class="tagline">{site.tagline}</p>
        {page.query === undefined && (
          <search class="masthead-search">
            <form action={to('/search')}>
              <input type="search" name="q" aria-label={t.searchArchive} placeholder={t.search} />
              <button type="submit" aria-label={t.search}>
                <Icon name="search" />
              </button>
            </form>
          </search>
        )}
      </div>
      <nav class="menu" aria-label={t.mainMenu}>
        <ul>
          {menuOf(context).map(({ label, path }) => (
            <li>
              <a
                href={path.startsWith('/') ? to(path) : path}
                aria-current={page.current === path ? (page.plainPath === path ? 'page' : 'true') : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function FootLinks({ context }: { context: ViewContext }) {
  const { site, t, to } = context;
  const links = [
    { label: t.about, path: '/about' },
    { label: t.writeToUs, path: '/write' },
    ...(site.mails ? [{ label: t.followByMail, path: '/follow' }] : []),
    { label: t.publicData, path: '/data' },
    { label: t.licence, path: '/licence' },
    { label: t.authors, path: '/author' },
    { label: t.archive, path: '/archive' },
    { label: t.search, path: '/search' },
    { label: t.api, path: '/api' },
  ];
  return (
    <>
      <div class="foot-brand">
        <Mark site={site} />
        <p>
          <strong>{site.name}</strong>
          <br />
          {site.tagline}
        </p>
      </div>
      <ul class="foot-links">
        {links.map(({ label, path }) => (
          <li>
            <a href={to(path)}>{label}</a>
          </li>
        ))}
        <li>
          <a href={`${to('/') === '/' ? '' : to('/')}/feed.xml`}>
            <Icon name="feed" /> RSS
          </a>
        </li>
      </ul>
    </>
  );
}

/** The page in the other languages of the interface. Written as text: on many pages it alone of the frame differs. */
function languageChoice(page: Page, { site, language, t }: ViewContext): string {
  const path = page.plainPath ?? '/';
  const offered = offeredLanguages(site);
  if (offered.length === 1) return '';
  const items = offered.map((one) => {
    const current = one === language ? ' aria-current="true"' : '';
    return `<li><a href="${escapeHtml(localPath(site, one, path))}" lang="${one}" hreflang="${one}"${current}>${ownLanguageName(one)}</a></li>`;
  });
  return `<ul class="foot-languages" aria-label="${escapeHtml(t.interfaceLanguage)}">${items.join('')}</ul>`;
}
