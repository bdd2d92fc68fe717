import { escapeHtml } from '../../../text/index.ts';
import { type Element, elements, INLINE_TAGS, SILENT_TAGS, type TreeNode } from '../dom/tree.ts';
import { isHidden } from './find-blocks.ts';
import { CAPTION, type Choice } from './steps.ts';

/** Attributes that survive; everything is sanitised once more by whoever completes the draft. */
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'width', 'height', 'title'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'type', 'reversed'],
  time: ['datetime'],
  q: ['cite'],
  blockquote: ['cite'],
  abbr: ['title'],
};

/** Line-breaking elements that mean something; the others only hold things together and become nothing or `p`. */
const MEANING = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tfoot tr td th caption figure figcaption dl dt dd hr'.split(
    ' ',
  ),
);

/** Inline elements that are written as they are. */
const INLINE_KEPT = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup time u var'.split(' '),
);

interface Rendering {
  choices: Choice[];
  /** Elements with something kept inside, pictures among them. */
  alive: Set<Element>;
  out: string[];
}

/**
 * The kept blocks as HTML in the page's order: paragraphs, headings, lists, tables, quotations and figures, text in
 * bare boxes as paragraphs. Pictures are kept where they stand between the first and the last kept block.
 */
export function renderBlocks(root: Element, choices: Choice[], pictures: Set<Element>): string {
  const alive = new Set<Element>();
  for (const element of elements(root)) {
    if (pictures.has(element) || element.children.some((child) => child.type === 'text' && isKept(child, choices))) {
      for (let up: Element | null = element; up && !alive.has(up); up = up.parent) alive.add(up);
    }
  }
  const rendering: Rendering = { choices, alive, out: [] };
  renderChildren(root, rendering, null);
  return rendering.out.join('');
}

function isKept(node: TreeNode, choices: Choice[]): boolean {
  if (node.type !== 'text' || node.block === -1) return false;
  const { keep, by } = choices[node.block]!;
  return keep || by === CAPTION;
}

/** Writes children; runs of inline content outside any paragraph-like element are wrapped in `p`. */
function renderChildren(element: Element, to: Rendering, holder: Element | null): void {
  if (holder !== null || !element.children.some((child) => isLoose(child, to))) {
    for (const child of element.children) renderNode(child, to, holder);
    return;
  }
  const outer = to.out;
  let run: string[] = [];
  const close = () => {
    const text = run.join('');
    if (text.trim() !== '') outer.push('<p>', text.trim(), '</p>\n');
    run = [];
  };
  let breaks = 0;
  for (const child of element.children) {
    if (child.type === 'element' && child.tag === 'br' && ++breaks === 2) close();
    else if (child.type === 'text' ? child.value.trim() !== '' : child.tag !== 'br') breaks = 0;
    const inline = child.type === 'text' || INLINE_TAGS.has(child.tag);
    if (!inline) close();
    to.out = inline ? run : outer;
    renderNode(child, to, inline ? element : null);
  }
  close();
  to.out = outer;
}

function isLoose(child: TreeNode, to: Rendering): boolean {
  return child.type === 'text' ? isKept(child, to.choices) : INLINE_TAGS.has(child.tag) && to.alive.has(child);
}

function renderNode(node: TreeNode, to: Rendering, holder: Element | null): void {
  if (node.type === 'text') {
    if (isKept(node, to.choices)) to.out.push(escapeHtml(node.value));
    else if (holder !== null && /^\s+$/.test(node.value)) to.out.push(' ');
    return;
  }
  if (node.tag === 'br') {
    if (holder !== null) to.out.push('<br>');
  } else if (to.alive.has(node) && (node.tag === 'img' || !SILENT_TAGS.has(node.tag))) {
    renderElement(node, to, holder);
  }
}

