import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { parseFragment } from 'parse5';
import { cleanCharacters } from '../clean-characters.ts';
import { bodyText } from './body-text.ts';
import { limitDepth } from './limit-depth.ts';
import { type BodyPart, partsOf } from './parts.ts';
import { EMBEDS, REMOVED, SCHEMA } from './schema.ts';
import { markAnalysis, toBlocks } from './structure.ts';

/** A body that is safe to store and to show, with what is derived from it. */
export interface CleanBody {
  html: string;
  text: string;
  parts: BodyPart[];
  /** Elements taken out and how many of each (`script` -> 2); embeds that became links are counted too. */
  removed: Record<string, number>;
  /** True when nesting beyond 200 elements made the body lose its mark-up. */
  flattened: boolean;
}

/**
 * Hostile HTML -> a clean body. Scripts, styles, forms and handlers go; embeds become links; relative links resolve
 * against `base` (an absolute http(s) address) or lose their target; loose text gets paragraphs; what follows an
 * analysis heading is put into `<section data-part="analysis">`. Cleaning a clean body changes nothing.
 */
export function cleanBody(html: string, base: string | null): CleanBody {
  const limited = limitDepth(cleanCharacters(html));
  const removed: Record<string, number> = {};
  const tree = parseBody(limited.html);
  prepare(tree, base, removed);
  const safe = sanitize(tree, SCHEMA) as Root;
  const root: Root = { type: 'root', children: toBlocks(safe.children as ElementContent[]) };
  markAnalysis(root);
  separate(root);
  const { text, blocks } = bodyText(root);
  return { html: toHtml(root), text, parts: partsOf(text, blocks), removed, flattened: limited.flattened };
}

/** A stored (clean) body -> its tree, for those who show it. */
export function parseBody(html: string): Root {
  // Without places in the source, which nobody asks for and which take as long as all the rest.
  return fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root;
}

/** One block a line, so that the HTML reads well as source and compares well between revisions. */
function separate(root: Root): void {
  root.children = root.children.flatMap((child, i) =>
    i === 0 ? [child] : [{ type: 'text', value: '\n' } as const, child],
  );
}

/** Takes out what must go, renames headings, turns embeds into links, resolves addresses; in place. */
function prepare(parent: Root | Element, base: string | null, removed: Record<string, number>): void {
  const kept: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') kept.push(child);
    if (child.type !== 'element') continue;
    if (REMOVED.has(child.tagName) || isHidden(child)) {
      removed[child.tagName] = (removed[child.tagName] ?? 0) + 1;
      continue;
    }
    if (EMBEDS.has(child.tagName)) removed[child.tagName] = (removed[child.tagName] ?? 0) + 1;
    const next = EMBEDS.has(child.tagName) ? linkOf(child) : child;
    if (!next) continue;
    if (next.tagName === 'h1') next.tagName = 'h2';
    resolveAddresses(next, base);
    prepare(next, base, removed);
    kept.push(next);
  }
  parent.children = kept;
}

function isHidden({ properties, tagName }: Element): boolean {
  return tagName !== 'p' && properties.hidden === true;
}

function linkOf(node: Element): Element | null {
  const address = addressOf(node);
  if (!address) return null;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: address }],
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}

function addressOf(node: Element): string | null {
  const own = node.properties.src ?? node.properties.data;
  if (typeof own === 'string' && own) return own.startsWith('//') ? `https:${own}` : own;
  const source = node.children.find((c): c is Element => c.type === 'element' && c.tagName === 'source');
  return source ? addressOf(source) : null;
}

function resolveAddresses({ properties }: Element, base: string | null): void {
  if (typeof properties.id === 'string') properties.id = prefixed(properties.id);
  for (const name of ['href', 'src'] as const) {
    const value = properties[name];
    if (typeof value !== 'string') continue;
    properties[name] =
      name === 'href' && value.startsWith('#') ? `#${prefixed(value.slice(1))}` : (resolve(value, base) ?? undefined);
  }
}

/** Names inside a body get a prefix, so that none can pose as a part of the page; twice cleaned stays once prefixed. */
function prefixed(name: string): string {
  return name.startsWith('n-') ? name : `n-${name}`;
}

function resolve(address: string, base: string | null): string | null {
  if (!URL.canParse(address, base ?? undefined)) return null;
  return new URL(address, base ?? undefined).href;
}
