/**
 * The tree that everything in this folder reads: plain records, far lighter than a DOM.
 * `parseTree` keeps its depth within `MAX_DEPTH`, so plain recursion over it is safe.
 */

/** An element. Attribute and tag names are in lower case. */
export interface Element {
  type: 'element';
  tag: string;
  attrs: Record<string, string>;
  parent: Element | null;
  children: TreeNode[];
}

/** A run of text with entities decoded. */
export interface TextNode {
  type: 'text';
  value: string;
  parent: Element;
  /** Index of the text block that it belongs to; -1 before blocks are found, and for text outside any block. */
  block: number;
}

/** An element or a text of the tree. */
export type TreeNode = Element | TextNode;

/** Every element below `root` in document order, `root` included; stops going down where `enter` says no. */
export function* elements(root: Element, enter: (element: Element) => boolean = () => true): Generator<Element> {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    if (!enter(element)) continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (child.type === 'element') stack.push(child);
    }
  }
}

/** First element in document order that passes the test, or null. */
export function findElement(root: Element, test: (element: Element) => boolean): Element | null {
  for (const element of elements(root)) if (test(element)) return element;
  return null;
}

/** Ancestors of a node, nearest first, without the node itself. */
export function* ancestors(node: TreeNode): Generator<Element> {
  for (let up = node.parent; up; up = up.parent) yield up;
}

/** Nearest element that passes the test, the node itself included, or null. */
export function closest(node: TreeNode, test: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && test(node)) return node;
  for (const up of ancestors(node)) if (test(up)) return up;
  return null;
}

/** Elements whose text readers never see as text. */
export const SILENT_TAGS = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select datalist textarea head'.split(
    ' ',
  ),
);

/** The text inside, white space collapsed; at most `limit` UTF-16 units. Silent elements are left out. */
export function textOf(root: TreeNode, limit = 100_000): string {
  const pieces: string[] = [];
  collectText(root, pieces, { left: limit });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function collectText(node: TreeNode, pieces: string[], budget: { left: number }): void {
  if (budget.left <= 0) return;
  if (node.type === 'text') {
    pieces.push(node.value.slice(0, budget.left));
    budget.left -= node.value.length;
    return;
  }
  if (SILENT_TAGS.has(node.tag)) return;
  if (node.tag === 'br' || !INLINE_TAGS.has(node.tag)) pieces.push(' ');
  for (const child of node.children) collectText(child, pieces, budget);
  if (!INLINE_TAGS.has(node.tag)) pieces.push(' ');
}

/** Elements that run within a line of text. Anything else breaks the line. */
export const INLINE_TAGS = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter output picture ' +
    'progress q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr br script style noscript ' +
    'template svg math link meta'
  ).split(' '),
);

/** Class names and id of an element in lower case, parted by spaces, with camelCase taken apart by hyphens. */
export function namesOf(element: Element): string {
  const raw = `${element.attrs.class ?? ''} ${element.attrs.id ?? ''}`;
  return raw.length > 600 ? raw.slice(0, 600).toLowerCase() : raw.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
