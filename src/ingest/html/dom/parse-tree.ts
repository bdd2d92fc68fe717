import { Parser } from 'htmlparser2';
import { flattenDeepTags, MAX_DEPTH } from './flatten-deep-tags.ts';
import type { Element, TreeNode } from './tree.ts';

/** Most nodes that are read of one page: some fifty times what a long article holds. */
const MAX_NODES = 150_000;

/** What `parseTree` gives. */
export interface ParsedTree {
  /** A made-up element `#root` above everything that the page holds. */
  root: Element;
  /** One sentence each on what could not be read as it stands. */
  notes: string[];
}

/** Scripts whose text is kept: they hold data. */
const DATA_SCRIPT = /ld\+json/i;

/**
 * Reads HTML into plain records, however broken it is. Linear in time; deeper nesting than a thousand elements is
 * flattened and nodes beyond `MAX_NODES` are left out, each with a note. Comments and code of scripts are dropped.
 */
export function parseTree(html: string): ParsedTree {
  const notes: string[] = [];
  const flat = flattenDeepTags(html);
  if (flat.dropped > 0) notes.push(`The page nests elements too deep; ${flat.dropped} of its tags were ignored.`);
  const root: Element = { type: 'element', tag: '#root', attrs: {}, parent: null, children: [] };
  let open = root;
  let nodes = 0;
  let depth = 0;
  const add = (node: TreeNode) => {
    nodes++;
    open.children.push(node);
  };
  const parser = new Parser({
    onopentag(tag, attrs) {
      // A last guard, should something hide the nesting from `flattenDeepTags`.
      if (++depth > MAX_DEPTH * 3) parser.pause();
      if (nodes > MAX_NODES) return;
      const element: Element = { type: 'element', tag, attrs, parent: open, children: [] };
      add(element);
      open = element;
    },
    ontext(value) {
      if (nodes > MAX_NODES) return;
      if (open.tag === 'style' || (open.tag === 'script' && !DATA_SCRIPT.test(open.attrs.type ?? ''))) return;
      const last = open.children.at(-1);
      if (last?.type === 'text') last.value += value;
      else add({ type: 'text', value, parent: open, block: -1 });
    },
    onclosetag(tag) {
      depth--;
      if (nodes > MAX_NODES && open.tag !== tag) return;
      if (open.parent && open.tag === tag) open = open.parent;
    },
  });
  parser.end(flat.html);
  if (depth > MAX_DEPTH * 3) notes.push('The page nests elements without end; the rest of it was not read.');
  if (nodes > MAX_NODES) notes.push(`The page holds more than ${MAX_NODES} nodes; what follows them was not read.`);
  return { root, notes };
}
