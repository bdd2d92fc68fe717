import type { Page } from '../../kit/index.ts';
import {
  countSuggestions,
  groupSuggestions,
  type SuggestionGroup,
  type SuggestionGrouping,
} from '../../knowledge/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskPage, DeskRequest } from '../desk-types.ts';
import { contradictionQueue } from './contradictions.tsx';
import { evidenceQueue } from './evidence.tsx';
import { nameQueue } from './names.tsx';
import { queueScreen } from './queue-screen.tsx';
import type { ReviewQueue } from './review-queue.ts';
import { duplicateQueue, sameIncidentQueue } from './same.tsx';
import { suggestionQueue } from './suggestions.tsx';
import { whatWords } from './words-of.ts';

const QUEUES: readonly ReviewQueue[] = [
  suggestionQueue,
  nameQueue,
  duplicateQueue,
  sameIncidentQueue,
  contradictionQueue,
  evidenceQueue,
];
/** Groups shown at once. */
const MOST_GROUPS = 200;

/** The screens of the review desk. */
export const REVIEW_PAGES: readonly DeskPage[] = [
  { path: '/desk/review', permission: 'claim.write', show: showOverview },
  ...QUEUES.map(queueScreen),
];

/** `/desk/review`: what waits, and the suggestions by article, by actor or by what they say. */
async function showOverview(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, user } = request;
  const asked = query.get('by');
  const by: SuggestionGrouping = asked === 'actor' || asked === 'what' ? asked : 'article';
  const queues = QUEUES.filter(({ permission }) => user.can(permission));
  const counts = await Promise.all(queues.map((queue) => queue.count(request)));
  const groups = await groupSuggestions(desk.db, by, { limit: MOST_GROUPS });
  const { later = 0 } = await countSuggestions(desk.db);
  return deskPage(request, {
    title: t.review,
    main: (
      <>
        <h1>{t.review}</h1>
        <p class="soft">{t.reviewHint}</p>
        <ul class="desk-tiles" aria-label={t.reviewQueues}>
          {queues.map((queue, i) => (
            <li>
              <a href={queue.path}>
                <strong>{formatNumber(counts[i] ?? 0, request.language)}</strong> {queue.title(t)}
              </a>
            </li>
          ))}
          {later > 0 && (
            <li>
              <a href={`${suggestionQueue.path}?state=later`}>
                <strong>{formatNumber(later, request.language)}</strong> {t.reviewLater}
              </a>
            </li>
          )}
        </ul>
        {user.can('claim.decide') && <Groups by={by} groups={groups} request={request} />}
      </>
    ),
  });
}

interface GroupsProps {
  by: SuggestionGrouping;
  groups: readonly SuggestionGroup[];
  request: DeskRequest;
}

function Groups({ by, groups, request }: GroupsProps) {
  const { t, language } = request;
  const tabs = [
    ['article', t.reviewByArticle],
    ['actor', t.reviewByActor],
    ['what', t.reviewByWhat],
  ] as const;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t.reviewSuggestions}</h2>
      <ul class="desk-tabs">
        <li>
          <a href={suggestionQueue.path}>{t.reviewAll}</a>
        </li>
        {tabs.map(([one, label]) => (
          <li>
            <a href={`/desk/review?by=${one}`} aria-current={one === by ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {groups.length === 0 ? (
        <p>{t.reviewNothing}</p>
      ) : (
        <ul class="desk-list">
          {groups.map(({ key, label, count, confidence }) => (
            <li>
              <a href={`${suggestionQueue.path}?${new URLSearchParams({ [by]: key })}`}>
                {by === 'what' ? whatWords(label, t, language) : label}
              </a>
              <span>
                {fill(t.reviewLeft, { n: count })} · {fill(t.reviewSurest, { n: Math.round(confidence * 100) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
