import { createHash } from 'node:crypto';
import { cleanLine, countryCode, readEdtfDate } from '../../text/index.ts';
import type { NameKind } from '../schema.ts';
import { IDENTIFIERS, LINK_ROLES, NAME_PROPERTIES, NODES, NOT_STORED, RELATIONS } from './ftm-schemata.ts';

/** An actor, place or thing from a file, ready to be stored. */
export interface ImportedActor {
  /** Who it is in its file: the scheme and value of an identifier. */
  key: { scheme: string; value: string };
  schema: string;
  caption: string;
  names: { name: string; kind: NameKind; language: string | null }[];
  countries: string[];
  topics: string[];
  identifiers: { scheme: string; value: string }[];
  /** EDTF interval. */
  active: string | null;
  deceased: boolean;
  /** For editors alone: notes and descriptions, which carry no passage. */
  note: string | null;
  /** Changes with whatever of it is stored. */
  hash: string;
}

/** A relation from a file, ready to be stored as a suggested claim. */
export interface ImportedRelation {
  id: string;
  /** Identifiers of scheme `ftm`. */
  subject: string;
  object: string | null;
  predicate: string;
  value: string | null;
  /** EDTF. */
  from: string | null;
  to: string | null;
  allegation: string | null;
  authority: string | null;
  /** Share of an ownership as the file has it: '60 %'. */
  share: string | null;
  /** What the file says of the relation in words, for the editor who decides. */
  role: string | null;
}

/** One object of a file: what it becomes, or why it becomes nothing; `notes`: what was left out of it. */
export type FtmItem =
  | { actor: ImportedActor; notes: string[] }
  | { relations: ImportedRelation[]; notes: string[] }
  | { problem: string }
  | { left: string };

/** Most names of one entity, and characters of a name and of the notes. */
const MOST_NAMES = 500;
const LONGEST_NAME = 300;
const LONGEST_NOTE = 10_000;
/** Most values of any other property that are read. */
const MOST_VALUES = 50;
/** Most claims of one relation that names several parties: each with each. */
const MOST_PAIRS = 100;
const LONGEST_ID = 255;

type Properties = Record<string, unknown>;

/** Whether an object has FollowTheMoney's form: an id, a schema and properties. */
function isFtm(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const one = value as Record<string, unknown>;
  return typeof one.schema === 'string' && typeof one.properties === 'object' && one.properties !== null;
}

/** One object of FollowTheMoney's JSON. Never throws; linear in its length. */
export function readFtm(value: unknown): FtmItem {
  if (!isFtm(value)) return { problem: 'no FollowTheMoney entity: it needs "id", "schema" and "properties"' };
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? cleanLine(String(value.id)) : '';
  if (id === '' || id.length > LONGEST_ID) return { problem: `"id" must be 1 to ${LONGEST_ID} characters` };
  const schema = value.schema as string;
  const properties = value.properties as Properties;
  const kind = Object.hasOwn(NODES, schema) ? NODES[schema] : undefined;
  if (kind !== undefined) return readActor(id, kind, value, properties);
  if (Object.hasOwn(RELATIONS, schema)) return readRelation(id, schema, properties);
  if (NOT_STORED.has(schema)) return { left: `${schema} ${id}: Trama has no place for this schema` };
  return { problem: `unknown schema '${schema.slice(0, 80)}': see docs/formats/ftm.md for those that are read` };
}

/** The values of a property as clean lines, without repeats: lists, single values, and nested entities by their id. */
function valuesOf(properties: Properties, name: string, most = MOST_VALUES): string[] {
  const raw = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const list = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw];
  const found = new Set<string>();
  for (const one of list) {
    if (found.size >= most) break;
    const inner = typeof one === 'object' && one !== null ? (one as Record<string, unknown>).id : one;
    if (typeof inner !== 'string' && typeof inner !== 'number') continue;
    const line = cleanLine(String(inner).slice(0, LONGEST_NOTE));
    if (line !== '') found.add(line);
  }
  return [...found];
}

