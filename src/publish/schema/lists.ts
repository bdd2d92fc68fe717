import { type Static, Type } from '@sinclair/typebox';
import { Actor, ExploreActor, ExploreClaim, PublicClaim } from './claim.ts';
import { IncidentEntry } from './incident.ts';
import { Cursor, Nullable, OneOf, Story, Term, text, whole } from './parts.ts';

/** How many articles speak of a country. */
export const CountryCount = Type.Object({ code: Type.String(), articles: whole() }, { $id: 'CountryCount' });
export type CountryCount = Static<typeof CountryCount>;

/** Numbers on the front page beyond which it says that there are more. */
export const FRONT_COUNT = 2_000;

const FactCount = Type.Object({ ...Actor.properties, facts: whole() });

/** What of the database the front page shows. */
export const FrontDatabase = Type.Object(
  {
    facts: whole(`How many there are in public; counted up to ${FRONT_COUNT}, as the next two.`),
    actors: whole(),
    incidents: whole(),
    latest: Type.Array(IncidentEntry),
    places: Type.Array(Type.Object({ code: Type.String(), incidents: whole() }), {
      description: 'How many incidents a country has, most first. `code`: ISO 3166-1 alpha-2.',
    }),
    told: Type.Array(FactCount, { description: 'Of whom most is told.' }),
  },
  { $id: 'FrontDatabase' },
);
export type FrontDatabase = Static<typeof FrontDatabase>;

/** The front page. */
export const FrontData = Type.Object(
  {
    database: FrontDatabase,
    stories: Type.Array(Story),
    longReads: Type.Array(Story),
    countries: Type.Array(CountryCount),
    claims: Type.Array(PublicClaim),
    topics: Type.Array(Term, { description: 'The topics of late.' }),
    articles: whole(),
  },
  { $id: 'FrontData' },
);
export type FrontData = Static<typeof FrontData>;

/** What a list of articles is about. */
export const ListSubject = Type.Union(
  [
    Type.Object({ type: OneOf(['section', 'topic']), slug: Type.String(), name: Type.String() }),
    Type.Object({
      type: OneOf(['author']),
      slug: Type.String(),
      name: Type.String(),
      about: Nullable(Type.String({ description: 'What the newsroom tells of somebody by this name.' })),
    }),
    Type.Object({ type: OneOf(['country']), code: Type.String() }),
    Type.Object({
      type: OneOf(['archive']),
      year: Type.Integer(),
      month: Nullable(Type.Integer({ minimum: 1, maximum: 12 })),
    }),
    Type.Object({ type: OneOf(['latest']) }),
  ],
  { $id: 'ListSubject' },
);
export type ListSubject = Static<typeof ListSubject>;

const listFields = {
  subject: ListSubject,
  articles: whole('How many there are in all.'),
  page: Type.Integer({ minimum: 1 }),
  pageSize: whole(),
  cursor: Cursor,
  stories: Type.Array(Story),
  topics: Type.Array(Type.Object({ ...Term.properties, articles: whole() }), {
    description: 'Terms that often go with this subject.',
  }),
  countries: Type.Array(CountryCount),
  actors: Type.Array(Actor, { description: 'Actors with accepted claims in these articles.' }),
};

/** A list of articles, one page of it. */
export const ListData = Type.Object(listFields, { $id: 'ListData' });
export type ListData = Static<typeof ListData>;

/** A country: its articles, and on the first page what is on record there. */
export const CountryData = Type.Object(
  {
    ...listFields,
    record: Type.Optional(
      Type.Object(
        { total: whole(), claims: Type.Array(ExploreClaim), actors: Type.Array(ExploreActor) },
        { description: 'The newest 200 claims on the country with their actors; on the first page only.' },
      ),
    ),
  },
  { $id: 'CountryData' },
);

/** An index: all countries, topics, authors or sections. */
export const IndexData = Type.Object(
  {
    type: OneOf(['countries', 'topics', 'authors', 'sections']),
    entries: Type.Array(Type.Object({ ...Term.properties, articles: whole() })),
  },
  { $id: 'IndexData' },
);
export type IndexData = Static<typeof IndexData>;

/** The archive by year and month. */
export const ArchiveData = Type.Object(
  {
    years: Type.Array(
      Type.Object({
        year: Type.Integer(),
        articles: whole(),
        months: Type.Array(Type.Object({ month: Type.Integer({ minimum: 1, maximum: 12 }), articles: whole() })),
      }),
    ),
    undated: whole(),
  },
  { $id: 'ArchiveData' },
);
export type ArchiveData = Static<typeof ArchiveData>;

/** Who issued the documents that articles rest on, or (with `issuer`) the documents of one. */
export const SourcesData = Type.Object(
  {
    issuer: text(),
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    total: whole('Documents of the issuer.'),
    issuers: Type.Array(Type.Object({ name: Type.String(), articles: whole() })),
    documents: Type.Array(
      Type.Object({
        title: Type.String(),
        url: text(),
        date: text(),
        articles: whole(),
        usedIn: Type.Array(Type.Object({ path: Type.String(), title: Type.String() })),
      }),
    ),
  },
  { $id: 'SourcesData' },
);
export type SourcesData = Static<typeof SourcesData>;
