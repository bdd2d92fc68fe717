import { xml } from '../../text/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import type { ExploreClaim, ExploreData } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { type GraphNode, makeGraph } from './graph-parts.ts';
import { claimPlaces } from './places.ts';

/** One claim as files carry it: every value a text, empty where nothing is known. Dates are EDTF, addresses absolute. */
export type FactRow = Record<(typeof FACT_FIELDS)[number], string>;

/** The columns, in their order. */
export const FACT_FIELDS = [
  'claim',
  'subject',
  'subject_kind',
  'predicate',
  'object',
  'object_kind',
  'value',
  'allegation',
  'authority',
  'date_from',
  'date_to',
  'place',
  'lat',
  'lon',
  'precision',
  'status',
  'stance',
  'part',
  'said_by',
  'quote',
  'source_title',
  'source_date',
  'source_address',
  'subject_address',
  'object_address',
] as const;

/** The claims of a view as rows. */
export function factRows(data: ExploreData, context: ViewContext): FactRow[] {
  const places = new Map(claimPlaces(data).flatMap((place) => place.claims.map((claim) => [claim, place] as const)));
  return data.claims.map((claim) => factRow(claim, places.get(claim), context));
}

function factRow(claim: ExploreClaim, place: ReturnType<typeof claimPlaces>[number] | undefined, context: ViewContext) {
  const { site, to } = context;
  const { evidence } = claim;
  const { source } = evidence;
  const at = source.type === 'article' ? source.path : to(source.path);
  const row: FactRow = {
    claim: site.origin + to(claimPath(claim.id)),
    subject: claim.subject.name,
    subject_kind: claim.subject.schema,
    predicate: claim.predicate,
    object: claim.object?.name ?? '',
    object_kind: claim.object?.schema ?? '',
    value: claim.value ?? '',
    allegation: claim.allegation ?? '',
    authority: claim.authority ?? '',
    date_from: claim.dateFrom ?? '',
    date_to: claim.dateTo ?? '',
    place: place?.place?.name ?? place?.country ?? '',
    lat: place?.lat?.toFixed(4) ?? '',
    lon: place?.lon?.toFixed(4) ?? '',
    precision: place?.precision ?? '',
    status: claim.status,
    stance: evidence.stance,
    part: evidence.part,
    said_by: evidence.attribution ?? '',
    quote: evidence.quote,
    source_title: source.title,
    source_date: source.publishedAt ?? '',
    source_address: site.origin + at,
    subject_address: site.origin + to(actorPath(claim.subject)),
    object_address: claim.object ? site.origin + to(actorPath(claim.object)) : '',
  };
  return row;
}

/**
 * CSV (RFC 4180): comma, CRLF, everything in double quotes, UTF-8 with a byte order mark for spreadsheets. A value that a
 * spreadsheet would run as a formula (`=`, `+`, `-`, `@` at its start) has an apostrophe before it; numbers have not.
 */
export function writeCsv(rows: readonly FactRow[]): string {
  const cell = (text: string) =>
    `"${(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = [FACT_FIELDS.map(cell), ...rows.map((row) => FACT_FIELDS.map((field) => cell(row[field])))];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** GeoJSON (RFC 7946): one feature for each claim, without geometry where no place is known; WGS 84, longitude first. */
export function writeGeoJson(rows: readonly FactRow[]): string {
  const features = rows.map(({ lat, lon, ...row }) => ({
    type: 'Feature',
    geometry: lat && lon ? { type: 'Point', coordinates: [Number(lon), Number(lat)] } : null,
    properties: row,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const NODE_KEYS = ['name', 'kind', 'address'] as const;
const EDGE_KEYS = FACT_FIELDS.filter((field) => !['subject', 'subject_kind', 'object', 'object_kind'].includes(field));

/** GraphML (http://graphml.graphdrawing.org/xmlns): directed, one edge for each claim between two actors. */
export function writeGraphMl(data: ExploreData, context: ViewContext): string {
  const graph = makeGraph(data);
  const all = factRows(data, context);
  const rows = new Map(data.claims.map((claim, n) => [claim, all[n]]));
  const keys = [
    ...NODE_KEYS.map((name) => `<key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...EDGE_KEYS.map((name) => `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="string"/>`),
  ];
  const ids = new Map<GraphNode, string>(graph.nodes.map((node, n) => [node, `n${n}`]));
  const nodes = graph.nodes.map((node) => {
    const { actor } = node;
    const values = {
      name: actor.name,
      kind: actor.schema,
      address: context.site.origin + context.to(actorPath(actor)),
    };
    return `<node id="${ids.get(node)}">${NODE_KEYS.map((name) => datum(`n_${name}`, values[name])).join('')}</node>`;
  });
  const edges = graph.edges.flatMap(({ from, to, claims }) =>
    claims.map((claim) => {
      const row = rows.get(claim);
      const values = EDGE_KEYS.map((name) => datum(`e_${name}`, row?.[name] ?? '')).join('');
      return `<edge id="${xml(claim.id)}" source="${ids.get(from)}" target="${ids.get(to)}">${values}</edge>`;
    }),
  );
  const body = ['<graph id="trama" edgedefault="directed">', ...nodes, ...edges, '</graph>'];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${[...keys, ...body].join('\n')}\n</graphml>\n`;
}

function datum(key: string, value: string): string {
  return value === '' ? '' : `<data key="${key}">${xml(value)}</data>`;
}
