import { type Edge, type Model, type Node, otherEnd } from './graph-model.ts';

/** Actors that are linked among each other more than with the rest; the best linked first. */
export interface Community {
  nodes: Node[];
  /** Where it is to lie, and how far it reaches; units of the drawing. */
  x: number;
  y: number;
  radius: number;
}

/** Actors from which a drawing is parted: fewer can be taken in as they are. */
export const PARTED_FROM = 400;
/** Fewer actors than this make no community of their own. */
const LEAST = 4;
/** Times that every actor may change sides, and times that communities are joined. */
const [ROUNDS, LEVELS] = [8, 4];

/**
 * Parts a graph where it hangs together least: each actor goes where most of its lines lie, compared with what chance
 * would bring (V. Blondel et al.: Fast unfolding of communities in large networks, J. Stat. Mech. 2008, P10008), then
 * communities as actors do the same. Small ones stay with whom they are linked with. Gives the largest first.
 */
export function findCommunities({ nodes, edges }: Pick<Model, 'nodes' | 'edges'>): Community[] {
  const at = new Map(nodes.map((node, n) => [node, n]));
  const links = edges.map(({ from, to }) => [at.get(from) ?? 0, at.get(to) ?? 0, 1] as Link);
  let side = nodes.map((_, n) => n);
  let [left, count] = [links, nodes.length];
  for (let level = 0; level < LEVELS; level++) {
    const moved = moveAll(left, count);
    side = side.map((one) => moved[one] ?? 0);
    const joined = join(left, moved);
    const fewer = new Set(moved).size;
    if (fewer === count) break;
    [left, count] = [joined, fewer];
  }
  return gather(nodes, side);
}

/** A line between two, by number, and how many it stands for. */
type Link = [from: number, to: number, weight: number];

/** Gives each its community, numbered from 0. */
function moveAll(links: readonly Link[], count: number): number[] {
  const near: [number, number][][] = Array.from({ length: count }, () => []);
  const degree = new Float64Array(count);
  let all = 0;
  for (const [a, b, weight] of links) {
    degree[a] = (degree[a] ?? 0) + weight;
    degree[b] = (degree[b] ?? 0) + weight;
    all += 2 * weight;
    if (a === b) continue;
    near[a]?.push([b, weight]);
    near[b]?.push([a, weight]);
  }
  const side = Array.from({ length: count }, (_, n) => n);
  const total = Float64Array.from(degree);
  for (let round = 0; round < ROUNDS; round++) {
    let moves = 0;
    for (let one = 0; one < count; one++) if (moveOne(one, near[one] ?? [], side, degree, total, all)) moves++;
    if (moves < count / 200) break;
  }
  return renumber(side);
}

function moveOne(
  one: number,
  near: readonly [number, number][],
  side: number[],
  degree: Float64Array,
  total: Float64Array,
  all: number,
): boolean {
  const own = side[one] ?? 0;
  const share = degree[one] ?? 0;
  const ties = new Map<number, number>([[own, 0]]);
  for (const [other, weight] of near) {
    const there = side[other] ?? 0;
    ties.set(there, (ties.get(there) ?? 0) + weight);
  }
  total[own] = (total[own] ?? 0) - share;
  let [best, most] = [own, (ties.get(own) ?? 0) - ((total[own] ?? 0) * share) / all];
  for (const [there, weight] of ties) {
    const gain = weight - ((total[there] ?? 0) * share) / all;
    if (gain > most + 1e-9) [best, most] = [there, gain];
  }
  total[best] = (total[best] ?? 0) + share;
  side[one] = best;
  return best !== own;
}

function renumber(side: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return side.map((one) => {
    const known = numbers.get(one) ?? numbers.size;
    numbers.set(one, known);
    return known;
  });
}

/** Lines between communities; those within one are kept as its own. */
function join(links: readonly Link[], side: readonly number[]): Link[] {
  const joined = new Map<string, Link>();
  for (const [a, b, weight] of links) {
    const [from, to] = [side[a] ?? 0, side[b] ?? 0].sort((x, y) => x - y) as [number, number];
    const key = `${from} ${to}`;
    const known = joined.get(key);
    if (known) known[2] += weight;
    else joined.set(key, [from, to, weight]);
  }
  return [...joined.values()];
}

function gather(nodes: readonly Node[], side: readonly number[]): Community[] {
  const found = new Map<number, Node[]>();
  for (const [n, node] of nodes.entries()) {
    const members = found.get(side[n] ?? 0) ?? [];
    found.set(side[n] ?? 0, members);
    members.push(node);
  }
  const all = [...found.values()].map((members) => ({
    nodes: members.sort((a, b) => b.edges.length - a.edges.length),
    ...{ x: 0, y: 0, radius: 0 },
  }));
  return takeIn(all).sort((a, b) => b.nodes.length - a.nodes.length);
}

/** Small communities go to the one that their best linked actor is linked with; those without any stand together. */
function takeIn(all: Community[]): Community[] {
  const of = new Map(all.flatMap((one) => one.nodes.map((node) => [node, one] as const)));
  const alone: Community = { nodes: [], x: 0, y: 0, radius: 0 };
  for (const one of all.filter(({ nodes }) => nodes.length < LEAST)) {
    const next = one.nodes
      .flatMap((node) => node.edges.map((edge: Edge) => of.get(otherEnd(edge, node))))
      .find((other) => other && other !== one && other.nodes.length >= LEAST);
    const into = next ?? alone;
    into.nodes.push(...one.nodes);
    for (const node of one.nodes) of.set(node, into);
    one.nodes = [];
  }
  return [...all, alone].filter(({ nodes }) => nodes.length > 0);
}
