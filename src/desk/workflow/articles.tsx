import { type Account, listAccounts, listApprovals } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import {
  type ArticleFilter,
  countArticles,
  listArticles,
  listShelves,
  readAgenda,
  readRules,
  WORK_STATES,
  type WorkState,
} from '../../newsroom/index.ts';
import { fill, formatNumber, languageName } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import { AgendaBoxes } from './agenda.tsx';
import { ArticleTable } from './article-table.tsx';
import { warmReader } from './warm-reader.ts';

/** Articles on one page. */
const PAGE = 50;
/** The highest page that an address may ask for. */
const LAST = 100_000;

/** `/desk/articles`: what waits, is due and late; then all articles by where they stand, whose they are, and more. */
export async function showArticles(desk: Desk, request: DeskRequest): Promise<Page> {
  const { db } = desk;
  const { t, user, query } = request;
  const filter = filterOf(request);
  warmReader(desk);
  const { zone } = await readRules(db);
  const { articles } = await listArticles(db, user, filter);
  const counts = await countArticles(db, user, filter);
  const [state = null] = filter.states ?? [];
  const agenda = query.size === 0 ? await readAgenda(db, user, { now: desk.now(), zone }) : null;
  return deskPage(request, {
    title: t.articlesDesk,
    main: (
      <>
        <div class="desk-head">
          <h1>{t.articlesDesk}</h1>
          {user.can('article.write') && (
            <a class="button" href="/desk/write">
              {t.articlesNew}
            </a>
          )}
        </div>
        {agenda && <AgendaBoxes request={request} agenda={agenda} zone={zone} />}
        <States request={request} counts={counts} here={state} />
        <Filter
          request={request}
          filter={filter}
          shelves={await listShelves(db)}
          people={await staffOf(desk, request)}
        />
        {state === 'trash' && <TrashNote request={request} waits={await deletionWaits(desk)} />}
        {articles.length === 0 ? (
          <p>{t.articlesNone}</p>
        ) : (
          <ArticleTable request={request} articles={articles} zone={zone} />
        )}
        <Pages request={request} page={filter.page} total={state ? (counts[state] ?? 0) : sumOf(counts)} />
      </>
    ),
  });
}

/** Whether somebody has asked to delete what is in the trash. */
async function deletionWaits({ db, now }: Desk): Promise<boolean> {
  const asked = await listApprovals(db, 50);
  return asked.some(({ state, expiresAt }) => state === 'approved' || (state === 'asked' && expiresAt > now()));
}

/** What is in the trash goes for good when two people say so. */
function TrashNote({ request: { t, user }, waits }: { request: DeskRequest; waits: boolean }) {
  return (
    <p class={waits ? 'warn' : 'soft'}>
      {waits ? t.trashDeletionWaits : t.trashStays}{' '}
      {user.can('archive.delete') && <a href="/desk/approvals">{t.approvals}</a>}
    </p>
  );
}

/** For those who see their own alone there is nobody to choose. */
async function staffOf({ db }: Desk, { user }: DeskRequest): Promise<readonly Account[]> {
  if (!user.can('article.read')) return [];
  return (await listAccounts(db)).filter(({ disabledAt }) => !disabledAt);
}

type AskedFilter = ArticleFilter & { page: number; words: string };

function filterOf({ query, user }: DeskRequest): AskedFilter {
  const state = WORK_STATES.find((one) => one === query.get('state'));
  const text = (name: string) => query.get(name)?.trim().slice(0, 200) || null;
  const person = text('who');
  return {
    states: state ? [state] : [],
    person: person === 'me' ? user.id : person && /^[0-9a-f-]{36}$/.test(person) ? person : null,
    section: text('section'),
    language: text('language'),
    words: text('q') ?? '',
    page: Math.min(Math.max(Math.trunc(Number(query.get('page'))) || 1, 1), LAST),
    limit: PAGE,
  };
}

function addressOf(query: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ page: null, ...change })) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size > 0 ? `/desk/articles?${next}` : '/desk/articles';
}

function sumOf(counts: Partial<Record<WorkState, number>>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

function States({
  request,
  counts,
  here,
}: {
  request: DeskRequest;
  counts: Partial<Record<WorkState, number>>;
  here: WorkState | null;
}) {
  const { t, query, language } = request;
  const shown = WORK_STATES.filter((one) => counts[one] || one === here);
  return (
    <nav aria-label={t.articlesStates}>
      <ul class="desk-tabs">
        <li>
          <a href={addressOf(query, { state: null })} aria-current={here === null ? 'page' : undefined}>
            {t.articlesAll} ({formatNumber(sumOf(counts), language)})
          </a>
        </li>
        {shown.map((one) => (
          <li>
            <a href={addressOf(query, { state: one })} aria-current={one === here ? 'page' : undefined}>
              {wordFor(t, 'workState', one)} ({formatNumber(counts[one] ?? 0, language)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter({
  request,
  filter,
  shelves,
  people,
}: {
  request: DeskRequest;
  filter: AskedFilter;
  shelves: { sections: string[]; languages: string[] };
  people: readonly Account[];
}) {
  const { t, query, language, user } = request;
  return (
    <form class="desk-filter">
      {query.has('state') && <input type="hidden" name="state" value={query.get('state') ?? ''} />}
      <label>
        {t.articlesFind} <input type="search" name="q" value={filter.words} maxLength={200} />
      </label>
      {people.length > 0 && (
        <Chosen
          label={t.articlesWho}
          name="who"
          value={filter.person === user.id ? 'me' : filter.person}
          none={t.articlesEverybody}
          options={[
            ['me', t.articlesMine],
            ...people.filter(({ id }) => id !== user.id).map(({ id, name }) => [id, name] as const),
          ]}
        />
      )}
      {shelves.sections.length > 0 && (
        <Chosen
          label={t.articlesSection}
          name="section"
          value={filter.section}
          none={t.articlesAny}
          options={shelves.sections.map((one) => [one, one])}
        />
      )}
      {shelves.languages.length > 1 && (
        <Chosen
          label={t.articlesLanguage}
          name="language"
          value={filter.language}
          none={t.articlesAny}
          options={shelves.languages.map((one) => [one, languageName(one, language)])}
        />
      )}
      <button type="submit" class="quiet">
        {t.articlesShow}
      </button>
    </form>
  );
}

function Chosen({
  label,
  name,
  value,
  none,
  options,
}: {
  label: string;
  name: string;
  value: string | null | undefined;
  none: string;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        <option value="">{none}</option>
        {options.map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Pages({ request, page, total }: { request: DeskRequest; page: number; total: number }) {
  const { t, query, language } = request;
  const to = (n: number) => addressOf(query, { page: n === 1 ? null : String(n) });
  return (
    <nav class="desk-pages" aria-label={t.pages}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {t.newer}
        </a>
      )}
      <span class="soft">
        {fill(t.articlesFound, { n: formatNumber(total, language) })}
        {total > PAGE && ` · ${fill(t.page, { n: page })}`}
      </span>
      {page * PAGE < total && (
        <a href={to(page + 1)} rel="next">
          {t.older}
        </a>
      )}
    </nav>
  );
}
