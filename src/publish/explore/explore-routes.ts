import type { Page, Route } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, localPath, type ViewContext } from '../../ui/index.ts';
import { nameCountries } from '../actor-words.ts';
import type { ExploreData } from '../data.ts';
import type { SiteDeps } from '../public-page.ts';
import { readExplore } from '../queries/read-explore.ts';
import { servePage, visitOf } from '../serve-page.ts';
import { EXPLORE_KEYS, embed, exploreWithin } from './explore-page.tsx';
import { readSelection } from './selection.ts';
import { writeSvg } from './write-svg.ts';
import { factRows, writeCsv, writeGeoJson, writeGraphMl } from './write-tables.ts';

/** A download: its content type, and its text; null where the view has none. */
interface Download {
  type: string;
  write(data: ExploreData, context: ViewContext, now: Date): string | null;
}

const DOWNLOADS: Record<string, Download> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: (data, context) => writeCsv(factRows(data, context)),
  },
  geojson: {
    type: 'application/geo+json; charset=utf-8',
    write: (data, context) => writeGeoJson(factRows(data, context)),
  },
  graphml: { type: 'application/graphml+xml; charset=utf-8', write: writeGraphMl },
  svg: { type: 'image/svg+xml; charset=utf-8', write: writeSvg },
};

/** For frames: as strict as any page, but anybody may show it. */
const FRAMED = {
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self' data:;font-src 'self';form-action 'none';base-uri 'none';frame-ancestors *",
  'x-frame-options': '',
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex',
};

/** The embed of explore and its downloads, in every language of the interface. */
export function exploreRoutes(
  deps: SiteDeps,
  contexts: (language: InterfaceLanguage) => Promise<ViewContext>,
): Route[] {
  return INTERFACE_LANGUAGES.flatMap((language) => [
    {
      path: localPath(deps.site, language, '/embed/explore'),
      handler: async (request) => {
        const visit = visitOf(deps, await contexts(language), request, '/embed/explore', 'html');
        const page = await servePage(embed, visit);
        return page.status === 200 ? { ...page, headers: { ...page.headers, ...FRAMED } } : page;
      },
    },
    ...Object.entries(DOWNLOADS).map(
      ([name, download]): Route => ({
        path: localPath(deps.site, language, `/explore.${name}`),
        handler: async ({ query }) => {
          const data = await readExplore(deps.db, readSelection(query));
          nameCountries(data, language);
          return file(name, download, data, await contexts(language), deps.now());
        },
      }),
    ),
  ]);
}

function file(name: string, { type, write }: Download, data: ExploreData, context: ViewContext, now: Date): Page {
  const body = data.actor && !data.start ? null : write(data, context, now);
  if (body === null)
    return {
      status: 404,
      type: 'text/plain; charset=utf-8',
      body:
        data.actor && !data.start
          ? 'No such actor.\n'
          : 'A list has no picture: add view=graph, view=map or view=timeline.\n',
      keys: [],
      cacheable: false,
    };
  return {
    status: 200,
    type,
    body,
    keys: EXPLORE_KEYS,
    within: exploreWithin(data),
    cacheable: true,
    headers: {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': `attachment; filename="explore-${data.view}.${name}"`,
      'x-robots-tag': 'noindex',
    },
  };
}
