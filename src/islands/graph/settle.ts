import type { Edge, Node } from './graph-model.ts';

/** A square of the plane with all that lies in it (J. Barnes, P. Hut: A hierarchical O(N log N) force-calculation algorithm, Nature 324, 1986). */
interface Square {
  x: number;
  y: number;
  size: number;
  mass: number;
  /** Sums of the places of its nodes; divided by `mass` its centre. */
  sumX: number;
  sumY: number;
  only: Node | null;
  parts: (Square | undefined)[] | null;
}

/** How much lines pull together, nodes push apart, and everything is drawn to the middle. */
const [PULL, PUSH, DRAW] = [0.12, 9_000, 0.0025];
/** How much of that a line between two communities pulls, and how strongly a community keeps its own. */
const [BETWEEN, GATHER] = [0.02, 0.045];
/** Length of a line at rest, units of the drawing. */
const REST = 110;
/** When a graph counts as settled. */
export const COLD = 0.012;

/** How much heat is left after each step: a large graph, whose steps take long, gets fewer of them. */
export function coolingOf(nodes: number): number {
  return nodes < 800 ? 0.99 : 0.965;
}

/** What is left of a node's speed after each step. */
const GLIDE = 0.6;
/** A square that looks smaller than this (size by distance) counts as one point. */
const FAR = 0.9;
const DEEPEST = 24;

/**
 * Moves every node one step: neighbours pull, all push. `heat` is from 1 (new) to 0 (settled). Time grows with the nodes
 * times their logarithm: 5,000 take about 30 ms. `aspect` is the canvas's width by its height: the graph takes its form.
 */
export function settle(nodes: readonly Node[], edges: readonly Edge[], heat: number, aspect = 1): void {
  const whole = divide(nodes);
  for (const node of nodes) {
    if (whole) push(node, whole, heat);
    draw(node, heat, aspect);
  }
  for (const { from, to } of edges) pull(from, to, heat);
  for (const node of nodes) {
    if (node.held) {
      node.vx = 0;
      node.vy = 0;
      continue;
    }
    node.vx *= GLIDE;
    node.vy *= GLIDE;
    node.x += node.vx;
    node.y += node.vy;
  }
}

/** Towards the middle; in a parted graph, back into its community's disc. */
function draw(node: Node, heat: number, aspect: number): void {
  const { home } = node;
  if (!home) {
    node.vx -= (node.x * DRAW * heat) / (aspect * aspect);
    node.vy -= node.y * DRAW * heat * aspect * aspect;
    return;
  }
  const [dx, dy] = [node.x - home.x, node.y - home.y];
  const over = Math.max(0, Math.hypot(dx, dy) / home.radius - 0.75);
  node.vx -= dx * (GATHER + over) * heat;
  node.vy -= dy * (GATHER + over) * heat;
}

function pull(from: Node, to: Node, heat: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // A hub's many lines would otherwise tear it about.
  const across = from.home === to.home ? 1 : BETWEEN;
  const strength = (PULL * across * heat * 2) / Math.min(12, Math.min(from.edges.length, to.edges.length) + 1);
  const by = ((length - REST) / length) * strength;
  const share = from.edges.length / (from.edges.length + to.edges.length);
  to.vx -= dx * by * share;
  to.vy -= dy * by * share;
  from.vx += dx * by * (1 - share);
  from.vy += dy * by * (1 - share);
}

function push(node: Node, whole: Square, heat: number): void {
  const stack = [whole];
  for (let square = stack.pop(); square; square = stack.pop()) {
    if (square.only === node && square.mass === 1) continue;
    const [dx, dy] = [node.x - square.sumX / square.mass, node.y - square.sumY / square.mass];
    const squared = Math.max(dx * dx + dy * dy, 60);
    if (square.parts && square.size * square.size > FAR * FAR * squared) {
      for (const part of square.parts) if (part) stack.push(part);
      continue;
    }
    const by = (PUSH * square.mass * heat) / (squared * Math.sqrt(squared));
    node.vx += dx * by;
    node.vy += dy * by;
  }
}

function divide(nodes: readonly Node[]): Square | null {
  const [first] = nodes;
  if (!first) return null;
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const whole = squareAt(left, top, Math.max(right - left, bottom - top, 1) * 1.001);
  for (const node of nodes) insert(whole, node);
  return whole;
}

function squareAt(x: number, y: number, size: number): Square {
  return { x, y, size, mass: 0, sumX: 0, sumY: 0, only: null, parts: null };
}

function insert(whole: Square, node: Node): void {
  let square = whole;
  for (let depth = 0; ; depth++) {
    square.mass++;
    square.sumX += node.x;
    square.sumY += node.y;
    if (square.mass === 1) {
      square.only = node;
      return;
    }
    if (depth === DEEPEST) return;
    if (!square.parts) {
      square.parts = [undefined, undefined, undefined, undefined];
      const { only } = square;
      square.only = null;
      if (only) {
        const part = partFor(square, only);
        part.mass = 1;
        part.sumX = only.x;
        part.sumY = only.y;
        part.only = only;
      }
    }
    square = partFor(square, node);
  }
}

function partFor(square: Square, { x, y }: Node): Square {
  const half = square.size / 2;
  const [right, below] = [Number(x >= square.x + half), Number(y >= square.y + half)];
  const at = right + 2 * below;
  const parts = square.parts ?? [];
  const known = parts[at];
  if (known) return known;
  const part = squareAt(square.x + right * half, square.y + below * half, half);
  parts[at] = part;
  return part;
}
