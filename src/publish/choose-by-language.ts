import type { FormRequest, PageHandler, PageRequest, Route } from '../kit/index.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, offeredLanguages } from '../ui/index.ts';
import type { SiteDeps } from './public-page.ts';
import { redirect } from './serve-page.ts';

/**
 * One route for each address that any language of the site gives a meaning; which one it has is decided at each request,
 * so that the newsroom may change the site's language while it is served. What is asked for in a language that is not
 * offered leads to the same page in the site's own.
 */
export function chooseByLanguage(
  { site }: Pick<SiteDeps, 'site'>,
  tables: ReadonlyMap<InterfaceLanguage, readonly Route[]>,
  fallback: PageHandler,
): Route[] {
  const byPath = new Map(
    [...tables].map(([language, routes]) => [language, new Map(routes.map((one) => [one.path, one]))]),
  );
  const paths = new Set([...tables.values()].flatMap((routes) => routes.map(({ path }) => path)));
  return [...paths].map((path): Route => {
    const current = () => byPath.get(site.language)?.get(path);
    const handler = async (request: PageRequest) => {
      const away = languageOf(path);
      if (away && away !== site.language && !offeredLanguages(site).includes(away))
        return redirect(withoutPrefix(request.path) + (request.query.size > 0 ? `?${request.query}` : ''));
      return (current()?.handler ?? fallback)(request);
    };
    const isForm = [...byPath.values()].some((routes) => routes.get(path)?.submit);
    if (!isForm) return { path, handler };
    return { path, handler, submit: async (request: FormRequest) => current()?.submit?.(request) ?? fallback(request) };
  });
}

function languageOf(path: string): InterfaceLanguage | null {
  return INTERFACE_LANGUAGES.find((one) => new RegExp(`^/${one}(?=/|\\.|$)`).test(path)) ?? null;
}

/** `/es/country/peru` -> `/country/peru`; `/es.json` -> `/index.json`. */
function withoutPrefix(path: string): string {
  const rest = path.slice(3);
  return rest === '.json' ? '/index.json' : rest || '/';
}
