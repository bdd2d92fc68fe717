import type { Actor, ExploreActor, ExploreClaim, ExploreData } from '../data.ts';
import { type ClaimPlace, claimPlaces } from './places.ts';

/** An actor linked with a country, and a claim for each year in which that is told. */
export interface PresentActor {
  actor: Actor;
  /** The year of which, or else in which, it is told; the latest first. Null: undated. */
  years: { year: number | null; claim: ExploreClaim }[];
  claims: number;
}

/** What is on record about one country, apart from what merely stands in articles on it. */
export interface CountryRecord {
  present: PresentActor[];
  /** Incidents there, and those whose place is not told but whose article is filed under this country alone. */
  incidents: ExploreActor[];
  dated: ExploreClaim[];
  places: ClaimPlace[];
}

/** Sorts a country's claims: who is linked with it, what happened there, when and where. */
export function countryRecord({ claims, actors }: Pick<ExploreData, 'claims' | 'actors'>, code: string): CountryRecord {
  const known = new Map(actors.map((actor) => [actor.slug, actor]));
  const within = (actor: Actor | null) =>
    actor !== null && (actor.country === code || (known.get(actor.slug)?.countries.includes(code) ?? false));
  const isThere = (claim: ExploreClaim) => {
    const incident = known.get(claim.subject.slug)?.incident;
    if (!incident) return within(claim.object) || within(claim.place) || within(claim.subject);
    return incident.country === null ? claim.filedUnder.join() === code : incident.country === code;
  };
  const there = claims.filter(isThere);
  const events = new Set(there.filter(({ subject }) => subject.schema === 'Event').map(({ subject }) => subject.slug));
  return {
    present: presentActors(claims, known, (claim, actor) => isThere(claim) || within(actor)),
    incidents: [...events].flatMap((slug) => known.get(slug) ?? []).sort(latest),
    dated: there.filter(({ dateFrom, dateTo }) => dateFrom !== null || dateTo !== null),
    places: claimPlaces({ claims: there, actors }).filter(
      ({ place, country }) => country === code || (place?.countries.includes(code) ?? false),
    ),
  };
}

function latest(a: ExploreActor, b: ExploreActor): number {
  return (b.incident?.date ?? '').localeCompare(a.incident?.date ?? '');
}

function presentActors(
  claims: readonly ExploreClaim[],
  known: Map<string, ExploreActor>,
  belongs: (claim: ExploreClaim, actor: Actor) => boolean,
): PresentActor[] {
  const all = new Map<string, PresentActor>();
  for (const claim of claims) {
    const year = yearOf(claim, known.get(claim.subject.slug));
    for (const actor of [claim.subject, claim.object])
      if (actor && !['Event', 'Place', 'Country'].includes(actor.schema) && belongs(claim, actor))
        addYear(all, actor, year, claim);
  }
  for (const { years } of all.values()) years.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return [...all.values()].sort((a, b) => b.claims - a.claims || a.actor.name.localeCompare(b.actor.name));
}

function addYear(all: Map<string, PresentActor>, actor: Actor, year: number | null, claim: ExploreClaim): void {
  const present = all.get(actor.slug) ?? { actor, years: [], claims: 0 };
  all.set(actor.slug, present);
  present.claims++;
  if (!present.years.some((one) => one.year === year)) present.years.push({ year, claim });
}

function yearOf({ dateFrom, dateTo, evidence }: ExploreClaim, subject: ExploreActor | undefined): number | null {
  const date = dateFrom ?? dateTo ?? subject?.incident?.date ?? evidence.source.publishedAt ?? '';
  const year = /^\d{4}/.exec(date)?.[0];
  return year === undefined ? null : Number(year);
}
