import type { TSchema } from '@sinclair/typebox';

/** Fields that are wanted: by name, what is wanted of each; empty: all of it. */
export interface FieldTree {
  [name: string]: FieldTree;
}

/** Most fields that one request names. */
const MOST = 60;

/** `title,authors.name` -> a tree; or what is wrong with it. */
export function readFields(text: string, schema: TSchema): FieldTree | string {
  const tree: FieldTree = {};
  const paths = text.split(',');
  if (paths.length > MOST) return `fields names more than ${MOST}`;
  for (const path of paths) {
    const fault = addPath(tree, path, schema);
    if (fault) return fault;
  }
  return tree;
}

function addPath(tree: FieldTree, path: string, schema: TSchema): string | null {
  let [here, schemas] = [tree, [schema]];
  for (const name of path.split('.')) {
    const known = schemas.flatMap(fieldsOf);
    const next = known.filter(([one]) => one === name).map(([, inner]) => inner);
    if (next.length === 0) return `there is no field '${path}'; at '${name}' there are: ${listOf(known)}`;
    here[name] ??= {};
    here = here[name];
    schemas = next;
  }
  return null;
}

const listOf = (fields: [string, TSchema][]) => [...new Set(fields.map(([name]) => name))].join(', ') || 'none';

/** The fields of an object, of the entries of a list, or of every form that a value may have. */
function fieldsOf(schema: TSchema): [string, TSchema][] {
  if (schema.properties) return Object.entries(schema.properties as Record<string, TSchema>);
  if (schema.items) return fieldsOf(schema.items as TSchema);
  return ((schema.anyOf ?? []) as TSchema[]).flatMap(fieldsOf);
}

/** A value with only the fields that are wanted. */
export function pickFields(value: unknown, tree: FieldTree): unknown {
  const names = Object.keys(tree);
  if (names.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => pickFields(one, tree));
  const given = value as Record<string, unknown>;
  const picked = names.filter((name) => Object.hasOwn(given, name));
  return Object.fromEntries(picked.map((name) => [name, pickFields(given[name], tree[name] ?? {})]));
}
