import { type AgendaEntry, listArticles, readAgenda, readRules } from '../../newsroom/index.ts';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';
import { whyWords } from '../workflow/agenda.tsx';
import { warmReader } from '../workflow/warm-reader.ts';
import { type HomeLine, LINES, type MakeCard } from './home-card.ts';

/** Articles that were given to the person, or stand where it is their turn. */
export const turnCard: MakeCard = async (desk, request) => {
  const { t } = request;
  const { agenda, zone } = await agendaOf(desk, request);
  return {
    title: t.homeTurn,
    count: agenda.waits.length,
    path: '/desk/articles#agenda-waits',
    lines: linesOf(request, agenda.waits, zone),
    empty: t.homeTurnEmpty,
  };
};

/** What goes out or is due today. */
export const todayCard: MakeCard = async (desk, request) => {
  const { t } = request;
  const { agenda, zone } = await agendaOf(desk, request);
  return {
    title: t.homeToday,
    count: agenda.today.length,
    path: '/desk/calendar',
    lines: linesOf(request, agenda.today, zone),
    empty: t.homeTodayEmpty,
  };
};

/** What was due and is not done, or could not go out. */
export const lateCard: MakeCard = async (desk, request) => {
  const { t } = request;
  const { agenda, zone } = await agendaOf(desk, request);
  if (agenda.late.length === 0) return null;
  const lines = linesOf(request, agenda.late, zone);
  const path = '/desk/articles#agenda-late';
  return { title: t.homeLate, count: agenda.late.length, path, lines, empty: '', urgent: true };
};

/** One's own articles on which there is still something to write. */
export const ownCard: MakeCard = async (desk, request) => {
  const { t, user } = request;
  if (!user.can('article.write')) return null;
  const { articles, total } = await listArticles(desk.db, user, { person: user.id, states: ['draft'], limit: LINES });
  return {
    title: t.homeOwn,
    count: total,
    path: '/desk/write',
    lines: articles.map(({ articleId, title, language, savedAt }) => ({
      href: `/desk/write/${articleId}`,
      text: title || '…',
      lang: language,
      says: <When at={new Date(savedAt)} request={request} />,
    })),
    empty: t.homeOwnEmpty,
  };
};

const READ = new WeakMap<DeskRequest, ReturnType<typeof read>>();

/** Three cards are made of one reading. */
function agendaOf(desk: Desk, request: DeskRequest): ReturnType<typeof read> {
  const known = READ.get(request) ?? read(desk, request);
  READ.set(request, known);
  return known;
}

async function read(desk: Desk, { user }: DeskRequest) {
  warmReader(desk);
  const { zone } = await readRules(desk.db);
  return { zone, agenda: await readAgenda(desk.db, user, { now: desk.now(), zone }) };
}

function linesOf(request: DeskRequest, entries: readonly AgendaEntry[], zone: string): HomeLine[] {
  return entries.slice(0, LINES).map((entry) => ({
    href: placeOf(request, entry),
    text: entry.title || '…',
    lang: entry.language,
    says: whyWords(request, entry, zone),
  }));
}

/** Where one goes on with it: to the check where it waits for one, else to the article's way. */
function placeOf({ user }: DeskRequest, { articleId, why, state, role }: AgendaEntry): string {
  const article = `/desk/articles/${articleId}`;
  const checks = (why === 'turn' && state === 'fact-check') || (why === 'assigned' && role === 'check');
  return checks && user.can('article.check') ? `${article}/check` : article;
}