function renderElement(element: Element, to: Rendering, holder: Element | null): void {
  const tag = tagFor(element);
  if (tag === null) {
    renderChildren(element, to, holder !== null && INLINE_TAGS.has(element.tag) ? holder : null);
    return;
  }
  to.out.push(`<${tag}${attributes(element, tag)}>`);
  if (tag === 'img') return;
  const before = to.out.length;
  if (tag === 'pre') renderPre(element, to);
  else renderChildren(element, to, opensText(tag) || INLINE_KEPT.has(tag) ? element : null);
  if (to.out.length === before && !INLINE_KEPT.has(tag)) to.out.pop();
  else to.out.push(`</${tag}>`, INLINE_KEPT.has(tag) ? '' : '\n');
}

function renderPre(element: Element, to: Rendering): void {
  for (const child of element.children) renderNode(child, to, element);
}

/** Whether text may stand bare in an element of this name. */
function opensText(tag: string): boolean {
  return /^(p|h[1-6]|li|td|th|caption|figcaption|dt|dd|pre)$/.test(tag);
}

function tagFor(element: Element): string | null {
  const { tag } = element;
  if (tag === 'img') return 'img';
  if (tag === 'summary') return 'p';
  if (tag === 'center') return null;
  return MEANING.has(tag) || INLINE_KEPT.has(tag) ? tag : null;
}

function attributes(element: Element, tag: string): string {
  const names = ATTRIBUTES[tag] ?? [];
  const source = tag === 'img' ? { ...element.attrs, src: pictureAddress(element) ?? '' } : element.attrs;
  return names
    .filter((name) => source[name] !== undefined && source[name] !== '')
    .map((name) => ` ${name}="${escapeHtml(source[name] as string)}"`)
    .join('');
}

/** Where a picture is, pages that load it late taken into account; null when it says nothing of use. */
export function pictureAddress(image: Element): string | null {
  const { attrs } = image;
  const late = attrs['data-src'] ?? attrs['data-lazy-src'] ?? attrs['data-original'] ?? attrs['data-url'];
  const plain =
    attrs.src !== undefined && !attrs.src.startsWith('data:') && attrs.src.trim() !== '' ? attrs.src : undefined;
  const set = attrs['data-srcset'] ?? attrs['data-lazy-srcset'] ?? attrs.srcset;
  return late ?? plain ?? largest(set) ?? null;
}

/** The largest picture of a `srcset` (WHATWG HTML, 'srcset attribute'). */
function largest(set: string | undefined): string | null {
  if (set === undefined) return null;
  let best: string | null = null;
  let most = -1;
  for (const part of set.slice(0, 10_000).split(/,\s+/)) {
    const [url, size] = part.trim().split(/\s+/);
    const width = Number.parseFloat(size ?? '0') || 0;
    if (url && width > most) [best, most] = [url, width];
  }
  return best;
}

/** Pictures between the first and the last kept block that are shown and aren't trifles. */
export function keptPictures(root: Element, choices: Choice[], inArticle: (image: Element) => boolean): Set<Element> {
  const first = choices.findIndex((choice) => choice.keep || choice.by === CAPTION);
  const last = choices.findLastIndex((choice) => choice.keep);
  const found = new Set<Element>();
  if (first === -1) return found;
  const state = { block: -1 };
  walk(root, state, (image) => {
    if (state.block >= first - 3 && state.block <= last && isPicture(image) && inArticle(image)) found.add(image);
  });
  return found;
}

function walk(element: Element, state: { block: number }, see: (image: Element) => void): void {
  for (const child of element.children) {
    if (child.type === 'text') state.block = Math.max(state.block, child.block);
    else if (child.tag === 'img') see(child);
    else if (!SILENT_TAGS.has(child.tag) && !isHidden(child)) walk(child, state, see);
  }
}

function isPicture(image: Element): boolean {
  const { width, height } = image.attrs;
  if ((width && Number(width) < 60) || (height && Number(height) < 60)) return false;
  const address = pictureAddress(image);
  if (address === null || /avatar|gravatar|logo|icon|emoji|pixel|spacer|badge|\.svg(\?|$)/i.test(address)) return false;
  return !/avatar|logo|icon|emoji/i.test(`${image.attrs.class ?? ''} ${image.parent?.attrs.class ?? ''}`);
}
