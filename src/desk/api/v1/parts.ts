import { type TSchema, Type } from '@sinclair/typebox';

/** Pieces of schemas and answers that several routes share. */

/** A value that may be unknown. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of some words. */
export const Words = <const T extends readonly string[]>(values: T) =>
  Type.Union(values.map((value) => Type.Literal(value as T[number])));

const Id = Type.String({ format: 'uuid', description: 'As `id` in answers.' });

/** The part of a path that names something. */
export const ID = { id: Id };

/** Says that a request which is sent again is to be done once. */
export const IDEMPOTENCY = {
  'Idempotency-Key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'A name of this request: sent again within a day, it is answered as the first time and done once.',
    }),
  ),
};

/** Names the version that is changed. */
export const IF_MATCH = {
  'If-Match': Type.String({ minLength: 1, maxLength: 100, description: 'The `ETag` of the version that you change.' }),
};

/** Whether a text can be an id. */
export const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The errors that every route may answer with. */
export const ALWAYS = [400, 401, 403, 429, 503] as const;
