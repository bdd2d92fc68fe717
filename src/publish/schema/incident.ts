import { type Static, Type } from '@sinclair/typebox';
import { Precision, PublicClaim } from './claim.ts';
import { Cursor, Nullable, text, whole } from './parts.ts';

const entryFields = {
  slug: Type.String(),
  name: Type.String(),
  kind: Type.String({ description: '`seizure`, `arrest`, `killing` …' }),
  date: text('EDTF.'),
  country: text('ISO 3166-1 alpha-2.'),
  place: text(),
};

/** An incident in a list. */
export const IncidentEntry = Type.Object(entryFields, { $id: 'IncidentEntry' });
export type IncidentEntry = Static<typeof IncidentEntry>;

/** An incident: what is told of it, claim by claim; several articles may tell the same thing differently. */
export const IncidentData = Type.Object(
  {
    ...entryFields,
    summary: text(),
    point: Nullable(Type.Object({ lat: Type.Number(), lon: Type.Number(), precision: Precision }), {
      description: 'Where its place lies, degrees, and what the point stands for; null when nobody has said.',
    }),
    claims: Type.Array(PublicClaim),
  },
  { $id: 'IncidentData' },
);
export type IncidentData = Static<typeof IncidentData>;

/** How many have a value. */
export const ValueCount = Type.Object({ value: Type.String(), n: whole() }, { $id: 'ValueCount' });
export type ValueCount = Static<typeof ValueCount>;

/** A page of incidents, with what they can be narrowed to. */
export const IncidentsData = Type.Object(
  {
    kind: text(),
    country: text(),
    year: Nullable(Type.Integer()),
    page: Type.Integer({ minimum: 1 }),
    pageSize: whole(),
    total: whole(),
    cursor: Cursor,
    kinds: Type.Array(ValueCount),
    countries: Type.Array(ValueCount),
    years: Type.Array(ValueCount),
    incidents: Type.Array(IncidentEntry),
  },
  { $id: 'IncidentsData' },
);
export type IncidentsData = Static<typeof IncidentsData>;
