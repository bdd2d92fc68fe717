import type { Page } from '../../kit/index.ts';
import { type Draft, loadDraft, mayWrite } from '../../newsroom/index.ts';
import { jsonPage, messagePage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** The draft that a request is about, if the person may write it; else the page that says why not. */
export async function openArticle(desk: Desk, request: DeskRequest): Promise<{ draft: Draft } | { no: Page }> {
  const { params, user, t } = request;
  const draft = await loadDraft(desk.db, params.id ?? '');
  if (!draft) return { no: messagePage(request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 }) };
  if (!mayWrite(user, draft))
    return { no: messagePage(request, { title: t.deskForbidden, text: t.writeForbidden, status: 403 }) };
  return { draft };
}

/** The same for what scripts ask: the refusal as JSON. */
export async function openForScript(desk: Desk, request: DeskRequest): Promise<{ draft: Draft } | { no: Page }> {
  const opened = await openArticle(desk, request);
  return 'draft' in opened ? opened : { no: jsonPage({ error: request.t.writeForbidden }, opened.no.status) };
}
