import { type Static, Type } from '@sinclair/typebox';
import { Countries, Cursor, Nullable, OneOf, text, whole } from './parts.ts';

/** An actor as claims name it. */
export const Actor = Type.Object(
  {
    slug: Type.String(),
    name: Type.String(),
    schema: Type.String({ description: 'FollowTheMoney schema; `Event`: an incident.' }),
    country: text('ISO 3166-1 alpha-2 of a country; null of all others.'),
  },
  { $id: 'Actor' },
);
export type Actor = Static<typeof Actor>;

/** The article, or the kept document, that holds a passage. */
export const EvidenceSource = Type.Object(
  {
    type: OneOf(['article', 'document']),
    path: Type.String(),
    title: Type.String(),
    publishedAt: text('ISO 8601 or EDTF, as precise as known.'),
    language: Type.String(),
    publisher: text('Who issued a document.'),
    page: Nullable(Type.Integer({ minimum: 1 }), { description: 'Page of a document, from 1.' }),
  },
  { $id: 'EvidenceSource' },
);
export type EvidenceSource = Static<typeof EvidenceSource>;

/** Where a claim's passage stands. */
export const Evidence = Type.Object(
  {
    field: OneOf(['text', 'title', 'dek']),
    start: whole('First position, in Unicode code points (W3C TextPositionSelector).'),
    end: whole('Position after the last one.'),
    quote: Type.String({ description: 'Verbatim.' }),
    part: OneOf(['reported', 'analysis']),
    attribution: text('Who says so, as the text has it.'),
    stance: OneOf(['asserted', 'alleged', 'denied']),
    source: EvidenceSource,
  },
  { $id: 'Evidence' },
);
export type Evidence = Static<typeof Evidence>;

const claimFields = {
  id: Type.String(),
  subject: Actor,
  predicate: Type.String(),
  object: Nullable(Actor),
  value: text(),
  dateFrom: text('EDTF.'),
  dateTo: text('EDTF.'),
  allegation: text('Of a legal status: what is alleged.'),
  authority: text('Of a legal status: who said so.'),
  place: Nullable(Actor),
  evidence: Evidence,
};

/** An accepted claim with one passage that carries it. */
export const PublicClaim = Type.Object(claimFields, { $id: 'Claim' });
export type PublicClaim = Static<typeof PublicClaim>;

/** An accepted claim in a selection. */
export const ExploreClaim = Type.Object(
  {
    ...claimFields,
    status: Type.String({
      description:
        'Always `accepted`: nothing else is public. Whether it is asserted, alleged or denied stands in its evidence.',
    }),
    passages: whole('How many passages carry it; `evidence` is the first.'),
    filedUnder: Type.Array(Type.String(), {
      description: 'Countries under which the article is filed, ISO 3166-1 alpha-2.',
    }),
  },
  { $id: 'ExploreClaim' },
);
export type ExploreClaim = Static<typeof ExploreClaim>;

/** What a point on a map stands for. */
export const Precision = OneOf(['exact', 'city', 'region', 'country']);

/** An actor, place or incident that shown claims name. */
export const ExploreActor = Type.Object(
  {
    ...Actor.properties,
    countries: Countries,
    lat: Nullable(Type.Number(), { description: 'Degrees of a place or country; null of all others.' }),
    lon: Nullable(Type.Number()),
    precision: Nullable(Precision, { description: 'What the point stands for.' }),
    incident: Nullable(Type.Object({ kind: Type.String(), date: text('EDTF.'), country: text(), place: text() }), {
      description: 'Of an `Event`.',
    }),
  },
  { $id: 'ExploreActor' },
);
export type ExploreActor = Static<typeof ExploreActor>;

/** Characters of a source that a claim's page shows before and after a passage. */
export const CONTEXT_LENGTH = 400;

/** A passage's surroundings, and what its source is known by. */
export const PassageContext = Type.Object(
  {
    before: Type.String({ description: `Up to ${CONTEXT_LENGTH} characters of the source before the quote.` }),
    after: Type.String(),
    hash: Type.String({
      description: "SHA-256 (hex): of the article's text (title, or dek) in that revision, or of the document's file.",
    }),
    revision: Nullable(Type.Integer({ minimum: 1 }), { description: 'Of an article: number of the revision, from 1.' }),
    storedAt: Type.String({ description: 'When it was stored here, ISO 8601.' }),
    originalUrl: text(),
  },
  { $id: 'PassageContext' },
);
export type PassageContext = Static<typeof PassageContext>;

/** A claim's own page. */
export const ClaimData = Type.Object(
  {
    id: Type.String(),
    status: Type.String(),
    createdAt: Type.String({ description: 'Day, ISO 8601.' }),
    claims: Type.Array(PublicClaim, { description: 'The claim once for each passage.' }),
    contexts: Type.Array(PassageContext, { description: 'In the same order, the surroundings of each passage.' }),
    decisions: Type.Array(Type.Object({ status: Type.String(), at: Type.String() }), {
      description: 'What was decided on it and when; who is not told in public.',
    }),
  },
  { $id: 'ClaimData' },
);
export type ClaimData = Static<typeof ClaimData>;

/** A list of claims, each with one passage. */
export const ClaimsData = Type.Object(
  {
    actor: text(),
    predicate: text(),
    article: text(),
    pageSize: whole(),
    cursor: Cursor,
    claims: Type.Array(PublicClaim),
  },
  { $id: 'ClaimsData' },
);
