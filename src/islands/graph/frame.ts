/// <reference lib="dom" />
import { type Edge, type Model, type Node, otherEnd } from './graph-model.ts';

/** What part of the plane is shown: its middle (units of the drawing), and pixels for a unit. */
export interface View {
  x: number;
  y: number;
  zoom: number;
  /** Marks are drawn as at this zoom at least: smaller, and nobody would hit them; of thousands they would touch. */
  marks: number;
}

/** The whole plane, before anything is known of its size; for so many actors. */
export function viewFor(nodes: number): View {
  return { x: 0, y: 0, zoom: 1, marks: Math.min(0.42, Math.max(0.25, 7 / Math.sqrt(nodes + 1))) };
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
function radiusOf({ edges }: Node): number {
  return 6 + Math.min(8, Math.sqrt(edges.length));
}

/** The best linked of a community: it stands for all of them. */
export function isHub(node: Node): boolean {
  return node.home?.nodes[0] === node;
}

/** Half of a mark's size on the canvas, pixels: marks shrink less than their distances. */
export function markSize(node: Node, { zoom, marks }: View): number {
  return radiusOf(node) * Math.max(marks, zoom);
}

/** One drawing of everything, and what all its parts need. */
export interface Frame {
  pen: CanvasRenderingContext2D;
  model: Model;
  view: View;
  marked: Marked;
  palette: Palette;
  labels: Labels;
  /** The chosen actor and those linked with it; null: none is chosen. */
  near: Set<Node> | null;
  /** Width and height of the canvas, pixels of the page. */
  size: [number, number];
  /** Where a point of the drawing lies on the canvas. */
  at(x: number, y: number): [number, number];
}

/** The chosen actor and those linked with it; null where none is chosen. */
export function nearOf({ node }: Marked): Set<Node> | null {
  return node && new Set([node, ...node.edges.map((edge) => otherEnd(edge, node))]);
}

/** The chosen line, or one of the chosen actor. */
export function isMarked(edge: Edge, { node, edge: chosen }: Marked): boolean {
  return edge === chosen || (node !== null && (edge.from === node || edge.to === node));
}
