import type { NameLink } from '../../text/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import { cardLine } from '../actor-words.ts';
import type { NamedActor } from '../data.ts';
import { actorPath } from '../entity-paths.ts';

/** Actors shown before the rest is folded away. */
const SHOWN = 8;
/** Places in one line. */
const PLACES = 14;

const PLACE_SCHEMATA: ReadonlySet<string> = new Set(['Country', 'Place', 'Address']);

function isPlace({ schema }: NamedActor): boolean {
  return PLACE_SCHEMATA.has(schema);
}

/** Each actor once, in the order of the article. */
function distinct(actors: readonly NamedActor[]): NamedActor[] {
  return [...new Map(actors.toReversed().map((actor) => [actor.slug, actor])).values()].reverse();
}

/** The links of the names in an article's body; places and countries are in the list beside it alone. */
export function nameLinks(actors: readonly NamedActor[], context: ViewContext): NameLink[] {
  return distinct(actors)
    .filter((actor) => !isPlace(actor))
    .map((actor) => ({
      href: context.to(actorPath(actor)),
      card: cardLine(actor, context),
      places: actors
        .filter(({ slug }) => slug === actor.slug)
        .flatMap(({ starts, ends }) => starts.map((start, i) => ({ start, end: ends[i] ?? start })))
        .sort((a, b) => a.start - b.start),
    }));
}

/** Who an article names: actors with a line on each, then places. */
export function NamedActors({ actors, context }: { actors: readonly NamedActor[]; context: ViewContext }) {
  const { t, to } = context;
  const all = distinct(actors);
  const people = all.filter((actor) => !isPlace(actor));
  const places = all.filter(isPlace).slice(0, PLACES);
  if (all.length === 0) return null;
  return (
    <section class="named">
      <h2 class="side-title">{t.inThisArticle}</h2>
      <Cards actors={people.slice(0, SHOWN)} context={context} />
      {people.length > SHOWN && (
        <details>
          <summary>+{people.length - SHOWN}</summary>
          <Cards actors={people.slice(SHOWN)} context={context} />
        </details>
      )}
      {places.length > 0 && (
        <p class="named-places">
          <span>{t.placesNamed}:</span>{' '}
          {places.map((place, i) => (
            <>
              {i > 0 && ', '}
              <a href={to(actorPath(place))}>{place.name}</a>
            </>
          ))}
        </p>
      )}
    </section>
  );
}

function Cards({ actors, context }: { actors: readonly NamedActor[]; context: ViewContext }) {
  if (actors.length === 0) return null;
  return (
    <ul class="actor-cards">
      {actors.map((actor) => (
        <li>
          <a href={context.to(actorPath(actor))}>{actor.name}</a>
          <span class="hint">{cardLine(actor, context)}</span>
        </li>
      ))}
    </ul>
  );
}
