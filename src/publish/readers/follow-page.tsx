import { confirmFollow, type FollowKind, follow, unfollow } from '../../audience/index.ts';
import type { FormRequest, Page, PageRequest } from '../../kit/index.ts';
import { countryName } from '../../text/index.ts';
import { countryOfSlug, fill, type ViewContext } from '../../ui/index.ts';
import type { SiteDeps } from '../public-page.ts';
import { messagePage, readerPage, refuse, Trap, Wrong } from './reader-page.tsx';

/** What is to be followed, as the address says: `?actor=SLUG`, `?country=SLUG`, `?q=WORDS`, or everything. */
interface Wish {
  kind: FollowKind;
  key: string;
  /** In words. */
  what: string;
}

function wishOf(query: URLSearchParams, { t, language }: ViewContext): Wish {
  const actor = query.get('actor');
  const country = query.get('country');
  const words = query.get('q');
  if (actor) return { kind: 'actor', key: actor, what: actor.replaceAll('-', ' ') };
  if (country) {
    const code = countryOfSlug(country) ?? '';
    return { kind: 'country', key: code, what: code ? countryName(code, language) : country };
  }
  if (words) return { kind: 'search', key: words, what: `“${words}”` };
  return { kind: 'all', key: '', what: t.followAll };
}

/** The form by which one follows. */
export async function showFollow(_deps: SiteDeps, context: ViewContext, { query }: PageRequest): Promise<Page> {
  return followPage(context, wishOf(query, context), { email: '', wrong: null });
}

/** Asks the address whether it wants to. */
export async function takeFollow(
  deps: SiteDeps,
  context: ViewContext,
  { query, form, address }: FormRequest,
): Promise<Page> {
  const { t, site, to, language } = context;
  if (!site.mails) return followPage(context, wishOf(query, context), { email: '', wrong: null });
  const wish = wishOf(query, context);
  const email = form.get('email') ?? '';
  const words = { site: site.name, what: wish.what };
  const outcome = await follow(
    deps.db,
    {
      email,
      kind: wish.kind,
      key: wish.key,
      language,
      frequency: form.get('frequency') === 'weekly' ? 'weekly' : 'daily',
      trap: form.get('website') ?? '',
      address,
    },
    {
      subject: fill(t.mailConfirmSubject, words),
      body: fill(t.mailConfirmBody, words),
      confirmAt: site.origin + to('/follow/confirm'),
    },
    deps.now(),
  );
  if (outcome.type === 'many') return refuse(context, 'many', '/follow');
  if (outcome.type === 'wrong')
    return followPage(context, wish, { email, wrong: outcome.field === 'email' ? t.wrongMail : t.wrongKey });
  return messagePage(context, { title: t.followAsked, text: t.followAskedText, path: '/follow' });
}

/** Opening the link asks once more: programs that look into mails open links as well. */
export async function showConfirm(_deps: SiteDeps, context: ViewContext): Promise<Page> {
  const { t } = context;
  return buttonPage(context, {
    title: t.confirmTitle,
    text: t.followAll,
    button: t.confirmButton,
    path: '/follow/confirm',
  });
}

/** Begins the alerts. */
export async function takeConfirm(deps: SiteDeps, context: ViewContext, { query }: FormRequest): Promise<Page> {
  const { t } = context;
  const good = await confirmFollow(deps.db, query.get('id') ?? '', query.get('key') ?? '', deps.now());
  return good
    ? messagePage(context, { title: t.confirmed, text: t.confirmedText, path: '/follow' })
    : messagePage(context, { title: t.badLink, text: t.badLinkText, path: '/follow', status: 404 });
}

/** The page behind every mail's last line. */
export async function showLeave(_deps: SiteDeps, context: ViewContext): Promise<Page> {
  const { t } = context;
  return buttonPage(context, { title: t.leaveTitle, text: t.leaveText, button: t.leaveButton, path: '/follow/leave' });
}

/** Ends the alerts; a mail program's one click (RFC 8058) comes here too. */
export async function takeLeave(deps: SiteDeps, context: ViewContext, { query }: FormRequest): Promise<Page> {
  const { t } = context;
  const good = await unfollow(deps.db, query.get('id') ?? '', query.get('key') ?? '');
  return good
    ? messagePage(context, { title: t.left, text: t.leftText, path: '/follow' })
    : messagePage(context, { title: t.badLink, text: t.badLinkText, path: '/follow', status: 404 });
}

function buttonPage(
  context: ViewContext,
  { title, text, button, path }: { title: string; text: string; button: string; path: string },
): Page {
  return messagePage(context, {
    title,
    text,
    path,
    children: (
      <form method="post">
        <button type="submit">{button}</button>
      </form>
    ),
  });
}

function followPage(context: ViewContext, wish: Wish, { email, wrong }: { email: string; wrong: string | null }): Page {
  const { t, site } = context;
  if (!site.mails) return messagePage(context, { title: t.followOff, text: t.followOffText, path: '/follow' });
  return readerPage(context, {
    title: t.followTitle,
    path: '/follow',
    status: wrong ? 422 : 200,
    main: (
      <>
        <header class="page-head">
          <h1>{t.followTitle}</h1>
          <p>{fill(t.followIntro, { what: wish.what })}</p>
        </header>
        <form class="form" method="post">
          <div>
            <label for="email">{t.email}</label>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              required
              value={email}
              {...(wrong ? { 'aria-invalid': true, 'aria-describedby': 'wrong-email' } : {})}
            />
            <Wrong id="wrong-email" text={wrong} />
          </div>
          <fieldset>
            <legend>{t.frequency}</legend>
            <label class="choice">
              <input type="radio" name="frequency" value="daily" checked /> {t.daily}
            </label>
            <label class="choice">
              <input type="radio" name="frequency" value="weekly" /> {t.weekly}
            </label>
          </fieldset>
          <Trap context={context} />
          <button type="submit">{t.followAsk}</button>
        </form>
      </>
    ),
  });
}
