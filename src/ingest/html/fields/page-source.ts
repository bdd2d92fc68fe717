import type { Block } from '../content/find-blocks.ts';
import { type Element, elements } from '../dom/tree.ts';
import { articleNode, type LdGraph, type LdNode, readJsonLd, typesOf } from './read-json-ld.ts';
import { type PageMeta, readMeta } from './read-meta.ts';

/** A page taken apart once, for the readers of its fields. */
export interface PageSource {
  root: Element;
  meta: PageMeta;
  graph: LdGraph;
  /** JSON-LD node of the article, and of the page when it says more than nothing. */
  article: LdNode | null;
  webPage: LdNode | null;
  blocks: Block[];
  /** Address that relative links resolve against. */
  url: string | null;
  /** Elements with `itemprop`, by its names. */
  itemprops: Map<string, Element[]>;
}

/** A field's value with where it was found, for the debug record. */
export interface Found<T> {
  value: T;
  /** Such as `JSON-LD headline`, `meta og:title`, `first heading`. */
  from: string;
}

/** Takes a parsed page apart. What is broken in it is noted. */
export function pageSource(root: Element, blocks: Block[], url: string | null, notes: string[]): PageSource {
  const meta = readMeta(root);
  const graph = readJsonLd(meta.jsonLd, notes);
  const own = url ?? meta.links.find((link) => link.rel.includes('canonical'))?.href ?? null;
  return {
    root,
    meta,
    graph,
    article: articleNode(graph, own),
    webPage:
      graph.nodes.find((node) =>
        typesOf(node).some((type) => /^(Item|About|Collection|Medical)?(Web)?Page$/.test(type)),
      ) ?? null,
    blocks,
    url: resolveBase(url, meta.base),
    itemprops: itemprops(root),
  };
}

function resolveBase(url: string | null, base: string | null): string | null {
  if (base === null) return url;
  return absolute(base, url) ?? url;
}

/** A web address made absolute; null when it is none or not http(s). */
export function absolute(href: string, base: string | null): string | null {
  try {
    const url = new URL(href.trim(), base ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function itemprops(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of elements(root)) {
    for (const name of element.attrs.itemprop?.split(/\s+/) ?? []) {
      const list = found.get(name);
      if (list) list.push(element);
      else found.set(name, [element]);
    }
  }
  return found;
}
