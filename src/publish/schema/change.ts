import { type TObject, Type } from '@sinclair/typebox';
import { Correction } from './article.ts';
import { Precision } from './claim.ts';
import { Countries, Nullable, OneOf, Term, text, whole } from './parts.ts';

const ids = (description: string) => Type.Array(Type.String(), { description });

const ArticleRecord = Type.Object(
  {
    id: Type.String(),
    path: Type.String(),
    title: Type.String(),
    dek: text(),
    kind: Type.String(),
    language: Type.String(),
    publishedAt: text(),
    updatedAt: text(),
    html: Type.String(),
    text: Type.String({ description: 'Positions of evidence count in it.' }),
    licence: text(),
    originalUrl: text(),
    countries: Countries,
    sections: Type.Array(Term),
    topics: Type.Array(Term),
    authors: Type.Array(Term),
    actors: ids('Ids of the actors that it names.'),
    corrections: Type.Array(Correction),
  },
  { $id: 'ArticleRecord' },
);

const ActorRecord = Type.Object(
  {
    id: Type.String(),
    slug: Type.String(),
    name: Type.String(),
    schema: Type.String({ description: 'FollowTheMoney schema.' }),
    countries: Countries,
    topics: Type.Array(Type.String()),
    active: text('EDTF interval.'),
    summary: text(),
    deceased: Type.Boolean(),
    lat: Nullable(Type.Number()),
    lon: Nullable(Type.Number()),
    precision: Nullable(Precision),
    names: Type.Array(Type.String()),
  },
  { $id: 'ActorRecord' },
);

const IncidentRecord = Type.Object(
  {
    id: Type.String(),
    slug: Type.String(),
    name: Type.String(),
    summary: text(),
    kind: Type.String(),
    date: text('EDTF.'),
    country: text(),
    place: text('Id of a place.'),
  },
  { $id: 'IncidentRecord' },
);

const ClaimRecord = Type.Object(
  {
    id: Type.String(),
    subject: Type.String({ description: 'Id of an actor or incident.' }),
    predicate: Type.String(),
    object: text('Id of an actor.'),
    value: text(),
    dateFrom: text('EDTF.'),
    dateTo: text('EDTF.'),
    place: text('Id of a place.'),
    allegation: text(),
    authority: text(),
    evidence: Type.Array(
      Type.Object({
        article: text('Id.'),
        document: text('SHA-256.'),
        page: Nullable(Type.Integer()),
        field: OneOf(['text', 'title', 'dek']),
        start: whole(),
        end: whole(),
        quote: Type.String(),
        part: OneOf(['reported', 'analysis']),
        attribution: text(),
        stance: OneOf(['asserted', 'alleged', 'denied']),
      }),
      { description: 'Every passage that carries it, up to 100.' },
    ),
  },
  { $id: 'ClaimRecord' },
);

const changeOf = (kind: string, data: TObject) =>
  Type.Object({
    kind: OneOf([kind]),
    id: Type.String(),
    at: Type.String({ description: 'When it was noticed, ISO 8601.' }),
    gone: Type.Boolean({ description: 'Readers may see it no more: forget it.' }),
    data: Nullable(data, { description: 'As it is now; null of what is gone.' }),
  });

/** A page of the feed of changes. */
export const ChangesData = Type.Object(
  {
    changes: Type.Array(
      Type.Union([
        changeOf('article', ArticleRecord),
        changeOf('actor', ActorRecord),
        changeOf('incident', IncidentRecord),
        changeOf('claim', ClaimRecord),
      ]),
    ),
    cursor: Type.String({ description: 'Hand it back as `since`, now or whenever you like.' }),
    more: Type.Boolean({ description: 'There is more to be had at once.' }),
  },
  { $id: 'ChangesData' },
);
