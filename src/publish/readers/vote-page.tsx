import { castVote } from '../../audience/index.ts';
import type { FormRequest, Page, PageRequest } from '../../kit/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import type { SiteDeps } from '../public-page.ts';
import { ReaderBox } from '../views/reader-box.tsx';
import { messagePage, readerPage } from './reader-page.tsx';

/** The question on a page of its own, for those who come to its address. */
export async function showVote(deps: SiteDeps, context: ViewContext, { query }: PageRequest): Promise<Page> {
  const article = await deps.findArticle(query.get('article') ?? '');
  if (!article) return nothing(context);
  return readerPage(context, {
    title: context.t.helpful,
    path: '/vote',
    main: (
      <div class="message">
        <h1>
          <a href={article.path}>{article.title}</a>
        </h1>
        <ReaderBox article={article} context={context} />
      </div>
    ),
  });
}

/** Counts the answer, once a day. */
export async function takeVote(deps: SiteDeps, context: ViewContext, request: FormRequest): Promise<Page> {
  const { t } = context;
  const article = await deps.findArticle(request.query.get('article') ?? '');
  const helpful = request.form.get('helpful');
  if (!article || (helpful !== 'yes' && helpful !== 'no')) return nothing(context);
  const words = (request.form.get('words') ?? '').replace(/\0/g, '');
  const vote = { article: article.id, helpful: helpful === 'yes', words, address: request.address };
  const outcome = await castVote(deps.db, vote, deps.now());
  const said =
    outcome === 'again'
      ? { title: t.voteAgain, text: t.voteAgainText }
      : { title: t.voteThanks, text: t.voteThanksText };
  return messagePage(context, {
    ...said,
    path: '/vote',
    children: (
      <p>
        <a href={article.path}>{t.backToArticle}</a>
      </p>
    ),
  });
}

function nothing(context: ViewContext): Page {
  const { t } = context;
  return messagePage(context, { title: t.notFoundTitle, text: t.notFoundText, path: '/', status: 404 });
}
