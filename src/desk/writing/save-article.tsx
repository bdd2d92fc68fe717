import { keepPicture } from '../../archive/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { type Draft, listTranslations, saveDraft } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { deskPage, jsonPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { linkByName, nameOfOriginal } from '../translations/link-by-name.ts';
import { ConflictPage } from './conflict-page.tsx';
import { openArticle } from './open-article.ts';
import { readForm } from './read-form.ts';

/** Takes the form of the writing screen: from its script (which asks for JSON) or as it is. */
export async function takeArticle(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, t } = request;
  const script = form.has('script');
  const opened = await openArticle(desk, request);
  if ('no' in opened) return script ? jsonPage({ error: t.writeForbidden }, opened.no.status) : opened.no;
  const { draft } = opened;
  await takeLead(desk, request);
  const save = { articleId: draft.articleId, baseVersion: Number(form.get('base')) || 0, ...readForm(form, draft) };
  const outcome = await saveDraft(desk.db, user, save, { now: desk.now(), origin: desk.site.origin });
  const unlinked = outcome.type === 'saved' ? await takeOriginal(desk, request, draft) : null;
  // What is typed by and by is looked up whenever it saves itself: only who sends the form wants to know.
  if (unlinked && !script) throw new UserError(fill(t.translateSavedUnlinked, { why: unlinked }));
  if (outcome.type === 'saved')
    return script ? savedFor(outcome.draft) : seeOther(`/desk/write/${draft.articleId}?saved`);
  if (outcome.type === 'conflict')
    return script
      ? conflictFor(outcome.draft)
      : deskPage(request, {
          title: t.conflictTitle,
          main: <ConflictPage request={request} mine={form} theirs={outcome.draft} />,
          status: 409,
        });
  const error = outcome.type === 'tooLong' ? t.saidTooLong : t.writeForbidden;
  if (script) return jsonPage({ error }, 422);
  throw new UserError(error);
}

/** Links the article to what its field says that it translates, where that has changed. Gives why it could not be. */
async function takeOriginal(desk: Desk, request: DeskFormRequest, { articleId }: Draft): Promise<string | null> {
  const { form, t } = request;
  if (!form.has('original')) return null;
  const name = (form.get('original') ?? '').trim();
  const linked = (await listTranslations(desk.db, articleId)).find(({ isOriginal }) => isOriginal) ?? null;
  if (name === nameOfOriginal(linked)) return null;
  const outcome = await linkByName(desk, request, articleId, name);
  return outcome === 'linked' ? null : t[`translateFault_${outcome}`];
}

function savedFor({ version }: Draft): Page {
  return jsonPage({ type: 'saved', version });
}

function conflictFor({ version, savedBy, title, dek, html }: Draft): Page {
  return jsonPage({ type: 'conflict', version, by: savedBy, title, dek: dek ?? '', html });
}

/** A lead picture that came with the form is kept, and its address takes the place of the old one's. */
async function takeLead(desk: Desk, { form, files, t }: DeskFormRequest): Promise<void> {
  const file = files.find(({ field }) => field === 'lead_file');
  if (!file) return;
  try {
    const { url } = await keepPicture(desk.db, { file: file.path, folder: desk.dataDir, origin: desk.site.origin });
    form.set('lead_url', url);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(fill(t.pictureBad, { why: faultWords(error, t) }));
    throw error;
  }
}
