import { listApprovals } from '../../accounts/index.ts';
import { countWaiting, listMessages } from '../../audience/index.ts';
import { listAskedExports } from '../../exchange/index.ts';
import { countSuggestions } from '../../knowledge/index.ts';
import { listMentions } from '../../newsroom/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { askedFolder } from '../exports/exports-page.tsx';
import { listJobs } from '../import/job-store.ts';
import { evidenceQueue } from '../review/evidence.tsx';
import { suggestionQueue } from '../review/suggestions.tsx';
import { When } from '../when.tsx';
import { type HomeCard, LINES, type MakeCard } from './home-card.ts';

/** Mentions that are shown to who asks for all. */
const MOST_MENTIONS = 100;
/** Characters of a message that a line shows. */
const SHOWN = 160;

/** Comments of colleagues that mention the person. */
export const mentionsCard: MakeCard = async (desk, request) => {
  const { t, user } = request;
  const { mentions, total } = await listMentions(desk.db, user, request.query.has('mentions') ? MOST_MENTIONS : LINES);
  return {
    title: t.homeMentions,
    count: total,
    path: '/desk?mentions',
    lines: mentions.map(({ commentId, thread, articleId, title, body, by, at }) => ({
      href: `/desk/articles/${articleId}/comments#t${thread}`,
      text: `${by}: ${shorten(body)}`,
      says: (
        <>
          {title} · <When at={at} request={request} />
        </>
      ),
      act: (
        <DeskForm request={request}>
          <input type="hidden" name="comment" value={commentId} />
          <button type="submit" name="do" value="seen" class="quiet">
            {t.homeSeen} <span class="unseen">{shorten(body, 40)}</span>
          </button>
        </DeskForm>
      ),
    })),
    empty: t.homeMentionsEmpty,
  };
};

/** What the machine proposes, and what an edit has unsettled. */
export const decideCard: MakeCard = async ({ db }, request) => {
  const { t, user, language } = request;
  if (!user.can('claim.write')) return null;
  const [{ open = 0, later = 0 }, lost] = await Promise.all([countSuggestions(db), evidenceQueue.count(request)]);
  const decides = user.can('claim.decide');
  const kinds = [
    [decides ? open : 0, t.reviewSuggestions, suggestionQueue.path],
    [decides ? later : 0, t.reviewLater, `${suggestionQueue.path}?state=later`],
    [lost, t.reviewEvidence, evidenceQueue.path],
  ] as const;
  return {
    title: t.homeDecide,
    count: decides ? open + lost : lost,
    path: '/desk/review',
    lines: kinds
      .filter(([n]) => n > 0)
      .map(([n, words, href]) => ({ href, text: `${formatNumber(n, language)} ${words}` })),
    empty: t.homeDecideEmpty,
  };
};

/** Messages of readers that nobody has answered. */
export const inboxCard: MakeCard = (desk, request) => messagesCard('comment', desk, request);

/** Corrections that readers propose. */
export const correctionsCard: MakeCard = (desk, request) => messagesCard('correction', desk, request);

async function messagesCard(
  kind: 'comment' | 'correction',
  { db }: Parameters<MakeCard>[0],
  request: DeskRequest,
): Promise<HomeCard | null> {
  const { t, user } = request;
  if (!user.can('inbox.answer')) return null;
  const counts = await countWaiting(db);
  const messages = await listMessages(db, { states: ['new', 'open'], kind, limit: LINES });
  const isComment = kind === 'comment';
  return {
    title: isComment ? t.homeInbox : t.homeCorrections,
    count: counts[kind] ?? 0,
    path: isComment ? '/desk/inbox' : '/desk/inbox?kind=correction',
    lines: messages.map(({ id, body, quote, article, createdAt, language }) => ({
      href: `/desk/inbox/${id}`,
      text: shorten(body || quote || '…'),
      lang: language,
      says: [article?.title, createdAt].filter(Boolean).join(' · '),
    })),
    empty: isComment ? t.homeInboxEmpty : t.homeCorrectionsEmpty,
  };
}

/** Deletions that another person has to agree to; nothing stands here while there are none. */
export const approvalsCard: MakeCard = async (desk, { t, user }) => {
  if (!user.can('archive.delete')) return null;
  const waiting = (await listApprovals(desk.db, 50)).filter(
    ({ state, askedBy, expiresAt }) => state === 'asked' && askedBy !== user.id && expiresAt > desk.now(),
  );
  if (waiting.length === 0) return null;
  const path = '/desk/approvals';
  const text = `${waiting.length} ${t.approvalsWait}`;
  return { title: t.approvals, count: waiting.length, path, lines: [{ href: path, text }], empty: '', urgent: true };
};

/** Imports and exports that run or wait for a word. */
export const jobsCard: MakeCard = async (desk, { t, user }) => {
  if (!user.can('import.run')) return null;
  const imports = (await listJobs(desk.db, 20)).filter(({ state }) => ['looking', 'ready', 'running'].includes(state));
  const exports = listAskedExports(askedFolder(desk)).filter(({ summary, failure }) => !summary && failure === null);
  const lines = [
    ...imports.map(({ id, what, state, progress }) => ({
      href: `/desk/import/${id}`,
      text: shorten(what, 80),
      says: [
        t[`importState_${state}` as 'importState_running'],
        progress && fill(t.homeArticlesRead, { n: progress.items }),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    ...exports.map(({ format }) => ({
      href: '/desk/exports',
      text: `${t.exports}: ${format}`,
      says: t.importState_running,
    })),
  ];
  const shown = lines.slice(0, LINES);
  return { title: t.homeJobs, count: lines.length, path: '/desk/import', lines: shown, empty: t.homeJobsEmpty };
};

function shorten(text: string, most = SHOWN): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}
