import { Kind, type TSchema, Type, TypeRegistry } from '@sinclair/typebox';

/** A value that may be unknown. */
export const Nullable = <T extends TSchema>(schema: T, options: object = {}) =>
  Type.Union([schema, Type.Null()], options);

TypeRegistry.Set<{ enum: unknown[] }>('OneOf', (schema, value) => schema.enum.includes(value));

/** One of some words, or of some whole numbers. */
export const OneOf = <const T extends readonly (string | number)[]>(values: T, options: object = {}) =>
  Type.Unsafe<T[number]>({
    [Kind]: 'OneOf',
    type: typeof values[0] === 'number' ? 'integer' : 'string',
    enum: [...values],
    ...options,
  });

/** Text that may be unknown. */
export const text = (description?: string) => Nullable(Type.String(), description ? { description } : {});

/** Counts, pages and positions. */
export const whole = (description?: string) => Type.Integer({ minimum: 0, ...(description ? { description } : {}) });

/** ISO 3166-1 alpha-2, in the order in which the thing has them. */
export const Countries = Type.Array(Type.String(), { description: 'ISO 3166-1 alpha-2.' });

/** Where a list goes on. */
export const Cursor = Nullable(Type.String(), {
  description: 'Hand it back as `cursor` for what follows; null: that was all.',
});

/** A section, topic or author. */
export const Term = Type.Object({ slug: Type.String(), name: Type.String() }, { $id: 'Term' });

/** An article in a list. */
export const Story = Type.Object(
  {
    id: Type.String(),
    path: Type.String({ description: 'Address on this site; its data is there too, with `.json`.' }),
    title: Type.String(),
    dek: text(),
    kind: Type.String({ description: '`brief`, `investigation`, `analysis` …' }),
    language: Type.String({ description: 'BCP 47; `und` when unknown.' }),
    publishedAt: text('As precise as the source: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time.'),
    countries: Countries,
    excerpt: text('The first words of an article that has no dek.'),
    authors: Type.Array(Term),
  },
  { $id: 'Story' },
);
