import { INCIDENT_KINDS } from '../../extract/index.ts';
import { countryOfSlug, countrySlug } from '../../ui/index.ts';

/** Ways of showing one selection. */
export const EXPLORE_VIEWS = ['list', 'graph', 'map', 'timeline'] as const;
export type ExploreMode = (typeof EXPLORE_VIEWS)[number];

/** Kinds of actors that can be asked for: FollowTheMoney schemata. */
export const ACTOR_KINDS = [
  'Person',
  'Organization',
  'Company',
  'PublicBody',
  'LegalEntity',
  'Vessel',
  'Airplane',
  'Place',
  'Country',
] as const;

/** What of the database is looked at, and how. Null: no matter. */
export interface Selection {
  view: ExploreMode;
  /** Words in names, values and passages; all of them must be there. Up to 80 characters. */
  q: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** An actor's schema or an incident's kind. */
  kind: string | null;
  /** Slug of a topic of articles. */
  topic: string | null;
  /** Years, both included. */
  from: number | null;
  to: number | null;
  /** Slug of the actor from whom to go outward, and by how many steps. */
  actor: string | null;
  hops: 1 | 2;
  /** Page of the list, from 1. */
  page: number;
}

/** Last page of the list: 200,000 claims; what lies further is reached by narrowing or from an actor. */
const LAST_PAGE = 4000;
const LONGEST_WORDS = 80;
const LONGEST_SLUG = 200;

/** Reads an address; what makes no sense in it is left out. */
export function readSelection(query: URLSearchParams): Selection {
  const view = EXPLORE_VIEWS.find((one) => one === query.get('view')) ?? 'list';
  const page = Number(query.get('page') ?? 1);
  const from = yearOf(query.get('from'));
  const to = yearOf(query.get('to'));
  const turned = from !== null && to !== null && from > to;
  return {
    view,
    q: cleanWords(query.get('q')),
    country: countryOfSlug(query.get('country') ?? ''),
    kind: kindOf(query.get('kind')),
    topic: slugOf(query.get('topic')),
    from: turned ? to : from,
    to: turned ? from : to,
    actor: slugOf(query.get('actor')),
    hops: query.get('hops') === '2' ? 2 : 1,
    page: view === 'list' && Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

function cleanWords(text: string | null): string {
  const words = (text ?? '').normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ');
  return Array.from(words.trim()).slice(0, LONGEST_WORDS).join('').trim();
}

function kindOf(kind: string | null): string | null {
  const known = ACTOR_KINDS.some((one) => one === kind) || INCIDENT_KINDS.some(({ id }) => id === kind);
  return known || kind === 'Event' ? kind : null;
}

function slugOf(text: string | null): string | null {
  return text !== null && text.length <= LONGEST_SLUG && /^[\p{L}\p{N}_-]+$/u.test(text) ? text : null;
}

function yearOf(text: string | null): number | null {
  return text !== null && /^[12]\d{3}$/.test(text) ? Number(text) : null;
}

/** What stands after `?`: only what differs from the plain page, always in one order, so that one selection has one address. */
export function selectionQuery(selection: Selection): string {
  const query = new URLSearchParams();
  const { view, q, country, kind, topic, from, to, actor, hops, page } = selection;
  if (view !== 'list') query.set('view', view);
  if (q) query.set('q', q);
  if (country) query.set('country', countrySlug(country));
  if (kind) query.set('kind', kind);
  if (topic) query.set('topic', topic);
  if (from !== null) query.set('from', String(from));
  if (to !== null) query.set('to', String(to));
  if (actor) query.set('actor', actor);
  if (actor && hops === 2) query.set('hops', '2');
  if (page > 1) query.set('page', String(page));
  return query.toString();
}

/** Address of a selection, before the language's prefix; `base` is `/explore`, `/embed/explore` or a download. */
export function explorePath(selection: Selection, base = '/explore'): string {
  const query = selectionQuery(selection);
  return query ? `${base}?${query}` : base;
}

/** Everything, as a list. */
export const EVERYTHING: Selection = readSelection(new URLSearchParams());
