import { actorAddress } from '../actor-address.ts';
import type {
  ActorRecord,
  ArticleRecord,
  ExportAbout,
  Exporter,
  FactRecord,
  Lines,
  MentionRecord,
} from '../exporter.ts';
import { ftmSchema, type Relation, relationOf } from './relation.ts';
import { STATEMENT_COLUMNS, type Statement, statementId, statementLine } from './statement.ts';

const [ENTITIES, STATEMENTS, EVIDENCE, DATASET] = [
  'entities.ftm.json',
  'statements.csv',
  'evidence.jsonl',
  'dataset.json',
] as const;

/** Schemata that are legal entities. */
const LEGAL = ['Person', 'Organization', 'PublicBody', 'Company', 'LegalEntity'];

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** FollowTheMoney 4: entities, statements, the passage behind each statement, and what the data set is. */
export const ftmExporter: Exporter = {
  name: 'ftm',
  says: 'FollowTheMoney entities and statements, with the passage behind each',
  specification: 'https://followthemoney.tech/explorer/',
  version: 1,
  files: [
    { name: ENTITIES },
    { name: STATEMENTS, head: () => `${STATEMENT_COLUMNS.map((name) => `"${name}"`).join(',')}\n` },
    { name: EVIDENCE },
    { name: DATASET, head: datasetOf },
  ],
  reads: ['article', 'actor', 'fact', 'mention'],
  whole: true,
  actor: (one, about) => whole(actorEntity(one), actorAddress(about.origin, one), about),
  article: (one, about) => whole(articleEntity(one, about), about.origin + one.path, about),
  mention: (one, about) => whole(mentionEntity(one), about.origin + one.path, about),
  fact: factLines,
};

function datasetOf({ dataset, publisher, origin, licence, changedAt }: ExportAbout): string {
  const resources = [ENTITIES, STATEMENTS, EVIDENCE].map((name) => ({ name, title: name }));
  const about = { name: dataset, title: publisher, url: origin, license: licence, updated_at: changedAt, resources };
  return `${JSON.stringify(about, null, 2)}\n`;
}

function filled(properties: Record<string, (string | null | undefined)[]>): Record<string, string[]> {
  const all = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values.filter((value) => value))] as string[]] as const,
  );
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
}

function actorEntity(one: ActorRecord): FtmEntity {
  const schema = ftmSchema(one.schema);
  const named = (kind: string) => one.names.filter((name) => name.kind === kind).map(({ name }) => name);
  const legal = LEGAL.includes(schema);
  const properties = filled({
    name: [one.caption, ...named('name')],
    // Only legal entities may have an abbreviation.
    alias: [...named('alias'), ...(legal ? [] : named('abbreviation'))],
    weakAlias: named('weakAlias'),
    previousName: named('previousName'),
    abbreviation: legal ? named('abbreviation') : [],
    country: one.countries.map((country) => country.toLowerCase()),
    topics: one.topics,
    summary: [one.summary],
    ...identifiersOf(schema, one),
    latitude: schema === 'Address' ? [one.lat?.toString()] : [],
    longitude: schema === 'Address' ? [one.lon?.toString()] : [],
  });
  return { id: one.id, schema, properties };
}

/** Properties of FollowTheMoney for identifiers, and the schemata that have them; null: all. */
const IDENTIFIERS: Readonly<Record<string, readonly [property: string, schemata: readonly string[] | null]>> = {
  wikidata: ['wikidataId', null],
  imo: ['imoNumber', ['Vessel']],
  mmsi: ['mmsi', ['Vessel']],
  callsign: ['callSign', ['Vessel']],
  lei: ['leiCode', LEGAL],
  opencorporates: ['opencorporatesUrl', LEGAL],
  registration: ['registrationNumber', [...LEGAL, 'Vessel', 'Airplane']],
};

function identifiersOf(schema: string, { identifiers }: ActorRecord): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { scheme, value } of identifiers) {
    const [property, schemata] = IDENTIFIERS[scheme] ?? ['', []];
    if (schemata?.includes(schema) === false) continue;
    found[property] = [...(found[property] ?? []), value];
  }
  return found;
}

function articleEntity(one: ArticleRecord, { origin, publisher }: ExportAbout): FtmEntity {
  const properties = filled({
    title: [one.title],
    summary: [one.dek],
    author: one.authors,
    publishedAt: [one.publishedAt],
    publisher: [publisher],
    country: one.countries.map((country) => country.toLowerCase()),
    sourceUrl: [origin + one.path],
  });
  return { id: one.id, schema: 'Article', properties };
}

