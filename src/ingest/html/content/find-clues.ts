import { decodeEntities } from '../fields/decode-entities.ts';
import type { PageSource } from '../fields/page-source.ts';
import { textIn } from '../fields/read-json-ld.ts';
import { metaContent } from '../fields/read-meta.ts';
import type { PageClues } from './page-context.ts';

/** What helps to find the article, out of the page's head and its JSON-LD. */
export function findClues(source: PageSource, title: string | null): PageClues {
  const body = source.article && textIn(source.article.articleBody);
  return {
    headline: title,
    description: metaContent(source.meta, 'description', 'og:description'),
    articleBody: body ? decodeEntities(body) : null,
  };
}
