import { fill, type ViewContext } from '../../ui/index.ts';
import type { ExploreClaim, ExploreData } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { placeName, Said, SourceLine } from './explore-pictures.tsx';
import { anyKindLabel, datesLabel, saysLabel, valueLabel } from './labels.ts';
import { claimPlaces } from './places.ts';
import { EVERYTHING, explorePath } from './selection.ts';

interface Props {
  data: ExploreData;
  context: ViewContext;
}

/** The graph's lines, one a row: equal to the picture. Rows stand apart on narrow screens. */
export function LinkTable({ data, context }: Props) {
  const { t, to } = context;
  return (
    <section>
      <h2 class="side-title">{t.exploreTable}</h2>
      <table class="facts">
        <thead>
          <tr>
            <th scope="col">{t.exploreSubject}</th>
            <th scope="col">{t.exploreSays}</th>
            <th scope="col">{t.exploreObject}</th>
            <th scope="col">{t.exploreDate}</th>
            <th scope="col">{t.exploreSource}</th>
          </tr>
        </thead>
        <tbody>
          {data.claims.map((claim) => (
            <tr>
              <td>
                <a href={to(actorPath(claim.subject))}>{claim.subject.name}</a>
              </td>
              <td>
                <a href={to(claimPath(claim.id))}>{saysLabel(claim.predicate, context)}</a>
              </td>
              <td>
                {claim.object ? (
                  <a href={to(actorPath(claim.object))}>{claim.object.name}</a>
                ) : (
                  valueLabel(claim, context)
                )}
              </td>
              <td>{datesLabel(claim, context)}</td>
              <td class="claim-meta">
                <SourceLine claim={claim} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The map's places, each with what was so there: equal to the picture. */
export function PlaceTable({ data, context }: Props) {
  const { t, to } = context;
  return (
    <section>
      <h2 class="side-title">{t.explorePlaces}</h2>
      <ul class="places">
        {claimPlaces(data).map((one) => (
          <li id={`place-${one.id}`}>
            <h3>
              {one.place ? <a href={to(actorPath(one.place))}>{placeName(one, context)}</a> : placeName(one, context)}{' '}
              <small class="hint">{t[`explorePrecision_${one.precision}`]}</small>
            </h3>
            <ul>
              {one.claims.map((claim) => (
                <li>
                  <Said claim={claim} context={context} actors={data.actors} />{' '}
                  <span class="claim-meta">
                    <SourceLine claim={claim} context={context} />
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Claims of one subject that come one after the other. */
function groups(claims: readonly ExploreClaim[]): ExploreClaim[][] {
  const all: ExploreClaim[][] = [];
  for (const claim of claims) {
    const last = all.at(-1);
    if (last?.[0]?.subject.slug === claim.subject.slug) last.push(claim);
    else all.push([claim]);
  }
  return all;
}

/** Facts by whom they are about, each with its sentence, source and date. */
export function FactList({ data, context, level = 2 }: Props & { level?: 2 | 3 }) {
  const { to } = context;
  const Heading = `h${level}` as const;
  return (
    <ol class="fact-groups">
      {groups(data.claims).map((claims) => {
        const subject = claims[0]?.subject;
        if (!subject) return null;
        const incident = data.actors.find(({ slug }) => slug === subject.slug)?.incident;
        return (
          <li>
            <Heading>
              <a href={to(actorPath(subject))}>{subject.name}</a>
            </Heading>
            <p class="hint">{anyKindLabel(incident?.kind ?? subject.schema, context)}</p>
            <Passages claims={claims} context={context} />
          </li>
        );
      })}
    </ol>
  );
}

/** What is said, and below it the sentence; several facts of one sentence stand together above it. */
function Passages({ claims, context }: { claims: ExploreClaim[]; context: ViewContext }) {
  const { to, t } = context;
  const passages = new Map<string, ExploreClaim[]>();
  for (const claim of claims) {
    const { source, start, quote, stance, attribution } = claim.evidence;
    const key = `${source.path} ${source.page} ${start} ${quote.length} ${stance} ${attribution}`;
    passages.set(key, [...(passages.get(key) ?? []), claim]);
  }
  return (
    <ul class="claims">
      {[...passages.values()].map((told) => {
        const [first] = told;
        if (!first) return null;
        return (
          <li>
            {told.map((claim) => (
              <p class="claim-line">
                <a
                  class="predicate"
                  href={to(claimPath(claim.id))}
                  aria-label={`${saysLabel(claim.predicate, context)}: ${t.exploreSentence}`}
                >
                  {saysLabel(claim.predicate, context)}
                </a>{' '}
                {claim.object ? (
                  <a href={to(actorPath(claim.object))}>{claim.object.name}</a>
                ) : (
                  valueLabel(claim, context)
                )}
                {claim.predicate !== 'date' && datesLabel(claim, context) && (
                  <span class="hint"> · {datesLabel(claim, context)}</span>
                )}
              </p>
            ))}
            <blockquote lang={first.evidence.source.language}>{first.evidence.quote}</blockquote>
            <p class="claim-meta">
              <SourceLine claim={first} context={context} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Ways from the drawn actors onward: the graph around each, the best linked first. */
export function Onward({ data, context }: Props) {
  const { t, to } = context;
  const degree = new Map<string, { name: string; n: number }>();
  for (const { subject, object } of data.claims)
    for (const actor of object ? [subject, object] : [])
      degree.set(actor.slug, { name: actor.name, n: (degree.get(actor.slug)?.n ?? 0) + 1 });
  const best = [...degree].filter(([slug]) => slug !== data.start?.slug).sort(([, a], [, b]) => b.n - a.n);
  if (best.length === 0) return null;
  return (
    <ul class="onward">
      {best.slice(0, 12).map(([slug, { name }]) => (
        <li>
          <a href={to(explorePath({ ...EVERYTHING, view: 'graph', actor: slug }))}>{fill(t.exploreOnward, { name })}</a>
        </li>
      ))}
    </ul>
  );
}
