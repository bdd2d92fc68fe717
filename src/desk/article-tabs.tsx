import { type Draft, mayWrite } from '../newsroom/index.ts';
import type { DeskRequest } from './desk-types.ts';

/** Between the screens of one article: its way, its words, its check, what was said of it, its history, the public page. */
export function ArticleTabs({ request, draft }: { request: DeskRequest; draft: Draft }) {
  const { t, user, desk, path } = request;
  const at = `/desk/articles/${draft.articleId}`;
  const tabs = [
    [at, t.workflow, true],
    [`/desk/write/${draft.articleId}`, t.write, user.can('article.write') && mayWrite(user, draft)],
    [`${at}/check`, t.checking, true],
    [`${at}/comments`, t.checkComments, true],
    [`${at}/translations`, t.checkTranslations, true],
    [`${at}/corrections`, t.checkCorrections, draft.isPublic && user.can('article.read')],
    [`${at}/history`, t.workHistory, true],
    [desk.site.origin + draft.path, t.workPublicPage, draft.isPublic],
  ] as const;
  return (
    <nav aria-label={t.checkArticleTabs}>
      <ul class="desk-tabs">
        {tabs
          .filter(([, , shown]) => shown)
          .map(([address, label]) => (
            <li>
              <a href={address} aria-current={path === address ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
