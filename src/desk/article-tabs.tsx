import { type Draft, mayWrite } from '../newsroom/index.ts';
import type { DeskRequest } from './desk-types.ts';

/** The screens of one article: its words, its way, its check, what was said of it. */
export function ArticleTabs({ request, draft }: { request: DeskRequest; draft: Draft }) {
  const { t, user, path } = request;
  const at = `/desk/articles/${draft.articleId}`;
  const tabs = [
    [`/desk/write/${draft.articleId}`, t.checkWrite, user.can('article.write') && mayWrite(user, draft)],
    [`${at}/check`, t.checking, true],
    [`${at}/comments`, t.checkComments, true],
  ] as const;
  return (
    <nav class="desk-tabs" aria-label={t.checkArticleTabs}>
      {tabs.map(
        ([address, label, shown]) =>
          shown && (
            <a href={address} aria-current={path === address ? 'page' : undefined}>
              {label}
            </a>
          ),
      )}
    </nav>
  );
}
