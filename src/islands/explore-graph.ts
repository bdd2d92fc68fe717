/// <reference lib="dom" />
/**
 * The graph of explore, to be moved: pan, zoom, drag, and from any actor one step further. It stands in the place of the
 * drawn picture; the table below stays its equal, and without this script the page is complete.
 */
import { drawGraph } from './graph/draw.ts';
import { type Marked, type Palette, readPalette, type View, viewFor } from './graph/frame.ts';
import { addClaims, type Edge, emptyModel, type GraphClaim, type Model, type Node } from './graph/graph-model.ts';
import { type HandActions, LEAST_ZOOM, takeHands, takeKeys, zoomAt } from './graph/hands.ts';
import { make, type PageWords, showCount, showEdge, showNode } from './graph/panel.ts';
import { partGraph } from './graph/part.ts';
import { COLD, coolingOf, settle } from './graph/settle.ts';

const figure = document.querySelector<HTMLElement>('figure.graph');
const words = document.querySelector('#graph-words');
const twin = document.querySelector<HTMLLinkElement>('link[rel="alternate"][type="application/json"]');

if (figure && words && twin)
  void start(
    figure,
    JSON.parse(words.textContent ?? '') as PageWords,
    new URL(twin.href).pathname + new URL(twin.href).search,
  );

/** Milliseconds in which the layout is worked out before it is first shown. */
const AHEAD_MS = 250;
/** Milliseconds of one frame in which the layout goes on. */
const STEPS_MS = 6;

interface Twin {
  data: { claims: GraphClaim[]; start: { slug: string } | null };
}

async function readTwin(address: string): Promise<Twin['data']> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as Twin).data;
}

/** The drawing as it stands, and what of it the reader has chosen. */
interface Scene {
  model: Model;
  page: PageWords;
  canvas: HTMLCanvasElement;
  panel: HTMLElement;
  view: View;
  marked: Marked;
  palette: Palette;
  /** From 1 (everything moves) to 0 (settled). */
  heat: number;
  /** The view goes on showing all, until the reader takes it. */
  followed: boolean;
  /** A frame is on its way. */
  asked: boolean;
}

async function start(place: HTMLElement, page: PageWords, address: string): Promise<void> {
  const data = await readTwin(address).catch(() => null);
  if (!data) return;
  const model = emptyModel();
  addClaims(model, data.claims, null);
  if (model.nodes.length === 0) return;
  const stage = buildStage(place, page);
  const scene: Scene = {
    model,
    page,
    canvas: stage.canvas,
    panel: stage.panel,
    view: viewFor(model.nodes.length),
    marked: { node: null, edge: null },
    palette: readPalette(stage.canvas),
    heat: 1,
    followed: true,
    asked: false,
  };
  partGraph(model, aspectOf(stage.canvas));
  settleAhead(scene);
  listen(scene, stage);
  choose(scene, (data.start && model.bySlug.get(data.start.slug)) ?? null, null);
}

/** Works for a moment before anything is shown, so that the graph doesn't burst out of one point. */
function settleAhead(scene: Scene): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const until = performance.now() + AHEAD_MS * (still ? 4 : 1);
  while (performance.now() < until && scene.heat > COLD) cool(scene);
  if (still) scene.heat = 0;
  resize(scene.canvas);
  showAll(scene);
}

function cool(scene: Scene): void {
  const { model, canvas, heat } = scene;
  settle(model.nodes, model.edges, heat, aspectOf(canvas));
  scene.heat *= coolingOf(model.nodes.length);
}

/** Width by height, within limits in which a graph keeps its form. */
function aspectOf({ clientWidth, clientHeight }: HTMLCanvasElement): number {
  return Math.min(2, Math.max(0.5, clientWidth / (clientHeight || 1)));
}

function askFrame(scene: Scene): void {
  if (scene.asked) return;
  scene.asked = true;
  requestAnimationFrame(() => {
    scene.asked = false;
    if (scene.heat > COLD) {
      // Small graphs come to rest at once, large ones step by step.
      const until = performance.now() + STEPS_MS;
      do cool(scene);
      while (scene.heat > COLD && performance.now() < until);
      if (scene.followed) showAll(scene);
    }
    drawGraph(scene.canvas, scene.model, scene.view, scene.marked, scene.palette, scene.page.predicates);
    if (scene.heat > COLD) askFrame(scene);
  });
}