function mentionEntity(one: MentionRecord): FtmEntity {
  // `resolved` takes legal entities alone; of others the name stands without it.
  const legal = LEGAL.includes(one.entitySchema);
  const properties = filled({
    document: [one.articleId],
    name: [one.name],
    detectedSchema: [one.schema],
    resolved: legal ? [one.entityId] : [],
  });
  return { id: `mention-${one.articleId}-${one.key.replaceAll(' ', '-')}`, schema: 'Mention', properties };
}

/** An entity that one place tells of: its line, and a statement for each value. */
function whole(entity: FtmEntity, origin: string, { dataset }: ExportAbout): Lines {
  const lines = statementsOf(entity, entity.id, origin).map(
    (one) => [STATEMENTS, statementLine(dataset, one)] as const,
  );
  return [[ENTITIES, `${JSON.stringify(entity)}\n`], ...lines];
}

function statementsOf({ id, schema, properties }: FtmEntity, entityId: string, origin: string): Statement[] {
  return Object.entries(properties).flatMap(([prop, values]) =>
    values.map((value) => ({ canonicalId: id, entityId, schema, prop, value, origin })),
  );
}

/** A date as FollowTheMoney takes it; null for what only EDTF can say. */
function plainDate(edtf: string | null): string | null {
  return /^(\d{4}(?:-\d\d(?:-\d\d)?)?)[~?%]?$/.exec(edtf ?? '')?.[1] ?? null;
}

/**
 * One entity for a fact, and for each passage statements under an entity of its own that `canonical_id` joins to it:
 * identities of statements ignore the origin, so that two sources would otherwise become one. A suggested fact (in a whole
 * export) is `external`, and may have no passage.
 */
function factLines(fact: FactRecord, { dataset, origin }: ExportAbout): Lines {
  const { schema, properties } = relationOf(fact);
  const id = `claim-${fact.id}`;
  const together: Record<string, string[]> = {};
  const lines: [string, string][] = [];
  for (const said of fact.passages.length > 0 ? fact.passages : [null]) {
    const values = toldBy(fact, said, { schema, properties }, origin);
    for (const [prop, list] of Object.entries(values))
      together[prop] = [...new Set([...(together[prop] ?? []), ...list])];
    const address = said ? origin + said.sourcePath : origin;
    const original: Record<string, string | null> = { startDate: fact.dateFrom, endDate: fact.dateTo };
    const entityId = said ? `${id}-${said.id}` : id;
    const statements = statementsOf({ id, schema, properties: values }, entityId, address).map((one) => ({
      ...one,
      external: fact.status === 'suggested',
      ...(original[one.prop] ? { original: original[one.prop] ?? '' } : {}),
    }));
    for (const one of statements) lines.push([STATEMENTS, statementLine(dataset, one)]);
    if (!said) continue;
    const { sourcePath: _path, ...rest } = said;
    const told = {
      statements: statements.map((one) => statementId(dataset, one)),
      claim: fact.id,
      status: fact.status,
    };
    lines.push([EVIDENCE, `${JSON.stringify({ ...told, ...rest, source: address })}\n`]);
  }
  return [[ENTITIES, `${JSON.stringify({ id, schema, properties: together })}\n`], ...lines];
}

/** What one passage says of a fact, or, without a passage, what is suggested. */
function toldBy(
  fact: FactRecord,
  said: FactRecord['passages'][number] | null,
  { schema, properties }: Relation,
  origin: string,
): Record<string, string[]> {
  const dated = schema !== 'Note';
  const [from, to] = [plainDate(fact.dateFrom), plainDate(fact.dateTo)];
  return filled({
    ...properties,
    startDate: dated ? [from] : [],
    endDate: dated ? [to] : [],
    summary: [said?.quote],
    description: [
      !said || said.stance === 'asserted' ? null : said.stance,
      said?.attribution ? `said by: ${said.attribution}` : null,
      dated && from ? null : fact.dateFrom && `from: ${fact.dateFrom}`,
      dated && to ? null : fact.dateTo && `to: ${fact.dateTo}`,
      fact.place && `in: ${fact.place.name}`,
      fact.quantity ? `quantity: ${JSON.stringify(fact.quantity)}` : null,
    ],
    sourceUrl: [said && origin + said.sourcePath],
    proof: said?.sourceType === 'article' ? [said.sourceId] : [],
  });
}
