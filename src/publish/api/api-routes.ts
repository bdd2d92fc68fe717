import type { Page, Route } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, localPath, renderPage, type ViewContext } from '../../ui/index.ts';
import type { Contexts } from '../create-site.ts';
import type { SiteDeps } from '../public-page.ts';
import { readSamples } from '../queries/read-samples.ts';
import { DATA, PAGES, type PageRoute } from '../routes.ts';
import { OPEN, servePage, visitOf } from '../serve-page.ts';
import { CHANGES, changesRoute } from './changes.ts';
import { describeApi, type Operation } from './describe-api.ts';
import { exampleParams, shorten } from './examples.ts';
import { readOperations } from './read-operations.ts';
import { referencePage } from './reference-page.tsx';

/** The examples change with whatever they are of. */
const KEYS = ['article:*', 'entity:*', 'claim:*', 'notice:*'];

/** The description of the API and its reference page. */
export function apiRoutes(deps: SiteDeps, contexts: Contexts): Route[] {
  const operations = [...readOperations(), CHANGES, ...(deps.moreOperations ?? [])];
  const reference = INTERFACE_LANGUAGES.map(
    (language): Route => ({
      path: localPath(deps.site, language, '/api'),
      handler: async () => writeReference(deps, await contexts(language), operations),
    }),
  );
  return [
    changesRoute(deps),
    {
      path: '/api/openapi.json',
      handler: async () => writeDescription(deps, await contexts(deps.site.language), operations),
    },
    ...reference,
  ];
}

async function writeDescription(deps: SiteDeps, { site }: ViewContext, operations: Operation[]): Promise<Page> {
  const examples = exampleParams(await readSamples(deps.db));
  const body = JSON.stringify(describeApi(operations, { site, examples }));
  const type = 'application/json; charset=utf-8';
  return { status: 200, type, body, keys: KEYS, cacheable: true, headers: { 'x-robots-tag': 'noindex', ...OPEN } };
}

async function writeReference(deps: SiteDeps, context: ViewContext, operations: Operation[]): Promise<Page> {
  const examples = exampleParams(await readSamples(deps.db));
  const answers = new Map<string, string>();
  for (const route of [...PAGES, ...DATA]) {
    const params = examples[route.api.id];
    if (route.api.params && !params) continue;
    const answer = await askFor(route, params ?? {}, deps, context);
    if (answer) answers.set(route.api.id, answer);
  }
  const body = renderPage(referencePage(operations, answers, context), context);
  return { status: 200, type: 'text/html; charset=utf-8', body, keys: KEYS, cacheable: true };
}

/** What this archive answers, cut down; null when it has nothing to say. */
async function askFor(
  { path, load, api }: PageRoute,
  params: Record<string, string>,
  deps: SiteDeps,
  context: ViewContext,
): Promise<string | null> {
  const at = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const request = { path: at, query: new URLSearchParams(), params };
  const { status, body } = await servePage(load, visitOf(deps, context, request, at, 'json', api));
  return status === 200 ? JSON.stringify(shorten(JSON.parse(String(body))), null, 2) : null;
}
