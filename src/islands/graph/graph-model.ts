import type { Community } from './communities.ts';

/** What the island takes from the JSON twin of `/explore?view=graph`. */
export interface GraphActor {
  slug: string;
  name: string;
  /** FollowTheMoney schema. */
  schema: string;
}

/** A claim between two actors, with one sentence that carries it. */
export interface GraphClaim {
  id: string;
  subject: GraphActor;
  predicate: string;
  object: GraphActor | null;
  evidence: {
    quote: string;
    stance: 'asserted' | 'alleged' | 'denied';
    attribution: string | null;
    source: { type: 'article' | 'document'; path: string; title: string; page: number | null; language: string };
  };
}

/** An actor in the drawing: where it stands (units of the drawing), how fast it moves, and whether a reader holds it. */
export interface Node {
  actor: GraphActor;
  x: number;
  y: number;
  vx: number;
  vy: number;
  held: boolean;
  /** Its neighbours have been fetched. */
  expanded: boolean;
  edges: Edge[];
  /** The community that it lies in; null in small drawings, and of who came later. */
  home: Community | null;
}

/** One line: all claims from one actor on another. */
export interface Edge {
  from: Node;
  to: Node;
  claims: GraphClaim[];
}

/** Everything that is drawn. */
export interface Model {
  nodes: Node[];
  edges: Edge[];
  bySlug: Map<string, Node>;
  byEnds: Map<string, Edge>;
  claims: Set<string>;
  /** Of large drawings, the largest first; else none. */
  communities: Community[];
}

/** Actors drawn at most: a phone still moves them. */
export const MOST_NODES = 5_000;

/** An empty drawing. */
export function emptyModel(): Model {
  return { nodes: [], edges: [], bySlug: new Map(), byEnds: new Map(), claims: new Set(), communities: [] };
}

/**
 * Adds claims between two actors; who is new begins near `around`, or else on a spiral. Gives how many claims found no
 * room. Linear.
 */
export function addClaims(model: Model, claims: readonly GraphClaim[], around: Node | null): number {
  let left = 0;
  for (const claim of claims) {
    const { subject, object, id } = claim;
    if (!object || object.slug === subject.slug || model.claims.has(id)) continue;
    const fresh = [subject, object].filter(({ slug }) => !model.bySlug.has(slug)).length;
    if (model.nodes.length + fresh > MOST_NODES) {
      left++;
      continue;
    }
    model.claims.add(id);
    addEdge(model, nodeOf(model, subject, around), nodeOf(model, object, around), claim);
  }
  return left;
}

function addEdge(model: Model, from: Node, to: Node, claim: GraphClaim): void {
  const key = `${from.actor.slug} ${to.actor.slug}`;
  const known = model.byEnds.get(key);
  if (known) return void known.claims.push(claim);
  const edge = { from, to, claims: [claim] };
  model.byEnds.set(key, edge);
  model.edges.push(edge);
  from.edges.push(edge);
  to.edges.push(edge);
}

/** The angle between neighbours on a sunflower's spiral (H. Vogel, 1979): points never fall on each other. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function nodeOf(model: Model, actor: GraphActor, around: Node | null): Node {
  const known = model.bySlug.get(actor.slug);
  if (known) return known;
  const n = model.nodes.length;
  const [radius, angle] = [around ? 60 + (n % 7) * 8 : 28 * Math.sqrt(n + 0.5), n * GOLDEN_ANGLE];
  const node: Node = {
    actor,
    x: (around?.x ?? 0) + radius * Math.cos(angle),
    y: (around?.y ?? 0) + radius * Math.sin(angle),
    vx: 0,
    vy: 0,
    held: false,
    expanded: false,
    edges: [],
    home: null,
  };
  model.nodes.push(node);
  model.bySlug.set(actor.slug, node);
  return node;
}

/** The other end of a line. */
export function otherEnd(edge: Edge, node: Node): Node {
  return edge.from === node ? edge.to : edge.from;
}

/** How surely a line is told: by the surest of its claims. */
export function stanceOf({ claims }: Edge): GraphClaim['evidence']['stance'] {
  const stances = new Set(claims.map(({ evidence }) => evidence.stance));
  return stances.has('asserted') ? 'asserted' : stances.has('alleged') ? 'alleged' : 'denied';
}
