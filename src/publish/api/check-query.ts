import { FormatRegistry, Kind, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { QuerySchemas } from './page-api.ts';

FormatRegistry.Set('date', (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text));
FormatRegistry.Set('partial-date', (text) => /^[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?$/.test(text) && isDay(text));
FormatRegistry.Set('uuid', (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
FormatRegistry.Set('slug', (text) => /^[\p{L}\p{N}_-]+$/u.test(text));
FormatRegistry.Set('cursor', (text) => /^[\w-]+$/.test(text));
FormatRegistry.Set('fields', () => true);

/** Most parameters of one address. */
const MOST = 200;

/**
 * What is wrong with the parameters of an address, in words; null: nothing. Programs make mistakes that nobody sees: a
 * filter with a slip in its name would else give everything.
 */
export function checkQuery(query: URLSearchParams, schemas: QuerySchemas = {}): string | null {
  const known = schemas;
  const names = [...new Set(query.keys())];
  if (query.size > MOST) return `at most ${MOST} parameters are taken`;
  const unknown = names.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    return `there is no parameter '${unknown.slice(0, 60)}'; there are: ${Object.keys(known).join(', ')}`;
  for (const name of names) {
    const fault = checkParameter(name, query.getAll(name), known[name] as TSchema);
    if (fault) return fault;
  }
  return null;
}

function checkParameter(name: string, values: string[], schema: TSchema): string | null {
  const isList = schema[Kind] === 'Array';
  if (!isList && values.length > 1) return `${name} stands more than once`;
  const read = isList ? values : readValue(values[0] ?? '', schema);
  if (isText(values) && Value.Check(schema, read)) return null;
  const choice = schema.enum as unknown[] | undefined;
  if (choice && choice.length <= 40) return `${name} must be one of ${choice.join(', ')}`;
  const [error] = Value.Errors(schema, read);
  return `${name} is not right: ${error?.message.toLowerCase() ?? 'no text'}`;
}

/** PostgreSQL holds no NUL, and half a surrogate pair is no character. */
const isText = (values: string[]) => values.every((value) => value.isWellFormed() && !value.includes('\0'));

function readValue(text: string, schema: TSchema): unknown {
  return schema.type === 'integer' && /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** Whether there is such a day, month or year. */
function isDay(text: string): boolean {
  const day = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
