import type { Notice } from '../../audience/index.ts';
import { fill, formatDate, type ViewContext } from '../../ui/index.ts';

/** A page of the newsroom's own. */
export function NoticeView({ notice, context }: { notice: Notice; context: ViewContext }) {
  const { t } = context;
  return (
    <article lang={notice.language}>
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{t[`notice_${notice.kind}`]}</span>
        </p>
        <h1>{notice.title}</h1>
        <NoticeFacts notice={notice} context={context} />
      </header>
      <div class="prose" dangerouslySetInnerHTML={{ __html: notice.html }} />
      {notice.link && (
        <p>
          <a href={notice.link} rel="external noopener">
            {t.noticeGo}: {new URL(notice.link).host}
          </a>
        </p>
      )}
    </article>
  );
}

function NoticeFacts({ notice, context }: { notice: Notice; context: ViewContext }) {
  const { t, language } = context;
  const { starts, ends, place, outlet, goal } = notice;
  const facts = [
    starts && formatDate(starts, language),
    ends && ends !== starts && fill(t.noticeUntil, { date: formatDate(ends, language) }),
    place,
    outlet,
    goal && `${t.noticeGoal}: ${goal}`,
  ].filter(Boolean);
  return facts.length > 0 ? <p>{facts.join(' · ')}</p> : null;
}

/** Cards of the newsroom's own pages. */
export function NoticeCards({ notices, context }: { notices: readonly Notice[]; context: ViewContext }) {
  const { t, to } = context;
  if (notices.length === 0) return null;
  return (
    <section class="block">
      <div class="block-title">
        <h2>{t.newsroomPages}</h2>
      </div>
      <ul class="notices">
        {notices.map((notice) => (
          <li lang={notice.language}>
            <p class="kicker">
              <span class="kind">{t[`notice_${notice.kind}`]}</span>
            </p>
            <h3>
              <a href={to(`/notice/${notice.slug}`)}>{notice.title}</a>
            </h3>
            <NoticeFacts notice={notice} context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}
