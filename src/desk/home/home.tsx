import type { Role } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { seeMention } from '../../newsroom/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { lateCard, ownCard, todayCard, turnCard } from './article-cards.tsx';
import type { HomeCard, MakeCard } from './home-card.ts';
import { stepsCard } from './steps-card.ts';
import { approvalsCard, correctionsCard, decideCard, inboxCard, jobsCard, mentionsCard } from './waiting-cards.tsx';

/** What each role looks for first; who has several sees the cards of all. */
const ORDER: Record<Role, readonly MakeCard[]> = {
  contributor: [ownCard, turnCard, mentionsCard, todayCard],
  reporter: [ownCard, turnCard, mentionsCard, todayCard, inboxCard, correctionsCard, decideCard],
  'fact-checker': [turnCard, mentionsCard, decideCard, todayCard],
  legal: [turnCard, mentionsCard, todayCard],
  editor: [turnCard, todayCard, decideCard, mentionsCard, correctionsCard, inboxCard, ownCard, jobsCard],
  administrator: [turnCard, todayCard, decideCard, mentionsCard, correctionsCard, inboxCard, jobsCard, ownCard],
};
/** Those whose work is with articles come before those who look after the rest. */
const ROLES_FIRST: readonly Role[] = ['editor', 'legal', 'fact-checker', 'reporter', 'contributor', 'administrator'];

/** `/desk`: what waits for the person, in the order in which their role asks for it. */
export async function showHome(desk: Desk, request: DeskRequest): Promise<Page> {
  const own = ROLES_FIRST.filter((role) => request.user.roles.includes(role)).flatMap((role) => ORDER[role]);
  const makers = new Set([approvalsCard, lateCard, ...own, stepsCard]);
  const cards = await Promise.all([...makers].map((make) => make(desk, request)));
  const shown = cards.filter((card) => card !== null);
  return deskPage(request, { title: request.t.deskHome, main: <Home request={request} cards={shown} />, wide: true });
}

/** Takes that a mention was seen. */
export async function takeHome({ db, now }: Desk, { form, user }: DeskFormRequest): Promise<Page> {
  if (form.get('do') === 'seen') await seeMention(db, user, form.get('comment') ?? '', now());
  return seeOther('/desk');
}

function Home({ request, cards }: { request: DeskRequest; cards: readonly HomeCard[] }) {
  const { t, user, desk } = request;
  const busy = cards.filter(({ lines }) => lines.length > 0);
  const quiet = cards.filter(({ lines }) => lines.length === 0);
  return (
    <>
      <div class="desk-head">
        <h1>{fill(t.deskHello, { name: user.name })}</h1>
        {user.can('article.write') && (
          <a class="button" href="/desk/write">
            {t.articlesNew}
          </a>
        )}
      </div>
      {busy.length === 0 && <p>{t.deskNothingWaits}</p>}
      <div class="home-cards">
        {busy.map((card) => (
          <Card card={card} request={request} />
        ))}
      </div>
      {quiet.length > 0 && (
        <section aria-labelledby="home-quiet" class="home-quiet">
          <h2 id="home-quiet">{t.homeQuiet}</h2>
          <dl>
            {quiet.map(({ title, path, empty }) => (
              <div>
                <dt>
                  <a href={path}>{title}</a>
                </dt>
                <dd>{empty}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="soft">
        <a href={desk.site.origin}>{fill(t.deskToSite, { site: desk.site.name })}</a>
      </p>
    </>
  );
}

function Card({ card, request: { t, language } }: { card: HomeCard; request: DeskRequest }) {
  const { title, count, path, lines, urgent } = card;
  return (
    <section class={urgent ? 'home-card urgent' : 'home-card'} aria-label={title}>
      <h2>
        {title} {count !== null && <span class="count">{formatNumber(count, language)}</span>}
      </h2>
      <ul>
        {lines.map(({ href, text, lang, says, act }) => (
          <li>
            <a href={href} lang={lang}>
              {text}
            </a>
            {says && <span class="soft">{says}</span>}
            {act}
          </li>
        ))}
      </ul>
      {count !== null && count > lines.length && (
        <p>
          <a href={path}>
            {t.homeAll} <span class="unseen">{title}</span>
          </a>
        </p>
      )}
    </section>
  );
}
