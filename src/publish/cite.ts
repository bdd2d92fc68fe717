import { type Cited, toBibTex, toCsl } from '../exchange/index.ts';
import type { PageHandler, Route } from '../kit/index.ts';
import type { ArticleData } from './data.ts';
import type { SiteDeps } from './public-page.ts';
import { findPath } from './queries/find-path.ts';
import { OPEN } from './serve-page.ts';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(bib|json)$/;
const TYPES = { bib: 'application/x-bibtex; charset=utf-8', json: 'application/vnd.citationstyles.csl+json' };

/** How to cite an article: BibTeX, and CSL-JSON with it as the only item. */
export function citeRoute(deps: SiteDeps, missing: PageHandler): Route {
  return {
    path: '/cite/:file',
    handler: async (request) => {
      const [, id = '', format = ''] = FILE.exec(request.params.file ?? '') ?? [];
      const path = id && (await findPath(deps.db, id));
      const article = path ? await deps.findArticle(path) : null;
      if (!article) return missing(request);
      const cited = citedOf(article, deps);
      const body = format === 'bib' ? toBibTex(cited) : `${JSON.stringify([toCsl(cited)])}\n`;
      const keys = [`article:${article.id}`];
      const headers = { ...OPEN, 'x-robots-tag': 'noindex' };
      return {
        status: 200,
        type: TYPES[format as keyof typeof TYPES],
        body,
        keys,
        within: keys,
        cacheable: true,
        headers,
      };
    },
  };
}

function citedOf({ path, authors, ...article }: ArticleData, { site }: SiteDeps): Cited {
  return { ...article, authors: authors.map(({ name }) => name), address: site.origin + path, publisher: site.name };
}
