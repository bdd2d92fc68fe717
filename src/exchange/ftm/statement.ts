import { createHash } from 'node:crypto';
import { cell } from '../csv/cell.ts';

/** Columns of FollowTheMoney's statements, as its `CSV_COLUMNS` (followthemoney/statement/serialize.py, 4.11). */
export const STATEMENT_COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const;

/** One value of one property, as one source says it. */
export interface Statement {
  canonicalId: string;
  entityId: string;
  schema: string;
  prop: string;
  value: string;
  /** Where it was read: an address. */
  origin: string;
  /** As the database has it, where that says more: an EDTF date. */
  original?: string;
  /** A suggestion that nobody has accepted. */
  external?: boolean;
}

/** Types of the properties that the export writes; all others are `string`. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'].map((prop) => [prop, 'name'])),
  ...Object.fromEntries(['startDate', 'endDate', 'date', 'publishedAt'].map((prop) => [prop, 'date'])),
  ...Object.fromEntries(['summary', 'description', 'reason'].map((prop) => [prop, 'text'])),
  ...Object.fromEntries(
    'subject object member organization director employee employer owner asset person associate relative payer beneficiary entity proof document resolved predecessor successor agent client'
      .split(' ')
      .map((prop) => [prop, 'entity']),
  ),
  country: 'country',
  topics: 'topic',
  sourceUrl: 'url',
  ...Object.fromEntries(
    ['wikidataId', 'imoNumber', 'mmsi', 'callSign', 'leiCode', 'registrationNumber'].map((prop) => [
      prop,
      'identifier',
    ]),
  ),
  opencorporatesUrl: 'url',
  full: 'address',
  latitude: 'number',
  longitude: 'number',
};

/** Identity of a statement: `Statement.make_key` of followthemoney/statement/statement.py, for values without a language. */
export function statementId(dataset: string, { entityId, prop, value }: Statement): string {
  return createHash('sha1').update(`${dataset}.${entityId}.${prop}.${value}`).digest('hex');
}

/**
 * One line of statements.csv. Its values are exact, for programs: no apostrophe is set before a formula, which would
 * change both value and identity.
 */
export function statementLine(dataset: string, one: Statement): string {
  const exact = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const type = TYPES[one.prop] ?? 'string';
  const { canonicalId, entityId, prop, schema, value, origin, original, external } = one;
  const before = [canonicalId, entityId, prop, type, schema, value, dataset, origin].map(exact);
  const id = statementId(dataset, one);
  return `${[...before, cell(''), exact(original && original !== value ? original : ''), exact(external ? 't' : 'f'), cell(''), cell(''), exact(id)].join(',')}\n`;
}
