/// <reference lib="dom" />
import { withinSentence } from '../../text/index.ts';
import type { Edge, GraphActor, GraphClaim, Model, Node } from './graph-model.ts';

/** What the page hands over: words in its language, and the prefix of its addresses. */
export interface PageWords {
  /** Prefix of addresses in this language: empty, `/es` or `/pt`. */
  base: string;
  /** What claims say, by predicate; names of kinds, by schema. */
  predicates: Record<string, string>;
  kinds: Record<string, string>;
  words: Record<
    | 'expand'
    | 'expanded'
    | 'saidBy'
    | 'hint'
    | 'count'
    | 'full'
    | 'failed'
    | 'alleged'
    | 'denied'
    | 'nearer'
    | 'further'
    | 'all'
    | 'panel'
    | 'more',
    string
  >;
}

/** Claims shown of one line, and lines of one actor; the table has all. */
const [MOST_CLAIMS, MOST_LINES] = [6, 30];

/** What the panel needs of the graph. */
export interface PanelActions {
  expand(node: Node): void;
  open(edge: Edge): void;
  goTo(node: Node): void;
}

/** Shows how much is in the graph. */
export function showCount(panel: HTMLElement, { nodes, edges }: Model, { words }: PageWords): void {
  const count = words.count.replace('{n}', String(nodes.length)).replace('{links}', String(edges.length));
  panel.replaceChildren(make('p', { class: 'hint' }, count));
}

/** Shows an actor: its page, its lines, and the way one step further. */
export function showNode(panel: HTMLElement, node: Node, page: PageWords, actions: PanelActions): void {
  const { words, kinds } = page;
  const button = make('button', { type: 'button' }, node.expanded ? words.expanded : words.expand);
  button.disabled = node.expanded;
  button.addEventListener('click', () => actions.expand(node));
  const lines = node.edges.slice(0, MOST_LINES).map((edge) => {
    const line = make('button', { type: 'button', class: 'graph-line' }, ...sentenceOf(edge, page));
    line.addEventListener('click', () => actions.open(edge));
    return make('li', {}, line);
  });
  panel.replaceChildren(
    make('h2', {}, make('a', { href: actorAddress(node.actor, page) }, node.actor.name)),
    make('p', { class: 'hint' }, kinds[node.actor.schema] ?? node.actor.schema),
    button,
    make('ul', {}, ...lines),
    ...more(node.edges.length - MOST_LINES, words),
  );
}

/** That there is more than the panel shows. */
function more(left: number, { more }: PageWords['words']): HTMLElement[] {
  return left > 0 ? [make('p', { class: 'hint' }, more.replace('{n}', String(left)))] : [];
}

/** Shows what a line says: each claim with its sentence, who says it, and the way to it. */
export function showEdge(panel: HTMLElement, edge: Edge, page: PageWords, actions: PanelActions): void {
  const ends = [edge.from, edge.to].map((node) => {
    const button = make('button', { type: 'button' }, `← ${node.actor.name}`);
    button.addEventListener('click', () => actions.goTo(node));
    return button;
  });
  panel.replaceChildren(
    make('p', { class: 'graph-ends' }, ...ends),
    ...edge.claims.slice(0, MOST_CLAIMS).map((claim) => showClaim(claim, page)),
    ...more(edge.claims.length - MOST_CLAIMS, page.words),
  );
}

function showClaim(claim: GraphClaim, page: PageWords): HTMLElement {
  const { subject, object, predicate, evidence, id } = claim;
  const { source, stance, attribution } = evidence;
  const says = page.predicates[predicate] ?? predicate.replaceAll('_', ' ');
  const line = make(
    'p',
    { class: 'claim-line' },
    make('a', { href: actorAddress(subject, page) }, subject.name),
    ' ',
    make('a', { href: `${page.base}/claim/${id}`, class: 'predicate' }, says),
    ' ',
    ...(object ? [make('a', { href: actorAddress(object, page) }, object.name)] : []),
  );
  const meta = make('p', { class: 'claim-meta' });
  if (stance !== 'asserted') meta.append(make('span', { class: `stance-${stance}` }, page.words[stance]), ' ');
  if (attribution) meta.append(make('span', {}, page.words.saidBy.replace('{who}', withinSentence(attribution))), ' ');
  meta.append(make('a', { href: passageAddress(claim), lang: source.language }, source.title));
  return make('div', {}, line, make('blockquote', { lang: source.language }, make('mark', {}, evidence.quote)), meta);
}

/** Where the sentence stands, highlighted: as `passageAddress` of the pages. */
function passageAddress({ id, evidence: { source } }: GraphClaim): string {
  return source.type === 'document'
    ? `${source.path}?claim=${id}#page-${source.page}`
    : `${source.path}?claim=${id}#claim-${id}`;
}

/** `A leads B`, for a list. */
function sentenceOf({ from, to, claims }: Edge, { predicates }: PageWords): (globalThis.Node | string)[] {
  const all = [...new Set(claims.map(({ predicate }) => predicates[predicate] ?? predicate.replaceAll('_', ' ')))];
  return [`${from.actor.name} `, make('span', {}, all.join(', ')), ` ${to.actor.name}`];
}

function actorAddress({ slug, schema }: GraphActor, { base }: PageWords): string {
  return `${base}/${schema === 'Event' ? 'incident' : 'actor'}/${slug}`;
}

/** An element; words are always text, never HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (globalThis.Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
