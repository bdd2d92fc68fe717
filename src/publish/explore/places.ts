import { countryCentre } from '../../ui/index.ts';
import type { ExploreActor, ExploreClaim, ExploreData } from '../data.ts';

/** A place with the claims that were so there. */
export interface ClaimPlace {
  /** Slug of the place, or `filed-CC` of a country under which articles are filed. */
  id: string;
  /** Null where only the filing says it. */
  place: ExploreActor | null;
  /** ISO 3166-1 alpha-2 of a place that is a whole country, and of `filed` ones. */
  country: string | null;
  precision: 'exact' | 'city' | 'region' | 'country' | 'filed';
  /** Degrees; null when nobody has said where it lies: it stands in the table alone. */
  lat: number | null;
  lon: number | null;
  claims: ExploreClaim[];
}

/** Where claims were so, the place told most first. */
export function claimPlaces({ claims, actors }: Pick<ExploreData, 'claims' | 'actors'>): ClaimPlace[] {
  const known = new Map(actors.map((actor) => [actor.slug, actor]));
  const places = new Map<string, ClaimPlace>();
  for (const claim of claims) {
    const place = placeOf(claim, known);
    if (!place) continue;
    const same = places.get(place.id) ?? place;
    same.claims.push(claim);
    places.set(same.id, same);
  }
  return [...places.values()].sort((a, b) => b.claims.length - a.claims.length);
}

function placeOf(claim: ExploreClaim, known: Map<string, ExploreActor>): ClaimPlace | null {
  const told = claim.place ?? (isPlace(claim.object?.schema) ? claim.object : null);
  const place = told && known.get(told.slug);
  if (place) return toldPlace(place);
  const [country] = claim.filedUnder;
  if (claim.predicate !== 'kind' || claim.filedUnder.length !== 1 || !country) return null;
  const centre = countryCentre(country);
  return {
    id: `filed-${country}`,
    place: null,
    country,
    precision: 'filed',
    lat: centre?.lat ?? null,
    lon: centre?.lon ?? null,
    claims: [],
  };
}

function toldPlace(place: ExploreActor): ClaimPlace {
  const country = place.schema === 'Country' ? (place.country ?? place.countries[0] ?? null) : null;
  const centre = country ? countryCentre(country) : null;
  return {
    id: place.slug,
    place,
    country,
    precision: country ? 'country' : (place.precision ?? 'region'),
    lat: centre?.lat ?? place.lat,
    lon: centre?.lon ?? place.lon,
    claims: [],
  };
}

function isPlace(schema: string | undefined): boolean {
  return schema === 'Place' || schema === 'Country';
}
