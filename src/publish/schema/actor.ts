import { type Static, Type } from '@sinclair/typebox';
import { EXPLORE_VIEWS } from '../explore/selection.ts';
import { Actor, ExploreActor, ExploreClaim, PublicClaim } from './claim.ts';
import { IncidentEntry, ValueCount } from './incident.ts';
import { Countries, Cursor, Nullable, OneOf, Story, text, whole } from './parts.ts';

/** Claims of an actor looked at on each side, so that a hub with 100,000 links costs no more than this. */
export const MOST_CLAIMS = 2_000;

/** An actor's public page. */
export const ActorData = Type.Object(
  {
    ...Actor.properties,
    countries: Countries,
    topics: Type.Array(Type.String(), { description: 'FollowTheMoney topics.' }),
    active: text('EDTF interval in which it existed.'),
    summary: text(),
    lastChecked: text('Day (ISO 8601) on which an editor last looked at it all.'),
    deceased: Type.Boolean(),
    names: Type.Array(Type.Object({ name: Type.String(), kind: Type.String(), language: text() })),
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    total: whole('Claims, without those that incidents make.'),
    sources: whole('How many articles and documents carry what is on record.'),
    claims: Type.Array(PublicClaim),
    incidentsTotal: whole(),
    incidents: Type.Array(Type.Object({ ...IncidentEntry.properties, role: Type.String() }), {
      description: 'The newest, each with the part that the actor has in it.',
    }),
    related: Type.Array(Type.Object({ ...Actor.properties, facts: whole() }), {
      description: 'Whom claims tie it to, those with most claims first.',
    }),
    articles: Type.Array(Story, { description: 'The newest that name it.' }),
  },
  { $id: 'ActorData' },
);
export type ActorData = Static<typeof ActorData>;

/** The list of actors: a page of it, and what it can be narrowed to. */
export const ActorsData = Type.Object(
  {
    q: Type.String(),
    schema: text('FollowTheMoney schema.'),
    country: text(),
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    total: whole(),
    cursor: Cursor,
    schemata: Type.Array(ValueCount),
    countries: Type.Array(ValueCount),
    actors: Type.Array(Type.Object({ ...Actor.properties, countries: Countries, summary: text(), facts: whole() })),
  },
  { $id: 'ActorsData' },
);
export type ActorsData = Static<typeof ActorsData>;

/** A kept document that readers may see, with some of its pages. */
export const DocumentData = Type.Object(
  {
    hash: Type.String({ description: 'SHA-256 (hex) of the file.' }),
    title: Type.String(),
    issuer: text(),
    date: text('EDTF.'),
    url: text('Where it was found on the web.'),
    language: Type.String({ description: 'BCP 47; `und` when it is not known.' }),
    type: Type.String({ description: 'MIME type of the file.' }),
    bytes: whole(),
    pageCount: whole(),
    pages: Type.Array(Type.Object({ number: Type.Integer({ minimum: 1 }), text: Type.String() }), {
      description: "Some pages in order; positions of evidence are code points of a page's text.",
    }),
    claims: Type.Array(PublicClaim, { description: 'Claims that rest on it, each with one passage.' }),
  },
  { $id: 'DocumentData' },
);
export type DocumentData = Static<typeof DocumentData>;

/** A value to narrow by, and how many claims of the selection have it. */
export const ExploreFacet = Type.Object(
  { value: Type.String(), label: text('Of topics: the name.'), n: whole() },
  { $id: 'ExploreFacet' },
);
export type ExploreFacet = Static<typeof ExploreFacet>;

/** Links of one actor that are counted to find the strongest: a hub has more. */
export const MOST_LINKS = 10_000;

/** One selection of the database in one view. */
export const ExploreData = Type.Object(
  {
    view: OneOf(EXPLORE_VIEWS),
    q: Type.String(),
    country: text(),
    kind: text(),
    topic: text(),
    from: Nullable(Type.Integer()),
    to: Nullable(Type.Integer()),
    actor: text(),
    hops: OneOf([1, 2]),
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    next: Nullable(Type.Integer(), { description: "The list's next page; null on its last one, and of pictures." }),
    total: whole('Claims in the selection.'),
    showable: whole('Those of them that this view can show (with a link, a place, a date).'),
    more: Type.Boolean({
      description: 'There are more than were looked through: `total` and the like count a part of them.',
    }),
    start: Nullable(Type.Object({ ...Actor.properties, links: whole() }), {
      description: `Whom the view starts from, and how many it is linked with: ${MOST_LINKS} or more when it is that.`,
    }),
    claims: Type.Array(ExploreClaim),
    actors: Type.Array(ExploreActor),
    kinds: Type.Array(ExploreFacet),
    countries: Type.Array(ExploreFacet),
    topics: Type.Array(ExploreFacet),
    years: Nullable(Type.Object({ first: Type.Integer(), last: Type.Integer() }), {
      description: 'Earliest and latest year that the selection speaks of.',
    }),
  },
  { $id: 'ExploreData' },
);
export type ExploreData = Static<typeof ExploreData>;