function readActor(id: string, schema: string, record: Record<string, unknown>, properties: Properties): FtmItem {
  const notes: string[] = [];
  const names = readNames(record, properties, notes);
  const [first] = names;
  if (!first) return { problem: `${id} has no name` };
  const active = schema === 'Person' ? null : readActive(properties, notes);
  return {
    actor: finishActor({
      key: { scheme: 'ftm', value: id },
      schema,
      caption: names.some(({ name }) => name === record.caption) ? String(record.caption) : first.name,
      names,
      countries: readCountries(properties, notes),
      topics: valuesOf(properties, 'topics').filter((topic) => /^[a-z]+(?:\.[a-z]+)*$/.test(topic)),
      identifiers: readIdentifiers(id, properties),
      active,
      deceased: valuesOf(properties, 'deathDate').length > 0,
      note: readNote(properties),
    }),
    notes,
  };
}

/** With the hash of all that is stored of it. */
export function finishActor(actor: Omit<ImportedActor, 'hash'>): ImportedActor {
  return { ...actor, hash: createHash('sha256').update(JSON.stringify(actor)).digest('hex').slice(0, 32) };
}

function readNames(record: Record<string, unknown>, properties: Properties, notes: string[]): ImportedActor['names'] {
  const names = new Map<string, ImportedActor['names'][number]>();
  const add = (text: string, kind: NameKind) => {
    if (text.length <= LONGEST_NAME && !names.has(text)) names.set(text, { name: text, kind, language: null });
  };
  let all = 0;
  for (const [property, kind] of NAME_PROPERTIES) {
    const raw = properties[property];
    all += Array.isArray(raw) ? raw.length : raw ? 1 : 0;
    for (const name of valuesOf(properties, property, MOST_NAMES)) if (names.size < MOST_NAMES) add(name, kind);
  }
  if (all > names.size)
    notes.push(
      `${names.size} of ${all} names were kept: at most ${MOST_NAMES}, each once and at most ${LONGEST_NAME} characters`,
    );
  const spare = [
    [...valuesOf(properties, 'firstName'), ...valuesOf(properties, 'lastName')].join(' '),
    valuesOf(properties, 'full')[0] ?? '',
    [...valuesOf(properties, 'street'), ...valuesOf(properties, 'city')].join(', '),
    typeof record.caption === 'string' ? cleanLine(record.caption.slice(0, LONGEST_NAME)) : '',
  ];
  if (names.size === 0) add(spare.find((text) => text !== '') ?? '', 'name');
  names.delete('');
  return [...names.values()];
}

/** Countries as ISO 3166-1 alpha-2; FollowTheMoney's codes for unions and former states are left out. */
function readCountries(properties: Properties, notes: string[]): string[] {
  const found = new Set<string>();
  for (const property of ['country', 'jurisdiction', 'nationality', 'citizenship', 'flag', 'mainCountry'])
    for (const value of valuesOf(properties, property)) {
      const code = countryCode(/^[a-z]{2,3}$/i.test(value) ? value.toUpperCase() : value);
      if (code) found.add(code);
      else notes.push(`${property} '${value.slice(0, 40)}' is no country of ISO 3166-1 and was left out`);
    }
  return [...found];
}

function readIdentifiers(id: string, properties: Properties): ImportedActor['identifiers'] {
  const found = Object.entries(IDENTIFIERS).flatMap(([property, scheme]) =>
    valuesOf(properties, property).map((value) => ({ scheme, value: value.slice(0, LONGEST_ID) })),
  );
  if (/^Q[1-9]\d*$/.test(id)) found.push({ scheme: 'wikidata', value: id });
  if (/^NK-[A-Za-z0-9]+$/.test(id)) found.push({ scheme: 'opensanctions', value: id });
  return [...new Map(found.map((one) => [`${one.scheme} ${one.value}`, one])).values()];
}

function readActive(properties: Properties, notes: string[]): string | null {
  const [from, to] = readSpan(properties, 'incorporationDate', 'dissolutionDate', notes);
  const [built] = readSpan(properties, 'buildDate', 'buildDate', []);
  const since = from ?? built;
  return since || to ? `${since ?? '..'}/${to ?? '..'}` : null;
}

