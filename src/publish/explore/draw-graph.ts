import { xml } from '../../text/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import type { Actor, Evidence } from '../data.ts';
import { claimPath } from '../entity-paths.ts';
import { layoutPart, type PlacedNode } from './graph-layout.ts';
import type { GraphEdge, GraphPart } from './graph-parts.ts';
import { anyKindLabel, saysLabel, shorten, stanceLabel } from './labels.ts';

/** A drawn part of a graph: what stands inside `<svg>`, and its box in units of the drawing. */
export interface DrawnPart {
  inner: string;
  box: [x: number, y: number, width: number, height: number];
  name: string;
}

/** Where the links of a drawing lead: `actor` when its mark is chosen, `origin` in front of every address. */
export interface GraphLinks {
  actor(actor: Actor): string;
  claim(id: string): string;
}

/** Lines of a part up to which each has its words; of more, they stand in the table and the tooltip. */
const MOST_LABELLED = 80;
/** Ends around the middle from which names stand along the rays. */
const TURNED_FROM = 7;
const LETTER = 6.6;
const LONGEST_NAME = 30;

/** The shape of an actor's mark: kinds differ by shape, not by colour alone. */
export function shapeOf(schema: string): 'person' | 'group' | 'place' | 'incident' | 'thing' {
  if (schema === 'Person') return 'person';
  if (schema === 'Event') return 'incident';
  if (schema === 'Place' || schema === 'Country') return 'place';
  return ['Organization', 'Company', 'LegalEntity', 'PublicBody'].includes(schema) ? 'group' : 'thing';
}

/** Attributes for a drawing that stands alone; style sheets of the site go over them. */
const SHAPES: Record<ReturnType<typeof shapeOf>, string> = {
  person: '<circle class="g-person" r="6.5" fill="#a01c32"/>',
  group: '<rect class="g-group" x="-6" y="-6" width="12" height="12" fill="#16191d"/>',
  place: '<path class="g-place" d="M0-7 7 5.5H-7z" fill="#4d7a5a"/>',
  incident: '<path class="g-incident" d="M0-8 8 0 0 8-8 0z" fill="#b8860b"/>',
  thing: '<circle class="g-thing" r="5.5" fill="#fff" stroke="#16191d" stroke-width="2"/>',
};

/** The mark of a shape, for a legend. */
export function shapeMark(shape: ReturnType<typeof shapeOf>): string {
  return SHAPES[shape];
}

/** Draws a part with its names, its lines and their words. */
export function drawPart(part: GraphPart, context: ViewContext, links: GraphLinks): DrawnPart {
  const placed = layoutPart(part);
  const at = new Map(placed.map((one) => [one.node, one]));
  const turned = placed.length > TURNED_FROM;
  const labelled = part.edges.length <= MOST_LABELLED;
  const lines = part.edges.map((edge) => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    return from && to ? drawEdge(edge, from, to, labelled, context, links) : '';
  });
  const marks = placed.map((one) => drawNode(one, turned, context, links));
  return { inner: lines.join('') + marks.join(''), box: boxOf(placed, turned), name: part.root.actor.name };
}

/** How surely a line is told: by the surest of its claims. */
function stanceOf({ claims }: GraphEdge): Evidence['stance'] {
  const all = claims.map(({ evidence }) => evidence.stance);
  return (['asserted', 'alleged'] as const).find((one) => all.includes(one)) ?? 'denied';
}

const DASHES: Record<string, string> = {
  alleged: ' stroke-dasharray="6 4"',
  denied: ' stroke-dasharray="1.5 4"',
};

/** The line of a stance, for a legend. */
export function stanceLine(stance: string): string {
  return `class="g-line g-${stance}" stroke="#8a9089" fill="none"${DASHES[stance] ?? ''}`;
}

