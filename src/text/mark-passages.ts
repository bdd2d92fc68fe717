import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { bodyText, type Span } from './body/body-text.ts';
import { parseBody } from './body/clean-body.ts';
import { toUtf16 } from './position.ts';

/** A stretch of a body's text to be marked: positions are code points of `bodyText`; `id` becomes the mark's id. */
export interface Passage {
  start: number;
  end: number;
  id: string;
}

/** The same in UTF-16 units; `shown` once its id stands in the HTML. */
interface Range {
  from: number;
  to: number;
  id: string;
  shown: boolean;
}

/**
 * A clean body with passages inside `<mark id="…">`, found by the same walk that made its text. A passage across
 * several elements gets one mark in each, the id on the first. Positions outside the text mark nothing.
 */
export function markPassages(html: string, passages: readonly Passage[]): string {
  if (passages.length === 0) return html;
  const root = parseBody(html);
  const { text, spans } = bodyText(root);
  const ranges = passages.map(({ start, end, id }) => ({
    from: toUtf16(text, start),
    to: toUtf16(text, end),
    id,
    shown: false,
  }));
  const byNode = new Map<Text, Span[]>();
  for (const span of spans) {
    const list = byNode.get(span.node);
    if (list) list.push(span);
    else byNode.set(span.node, [span]);
  }
  markChildren(root, byNode, ranges);
  return toHtml(root);
}

function markChildren(parent: Root | Element, byNode: Map<Text, Span[]>, ranges: Range[]): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'element') markChildren(child, byNode, ranges);
    const spans = child.type === 'text' ? byNode.get(child) : undefined;
    if (child.type === 'text' && spans) children.push(...markText(child, spans, ranges));
    else children.push(child);
  }
  parent.children = children as ElementContent[];
}

/** One text node, cut where passages begin and end. */
function markText(node: Text, spans: Span[], ranges: Range[]): ElementContent[] {
  const inside = ranges.map((range) => ({ range, ...stretchIn(spans, range) })).filter(({ from, to }) => from < to);
  if (inside.length === 0) return [node];
  const cuts = [...new Set([0, node.value.length, ...inside.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, i) => {
    const value = node.value.slice(from, cuts[i + 1]);
    const covering = inside.filter((one) => one.from <= from && from < one.to).map(({ range }) => range);
    return wrap({ type: 'text', value }, covering);
  });
}

/**
 * Where a range lies in the node that holds `spans`: from its first touched run to its last, with the space at the
 * node's border when the range goes on beyond it.
 */
function stretchIn(spans: Span[], { from, to }: Range): { from: number; to: number } {
  const touched = spans.filter(({ at, length }) => at < to && from < at + length);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return { from: 0, to: 0 };
  const goesOn = last === spans.at(-1) && to > last.at + last.length;
  return {
    from: first === spans[0] && from < first.at ? 0 : first.from + Math.max(0, from - first.at),
    to: goesOn ? last.node.value.length : last.from + Math.min(last.length, to - last.at),
  };
}

function wrap(text: Text, covering: Range[]): ElementContent {
  if (covering.length === 0) return text;
  const fresh = covering.filter(({ shown }) => !shown);
  for (const range of fresh) range.shown = true;
  const ids = fresh.length > 0 ? fresh.map(({ id }) => id) : [null];
  return ids.reduceRight<ElementContent>(
    (content, id) => ({ type: 'element', tagName: 'mark', properties: id ? { id } : {}, children: [content] }),
    text,
  );
}