/** Two dates of a file; what no calendar has, and both when they stand the wrong way round, is left out and said. */
function readSpan(
  properties: Properties,
  first: string,
  last: string,
  notes: string[],
): [string | null, string | null] {
  const dates = [first, last].map((property) => {
    const [text] = valuesOf(properties, property);
    if (text === undefined) return null;
    // Times of day say nothing of how long something was so.
    const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(text)?.[0] ?? text;
    const days = readEdtfDate(day);
    if (days !== null) return { day, days };
    notes.push(`${property} '${text.slice(0, 40)}' is no date and was left out`);
    return null;
  });
  const [from, to] = dates;
  if (!from || !to || from.days.first <= to.days.last) return [from?.day ?? null, to?.day ?? null];
  notes.push(`${first} ${from.day} is after ${last} ${to.day}: both were left out`);
  return [null, null];
}

function readNote(properties: Properties): string | null {
  const lines = ['summary', 'description', 'notes', 'position'].flatMap((name) => valuesOf(properties, name));
  return lines.length > 0 ? [...new Set(lines)].join('\n').slice(0, LONGEST_NOTE) : null;
}

function readRelation(id: string, schema: string, properties: Properties): FtmItem {
  const form = RELATIONS[schema];
  if (!form) return { problem: `unknown schema '${schema}'` };
  const subjects = valuesOf(properties, form.subject);
  const objects = form.object === null ? [null] : valuesOf(properties, form.object);
  if (subjects.length === 0 || objects.length === 0) {
    const missing = subjects.length === 0 ? form.subject : form.object;
    return { problem: `${schema} ${id} names no "${missing}"` };
  }
  const notes: string[] = [];
  const pairs = subjects.flatMap((subject) => objects.map((object) => ({ subject, object })));
  if (pairs.some(({ subject, object }) => subject === object))
    return { problem: `${schema} ${id}: ${subjects[0]} stands on both sides` };
  if (pairs.length > MOST_PAIRS) notes.push(`${MOST_PAIRS} of ${pairs.length} pairs were kept`);
  const said = readSaid(schema, properties, notes);
  const relations = pairs.slice(0, MOST_PAIRS).map((pair, i) => ({
    ...pair,
    ...said,
    id: i === 0 ? id : `${id}#${i + 1}`,
    predicate: said.predicate ?? form.predicate,
    value: form.value ?? said.value,
  }));
  return { relations, notes };
}

/** What a relation says beside whom it joins. */
function readSaid(schema: string, properties: Properties, notes: string[]) {
  const [from, to] = readSpan(properties, 'startDate', 'endDate', notes);
  const [day] = from || to ? [null] : readSpan(properties, 'date', 'date', notes);
  const [named = null] = ['role', 'relationship', 'purpose'].flatMap((name) => valuesOf(properties, name));
  const predicate = predicateOf(schema, named);
  const words = ['role', 'relationship', 'status', 'summary', 'description'].flatMap((name) =>
    valuesOf(properties, name),
  );
  const role = words.length > 0 ? words.join('; ').slice(0, 500) : null;
  const sanction = schema === 'Sanction';
  const reasons = [...valuesOf(properties, 'reason'), ...valuesOf(properties, 'program')];
  return {
    from: from ?? day,
    to,
    role,
    predicate,
    // What the predicate does not say already.
    value: predicate === undefined && !sanction ? (named?.slice(0, 500) ?? null) : null,
    allegation: sanction && reasons.length > 0 ? reasons.join('; ').slice(0, 2000) : null,
    authority: sanction ? (valuesOf(properties, 'authority')[0]?.slice(0, 500) ?? null) : null,
    share: schema === 'Ownership' ? (valuesOf(properties, 'percentage')[0]?.slice(0, 40) ?? null) : null,
  };
}

/** The predicate that the words of a link or of a payment mean; undefined: its schema's own. */
function predicateOf(schema: string, named: string | null): string | undefined {
  const words = (named ?? '').toLowerCase();
  if (schema === 'Payment') return words === 'bribe' ? 'bribes' : undefined;
  return schema === 'UnknownLink' ? LINK_ROLES[words] : undefined;
}
