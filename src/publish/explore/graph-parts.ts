import type { Actor, ExploreClaim, ExploreData } from '../data.ts';

/** Actors drawn in one picture. */
const MOST_NODES = 300;

/** An actor in the graph, with the lines that end at it. */
export interface GraphNode {
  actor: Actor;
  edges: GraphEdge[];
}

/** One line between two actors: all claims that link them in this direction. */
export interface GraphEdge {
  from: GraphNode;
  to: GraphNode;
  claims: ExploreClaim[];
}

/** Actors that hang together, the best linked first. */
export interface GraphPart {
  root: GraphNode;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** The graph of a selection: its parts, the part around the start first, then the largest. `left`: claims not drawn. */
export interface Graph {
  parts: GraphPart[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  left: number;
}

/** Makes the graph of claims between two actors, in the order in which they come. Linear in their number. */
export function makeGraph({ claims, start }: Pick<ExploreData, 'claims' | 'start'>): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  let left = 0;
  for (const claim of claims) {
    const { subject, object } = claim;
    if (!object || object.slug === subject.slug) continue;
    const added = [subject, object].filter(({ slug }) => !nodes.has(slug)).length;
    if (nodes.size + added > MOST_NODES) left++;
    else addEdge(nodes, edges, claim, subject, object);
  }
  const parts = partsOf([...nodes.values()], start?.slug ?? null);
  return { parts, nodes: [...nodes.values()], edges: [...edges.values()], left };
}

function addEdge(
  nodes: Map<string, GraphNode>,
  edges: Map<string, GraphEdge>,
  claim: ExploreClaim,
  subject: Actor,
  object: Actor,
): void {
  const [from, to] = [nodeOf(nodes, subject), nodeOf(nodes, object)];
  const key = `${subject.slug} ${object.slug}`;
  const known = edges.get(key);
  if (known) return void known.claims.push(claim);
  const edge = { from, to, claims: [claim] };
  edges.set(key, edge);
  from.edges.push(edge);
  to.edges.push(edge);
}

function nodeOf(nodes: Map<string, GraphNode>, actor: Actor): GraphNode {
  const known = nodes.get(actor.slug);
  if (known) return known;
  const node = { actor, edges: [] };
  nodes.set(actor.slug, node);
  return node;
}

/** The other end of a line. */
export function otherEnd(edge: GraphEdge, node: GraphNode): GraphNode {
  return edge.from === node ? edge.to : edge.from;
}

function partsOf(nodes: GraphNode[], start: string | null): GraphPart[] {
  const seen = new Set<GraphNode>();
  const parts: GraphPart[] = [];
  for (const node of nodes) {
    if (seen.has(node)) continue;
    const members = reach(node, seen);
    const root = members.reduce((best, one) => (leads(one, best, start) ? one : best));
    const edges = [...new Set(members.flatMap((one) => one.edges))];
    parts.push({ root, nodes: members, edges });
  }
  const has = (part: GraphPart) => Number(part.root.actor.slug === start);
  return parts.sort((a, b) => has(b) - has(a) || b.nodes.length - a.nodes.length);
}

function leads(one: GraphNode, best: GraphNode, start: string | null): boolean {
  if (best.actor.slug === start) return false;
  return one.actor.slug === start || one.edges.length > best.edges.length;
}

function reach(from: GraphNode, seen: Set<GraphNode>): GraphNode[] {
  const members = [from];
  seen.add(from);
  // The list grows while it is walked: breadth first.
  for (const node of members)
    for (const edge of node.edges) {
      const other = otherEnd(edge, node);
      if (seen.has(other)) continue;
      seen.add(other);
      members.push(other);
    }
  return members;
}
