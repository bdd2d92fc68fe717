import { type Cited, toBibTex, toCsl } from '../exchange/index.ts';
import type { PageHandler, Route } from '../kit/index.ts';
import { citePath } from './cite-path.ts';
import type { ArticleData } from './data.ts';
import type { SiteDeps } from './public-page.ts';
import { findPath } from './queries/find-path.ts';
import { OPEN } from './serve-page.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FORMATS = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: toBibTex },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (one: Cited) => `${JSON.stringify([toCsl(one)])}\n`,
  },
};

/** How to cite an article: BibTeX, and CSL-JSON with it as the only item. */
export function citeRoutes(deps: SiteDeps, missing: PageHandler): Route[] {
  return (['bib', 'json'] as const).map((format) => ({
    path: citePath({ id: ':id' }, format),
    handler: async (request) => {
      const id = request.params.id ?? '';
      const path = ID.test(id) ? await findPath(deps.db, id) : null;
      const article = path === null ? null : await deps.findArticle(path);
      if (!article) return missing(request);
      const { type, write } = FORMATS[format];
      const keys = [`article:${article.id}`];
      const headers = { ...OPEN, 'x-robots-tag': 'noindex' };
      return { status: 200, type, body: write(citedOf(article, deps)), keys, within: keys, cacheable: true, headers };
    },
  }));
}

function citedOf({ path, authors, ...article }: ArticleData, { site }: SiteDeps): Cited {
  return { ...article, authors: authors.map(({ name }) => name), address: site.origin + path, publisher: site.name };
}