function drawEdge(
  edge: GraphEdge,
  from: PlacedNode,
  to: PlacedNode,
  labelled: boolean,
  context: ViewContext,
  links: GraphLinks,
): string {
  const [first] = edge.claims;
  if (!first) return '';
  const words = [...new Set(edge.claims.map(({ predicate }) => saysLabel(predicate, context)))];
  const stance = stanceOf(edge);
  const said =
    `${edge.from.actor.name} – ${words.join(', ')} – ${edge.to.actor.name} ${stanceLabel({ stance }, context)}`.trim();
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  // The arrow's tip ends before the mark.
  const [tipX, tipY] = [round(to.x - ux * 11), round(to.y - uy * 11)];
  const wing = (side: number) => `${round(tipX - ux * 7 + side * uy * 3)} ${round(tipY - uy * 7 - side * ux * 3)}`;
  const path = `M${from.x} ${from.y}L${tipX} ${tipY}`;
  return `<a href="${xml(links.claim(first.id))}" class="g-edge" tabindex="-1" aria-label="${xml(said)}"><title>${xml(said)}</title><path ${stanceLine(stance)} d="${path}"/><path class="g-tip" fill="#8a9089" d="M${tipX} ${tipY}L${wing(1)} ${wing(-1)}z"/>${labelled ? edgeWords(words, from, to, length) : ''}</a>`;
}

function edgeWords(words: string[], from: PlacedNode, to: PlacedNode, length: number): string {
  const most = Math.floor((length - 34) / 5.4);
  if (most < 5) return '';
  const all = words.length > 1 ? `${words[0]} +${words.length - 1}` : (words[0] ?? '');
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const upright = degrees > 90 || degrees <= -90 ? degrees + 180 : degrees;
  return `<text class="g-says" transform="translate(${round(x)} ${round(y)})rotate(${round(upright)})" y="-4" text-anchor="middle" font-size="10" fill="#535a61">${xml(shorten(all, most))}</text>`;
}

function drawNode(
  { node, x, y, angle, depth, leaf }: PlacedNode,
  turned: boolean,
  context: ViewContext,
  links: GraphLinks,
): string {
  const { actor } = node;
  const kind = anyKindLabel(actor.schema, context);
  const left = Math.cos(angle) < -0.001;
  const text = `font-size="12" fill="#16191d" stroke="#fdfdfb" stroke-width="3" paint-order="stroke"`;
  const name = xml(shorten(actor.name, LONGEST_NAME));
  const degrees = round((angle * 180) / Math.PI + (left ? 180 : 0));
  const label = isLevel({ depth, leaf }, turned)
    ? `<text class="g-name" y="${depth === 0 || turned || Math.sin(angle) > -0.5 ? 22 : -13}" text-anchor="middle" ${text}>${name}</text>`
    : `<text class="g-name" transform="rotate(${degrees})" x="${left ? -12 : 12}" y="4" text-anchor="${left ? 'end' : 'start'}" ${text}>${name}</text>`;
  return `<a href="${xml(links.actor(actor))}" class="g-node" transform="translate(${x} ${y})" aria-label="${xml(`${actor.name} (${kind})`)}"><title>${xml(`${actor.name} (${kind})`)}</title>${SHAPES[shapeOf(actor.schema)]}${label}</a>`;
}

/** Names stand level in the middle and where lines go on outward; else along the ray. */
function isLevel({ depth, leaf }: Pick<PlacedNode, 'depth' | 'leaf'>, turned: boolean): boolean {
  return depth === 0 || !turned || !leaf;
}

function boxOf(placed: PlacedNode[], turned: boolean): DrawnPart['box'] {
  const points = placed.flatMap(({ node, x, y, angle, depth, leaf }) => {
    const length = Math.min(LONGEST_NAME, Array.from(node.actor.name).length) * LETTER;
    if (isLevel({ depth, leaf }, turned))
      return [
        [x - length / 2, y - 26],
        [x + length / 2, y + 30],
      ];
    const reach = length + 16;
    return [
      [x, y],
      [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
    ];
  });
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const [left, top] = [Math.floor(Math.min(...xs)) - 14, Math.floor(Math.min(...ys)) - 10];
  return [left, top, Math.ceil(Math.max(...xs)) - left + 14, Math.ceil(Math.max(...ys)) - top + 10];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Addresses of the site with `origin` in front (empty within the site), in the context's language. */
export function graphLinks(context: ViewContext, origin: string, actor: (actor: Actor) => string): GraphLinks {
  return {
    actor: (one) => origin + context.to(actor(one)),
    claim: (id) => origin + context.to(claimPath(id)),
  };
}
