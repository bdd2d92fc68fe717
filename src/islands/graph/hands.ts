/// <reference lib="dom" />

import { markSize, type View } from './frame.ts';
import { type Edge, type Model, type Node, otherEnd } from './graph-model.ts';

/** What the reader does with the drawing. */
export interface HandActions {
  choose(node: Node | null, edge: Edge | null): void;
  expand(node: Node): void;
  /** Something moved: the drawing is stale, and when `warm`, nodes push each other anew. */
  moved(warm: boolean): void;
  /** Shows all of it. */
  showAll(): void;
}

/** How near a pointer must be: a finger is less exact. Pixels. */
const REACH = { mouse: 8, touch: 22 };
/** Pixels for a unit of the drawing: at least this; at most the next. */
export const LEAST_ZOOM = 0.04;
const MOST_ZOOM = 4;
/** Pixels of a step with the arrow keys. */
const STEP = 60;

/** Keeps a point of the canvas (pixels from its middle) in place while the zoom changes. */
export function zoomAt(view: View, factor: number, x = 0, y = 0): void {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom * factor));
  view.x += x / view.zoom - x / zoom;
  view.y += y / view.zoom - y / zoom;
  view.zoom = zoom;
}

/** Lets mouse, pen, fingers and keys move the drawing: pan, zoom, drag an actor, choose one or a line, expand one. */
export function takeHands(canvas: HTMLCanvasElement, model: Model, view: View, actions: HandActions): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragged: Node | null = null;
  let travelled = 0;
  const place = ({ clientX, clientY }: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    travelled = 0;
    dragged = pointers.size === 1 ? nodeAt(model, view, place(event), reachOf(event)) : null;
    if (dragged) dragged.held = true;
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) {
      canvas.style.cursor = nodeAt(model, view, place(event), REACH.mouse) ? 'pointer' : 'grab';
      return;
    }
    const now = place(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    travelled += Math.hypot(dx, dy);
    if (pointers.size === 2) pinch(pointers, event.pointerId, now, view);
    else if (dragged) {
      dragged.x += dx / view.zoom;
      dragged.y += dy / view.zoom;
    } else {
      view.x -= dx / view.zoom;
      view.y -= dy / view.zoom;
    }
    pointers.set(event.pointerId, now);
    actions.moved(dragged !== null && pointers.size === 1);
  });
  const lift = (event: PointerEvent) => {
    const at = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    if (dragged) dragged.held = false;
    if (event.type === 'pointerup' && at && travelled < 6) {
      const node = nodeAt(model, view, at, reachOf(event));
      actions.choose(node, node ? null : edgeAt(model, view, at, reachOf(event)));
    }
    dragged = null;
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('dblclick', (event) => {
    const node = nodeAt(model, view, place(event), REACH.mouse);
    if (node) actions.expand(node);
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      // The wheel alone scrolls the page, unless the reader has stepped into the drawing.
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
      event.preventDefault();
      const { x, y } = place(event);
      zoomAt(view, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), x, y);
      actions.moved(false);
    },
    { passive: false },
  );
}

function reachOf({ pointerType }: PointerEvent): number {
  return pointerType === 'mouse' ? REACH.mouse : REACH.touch;
}

function pinch(
  pointers: Map<number, { x: number; y: number }>,
  moving: number,
  now: { x: number; y: number },
  view: View,
): void {
  const before = pointers.get(moving);
  const other = [...pointers].find(([id]) => id !== moving)?.[1];
  if (!before || !other) return;
  const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
  if (was > 0) zoomAt(view, is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
}

/** The actor under a point of the canvas, the nearest of several. */
function nodeAt({ nodes }: Model, view: View, point: { x: number; y: number }, reach: number): Node | null {
  let [best, least] = [null as Node | null, Number.POSITIVE_INFINITY];
  for (const node of nodes) {
    const away = Math.hypot((node.x - view.x) * view.zoom - point.x, (node.y - view.y) * view.zoom - point.y);
    if (away < least && away < markSize(node, view) + reach) [best, least] = [node, away];
  }
  return best;
}

/** The line under a point of the canvas. */
function edgeAt({ edges }: Model, view: View, point: { x: number; y: number }, reach: number): Edge | null {
  let [best, least] = [null as Edge | null, reach];
  for (const edge of edges) {
    const [fromX, fromY] = [(edge.from.x - view.x) * view.zoom, (edge.from.y - view.y) * view.zoom];
    const [dx, dy] = [(edge.to.x - view.x) * view.zoom - fromX, (edge.to.y - view.y) * view.zoom - fromY];
    const along = ((point.x - fromX) * dx + (point.y - fromY) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    const away = Math.hypot(fromX + t * dx - point.x, fromY + t * dy - point.y);
    if (away < least) [best, least] = [edge, away];
  }
  return best;
}

/** The keyboard: arrows go from actor to actor, with Shift they move the drawing; + and − zoom; 0 shows all; Enter expands. */
export function takeKeys(
  canvas: HTMLCanvasElement,
  model: Model,
  view: View,
  chosen: () => Node | null,
  actions: HandActions,
): void {
  const ways: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  canvas.addEventListener('keydown', (event) => {
    const way = ways[event.key];
    const node = chosen();
    if (way && event.shiftKey) {
      view.x += (way[0] * STEP) / view.zoom;
      view.y += (way[1] * STEP) / view.zoom;
    } else if (way) actions.choose(nextNode(model, node, way), null);
    else if (event.key === '+' || event.key === '=') zoomAt(view, 1.3);
    else if (event.key === '-') zoomAt(view, 1 / 1.3);
    else if (event.key === '0') actions.showAll();
    else if (event.key === 'Escape') actions.choose(null, null);
    else if (event.key === 'Enter' && node) actions.expand(node);
    else return;
    event.preventDefault();
    if (event.key !== '0') actions.moved(false);
  });
}

/** The nearest actor in a direction, those it is linked with before others. */
function nextNode({ nodes }: Model, from: Node | null, [wayX, wayY]: [number, number]): Node | null {
  if (!from)
    return nodes.reduce<Node | null>((best, one) => (best && best.edges.length >= one.edges.length ? best : one), null);
  const linked = new Set(from.edges.map((edge) => otherEnd(edge, from)));
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const node of nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const along = dx * wayX + dy * wayY;
    if (node === from || along <= 0 || along < Math.hypot(dx, dy) * 0.5) continue;
    const cost = Math.hypot(dx, dy) * (linked.has(node) ? 0.3 : 1);
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}
