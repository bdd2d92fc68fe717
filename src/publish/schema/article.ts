import { type Static, Type } from '@sinclair/typebox';
import { Actor, PublicClaim } from './claim.ts';
import { Countries, Cursor, Nullable, OneOf, Story, Term, text, whole } from './parts.ts';

/** A document that an article rests on. */
export const Source = Type.Object(
  {
    title: Type.String(),
    publisher: text(),
    url: text(),
    date: text('ISO 8601, as precise as known.'),
    place: text('Where in it: a page, a paragraph.'),
    readOn: text('Day on which it was read.'),
  },
  { $id: 'Source' },
);
export type Source = Static<typeof Source>;

/** A picture or file of an article. */
export const Media = Type.Object(
  {
    url: Type.String(),
    kind: OneOf(['image', 'video', 'audio', 'file']),
    role: OneOf(['lead', 'body', 'attached']),
    hash: text('SHA-256 (hex) of the kept file; null while it is only linked.'),
    type: text('MIME type of the kept file.'),
    width: Nullable(Type.Integer(), { description: 'Pixels of the kept file.' }),
    height: Nullable(Type.Integer()),
    alt: text(),
    caption: text(),
    credit: text(),
    licence: text(),
  },
  { $id: 'Media' },
);
export type Media = Static<typeof Media>;

/** An actor that an article names, and where. */
export const NamedActor = Type.Object(
  {
    ...Actor.properties,
    countries: Countries,
    summary: text(),
    starts: Type.Array(whole(), { description: 'Positions of each of its names in the text, in code points.' }),
    ends: Type.Array(whole()),
  },
  { $id: 'NamedActor' },
);
export type NamedActor = Static<typeof NamedActor>;

/** A translation of an article. */
const Translation = Type.Object({ language: Type.String(), path: Type.String(), title: Type.String() });

const correctionFields = {
  id: Type.String(),
  kind: OneOf(['correction', 'clarification', 'editors-note']),
  text: Type.String({ description: 'Plain text.' }),
  publishedAt: Type.String({ description: 'ISO 8601.' }),
};

/** What was wrong with an article, or has to be said about it: at its foot, and on the page of all corrections. */
export const Correction = Type.Object(correctionFields, { $id: 'Correction' });
export type Correction = Static<typeof Correction>;

/** The corrections of all articles, the newest first. */
export const CorrectionsData = Type.Object(
  {
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    total: whole(),
    cursor: Cursor,
    corrections: Type.Array(
      Type.Object({
        ...correctionFields,
        article: Type.Object({ path: Type.String(), title: Type.String(), language: Type.String() }),
      }),
    ),
  },
  { $id: 'CorrectionsData' },
);
export type CorrectionsData = Static<typeof CorrectionsData>;

/** A stretch of an article's body. */
const Part = Type.Object({
  role: OneOf(['reported', 'analysis']),
  heading: text(),
  start: whole(),
  end: whole(),
});

/** An article page. */
export const ArticleData = Type.Object(
  {
    id: Type.String(),
    path: Type.String(),
    title: Type.String(),
    dek: text(),
    kind: Type.String(),
    language: Type.String({ description: 'BCP 47; `und` when unknown.' }),
    publishedAt: text('As precise as the source: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time.'),
    updatedAt: text('ISO 8601.'),
    html: Type.String({ description: 'The body, clean; the analysis part is marked.' }),
    text: Type.String({ description: 'The body as plain text: positions of evidence and names count in it.' }),
    parts: Type.Array(Part),
    countries: Countries,
    sections: Type.Array(Term),
    topics: Type.Array(Term),
    authors: Type.Array(Term),
    sources: Type.Array(Source),
    media: Type.Array(Media),
    licence: text("Address of a licence, or the newsroom's own words."),
    originalUrl: text('Where it was published first, when not here.'),
    translations: Type.Array(Translation),
    claims: Type.Array(PublicClaim),
    actors: Type.Array(NamedActor, {
      description: 'Whom it names, in the order in which they are named; one may stand here under several names.',
    }),
    corrections: Type.Array(Correction, { description: 'The oldest first.' }),
    related: Type.Array(Story),
  },
  { $id: 'ArticleData' },
);
export type ArticleData = Static<typeof ArticleData>;
