import { readVotes, type VoteCount } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import { fill, formatDate, formatNumber } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { voteChart } from './vote-chart.ts';

const DAY_MS = 86_400_000;
/** Days shown when none are asked for, and the most that are. */
const DAYS = 90;
const MOST_DAYS = 1_100;
const MOST_ROWS = 100;

/** `/desk/votes`: what readers answered over time, by section and by article, and what they said was missing. */
export async function showVotes(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, language } = request;
  const { from, to } = daysOf(request.query, desk.now());
  const votes = await readVotes(desk.db, { from, to, limit: MOST_ROWS });
  const sum = (what: 'yes' | 'no') =>
    formatNumber(
      votes.days.reduce((total, day) => total + day[what], 0),
      language,
    );
  const title = fill(t.votesChart, {
    from: formatDate(from, language),
    to: formatDate(to, language),
    yes: sum('yes'),
    no: sum('no'),
  });
  return deskPage(request, {
    title: t.votes,
    main: (
      <>
        <h1>{t.votes}</h1>
        <p class="soft">{t.votesHint}</p>
        <form class="desk-filter">
          <label>
            {t.votesFrom} <input type="date" name="from" value={from} />
          </label>
          <label>
            {t.votesTo} <input type="date" name="to" value={to} />
          </label>
          <button type="submit" class="quiet">
            {t.votesShow}
          </button>
        </form>
        {votes.days.length === 0 ? (
          <p>{t.votesNone}</p>
        ) : (
          <>
            <h2>{t.votesOverTime}</h2>
            <figure class="votes-chart">
              <div dangerouslySetInnerHTML={{ __html: voteChart(votes.days, { from, to, title }) }} />
              <figcaption>
                <span class="votes-yes" aria-hidden="true" /> {t.votesYes} <span class="votes-no" aria-hidden="true" />{' '}
                {t.votesNo}
              </figcaption>
            </figure>
            <details>
              <summary>{t.votesTable}</summary>
              <CountTable
                what={t.votesDay}
                request={request}
                rows={votes.days.map(({ day, ...rest }) => ({ label: formatDate(day, language), path: '', ...rest }))}
              />
            </details>
            <h2>{t.votesBySection}</h2>
            <CountTable what={t.votesBySection} rows={votes.sections} request={request} />
            <h2>{t.votesByArticle}</h2>
            <CountTable what={t.votesByArticle} rows={votes.articles} request={request} />
          </>
        )}
        {votes.words.length > 0 && (
          <>
            <h2>{t.votesWords}</h2>
            <ul class="inbox-history">
              {votes.words.map(({ day, words, title: article, path }) => (
                <li>
                  <p class="soft">
                    {formatDate(day, language)}, <a href={desk.site.origin + path}>{article}</a>
                  </p>
                  <blockquote>{words}</blockquote>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

function daysOf(query: URLSearchParams, now: Date): { from: string; to: string } {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const read = (name: string) => {
    const text = query.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  };
  const to = read('to') || now.getTime();
  const from = read('from') || to - (DAYS - 1) * DAY_MS;
  return { from: day(Math.max(Math.min(from, to), to - MOST_DAYS * DAY_MS)), to: day(to) };
}

interface TableProps {
  what: string;
  rows: readonly VoteCount[];
  request: DeskRequest;
}

function CountTable({ what, rows, request: { t, desk, language } }: TableProps) {
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{t.votesYes}</th>
          <th scope="col">{t.votesNo}</th>
          <th scope="col">{t.votesShare}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, path, yes, no }) => (
          <tr>
            <th scope="row">{path ? <a href={desk.site.origin + path}>{label}</a> : label}</th>
            <td data-label={t.votesYes}>{formatNumber(yes, language)}</td>
            <td data-label={t.votesNo}>{formatNumber(no, language)}</td>
            <td data-label={t.votesShare}>{Math.round((100 * yes) / Math.max(1, yes + no))} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
