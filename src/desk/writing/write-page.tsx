import type { Page } from '../../kit/index.ts';
import { listDraftClaims } from '../../knowledge/index.ts';
import { listTranslations } from '../../newsroom/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { keptPictures } from './kept-pictures.ts';
import { openArticle } from './open-article.ts';
import { WritingScreen } from './write-view.tsx';

/** `/desk/write/:id`: the words of an article, what stands around them, and who is named in them. */
export async function showWriting(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openArticle(desk, request);
  if ('no' in opened) return opened.no;
  const { draft } = opened;
  const [pictures, claims, linked] = await Promise.all([
    keptPictures(desk.db, draft.fields.media),
    listDraftClaims(desk.db, draft.articleId),
    listTranslations(desk.db, draft.articleId),
  ]);
  const original = linked.find(({ isOriginal }) => isOriginal) ?? null;
  return deskPage(request, {
    title: draft.title || request.t.write,
    main: <WritingScreen request={request} draft={draft} pictures={pictures} claims={claims} original={original} />,
    scripts: ['editor.js'],
    wide: true,
  });
}
