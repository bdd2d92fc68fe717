import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ViewContext } from './context.ts';
import { Head, type PageHead } from './head.tsx';
import { ownLanguageName } from './i18n/messages.ts';
import { Icon, Weave } from './icons.tsx';
import { INTERFACE_LANGUAGES, localPath } from './site.ts';

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

/** A whole HTML document. */
export function renderPage(page: Page, context: ViewContext): string {
  return `<!doctype html>${renderToString(<Shell page={page} context={context} />)}`;
}

function Shell({ page, context }: { page: Page; context: ViewContext }) {
  if (page.look === 'embed')
    return (
      <html lang={context.language}>
        <Head head={page.head} context={context} />
        <body class="embed">
          <main id="main">{page.main}</main>
        </body>
      </html>
    );
  return (
    <html lang={context.language}>
      <Head head={page.head} context={context} />
      <body class={page.look}>
        <a class="skip" href="#main">
          {context.t.skip}
        </a>
        <Masthead page={page} context={context} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Footer page={page} context={context} />
      </body>
    </html>
  );
}

function Masthead({ page, context }: { page: Page; context: ViewContext }) {
  const { site, t, to } = context;
  const fixed = [
    { label: t.countries, path: '/country' },
    { label: t.actors, path: '/actor' },
    { label: t.incidents, path: '/incident' },
    { label: t.explore, path: '/explore' },
    { label: t.topics, path: '/topic' },
    { label: t.archive, path: '/archive' },
  ];
  return (
    <header class="masthead">
      <div class="masthead-top">
        <a class="brand" href={to('/')}>
          <Weave />
          <span>{site.name}</span>
        </a>
        <p class="tagline">{site.tagline}</p>
        {page.query === undefined && (
          <search class="masthead-search">
            <form action={to('/search')}>
              <input type="search" name="q" aria-label={t.searchArchive} placeholder={t.searchArchive} />
              <button type="submit" aria-label={t.search}>
                <Icon name="search" />
              </button>
            </form>
          </search>
        )}
      </div>
      <nav class="menu" aria-label={t.mainMenu}>
        <ul>
          {[...site.menu, ...fixed].map(({ label, path }) => (
            <li>
              <a href={to(path)} aria-current={page.current === path ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer({ page, context }: { page: Page; context: ViewContext }) {
  const { site, t, to } = context;
  const links = [
    { label: t.about, path: '/about' },
    { label: t.writeToUs, path: '/write' },
    ...(site.mails ? [{ label: t.followByMail, path: '/follow' }] : []),
    { label: t.licence, path: '/licence' },
    { label: t.authors, path: '/author' },
    { label: t.archive, path: '/archive' },
    { label: t.search, path: '/search' },
  ];
  return (
    <footer class="foot">
      <div class="foot-brand">
        <Weave />
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
      <LanguageChoice page={page} context={context} />
      <p class="foot-note">{t.aboutPrivacy}</p>
    </footer>
  );
}

function LanguageChoice({ page, context }: { page: Page; context: ViewContext }) {
  const path = page.plainPath ?? '/';
  return (
    <ul class="foot-languages" aria-label={context.t.interfaceLanguage}>
      {INTERFACE_LANGUAGES.map((language) => (
        <li>
          <a
            href={localPath(context.site, language, path)}
            lang={language}
            hreflang={language}
            aria-current={language === context.language ? 'true' : undefined}
          >
            {ownLanguageName(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}
