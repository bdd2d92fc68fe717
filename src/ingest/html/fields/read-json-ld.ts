/** A JSON-LD object: what schema.org's vocabulary gives, unchecked. */
export type LdNode = Record<string, unknown>;

/** Every object with a type or an id found in the page's JSON-LD, outermost first. */
export interface LdGraph {
  nodes: LdNode[];
  byId: Map<string, LdNode>;
}

const MOST_NODES = 3_000;

/**
 * Parses the page's JSON-LD scripts (JSON-LD 1.1, as schema.org's users write it). What is no JSON is repaired where
 * only comment marks, line breaks in strings or a trailing comma break it; else it is skipped with a note.
 */
export function readJsonLd(texts: string[], notes: string[]): LdGraph {
  const graph: LdGraph = { nodes: [], byId: new Map() };
  for (const text of texts) {
    const value = parseLoosely(text);
    if (value === undefined) notes.push('A JSON-LD block could not be read as JSON and was skipped.');
    else collect(value, graph);
  }
  return graph;
}

function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '')
    .replace(/(-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/, '');
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001f]+/g, ' '),
    bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next, more forgiving attempt follows.
    }
  }
  return undefined;
}

function collect(value: unknown, graph: LdGraph): void {
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && graph.nodes.length < MOST_NODES; at++) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST_NODES));
    else if (isNode(item)) {
      if ('@type' in item || '@id' in item) graph.nodes.push(item);
      const id = item['@id'];
      if (typeof id === 'string' && '@type' in item && !graph.byId.has(id)) graph.byId.set(id, item);
      queue.push(...Object.values(item).filter((inner) => typeof inner === 'object' && inner !== null));
    }
  }
}

/** Whether a JSON value is an object. */
export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node, without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return listOf(node['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A value as a list: JSON-LD writes one value bare. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A node behind a reference `{"@id": …}`; the node itself when it says something. */
export function resolve(node: LdNode, graph: LdGraph): LdNode {
  const id = node['@id'];
  if (typeof id !== 'string' || Object.keys(node).length > 2) return node;
  return graph.byId.get(id) ?? node;
}

/** First text among the values: a string, or an object's `@value`, `name` or `url`. */
export function textIn(value: unknown): string | null {
  for (const item of listOf(value)) {
    const text = isNode(item) ? (item['@value'] ?? item.name ?? item.url ?? item['@id']) : item;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    if (typeof text === 'number') return String(text);
  }
  return null;
}

const ARTICLE = /(Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|NewsItem)$/;

/** The node that describes the page's article; null when the page's JSON-LD holds none. */
export function articleNode(graph: LdGraph, url: string | null): LdNode | null {
  const articles = graph.nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)) && isWhole(node));
  const own = url === null ? undefined : articles.find((node) => pointsTo(node, url));
  return (
    own ??
    articles.find((node) => typesOf(node).some((type) => /Article|Posting|Report/.test(type))) ??
    articles[0] ??
    null
  );
}

function isWhole(node: LdNode): boolean {
  return 'headline' in node || 'datePublished' in node || 'articleBody' in node || 'author' in node;
}

function pointsTo(node: LdNode, url: string): boolean {
  const addresses = [node.url, node.mainEntityOfPage, node['@id']].flatMap((value) => {
    const text = isNode(value) ? (value['@id'] ?? value.url) : value;
    return typeof text === 'string' ? [text] : [];
  });
  return addresses.some((address) => bare(address) === bare(url));
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
