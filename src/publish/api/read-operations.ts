import { type TObject, Type } from '@sinclair/typebox';
import { twinPath } from '../public-page.ts';
import { DATA, PAGES, type PageRoute } from '../routes.ts';
import type { Operation } from './describe-api.ts';
import { FIELDS } from './parameters.ts';

/** What every twin is wrapped in. */
function twinOf(data: TObject): TObject {
  return Type.Object({
    url: Type.String({ description: 'Address of the page for people.' }),
    title: Type.String(),
    language: Type.String({ description: 'Language of the page: BCP 47.' }),
    data,
  });
}

/** The operations of the read API, made of the routes themselves: each page's twin, and what there is as data alone. */
export function readOperations(): Operation[] {
  return [...PAGES, ...DATA].map(operationOf);
}

function operationOf({ path, api }: PageRoute): Operation {
  const { id, tag, summary, params, query, data } = api;
  const moved = params ? [301, 404, 410] : [404];
  return {
    ...{ id, tag, summary, params },
    method: 'get',
    path: twinPath(path).replace(/:(\w+)/g, '{$1}'),
    query: { ...query, fields: FIELDS },
    answer: { status: 200, schema: twinOf(data), says: summary },
    problems: [304, 400, ...moved, 429, 431, 503],
    ...(id === 'getArticle' ? { description: 'Also at its own address with `.json`: `/news/a-headline.json`.' } : {}),
  };
}
