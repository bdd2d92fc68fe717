import type { FormRequest, Page, PageRequest, Route } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, localPath, type ViewContext } from '../../ui/index.ts';
import type { Contexts } from '../create-site.ts';
import type { SiteDeps } from '../public-page.ts';
import { showConfirm, showFollow, showLeave, takeConfirm, takeFollow, takeLeave } from './follow-page.tsx';
import { showRepublish, takeRepublish } from './republish-page.tsx';
import { showVote, takeVote } from './vote-page.tsx';
import { showReceipt, showWrite, takeWrite } from './write-page.tsx';

/** A page with a form for readers: how it is shown, and what takes the form. */
interface ReaderPage {
  path: string;
  show(deps: SiteDeps, context: ViewContext, request: PageRequest): Promise<Page>;
  take?(deps: SiteDeps, context: ViewContext, request: FormRequest): Promise<Page>;
}

const READER_PAGES: readonly ReaderPage[] = [
  { path: '/vote', show: showVote, take: takeVote },
  { path: '/write', show: showWrite, take: takeWrite },
  { path: '/receipt/:receipt', show: showReceipt },
  { path: '/republish', show: showRepublish, take: takeRepublish },
  { path: '/follow', show: showFollow, take: takeFollow },
  { path: '/follow/confirm', show: showConfirm, take: takeConfirm },
  { path: '/follow/leave', show: showLeave, take: takeLeave },
];

/** What readers send back: pages with forms, in the three languages, complete without JavaScript, kept by nobody. */
export function readerRoutes(deps: SiteDeps, contexts: Contexts): Route[] {
  return READER_PAGES.flatMap(({ path, show, take }) =>
    INTERFACE_LANGUAGES.map((language) => ({
      path: localPath(deps.site, language, path),
      handler: async (request) => show(deps, await contexts(language), request),
      ...(take ? { submit: async (request: FormRequest) => take(deps, await contexts(language), request) } : {}),
    })),
  );
}
