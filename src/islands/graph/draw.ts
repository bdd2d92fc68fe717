/// <reference lib="dom" />
import { type Edge, type Model, type Node, otherEnd, stanceOf } from './graph-model.ts';

/** What part of the plane is shown: its middle (units of the drawing), and pixels for a unit. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** What the reader has pointed at or chosen. */
export interface Marked {
  node: Node | null;
  edge: Edge | null;
}

/** Words for what claims say, by predicate. */
export type Labels = Record<string, string>;

/** Colours as the page has them, light or dark. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  thread: string;
  leaf: string;
  gold: string;
  sans: string;
}

/** Reads the colours from the style sheet's custom properties. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const one = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: one('paper'),
    ink: one('ink'),
    soft: one('soft'),
    thread: one('thread'),
    leaf: one('leaf'),
    gold: one('gold'),
    sans: one('sans') || 'sans-serif',
  };
}

/** Half of a mark's size; of a hub somewhat more. Units of the drawing. */
export function radiusOf({ edges }: Node): number {
  return 6 + Math.min(8, Math.sqrt(edges.length));
}

/** Draws everything that the view shows: lines, marks, and as many names as have room. */
export function drawGraph(
  canvas: HTMLCanvasElement,
  { nodes, edges }: Model,
  view: View,
  marked: Marked,
  palette: Palette,
  labels: Labels,
): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = devicePixelRatio || 1;
  const [width, height] = [canvas.width / ratio, canvas.height / ratio];
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.scale(view.zoom, view.zoom);
  pen.translate(-view.x, -view.y);
  const near =
    marked.node && new Set([marked.node, ...marked.node.edges.map((edge) => otherEnd(edge, marked.node as Node))]);
  for (const edge of edges) drawLine(pen, edge, view, palette, isMarked(edge, marked), near !== null);
  for (const node of nodes) drawMark(pen, node, view, palette, node === marked.node, near !== null && !near.has(node));
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const room = createRoom();
  const at = (x: number, y: number): [number, number] => [
    (x - view.x) * view.zoom + width / 2,
    (y - view.y) * view.zoom + height / 2,
  ];
  writeNames(pen, nodes, { at, view, palette, room, marked, near, size: [width, height] });
  writeClaims(pen, edges, { at, view, palette, room, marked, near, size: [width, height] }, labels);
}

function isMarked(edge: Edge, { node, edge: chosen }: Marked): boolean {
  return edge === chosen || (node !== null && (edge.from === node || edge.to === node));
}

const DASHES = { asserted: [], alleged: [6, 4], denied: [1.5, 4] };

function drawLine(
  pen: CanvasRenderingContext2D,
  edge: Edge,
  view: View,
  palette: Palette,
  marked: boolean,
  others: boolean,
): void {
  const { from, to } = edge;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [to.x - ux * (radiusOf(to) + 2), to.y - uy * (radiusOf(to) + 2)];
  pen.globalAlpha = marked ? 1 : others ? 0.18 : 0.55;
  pen.strokeStyle = marked ? palette.thread : palette.soft;
  pen.fillStyle = pen.strokeStyle;
  pen.lineWidth = (marked ? 2 : 1.2) / Math.max(0.5, Math.min(1, view.zoom));
  pen.setLineDash(DASHES[stanceOf(edge)]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(x, y);
  pen.stroke();
  pen.setLineDash([]);
  if (view.zoom < 0.35) return;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - ux * 8 + uy * 3.5, y - uy * 8 - ux * 3.5);
  pen.lineTo(x - ux * 8 - uy * 3.5, y - uy * 8 + ux * 3.5);
  pen.fill();
}

/** Kinds differ by shape, not by colour alone; the shapes are those of the picture without a script. */
function drawMark(
  pen: CanvasRenderingContext2D,
  node: Node,
  { zoom }: View,
  palette: Palette,
  marked: boolean,
  faint: boolean,
): void {
  const { x, y, actor, expanded } = node;
  const r = radiusOf(node) / Math.max(0.35, Math.min(1, zoom));
  pen.globalAlpha = faint ? 0.3 : 1;
  pen.beginPath();
  const shape = SHAPES[actor.schema] ?? 'thing';
  if (shape === 'group') pen.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (shape === 'place') polygon(pen, [x, y - r * 1.1], [x + r, y + r * 0.8], [x - r, y + r * 0.8]);
  else if (shape === 'incident') polygon(pen, [x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]);
  else pen.arc(x, y, r, 0, Math.PI * 2);
  const colours = { person: palette.thread, group: palette.ink, place: palette.leaf, incident: palette.gold };
  pen.fillStyle = shape === 'thing' ? palette.paper : colours[shape];
  pen.fill();
  pen.lineWidth = (marked ? 3 : shape === 'thing' ? 2 : 1.5) / Math.min(1, Math.max(0.5, zoom));
  pen.strokeStyle = marked ? palette.thread : shape === 'thing' ? palette.ink : palette.paper;
  pen.stroke();
  if (!expanded && !marked) return;
  pen.beginPath();
  pen.arc(x, y, r + 4, 0, Math.PI * 2);
  pen.lineWidth = 1.2;
  pen.strokeStyle = marked ? palette.thread : palette.soft;
  pen.stroke();
}

