import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** What is wrong with the parameters of an address, in words; null: nothing. */
export function checkParameters(query: URLSearchParams, schemas: Record<string, TSchema>): string | null {
  for (const name of new Set(query.keys())) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema)
      return `there is no parameter '${name.slice(0, 60)}'; there are: ${Object.keys(schemas).join(', ') || 'none'}`;
    const [text = '', ...more] = query.getAll(name);
    const isNumber = schema.type === 'integer' || schema.type === 'number';
    const value = isNumber && /^-?\d{1,9}(?:\.\d{1,30})?$/.test(text) ? Number(text) : text;
    if (more.length > 0 || text.includes('\0') || !Value.Check(schema, value)) return `${name} is not right`;
  }
  return null;
}
