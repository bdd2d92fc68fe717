import type { Page } from '../kit/index.ts';
import { type Draft, loadDraft, mayRead } from '../newsroom/index.ts';
import { messagePage } from './desk-page.tsx';
import type { Desk, DeskRequest } from './desk-types.ts';

/** The draft that a request is about, if the person may read it; else the page that says why not. */
export async function openToRead(desk: Desk, request: DeskRequest): Promise<{ draft: Draft } | { no: Page }> {
  const { params, user, t } = request;
  const draft = await loadDraft(desk.db, params.id ?? '');
  if (!draft) return { no: messagePage(request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 }) };
  if (!mayRead(user, draft))
    return { no: messagePage(request, { title: t.deskForbidden, text: t.checkForbidden, status: 403 }) };
  return { draft };
}
