/// <reference lib="dom" />
import { type Frame, isHub, isMarked, markSize } from './frame.ts';
import type { Edge, Node } from './graph-model.ts';
import { type Box, createRoom, type Room } from './room.ts';

/** Pixels of the canvas for one name at most: more of them nobody reads. */
const PIXELS_FOR_NAME = 4_500;
/** Names and lines for which room is sought in one frame, however many actors there are. */
const MOST_SOUGHT = 500;
/** The best linked are named even where that hides a lesser one's mark: so many, and one more of each hundred. */
const [LEADERS, HUNDRED] = [8, 100];
/** Where the buttons lie over the drawing, in the corner; pixels. */
const BUTTONS = { width: 48, height: 136 };
/** Letters of a name, where there is room and where there is little; of the chosen one. */
const [LONG, SHORT, LONGEST] = [30, 17, 60];
/** Pixels of a line from which what it says stands beside it. */
const ROOM_FOR_WORDS = 90;
const [NAME_SIZE, CLAIM_SIZE] = [12, 10.5];

/** Names of the best linked actors, then what lines say, as far as there is room for each without touching another. */
export function writeWords(frame: Frame): void {
  const { pen, model, size } = frame;
  const visible = model.nodes.filter((node) => isWithin(frame.at(node.x, node.y), size));
  const [room, marks] = [createRoom(...size), visible.map((node) => boxOf(frame, node))];
  const leading = sortByWeight(frame, visible).slice(0, MOST_SOUGHT);
  pen.lineJoin = 'round';
  room.fill({ x: size[0] - BUTTONS.width, y: 0, ...BUTTONS });
  const leaders = LEADERS + (leading.filter(isHub).length || Math.floor(model.nodes.length / HUNDRED));
  const named = leading.slice(0, leaders).filter((node) => writeName(frame, room, node)).length;
  room.fill(...marks);
  writeNames(frame, room, leading.slice(leaders), named);
  writeClaims(frame, room);
}

