import { deleteOld } from '../accounts/index.ts';
import {
  type AlertArticle,
  type DueFollow,
  deleteOldMail,
  deleteOldMessages,
  deleteUnconfirmed,
  sendWaitingMail,
  tellCorrections,
  tellMentions,
  writeAlerts,
} from '../audience/index.ts';
import { type Config, mailServer } from '../config.ts';
import { createMailer, type Db, type Log } from '../kit/index.ts';
import type { UntoldCorrection, UntoldMention } from '../newsroom/index.ts';
import { emptyQuery, search } from '../search/index.ts';
import { fill, interfaceLanguage, type Site, viewContext } from '../ui/index.ts';
import { repeat } from './repeat.ts';

const MAIL_MS = 20_000;
const HOURLY_MS = 3_600_000;
const MAILS_AT_ONCE = 100;

type SiteWords = Omit<Site, 'menu'>;

/**
 * What is done for readers while the server runs: mail goes out (to colleagues too), alerts that are due are written, and
 * what was to be deleted is. `desk`: public origin of the desk. Each round does what waits, so a restart or a clock that jumps loses nothing and sends nothing twice.
 */
export function serveReaders(
  db: Db,
  config: Config,
  { site, desk }: { site: SiteWords; desk: () => string },
  log: Log,
): { stop(): Promise<void> } {
  const mailers = followMailer(config);
  const now = () => new Date();
  const sendMail = async () => {
    const mailer = mailers.current();
    if (!mailer) return;
    await tellCorrections(db, (correction) => writeCorrection(site, correction), now());
    await tellMentions(db, (mention) => writeMention(site, desk(), mention), now());
    const { sent, failed } = await sendWaitingMail(db, mailer.send, { most: MAILS_AT_ONCE, now });
    if (failed > 0) log.warn({ sent, failed }, 'the mail server refused mail; it is tried again');
  };
  const everyHour = async () => {
    await deleteOldMessages(db, config.MESSAGE_DAYS, now());
    await deleteUnconfirmed(db, now());
    await deleteOldMail(db, now());
    await deleteOld(db, now());
    if (mailers.current()) await writeAlerts(db, alertOptions(db, site, now()));
  };
  const mails = repeat(sendMail, MAIL_MS, (err) => log.error({ err }, 'sending mail failed; it is tried again'));
  const hours = repeat(everyHour, HOURLY_MS, (err) => log.error({ err }, 'work for readers failed; it is tried again'));
  return {
    stop: async () => {
      await Promise.all([mails.stop(), hours.stop()]);
      mailers.close();
    },
  };
}

/** The mailer of the settings as they are now: the desk may change them. */
function followMailer(config: Config) {
  let made: { of: string; mailer: ReturnType<typeof createMailer> } | null = null;
  const close = () => {
    made?.mailer.close();
    made = null;
  };
  const current = () => {
    const { MAIL_FROM: from } = config;
    const url = mailServer(config);
    const of = `${url} ${from}`;
    if (made?.of !== of) close();
    if (url && from) made ??= { of, mailer: createMailer(url, from) };
    return made?.mailer ?? null;
  };
  return { current, close };
}

function alertOptions(db: Db, site: SiteWords, now: Date) {
  return {
    now,
    leaveAt: `${site.origin}/follow/leave`,
    search: async (words: string) => {
      const { hits } = await search(db, { ...emptyQuery(), q: words, sort: 'date' });
      return hits.map(({ articleId }) => articleId);
    },
    write: (due: DueFollow, articles: readonly AlertArticle[], leave: string) => writeAlert(site, due, articles, leave),
  };
}

function writeCorrection(site: SiteWords, { kind, title, path, text, language }: UntoldCorrection) {
  const { t } = viewContext({ ...site, menu: [] }, interfaceLanguage(language, site.language));
  const values = { kind: t[`correction_${kind}`], title, text, site: site.name, address: site.origin + path };
  return { subject: fill(t.mailCorrectionSubject, values), body: `${fill(t.mailCorrectionBody, values)}\n` };
}

/** Who and where, and nothing of what is written: an article that nobody has read yet is no matter for mail. */
function writeMention(site: SiteWords, desk: string, { by, articleId, language }: UntoldMention) {
  const { t } = viewContext({ ...site, menu: [] }, interfaceLanguage(language, site.language));
  const address = `${desk}/desk/articles/${articleId}/comments`;
  const values = { by, site: site.name, address, profile: `${desk}/desk/profile` };
  return { subject: fill(t.mailMentionSubject, values), body: `${fill(t.mailMentionBody, values)}\n` };
}

function writeAlert(site: SiteWords, due: DueFollow, articles: readonly AlertArticle[], leave: string) {
  const { t } = viewContext({ ...site, menu: [] }, interfaceLanguage(due.language, site.language));
  const title = articles[0]?.title ?? '';
  const subject =
    articles.length > 1
      ? fill(t.mailAlertSubjectMore, { site: site.name, title, n: articles.length - 1 })
      : fill(t.mailAlertSubject, { site: site.name, title });
  const lines = articles.map((one) => [one.title, one.dek, site.origin + one.path].filter(Boolean).join('\n'));
  return { subject, body: `${[...lines, fill(t.mailAlertFoot, { leave })].join('\n\n')}\n` };
}
