import type { ListedArticle } from '../../newsroom/index.ts';
import { fill, formatDate, kindName } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import { When } from '../when.tsx';
import { problemWords } from './problem-words.ts';
import { zonedWords } from './zoned.tsx';

interface Props {
  request: DeskRequest;
  articles: readonly ListedArticle[];
  zone: string;
}

/** Articles with where they stand and in whose hands they are. */
export function ArticleTable({ request, articles, zone }: Props) {
  const { t } = request;
  return (
    <table class="desk-table articles">
      <thead>
        <tr>
          <th scope="col">{t.writeTitle}</th>
          <th scope="col">{t.articlesWhere}</th>
          <th scope="col">{t.articlesHands}</th>
          <th scope="col">{t.writeSaved}</th>
        </tr>
      </thead>
      <tbody>
        {articles.map((one) => (
          <tr>
            <th scope="row">
              <a href={`/desk/articles/${one.articleId}`} lang={one.language}>
                {one.title || '…'}
              </a>
              <small class="soft">{[kindName(t, one.kind), ...one.sections].join(' · ')}</small>
            </th>
            <td data-label={t.articlesWhere}>
              <span class={`work-state ${one.state}`}>{wordFor(t, 'workState', one.state)}</span>
              <Notes request={request} article={one} zone={zone} />
            </td>
            <td data-label={t.articlesHands}>{one.assigned.join(', ') || '—'}</td>
            <td data-label={t.writeSaved}>
              <When at={new Date(one.savedAt)} request={request} />
              {one.savedBy && <small class="soft">{one.savedBy}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN_TO_READERS = ['published', 'corrected', 'updated'];

/** What else is to be said of where it stands. */
function Notes({ request, article, zone }: { request: DeskRequest; article: ListedArticle; zone: string }) {
  const { t, language } = request;
  const { publishAt, plannedFor, problem, isPublic, state, stale } = article;
  const notes = [
    publishAt && fill(t.articlesOut, { when: zonedWords(new Date(publishAt), zone, language) }),
    !publishAt && plannedFor && fill(t.articlesPlanned, { day: formatDate(plannedFor, language) }),
    isPublic && !SHOWN_TO_READERS.includes(state) && t.articlesPublicToo,
    problem && problemWords(t, problem),
    stale && t.articlesStale,
  ].filter((note): note is string => typeof note === 'string');
  return (
    <>
      {notes.map((note) => (
        <small class="soft">{note}</small>
      ))}
    </>
  );
}