function boxOf(frame: Frame, node: Node): Box {
  const [x, y] = frame.at(node.x, node.y);
  const r = markSize(node, frame.view);
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function writeNames(frame: Frame, room: Room, nodes: Node[], named: number): void {
  const [width, height] = frame.size;
  const most = Math.max(12, Math.round((width * height) / PIXELS_FOR_NAME));
  let written = named;
  for (const node of nodes) {
    if (written >= most) return;
    if (writeName(frame, room, node)) written++;
  }
}

/** A name that would lie on another waits until the reader comes nearer. */
function writeName(frame: Frame, room: Room, node: Node): boolean {
  const { pen, palette, marked, near } = frame;
  const chosen = node === marked.node;
  pen.font = `${chosen || isHub(node) ? '600 ' : ''}${NAME_SIZE}px ${palette.sans}`;
  const spot = findSpot(frame, room, node, chosen);
  if (!spot) return false;
  pen.globalAlpha = near && !near.has(node) ? 0.4 : 1;
  pen.textAlign = spot.align;
  outlined(frame, spot.text, spot.x, spot.y, chosen ? palette.thread : palette.ink);
  return true;
}

/** The chosen, those linked with it, the best linked; incidents last, as their names are sentences. */
function sortByWeight({ marked, near }: Frame, nodes: Node[]): Node[] {
  const weight = (node: Node) =>
    (node === marked.node ? 2e6 : near?.has(node) ? 1e6 : 0) +
    (isHub(node) ? 1e5 + (node.home?.nodes.length ?? 0) : 0) +
    node.edges.length -
    (node.actor.schema === 'Event' ? 1.5 : 0);
  return nodes.sort((a, b) => weight(b) - weight(a));
}

interface Spot {
  text: string;
  x: number;
  y: number;
  align: CanvasTextAlign;
}

/** Below the mark, beside it or above it, whole or shortened; the chosen one is always named. */
function findSpot(frame: Frame, room: Room, node: Node, chosen: boolean): Spot | null {
  const [x, y] = frame.at(node.x, node.y);
  const r = markSize(node, frame.view);
  const { name } = node.actor;
  const texts = chosen ? [shorten(name, LONGEST), shorten(name, SHORT)] : [shorten(name, LONG), shorten(name, SHORT)];
  for (const text of new Set(texts)) {
    const width = widthOf(frame.pen, text);
    const spots: [Spot, number][] = [
      [{ text, x, y: y + r + NAME_SIZE + 1, align: 'center' }, x - width / 2],
      [{ text, x: x + r + 5, y: y + NAME_SIZE / 3, align: 'left' }, x + r + 5],
      [{ text, x: x - r - 5, y: y + NAME_SIZE / 3, align: 'right' }, x - r - 5 - width],
      [{ text, x, y: y - r - 5, align: 'center' }, x - width / 2],
    ];
    for (const [spot, left] of spots) {
      const box = { x: left - 1, y: spot.y - NAME_SIZE + 2, width: width + 2, height: NAME_SIZE };
      if (room.take(box)) return spot;
    }
    if (chosen) return clamped(frame, spots[0]?.[0], width);
  }
  return null;
}

/** The chosen actor's name, moved onto the canvas. */
function clamped({ size: [across] }: Frame, spot: Spot | undefined, width: number): Spot | null {
  if (!spot) return null;
  const half = width / 2 + 4;
  return { ...spot, x: Math.max(half, Math.min(across - half, spot.x)) };
}

const widths = new Map<string, number>();

/** Width of a text in the pen's font, pixels; asked for in every frame, measured once. */
function widthOf(pen: CanvasRenderingContext2D, text: string): number {
  const key = `${pen.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  const { width } = pen.measureText(text);
  widths.set(key, width);
  return width;
}

/** What lines say: of the chosen actor's or line's first; beside others where they are long enough. */
function writeClaims(frame: Frame, room: Room): void {
  const { pen, palette, model, near, marked } = frame;
  pen.font = `${CLAIM_SIZE}px ${palette.sans}`;
  pen.textAlign = 'center';
  pen.globalAlpha = 1;
  let sought = 0;
  for (const edge of model.edges) {
    const across = edge.from.home !== edge.to.home;
    if ((near !== null || across) && !isMarked(edge, marked)) continue;
    if (writeClaim(frame, room, edge) && ++sought === MOST_SOUGHT) return;
  }
}

/** Gives whether the line is long enough for words. */
function writeClaim(frame: Frame, room: Room, edge: Edge): boolean {
  const { pen, palette, size } = frame;
  const [fromX, fromY] = frame.at(edge.from.x, edge.from.y);
  const [toX, toY] = frame.at(edge.to.x, edge.to.y);
  const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length < ROOM_FOR_WORDS || !isWithin([x, y], size)) return false;
  const text = shorten(wordsOf(edge, frame.labels), Math.floor((length - 40) / 5.2));
  const angle = Math.atan2(toY - fromY, toX - fromX);
  if (!room.take(...along(x, y, angle, widthOf(pen, text)))) return true;
  pen.save();
  pen.translate(x, y);
  pen.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
  outlined(frame, text, 0, -4, isMarked(edge, frame.marked) ? palette.thread : palette.soft);
  pen.restore();
  return true;
}

/** Words at an angle as a row of small boxes. */
function along(x: number, y: number, angle: number, width: number): Box[] {
  const count = Math.max(1, Math.ceil(width / CLAIM_SIZE));
  return Array.from({ length: count }, (_, n) => {
    const away = ((n + 0.5) / count - 0.5) * width;
    const [left, top] = [x + Math.cos(angle) * away, y + Math.sin(angle) * away - 4];
    return { x: left - CLAIM_SIZE / 2, y: top - CLAIM_SIZE / 2, width: CLAIM_SIZE, height: CLAIM_SIZE };
  });
}

/** What a line says: its first claim, and how many more there are. */
function wordsOf({ claims }: Edge, labels: Frame['labels']): string {
  const all = [...new Set(claims.map(({ predicate }) => labels[predicate] ?? predicate.replaceAll('_', ' ')))];
  return all.length > 1 ? `${all[0]} +${all.length - 1}` : (all[0] ?? '');
}

function outlined({ pen, palette }: Frame, text: string, x: number, y: number, ink: string): void {
  pen.lineWidth = 3;
  pen.strokeStyle = palette.paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = ink;
  pen.fillText(text, x, y);
}

function isWithin([x, y]: [number, number], [width, height]: [number, number]): boolean {
  return x > -20 && y > -20 && x < width + 20 && y < height + 20;
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, Math.max(3, most - 1)).trimEnd()}…` : text;
}
