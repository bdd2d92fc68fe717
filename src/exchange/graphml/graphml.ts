import { xml } from '../../text/index.ts';
import { actorAddress } from '../actor-address.ts';
import type { ActorRecord, ExportAbout, Exporter, FactRecord, Lines } from '../exporter.ts';
import { FACT_FIELDS, factRow } from '../fact-row.ts';

const FILE = 'network.graphml';
const NODE_FIELDS = ['name', 'kind', 'countries', 'address'] as const;

/** GraphML (graphml.graphdrawing.org, 1.0): actors are nodes, facts are edges, each with its sentence and source. */
export const graphMlExporter: Exporter = {
  name: 'graphml',
  says: 'GraphML: actors as nodes and facts as edges, each with its sentence, for Gephi and networkx',
  specification: 'http://graphml.graphdrawing.org/specification.html',
  version: 1,
  files: [{ name: FILE, head, tail: '</graph>\n</graphml>\n' }],
  reads: ['actor', 'fact'],
  actor: actorNode,
  fact: factEdge,
};

function head(): string {
  const keys = [
    ...NODE_FIELDS.map((name) => `<key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...FACT_FIELDS.map((name) => `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="string"/>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph id="trama" edgedefault="directed">
`;
}

function actorNode(one: ActorRecord, { origin }: ExportAbout): Lines {
  const values = {
    name: one.caption,
    kind: one.incident?.kind ?? one.schema,
    countries: one.countries.join(' '),
    address: actorAddress(origin, one),
  };
  return [[FILE, node(one.id, values)]];
}

/** What is said of one actor in words is an edge to a node of its own, so that no fact is lacking. */
function factEdge(fact: FactRecord, about: ExportAbout): Lines {
  const row = factRow(fact, about);
  const value = { name: fact.value ?? fact.predicate, kind: 'value', countries: '', address: row.claim };
  const target = fact.object?.id ?? `value-${fact.id}`;
  const data = FACT_FIELDS.map((name) => datum(`e_${name}`, row[name])).join('');
  const edge = `<edge id="claim-${fact.id}" source="${fact.subject.id}" target="${target}">${data}</edge>\n`;
  return fact.object ? [[FILE, edge]] : [[FILE, node(target, value) + edge]];
}

function node(id: string, values: Record<(typeof NODE_FIELDS)[number], string>): string {
  return `<node id="${id}">${NODE_FIELDS.map((name) => datum(`n_${name}`, values[name])).join('')}</node>\n`;
}

function datum(key: string, value: string): string {
  return value === '' ? '' : `<data key="${key}">${xml(value)}</data>`;
}
