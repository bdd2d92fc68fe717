import { Type } from '@sinclair/typebox';
import { INCIDENT_KINDS } from '../../extract/index.ts';
import { KINDS } from '../../ingest/index.ts';
import { FACETS, FILTER_VALUES, LAST_PAGE as LAST_SEARCH_PAGE, QUERY_LENGTH } from '../../search/index.ts';
import { countrySlugs } from '../../ui/index.ts';
import { ACTOR_KINDS, EXPLORE_VIEWS } from '../explore/selection.ts';
import { OneOf } from '../schema/parts.ts';
import type { QuerySchemas } from './page-api.ts';

/** Parameters of addresses that several pages take. */

const slug = (description: string) => Type.String({ minLength: 1, maxLength: 200, format: 'slug', description });

const uuid = (description: string) => Type.String({ format: 'uuid', description });

/** Countries as addresses have them. */
const CountryParameter = OneOf(countrySlugs(), {
  $id: 'CountrySlug',
  description: 'A country by its slug: `dominican-republic`.',
});

/** Parts of paths. */
export const PATH = {
  slug: slug('As `slug` in lists.'),
  country: CountryParameter,
  year: Type.String({ pattern: '^[1-9][0-9]{3}$', description: 'Four digits.' }),
  month: Type.String({ pattern: '^(0[1-9]|1[0-2])$', description: 'Two digits.' }),
  id: uuid('As `id` in lists.'),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file, hexadecimal.' }),
} as const;

const page = (last: number) => Type.Optional(Type.Integer({ minimum: 1, maximum: last, description: 'Page, from 1.' }));

/** The database holds no NUL. */
const TEXT = '^[^\\u0000]*$';

const words = (most: number) =>
  Type.Optional(Type.String({ maxLength: most, pattern: TEXT, description: 'Words of a name.' }));

const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }));

const year = (description: string) => Type.Optional(Type.Integer({ minimum: 1000, maximum: 2999, description }));

/** Where a list goes on, and how much of it is given at once. */
const CURSOR: QuerySchemas = {
  cursor: Type.Optional(
    Type.String({
      format: 'cursor',
      minLength: 1,
      maxLength: 600,
      description: "The `cursor` of the answer before, with the same filters; it doesn't age.",
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'Entries in one answer.' })),
};

/** What lists of articles can be narrowed by. */
const ARTICLE_FILTERS: QuerySchemas = {
  kind: Type.Optional(OneOf(KINDS, { description: 'Kind of article.' })),
  language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$', description: 'Language of the article, ISO 639.' })),
  country: Type.Optional(CountryParameter),
  topic: Type.Optional(slug('A topic.')),
  from: day('Published on this day (UTC) or later.'),
  to: day('Published on this day (UTC) or earlier.'),
};

/** What a list of articles takes. */
export const ARTICLE_LIST: QuerySchemas = { page: page(500), ...CURSOR, ...ARTICLE_FILTERS };

/** What the list of actors takes. */
export const ACTOR_LIST: QuerySchemas = {
  q: words(200),
  kind: Type.Optional(Type.String({ pattern: '^[A-Za-z]{1,40}$', description: 'FollowTheMoney schema: `Person` …' })),
  country: Type.Optional(CountryParameter),
  page: page(100),
  ...CURSOR,
};

const incidentKinds = INCIDENT_KINDS.map(({ id }) => id);

/** What the list of incidents takes. */
export const INCIDENT_LIST: QuerySchemas = {
  kind: Type.Optional(OneOf(incidentKinds, { description: 'Kind of incident.' })),
  country: Type.Optional(CountryParameter),
  year: year('Year in which it may have been.'),
  page: page(200),
  ...CURSOR,
};

/** What the list of claims takes. */
export const CLAIM_LIST: QuerySchemas = {
  actor: Type.Optional(slug('Claims of or about this actor.')),
  predicate: Type.Optional(Type.String({ pattern: '^[a-z_]{1,60}$', description: '`member_of`, `legal_status` …' })),
  article: Type.Optional(uuid('Claims that this article carries.')),
  ...CURSOR,
};

/** A page of something, no more. */
export const PAGE_ALONE = (last: number): QuerySchemas => ({ page: page(last) });

/** What the list of corrections takes. */
export const CORRECTION_LIST: QuerySchemas = { page: page(9_999), ...CURSOR };

/** What the list of sources takes. */
export const SOURCE_LIST: QuerySchemas = {
  issuer: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, pattern: TEXT, description: 'Documents of this issuer.' }),
  ),
  page: page(100),
};

/** What a selection of the database is made of. */
export const SELECTION: QuerySchemas = {
  view: Type.Optional(OneOf(EXPLORE_VIEWS, { description: 'What of it a view can show.' })),
  q: Type.Optional(Type.String({ maxLength: 80, pattern: TEXT, description: 'Words in names, values and passages.' })),
  country: Type.Optional(CountryParameter),
  kind: Type.Optional(
    OneOf([...ACTOR_KINDS, 'Event', ...incidentKinds], { description: "An actor's schema or an incident's kind." }),
  ),
  topic: Type.Optional(slug('A topic of the article.')),
  from: year('First year.'),
  to: year('Last year.'),
  actor: Type.Optional(slug('Whom to start from.')),
  hops: Type.Optional(OneOf([1, 2], { description: 'Steps to go outward.' })),
  page: page(4000),
};

const value = Type.String({ minLength: 1, maxLength: 200, pattern: TEXT });

/** What a search takes. */
export const SEARCH: QuerySchemas = {
  q: Type.Optional(
    Type.String({
      maxLength: QUERY_LENGTH,
      pattern: TEXT,
      description: 'Words (all must occur), `"phrases"`, `-exclusion`, `this OR that`; empty: everything.',
    }),
  ),
  ...Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      Type.Optional(
        Type.Array(value, {
          maxItems: FILTER_VALUES,
          description: facet === 'country' ? 'ISO 3166-1 alpha-2; may be repeated.' : 'May be repeated.',
        }),
      ),
    ]),
  ),
  from: Type.Optional(Type.String({ format: 'partial-date', description: 'First day, month or year: `2021-05`.' })),
  to: Type.Optional(Type.String({ format: 'partial-date', description: 'Last day, month or year.' })),
  sort: Type.Optional(OneOf(['relevance', 'date'])),
  page: page(LAST_SEARCH_PAGE),
};

/** Only some fields of the answer. */
export const FIELDS = Type.Optional(
  Type.String({
    format: 'fields',
    maxLength: 500,
    pattern: '^[A-Za-z]+(\\.[A-Za-z]+)*(,[A-Za-z]+(\\.[A-Za-z]+)*)*$',
    description:
      'Only these fields of `data`, with commas between them, dots for what lies within: `title,authors.name`. What the schema else promises is then missing.',
  }),
);
