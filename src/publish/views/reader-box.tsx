import type { ViewContext } from '../../ui/index.ts';
import type { ArticleData } from '../data.ts';

/** What a reader may send back on an article: whether it helped, a comment, a correction. */
export function ReaderBox({ article, context }: { article: ArticleData; context: ViewContext }) {
  const { t, to } = context;
  const about = encodeURIComponent(article.path);
  return (
    <section class="reader-box">
      <h2 class="side-title">{t.helpful}</h2>
      <form method="post" action={`${to('/vote')}?article=${about}`}>
        <div class="answers">
          <button type="submit" name="helpful" value="yes">
            {t.yes}
          </button>
          <button type="submit" name="helpful" value="no">
            {t.no}
          </button>
        </div>
        <details>
          <summary>{t.whatWasMissing}</summary>
          <input type="text" name="words" maxLength={500} aria-label={t.whatWasMissing} />
        </details>
      </form>
      <p>
        {t.thoughts}{' '}
        <a href={`${to('/write')}?article=${about}`} rel="nofollow">
          {t.sendComment}
        </a>
        {' · '}
        <a href={`${to('/write')}?article=${about}&correction`} rel="nofollow">
          {t.suggestCorrection}
        </a>
      </p>
    </section>
  );
}
