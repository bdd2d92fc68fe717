import { countryName, escapeHtml } from '../../text/index.ts';
import { drawPoints, fill, formatDate, type MapPoint, POINT_MAP, pointMark, type ViewContext } from '../../ui/index.ts';
import { saidByWords } from '../actor-words.ts';
import type { ExploreClaim, ExploreData } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { passageAddress } from '../views/claims.tsx';
import { drawPart, graphLinks, shapeMark, shapeOf, stanceLine } from './draw-graph.ts';
import { drawSpan, drawYears } from './draw-time.ts';
import { makeGraph } from './graph-parts.ts';
import { anyKindLabel, datesLabel, saysLabel, valueLabel } from './labels.ts';
import { type ClaimPlace, claimPlaces } from './places.ts';
import { EVERYTHING, explorePath } from './selection.ts';
import { timeScale } from './time-spans.ts';

interface Props {
  data: ExploreData;
  context: ViewContext;
}

/** Widths of the drawing from which a part of the graph scrolls on narrow screens instead of shrinking. */
const WIDE = 460;

/** The graph in parts that flow like words, and its legend. A mark leads on to the graph around its actor. */
export function GraphPicture({ data, context }: Props) {
  const graph = makeGraph(data);
  const onward = (slug: string) => explorePath({ ...EVERYTHING, view: 'graph', actor: slug, hops: data.hops });
  const links = graphLinks(context, '', (actor) =>
    actor.slug === data.start?.slug ? actorPath(actor) : onward(actor.slug),
  );
  const shapes = [...new Set(graph.nodes.map(({ actor }) => shapeOf(actor.schema)))];
  const stances = [...new Set(graph.edges.flatMap(({ claims }) => claims.map(({ evidence }) => evidence.stance)))];
  return (
    <figure class="graph" aria-label={context.t.exploreGraphLabel}>
      <div class="graph-parts">
        {graph.parts.map((part) => {
          const { inner, box, name } = drawPart(part, context, links);
          const wide = box[2] > WIDE;
          const label = fill(context.t.exploreGraphPart, { name });
          const svg = `<svg viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" role="group" aria-label="${escapeHtml(label)}">${inner}</svg>`;
          return (
            <div
              class={wide ? 'graph-part graph-wide' : 'graph-part'}
              {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
              dangerouslySetInnerHTML={{ __html: svg }}
            />
          );
        })}
      </div>
      <figcaption>
        <ul class="legend">
          {shapes.map((shape) => (
            <li>
              <Sign inner={shapeMark(shape)} /> {context.t[`exploreShape_${shape}`]}
            </li>
          ))}
          {stances.map((stance) => (
            <li>
              <svg class="sign" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
                <g dangerouslySetInnerHTML={{ __html: `<path ${stanceLine(stance)} d="M1 9h32"/>` }} />
              </svg>{' '}
              {context.t[`exploreLine_${stance}`]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Sign({ inner }: { inner: string }) {
  return (
    <svg
      class="sign"
      viewBox="-10 -10 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: inner }}
    />
  );
}

/** What a place is called; of a filed one, its country. */
export function placeName({ place, country }: ClaimPlace, { language }: ViewContext): string {
  return place && place.schema !== 'Country'
    ? place.name
    : country
      ? countryName(country, language)
      : (place?.name ?? '');
}

/** Points of places that have coordinates; `href` says where a point leads. */
export function pointsOf(
  places: readonly ClaimPlace[],
  context: ViewContext,
  href: (place: ClaimPlace) => string,
): MapPoint[] {
  return places.flatMap((place) => {
    const { lat, lon, precision, country, claims } = place;
    if (lat === null || lon === null) return [];
    const label = `${placeName(place, context)}: ${claims.length} (${context.t[`explorePrecision_${precision}`]})`;
    return [
      {
        lat,
        lon,
        precision,
        country: precision === 'country' ? country : null,
        n: claims.length,
        label,
        href: href(place),
      },
    ];
  });
}

/** The map, with a legend of what its marks stand for. Points lead to their rows in the table. */
export function MapPicture({ data, context }: Props) {
  const places = claimPlaces(data);
  const points = pointsOf(places, context, ({ id }) => `#place-${id}`);
  const { width, height } = POINT_MAP;
  const svg = `<svg class="point-map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeHtml(context.t.exploreMapLabel)}">${drawPoints(points)}</svg>`;
  const precisions = [...new Set(points.map(({ precision }) => precision))];
  return (
    <figure class="points">
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>
        <ul class="legend">
          {precisions.map((precision) => (
            <li>
              <Sign inner={pointMark(precision)} /> {context.t[`explorePrecision_${precision}`]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Dated claims, each with its bar: a day, or a pale span in which it was some time. */
export function TimePicture({ data, context }: Props) {
  const scale = timeScale(data.claims);
  if (scale.spans.length === 0) return null;
  return (
    <div class="time">
      <div class="time-years" aria-hidden="true">
        <svg width="100%" height="16" dangerouslySetInnerHTML={{ __html: drawYears(scale) }} />
      </div>
      <ol>
        {scale.spans.map((span) => (
          <li>
            <p>
              <span class="time-date">{datesLabel(span.claim, context)}</span>{' '}
              <Said claim={span.claim} context={context} actors={data.actors} />{' '}
              <Stance claim={span.claim} context={context} />
            </p>
            <svg
              class="time-bar"
              width="100%"
              height="16"
              aria-hidden="true"
              dangerouslySetInnerHTML={{ __html: drawSpan(span, scale) }}
            />
          </li>
        ))}
      </ol>
      <p class="hint">{context.t.exploreSpan}</p>
    </div>
  );
}

/** `Grey Herons — leads — Ilse Maren`, with links; of an incident's date the incident and its kind. */
export function Said({
  claim,
  context,
  actors,
}: {
  claim: ExploreClaim;
  context: ViewContext;
  actors: ExploreData['actors'];
}) {
  const { to } = context;
  const { subject, object, predicate } = claim;
  const told = subject.schema === 'Event' && (predicate === 'date' || predicate === 'kind');
  const kind = told ? actors.find(({ slug }) => slug === subject.slug)?.incident?.kind : null;
  return (
    <>
      <a href={to(actorPath(subject))}>{subject.name}</a>{' '}
      <a class="said" href={to(claimPath(claim.id))}>
        {told && kind ? anyKindLabel(kind, context) : saysLabel(predicate, context)}
      </a>{' '}
      {!told && (object ? <a href={to(actorPath(object))}>{object.name}</a> : valueLabel(claim, context))}
    </>
  );
}

/** That a source only alleges or denies it, and whom it names for that. */
function Stance({ claim: { evidence }, context }: { claim: ExploreClaim; context: ViewContext }) {
  const { stance, attribution } = evidence;
  return (
    <span class="claim-meta">
      {stance !== 'asserted' && <span class={`stance-${stance}`}>{context.t[`stance_${stance}`]}</span>}
      {attribution && <span>{saidByWords(attribution, context)}</span>}
    </span>
  );
}

/** Who says it and where: the article's or document's title, its date, and how surely. */
export function SourceLine({ claim, context }: { claim: ExploreClaim; context: ViewContext }) {
  const { t, language } = context;
  const { source, stance, attribution, part } = claim.evidence;
  return (
    <>
      {stance !== 'asserted' && <span class={`stance-${stance}`}>{t[`stance_${stance}`]}</span>}
      {part === 'analysis' && <span>{t.analysis}</span>}
      {attribution && <span>{saidByWords(attribution, context)}</span>}
      <a href={passageAddress(claim.id, claim.evidence)} lang={source.language}>
        {source.title}
      </a>
      {source.publishedAt && <span>{formatDate(source.publishedAt, language)}</span>}
    </>
  );
}
