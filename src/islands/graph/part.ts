import { type Community, findCommunities, PARTED_FROM } from './communities.ts';
import { type Model, otherEnd } from './graph-model.ts';

/** Distance of neighbours on a community's spiral, and the room between two communities; units of the drawing. */
const [STEP, APART] = [34, 60];
/** The angle between neighbours on a sunflower's spiral (H. Vogel, 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Gives a large graph its first places: each community a disc around its best linked actor, discs that are linked near
 * each other, none on another. A small one is left as it is. `aspect`: the canvas's width by its height.
 */
export function partGraph(model: Model, aspect: number): void {
  model.communities = model.nodes.length < PARTED_FROM ? [] : findCommunities(model);
  const placed: Community[] = [];
  const of = new Map(model.communities.flatMap((one) => one.nodes.map((node) => [node, one] as const)));
  for (const one of model.communities) {
    one.radius = STEP * Math.sqrt(one.nodes.length) + APART / 2;
    const ties = one.nodes.flatMap((node) => node.edges.map((edge) => of.get(otherEnd(edge, node))));
    placeDisc(one, placed, ties, aspect);
    placed.push(one);
    for (const [n, node] of one.nodes.entries()) {
      node.home = one;
      const [away, angle] = [STEP * Math.sqrt(n), n * GOLDEN_ANGLE];
      node.x = one.x + away * Math.cos(angle);
      node.y = one.y + away * Math.sin(angle);
    }
  }
}

/** The free place that is nearest to those it is linked with, and to the middle. */
function placeDisc(
  one: Community,
  placed: readonly Community[],
  ties: readonly (Community | undefined)[],
  aspect: number,
): void {
  const known = ties.filter((other) => other && other !== one && placed.includes(other)) as Community[];
  const wish = { x: meanOf(known.map(({ x }) => x)), y: meanOf(known.map(({ y }) => y)) };
  let best = Number.POSITIVE_INFINITY;
  for (const [x, y] of placesAround(one, placed)) {
    const cost = Math.hypot(x - wish.x, y - wish.y) + 1.5 * Math.hypot(x / Math.sqrt(aspect), y * Math.sqrt(aspect));
    if (cost < best) [best, one.x, one.y] = [cost, x, y];
  }
}

/** Free places for a disc that touch one that is placed. */
function placesAround({ radius }: Community, placed: readonly Community[]): [number, number][] {
  if (placed.length === 0) return [[0, 0]];
  const free = (x: number, y: number) =>
    placed.every((other) => Math.hypot(x - other.x, y - other.y) >= radius + other.radius - 1);
  return placed.flatMap((other) =>
    Array.from({ length: 24 }, (_, n): [number, number] => {
      const angle = (n / 24) * Math.PI * 2;
      const away = radius + other.radius;
      return [other.x + away * Math.cos(angle), other.y + away * Math.sin(angle)];
    }).filter(([x, y]) => free(x, y)),
  );
}

const meanOf = (all: readonly number[]) => (all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length);