const SHAPES: Record<string, 'person' | 'group' | 'place' | 'incident'> = {
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

interface Words {
  at(x: number, y: number): [number, number];
  view: View;
  palette: Palette;
  room: Room;
  marked: Marked;
  near: Set<Node> | null;
  size: [number, number];
}

/** The best linked are named first; a name that would lie on another's waits until the reader comes nearer. */
function writeNames(pen: CanvasRenderingContext2D, nodes: readonly Node[], words: Words): void {
  const { at, view, palette, room, marked, near, size } = words;
  const visible = nodes.filter(({ x, y }) => within(at(x, y), size));
  const first = (node: Node) => (node === marked.node ? 2e6 : near?.has(node) ? 1e6 : 0) + node.edges.length;
  visible.sort((a, b) => first(b) - first(a));
  for (const { x, y } of visible.slice(0, MOST_NAMES)) room.take(...at(x, y), 10, 10);
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  for (const node of visible.slice(0, MOST_NAMES)) {
    const chosen = node === marked.node;
    pen.font = `${chosen ? '600 ' : ''}12px ${palette.sans}`;
    const [x, y] = at(node.x, node.y);
    const text = shorten(node.actor.name, chosen ? 60 : 30);
    const below = y + radiusOf(node) * Math.max(0.9, view.zoom) + 13;
    if (!room.take(x, below - 4, pen.measureText(text).width + 8, 15) && !chosen) continue;
    pen.globalAlpha = near && !near.has(node) ? 0.35 : 1;
    outlined(pen, text, x, below, palette.paper, chosen ? palette.thread : palette.ink);
  }
}

const MOST_NAMES = 400;
/** Pixels of a line from which what it says stands beside it. */
const ROOM_FOR_WORDS = 90;

function writeClaims(pen: CanvasRenderingContext2D, edges: readonly Edge[], words: Words, labels: Labels): void {
  const { at, palette, room, marked, near, size } = words;
  pen.font = `10.5px ${palette.sans}`;
  const shown = edges.filter((edge) => near === null || isMarked(edge, marked));
  for (const edge of shown.slice(0, MOST_NAMES * 3)) {
    const [fromX, fromY] = at(edge.from.x, edge.from.y);
    const [toX, toY] = at(edge.to.x, edge.to.y);
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    const length = Math.hypot(toX - fromX, toY - fromY);
    if (length < ROOM_FOR_WORDS || !within([x, y], size)) continue;
    const text = shorten(edgeWords(edge, labels), Math.floor((length - 40) / 5.2));
    if (!room.take(x, y, Math.max(30, Math.abs(toX - fromX) * 0.5), 12)) continue;
    const angle = Math.atan2(toY - fromY, toX - fromX);
    pen.save();
    pen.translate(x, y);
    pen.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    pen.globalAlpha = 1;
    outlined(pen, text, 0, -4, palette.paper, isMarked(edge, marked) ? palette.thread : palette.soft);
    pen.restore();
  }
}

/** What a line says: its first claim, and how many more there are. */
function edgeWords({ claims }: Edge, labels: Labels): string {
  const all = [...new Set(claims.map(({ predicate }) => labels[predicate] ?? predicate.replaceAll('_', ' ')))];
  return all.length > 1 ? `${all[0]} +${all.length - 1}` : (all[0] ?? '');
}

function outlined(pen: CanvasRenderingContext2D, text: string, x: number, y: number, paper: string, ink: string): void {
  pen.lineWidth = 3;
  pen.strokeStyle = paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = ink;
  pen.fillText(text, x, y);
}

function within([x, y]: [number, number], [width, height]: [number, number]): boolean {
  return x > -60 && y > -30 && x < width + 60 && y < height + 30;
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, Math.max(3, most - 1)).trimEnd()}…` : text;
}

interface Room {
  /** Takes a box around a point, unless some of it is taken. */
  take(x: number, y: number, width: number, height: number): boolean;
}

/** Which cells of 12 pixels have words already. */
function createRoom(): Room {
  const taken = new Set<number>();
  const cells = (x: number, y: number, width: number, height: number): number[] => {
    const all: number[] = [];
    for (let column = Math.floor((x - width / 2) / 12); column <= Math.floor((x + width / 2) / 12); column++)
      for (let row = Math.floor((y - height / 2) / 12); row <= Math.floor((y + height / 2) / 12); row++)
        all.push((column + 1000) * 10_000 + row + 1000);
    return all;
  };
  return {
    take: (x, y, width, height) => {
      const wanted = cells(x, y, width, height);
      if (wanted.some((cell) => taken.has(cell))) return false;
      for (const cell of wanted) taken.add(cell);
      return true;
    },
  };
}