function choose(scene: Scene, node: Node | null, edge: Edge | null): void {
  const { panel, page, model, marked } = scene;
  marked.node = node;
  marked.edge = edge;
  const actions = {
    expand: (one: Node) => expand(scene, one),
    open: (one: Edge) => choose(scene, null, one),
    goTo: (one: Node) => choose(scene, one, null),
  };
  // What had the focus is about to go: the reader stays in the panel.
  const inside = panel.contains(document.activeElement);
  if (node) showNode(panel, node, page, actions);
  else if (edge) showEdge(panel, edge, page, actions);
  else showCount(panel, model, page);
  panel.scrollTop = 0;
  if (inside) panel.focus();
  askFrame(scene);
}

function expand(scene: Scene, node: Node): void {
  goOn(scene, node).catch(() => scene.panel.append(make('p', { role: 'alert' }, scene.page.words.failed)));
}

/** One step further: whom else the actor is linked with, from this server. */
async function goOn(scene: Scene, node: Node): Promise<void> {
  if (node.expanded) return;
  const { page, model, panel } = scene;
  const query = new URLSearchParams({ view: 'graph', actor: node.actor.slug });
  const found = await readTwin(`${page.base}/explore.json?${query}`);
  node.expanded = true;
  const left = addClaims(model, found.claims, node);
  scene.heat = Math.max(scene.heat, 0.5);
  choose(scene, node, null);
  if (left > 0) panel.append(make('p', { role: 'alert' }, page.words.full));
}

function listen(scene: Scene, stage: Stage): void {
  const { canvas, model, view } = scene;
  const actions: HandActions = {
    choose: (node, edge) => choose(scene, node, edge),
    expand: (node) => expand(scene, node),
    showAll: () => {
      scene.followed = true;
      showAll(scene);
      askFrame(scene);
    },
    moved: (warm) => {
      scene.followed = false;
      if (warm) scene.heat = Math.max(scene.heat, 0.25);
      askFrame(scene);
    },
  };
  takeHands(canvas, model, view, actions);
  takeKeys(canvas, model, view, () => scene.marked.node, actions);
  const zoomBy = (factor: number) => () => {
    zoomAt(view, factor);
    actions.moved(false);
  };
  stage.nearer.addEventListener('click', zoomBy(1.4));
  stage.further.addEventListener('click', zoomBy(1 / 1.4));
  stage.all.addEventListener('click', actions.showAll);
  new ResizeObserver(() => {
    resize(canvas);
    if (scene.followed) showAll(scene);
    askFrame(scene);
  }).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    scene.palette = readPalette(canvas);
    askFrame(scene);
  });
}

interface Stage {
  canvas: HTMLCanvasElement;
  panel: HTMLElement;
  nearer: HTMLButtonElement;
  further: HTMLButtonElement;
  all: HTMLButtonElement;
}

/** Puts the canvas, its buttons and the panel in the place of the picture. */
function buildStage(place: HTMLElement, page: PageWords): Stage {
  const canvas = make('canvas', {
    tabindex: '0',
    // Screen readers hand it its keys; what is chosen is read out from the panel.
    role: 'application',
    'aria-label': place.getAttribute('aria-label') ?? '',
    'aria-describedby': 'graph-hint',
  });
  const panel = make('section', {
    class: 'graph-panel',
    tabindex: '-1',
    'aria-live': 'polite',
    'aria-label': page.words.panel,
  });
  const button = (name: 'nearer' | 'further' | 'all', sign: string) =>
    make('button', { type: 'button', 'aria-label': page.words[name], title: page.words[name] }, sign);
  const [nearer, further, all] = [button('nearer', '+'), button('further', '−'), button('all', '⤢')];
  const stage = make(
    'div',
    { class: 'graph-stage' },
    make('div', { class: 'graph-canvas' }, canvas, make('div', { class: 'graph-buttons' }, nearer, further, all)),
    panel,
    make('p', { id: 'graph-hint', class: 'hint' }, page.words.hint),
  );
  place.querySelector('.graph-parts')?.replaceWith(stage);
  return { canvas, panel, nearer, further, all };
}

function resize(canvas: HTMLCanvasElement): void {
  const ratio = devicePixelRatio || 1;
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
}

/** Shows all actors, with room for their names. */
function showAll({ view, model: { nodes }, canvas }: Scene): void {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const { width, height } = canvas.getBoundingClientRect();
  view.x = (left + right) / 2;
  view.y = (top + bottom) / 2;
  const [besides, above] = [Math.min(110, width * 0.18), 70];
  const zoom = Math.min((width - besides) / (right - left + 1), (height - above) / (bottom - top + 1));
  view.zoom = Math.min(1.4, Math.max(LEAST_ZOOM, zoom));
}
