/// <reference lib="dom" />
import { type Frame, isMarked, type Labels, type Marked, markSize, nearOf, type Palette, type View } from './frame.ts';
import { type Edge, type Model, type Node, stanceOf } from './graph-model.ts';
import { writeWords } from './write-words.ts';

/** Zoom from which lines show their direction. */
const ARROWS_FROM = 0.35;

/** Draws everything that the view shows: lines, marks, and as many names as have room. */
export function drawGraph(
  canvas: HTMLCanvasElement,
  model: Model,
  view: View,
  marked: Marked,
  palette: Palette,
  labels: Labels,
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = devicePixelRatio || 1;
  const size: Frame['size'] = [canvas.width / ratio, canvas.height / ratio];
  const at: Frame['at'] = (x, y) => [(x - view.x) * view.zoom + size[0] / 2, (y - view.y) * view.zoom + size[1] / 2];
  const frame = { pen, model, view, marked, palette, labels, near: nearOf(marked), size, at };
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, ...size);
  drawCommunities(frame);
  drawLines(frame);
  drawMarks(frame);
  writeWords(frame);
}

/** Pale discs behind those that hang together: a large drawing is read by these first. */
function drawCommunities({ pen, model, view, palette, at }: Frame): void {
  pen.globalAlpha = 0.06;
  pen.fillStyle = palette.ink;
  for (const { x, y, radius } of model.communities) {
    pen.beginPath();
    pen.arc(...at(x, y), radius * view.zoom, 0, Math.PI * 2);
    pen.fill();
  }
}

/** Lines from which they are drawn paler, so that marks stand out. */
const MANY = 1_000;
/** How pale lines between communities are: they lie over everything. */
const BETWEEN = 0.07;
const DASHES = { asserted: [], alleged: [6, 4], denied: [1.5, 4] };

/** Lines of one look are one stroke: thousands of strokes take a frame's time. */
function drawLines(frame: Frame): void {
  const { model, marked, near } = frame;
  const plain = model.edges.filter((edge) => !isMarked(edge, marked));
  const chosen = model.edges.filter((edge) => isMarked(edge, marked));
  const alpha = near !== null || marked.edge !== null ? 0.18 : model.edges.length > MANY ? 0.25 : 0.55;
  for (const stance of ['asserted', 'alleged', 'denied'] as const) {
    const alike = (edge: Edge) => stanceOf(edge) === stance;
    const across = (edge: Edge) => edge.from.home !== edge.to.home;
    const among = plain.filter(alike);
    strokeLines(frame, among.filter(across), DASHES[stance], false, Math.min(alpha, BETWEEN));
    strokeLines(
      frame,
      among.filter((edge) => !across(edge)),
      DASHES[stance],
      false,
      alpha,
    );
    strokeLines(frame, chosen.filter(alike), DASHES[stance], true, 1);
  }
}

function strokeLines(frame: Frame, edges: readonly Edge[], dash: number[], marked: boolean, alpha: number): void {
  if (edges.length === 0) return;
  const { pen, view, palette } = frame;
  const lines = new Path2D();
  const heads = new Path2D();
  for (const edge of edges) traceLine(frame, edge, lines, view.zoom < ARROWS_FROM ? null : heads);
  pen.globalAlpha = alpha;
  pen.strokeStyle = marked ? palette.thread : palette.soft;
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = (marked ? 2 : 1.2) * Math.max(0.6, Math.min(1.6, view.zoom));
  pen.setLineDash(dash);
  pen.stroke(lines);
  pen.setLineDash([]);
  pen.fill(heads);
}

function traceLine({ at, view }: Frame, { from, to }: Edge, lines: Path2D, heads: Path2D | null): void {
  const [fromX, fromY] = at(from.x, from.y);
  const [toX, toY] = at(to.x, to.y);
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [ux, uy] = [(toX - fromX) / length, (toY - fromY) / length];
  const short = markSize(to, view) + 2;
  const [x, y] = [toX - ux * short, toY - uy * short];
  lines.moveTo(fromX, fromY);
  lines.lineTo(x, y);
  if (!heads) return;
  const [long, wide] = [8 * Math.max(0.7, Math.min(1.4, view.zoom)), 3.5 * Math.max(0.7, Math.min(1.4, view.zoom))];
  heads.moveTo(x, y);
  heads.lineTo(x - ux * long + uy * wide, y - uy * long - ux * wide);
  heads.lineTo(x - ux * long - uy * wide, y - uy * long + ux * wide);
}

function drawMarks(frame: Frame): void {
  const { model, at, size, view } = frame;
  for (const node of model.nodes) {
    const [x, y] = at(node.x, node.y);
    const r = markSize(node, view);
    if (x > -r && y > -r && x < size[0] + r && y < size[1] + r) drawMark(frame, node, x, y, r);
  }
}

/** Kinds differ by shape, not by colour alone; the shapes are those of the picture without a script. */
function drawMark({ pen, palette, marked, near }: Frame, node: Node, x: number, y: number, r: number): void {
  const chosen = node === marked.node;
  const shape = SHAPES[node.actor.schema] ?? 'thing';
  const colours = { person: palette.thread, group: palette.ink, place: palette.leaf, incident: palette.gold };
  pen.globalAlpha = near && !near.has(node) ? 0.3 : 1;
  pen.beginPath();
  traceShape(pen, shape, x, y, r);
  pen.fillStyle = shape === 'thing' ? palette.paper : colours[shape];
  pen.fill();
  pen.lineWidth = chosen ? 3 : Math.min(shape === 'thing' ? 2 : 1.5, r / 4);
  pen.strokeStyle = chosen ? palette.thread : shape === 'thing' ? palette.ink : palette.paper;
  pen.stroke();
  if (!node.expanded && !chosen) return;
  pen.beginPath();
  pen.arc(x, y, r + 4, 0, Math.PI * 2);
  pen.lineWidth = 1.2;
  pen.strokeStyle = chosen ? palette.thread : palette.soft;
  pen.stroke();
}

function traceShape(pen: CanvasRenderingContext2D, shape: Shape | 'thing', x: number, y: number, r: number): void {
  if (shape === 'group') pen.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (shape === 'place') polygon(pen, [x, y - r * 1.1], [x + r, y + r * 0.8], [x - r, y + r * 0.8]);
  else if (shape === 'incident') polygon(pen, [x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]);
  else pen.arc(x, y, r, 0, Math.PI * 2);
}

type Shape = 'person' | 'group' | 'place' | 'incident';

const SHAPES: Record<string, Shape> = {
  Person: 'person',
  Event: 'incident',
  Place: 'place',
  Country: 'place',
  Organization: 'group',
  Company: 'group',
  LegalEntity: 'group',
  PublicBody: 'group',
};

function polygon(pen: CanvasRenderingContext2D, ...points: [number, number][]): void {
  for (const [i, [x, y]] of points.entries())
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  pen.closePath();
}
