import { storeDrafts } from '../archive/index.ts';
import { completeDraft, type RawArticle } from '../ingest/index.ts';
import type { Db, Page, PageRequest } from '../kit/index.ts';
import { search } from '../search/index.ts';
import { createSite } from './index.ts';

/** A made-up article for the tests of the site. */
export type FixtureArticle = Partial<RawArticle> & { id: string; title: string; html: string };

/** Stores articles as an import would. */
export async function storeArticles(db: Db, articles: readonly FixtureArticle[]): Promise<void> {
  const drafts = articles.map(({ id, ...raw }) =>
    completeDraft({ language: 'en', ...raw, origin: { format: 'test', file: 'fixture', id }, notes: [] }),
  );
  await db.transaction().execute((tx) => storeDrafts(tx, drafts, 'test'));
}

/** The site on a database, asked without a server: the first route that fits, else the fallback, as the server does. */
export function siteOn(db: Db, now = new Date('2026-01-02T00:00:00Z')): (address: string) => Promise<Page> {
  const site = createSite({
    db,
    site: {
      name: 'Delta Desk',
      tagline: 'News from the river',
      description: 'A made-up newsroom.',
      origin: 'https://desk.example',
      language: 'en',
      email: 'desk@desk.example',
      licence: null,
      stylesheet: '/assets/main.css',
      fonts: [],
      onion: null,
      mails: true,
      workScript: '',
      graphScript: '',
    },
    search: (query) => search(db, query),
    mediaDir: '/nowhere',
    exportsDir: null,
    indexPeople: () => true,
    assetsDir: '/nowhere',
    now: () => now,
  });
  return (address) => {
    const url = new URL(address, 'https://desk.example');
    const request = (params: Record<string, string>): PageRequest => ({
      path: url.pathname,
      query: url.searchParams,
      params,
    });
    for (const { path, handler } of site.routes) {
      const params = matchRoute(path, url.pathname);
      if (params) return handler(request(params));
    }
    return site.fallback(request({}));
  };
}

/** Static routes win over named parts in the server's router; here the order of the table does. */
function matchRoute(pattern: string, path: string): Record<string, string> | null {
  const names: string[] = [];
  const source = pattern.replace(/[.]/g, '\\.').replace(/:(\w+)/g, (_, name: string) => {
    names.push(name);
    return '([^/.]+)';
  });
  const found = new RegExp(`^${source}$`).exec(path);
  return found ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')])) : null;
}

/** A small archive of the fictional Delta Desk. */
export const ARTICLES: readonly FixtureArticle[] = [
  {
    id: 'fuel',
    title: 'Customs Finds Fuel Under Herring',
    dek: 'Four hundred barrels & a captain',
    html: `<p>Customs in Brell found <b>416 barrels</b> of fuel, said Ilse Maren.</p><p><img src="https://pictures.example/a.jpg" alt="Barrels"></p>
      <h2>Delta Desk Analysis</h2><p>The Grey Herons have moved fuel since 2011.</p>`,
    kind: 'brief',
    sections: ['News'],
    authors: ['Ana Álvarez', 'Bo Lind'],
    topics: ['Fuel Smuggling', 'Ports'],
    countries: ['BO', 'PE'],
    publishedAt: '2021-05-03',
    updatedAt: '2021-06-01T10:00:00Z',
    url: 'https://desk.example/2021/05/fuel-under-herring/',
    redirects: ['https://desk.example/?p=12', 'https://desk.example/old-fuel/'],
    licence: 'https://creativecommons.org/licenses/by-nc/4.0/',
    sources: [
      {
        title: 'Port register',
        publisher: 'Port of Brell',
        url: 'https://port.example/r',
        date: '2021-04',
        place: 'page 3',
        readOn: '2021-05-02',
      },
    ],
    translations: [{ language: 'es', url: 'https://desk.example/es-combustible/', id: 'combustible' }],
  },
  {
    id: 'combustible',
    title: 'La aduana halla combustible bajo arenques',
    html: '<p>La aduana de Brell halló 416 barriles de combustible bajo un cargamento de arenques del río.</p>',
    language: 'es',
    sections: ['Noticias'],
    countries: ['BO'],
    publishedAt: '2021-05-04',
    url: 'https://desk.example/es-combustible/',
    translations: [{ language: 'en', url: 'https://desk.example/2021/05/fuel-under-herring/', id: 'fuel' }],
  },
  {
    id: 'pilots',
    title: 'Pilots and Smugglers Close the Delta',
    html: '<p>A clash closed the delta. ]]> and <i>more</i> of it.</p>',
    kind: 'investigation',
    sections: ['News'],
    topics: ['Ports'],
    countries: ['PE'],
    publishedAt: '2020',
    url: 'https://desk.example/2020/pilots',
  },
  {
    id: 'undated',
    title: 'What We Know of the Grey Herons',
    html: '<p>Little is known.</p>',
    kind: 'profile',
    topics: ['Ports'],
    url: 'https://desk.example/herons/',
  },
];
