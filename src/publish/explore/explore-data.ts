import type { Actor, PublicClaim } from '../data.ts';
import type { Selection } from './selection.ts';

/** An actor, place or incident that shown claims name. */
export interface ExploreActor extends Actor {
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Degrees of a place or country; null of all others. */
  lat: number | null;
  lon: number | null;
  /** What the point stands for. */
  precision: 'exact' | 'city' | 'region' | 'country' | null;
  /** Of an `Event`. */
  incident: { kind: string; date: string | null; country: string | null; place: string | null } | null;
}

/** An accepted claim in a selection. */
export interface ExploreClaim extends PublicClaim {
  /** Always `accepted`: nothing else is public. Whether it is asserted, alleged or denied stands in its evidence. */
  status: string;
  /** How many passages carry it; `evidence` is the first. */
  passages: number;
  /** Countries under which the article is filed, ISO 3166-1 alpha-2. */
  filedUnder: string[];
}

/** A value to narrow by, and how many claims of the selection have it. */
export interface ExploreFacet {
  value: string;
  /** Of topics: the name. */
  label: string | null;
  n: number;
}

/** Links of one actor that are counted to find the strongest: a hub has more. */
export const MOST_LINKS = 10_000;

/** One selection of the database in one view. */
export interface ExploreData extends Selection {
  pageSize: number;
  /** The list's next page; null on its last one, and of pictures. */
  next: number | null;
  /** Claims in the selection, and those of them that this view can show (with a link, a place, a date). */
  total: number;
  showable: number;
  /** There are more than were looked through: `total` and the like count a part of them. */
  more: boolean;
  /** Whom the view starts from, and how many it is linked with: `MOST_LINKS` or more when it is that. */
  start: (Actor & { links: number }) | null;
  claims: ExploreClaim[];
  actors: ExploreActor[];
  kinds: ExploreFacet[];
  countries: ExploreFacet[];
  topics: ExploreFacet[];
  /** Earliest and latest year that the selection speaks of. */
  years: { first: number; last: number } | null;
}
