import { type Element, elements, textOf } from '../dom/tree.ts';

/** What a page's head (or what stands for it) says, by name. */
export interface PageMeta {
  /** `name`, `property`, `itemprop` or `http-equiv` in lower case, with every content given for it. */
  metas: Map<string, string[]>;
  links: { rel: string[]; href: string; hreflang: string | null }[];
  /** Text of the first `<title>`; null without one. */
  title: string | null;
  /** `lang` of the html element; null without one. */
  lang: string | null;
  /** Texts of the JSON-LD scripts. */
  jsonLd: string[];
  /** `href` of `<base>`. */
  base: string | null;
}

const MOST_METAS = 2_000;

/** Reads meta, link, title, base and JSON-LD elements wherever they stand: broken pages have them in the body. */
export function readMeta(root: Element): PageMeta {
  const meta: PageMeta = { metas: new Map(), links: [], title: null, lang: null, jsonLd: [], base: null };
  let left = MOST_METAS;
  for (const element of elements(root, (at) => at.tag !== 'svg')) {
    if (left < 0) break;
    if (element.tag === 'meta' || element.tag === 'link' || element.tag === 'script') left--;
    readElement(element, meta);
  }
  return meta;
}

function readElement(element: Element, meta: PageMeta): void {
  const { tag, attrs } = element;
  if (tag === 'meta') readMetaElement(attrs, meta);
  else if (tag === 'link' && attrs.href) {
    const rel = (attrs.rel ?? '').toLowerCase().split(/\s+/);
    meta.links.push({ rel, href: attrs.href.trim(), hreflang: attrs.hreflang ?? null });
  } else if (tag === 'title') meta.title ??= textOf(element) || null;
  else if (tag === 'html') meta.lang ??= attrs.lang ?? attrs['xml:lang'] ?? null;
  else if (tag === 'base') meta.base ??= attrs.href ?? null;
  else if (tag === 'script' && /ld\+json/i.test(attrs.type ?? '')) {
    const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (text.trim() !== '' && meta.jsonLd.length < 50) meta.jsonLd.push(text);
  }
}

function readMetaElement(attrs: Record<string, string>, meta: PageMeta): void {
  const content = attrs.content?.trim();
  if (!content) return;
  for (const key of [attrs.name, attrs.property, attrs.itemprop, attrs['http-equiv']]) {
    if (!key) continue;
    const name = key.toLowerCase().trim();
    const values = meta.metas.get(name);
    if (values) values.push(content);
    else meta.metas.set(name, [content]);
  }
}

/** First content given for any of the names, in the order of the names; null when there is none. */
export function metaContent(meta: PageMeta, ...names: string[]): string | null {
  for (const name of names) {
    const value = meta.metas.get(name)?.find((content) => content !== '');
    if (value !== undefined) return value;
  }
  return null;
}
