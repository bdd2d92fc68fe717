/** Schemas that have a name, by it. */
export type Schemas = Record<string, object>;

const NAMES = ['properties', 'patternProperties'];

/**
 * A schema as OpenAPI writes it: what has a name (`$id`) within it stands once, in `schemas`, and is referred to. A value
 * that may be null is written with JSON Schema's list of types where that is shorter.
 */
export function hoist(schema: object, schemas: Schemas): object {
  const { $id, ...rest } = schema as { $id?: string };
  if ($id === undefined) return inner(rest, schemas);
  // A placeholder first: a schema that held itself would else never end.
  if (!Object.hasOwn(schemas, $id)) {
    schemas[$id] = {};
    schemas[$id] = inner(rest, schemas);
  }
  return { $ref: `#/components/schemas/${$id}` };
}

function inner(schema: Record<string, unknown>, schemas: Schemas): object {
  const { anyOf, ...rest } = schema;
  const plain = Array.isArray(anyOf) && anyOf.length === 2 ? nullable(anyOf, rest) : null;
  const entries = Object.entries(plain ?? schema).map(([name, value]) => [name, writeMember(name, value, schemas)]);
  return Object.fromEntries(entries);
}

/** `string or null` in one: `{type: ['string', 'null']}`. */
function nullable([one, none]: unknown[], rest: object): Record<string, unknown> | null {
  const { type, $id, enum: choice } = one as { type?: unknown; $id?: string; enum?: unknown[] };
  if ((none as { type?: unknown }).type !== 'null' || typeof type !== 'string' || $id !== undefined) return null;
  return { ...(one as object), ...rest, type: [type, 'null'], ...(choice ? { enum: [...choice, null] } : {}) };
}

function writeMember(name: string, value: unknown, schemas: Schemas): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (NAMES.includes(name)) return mapValues(value, (one) => hoist(one as object, schemas));
  if (name === 'items' || name === 'not') return hoist(value, schemas);
  if (name === 'anyOf' || name === 'allOf' || name === 'oneOf')
    return (value as object[]).map((one) => hoist(one, schemas));
  return value;
}

function mapValues(value: object, change: (one: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));
}
