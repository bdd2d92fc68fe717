import type { ComponentChildren } from 'preact';
import { formatDate, type ViewContext } from '../../ui/index.ts';
import type { ActorData } from '../data.ts';
import { ClaimLine, OwnPage, surest, toldClaims } from './claims.tsx';

/** Entries of a profile's timeline. */
const MOST = 40;

interface Entry {
  /** EDTF. */
  from: string;
  to: string | null;
  content: ComponentChildren;
}

/** What happened to an actor in the order of time: dated claims and incidents. Nothing for fewer than two. */
export function Timeline({ data, context }: { data: ActorData; context: ViewContext }) {
  const { t, to, language } = context;
  const entries: Entry[] = [
    ...toldClaims(data.claims).flatMap(({ claim, passages }) =>
      claim.dateFrom === null
        ? []
        : [
            {
              from: claim.dateFrom,
              to: claim.dateTo,
              content: (
                <>
                  <ClaimLine claim={claim} stance={surest(passages)} context={context} self={data.slug} />{' '}
                  <OwnPage claim={claim} context={context} />
                </>
              ),
            },
          ],
    ),
    ...data.incidents.flatMap(({ date, slug, name }) =>
      date === null ? [] : [{ from: date, to: null, content: <a href={to(`/incident/${slug}`)}>{name}</a> }],
    ),
  ];
  if (entries.length < 2) return null;
  return (
    <section>
      <h2 class="side-title">{t.timeline}</h2>
      <ol class="profile-times">
        {entries
          .sort((a, b) => (a.from < b.from ? -1 : 1))
          .slice(-MOST)
          .map((one) => (
            <li>
              <span class="incident-date">
                {[one.from, one.to].flatMap((date) => (date ? formatDate(date, language) : [])).join(' – ')}
              </span>
              <span>{one.content}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
