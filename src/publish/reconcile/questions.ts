import { type Static, Type } from '@sinclair/typebox';
import { OneOf } from '../schema/parts.ts';

/** What a batch may hold; the manifest says so (`batchSize`). */
export const MOST_QUESTIONS = 50;
const LONGEST = 500;

const text = Type.String({ maxLength: LONGEST, pattern: '^[^\\u0000]*$' });
const PropertyValue = Type.Union([text, Type.Number(), Type.Boolean(), Type.Object({ id: text })]);
const types = Type.Union([text, Type.Array(text, { maxItems: 20 })]);

/** A reconciliation query (Reconciliation Service API 0.2). */
export const Question = Type.Object({
  query: Type.Optional(text),
  type: Type.Optional(types),
  limit: Type.Optional(Type.Number({ minimum: 1 })),
  properties: Type.Optional(
    Type.Array(
      Type.Object({ pid: text, v: Type.Union([PropertyValue, Type.Array(PropertyValue, { maxItems: 20 })]) }),
      {
        maxItems: 20,
      },
    ),
  ),
  type_strict: Type.Optional(OneOf(['any', 'should', 'all'])),
});
export type Question = Static<typeof Question>;

/** A batch of queries by names that the client chose. */
export const Questions = Type.Record(Type.String(), Question, { maxProperties: MOST_QUESTIONS });

/** What of which actors is wanted (data extension query). */
export const Extension = Type.Object({
  ids: Type.Array(text, { maxItems: 1000 }),
  properties: Type.Array(Type.Object({ id: text }), { maxItems: 20 }),
});
export type Extension = Static<typeof Extension>;

/** The values of a property as words. */
export function valuesOf(question: Question, pid: string): string[] {
  return (question.properties ?? [])
    .filter((one) => one.pid === pid)
    .flatMap(({ v }) => (Array.isArray(v) ? v : [v]))
    .map((v) => (typeof v === 'object' ? v.id : String(v)));
}
