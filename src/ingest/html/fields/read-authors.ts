import { plainKey } from '../content/page-context.ts';
import { type Element, elements, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import {
  bylineByClass,
  bylineNear,
  isFullName,
  isProfile,
  namedByProfile,
  namesWithDegrees,
  nameUnderLabel,
  signatureNear,
} from './find-bylines.ts';
import { isElsewhere, type NearBlock } from './near-headline.ts';
import type { Found, PageSource } from './page-source.ts';
import { isNode, type LdNode, listOf, resolve, textIn, typesOf } from './read-json-ld.ts';
import { siteNames } from './site-name.ts';
import { splitNames } from './split-names.ts';

const METAS = [
  'citation_author',
  'citation_authors',
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator:name',
  'cxenseparse:author',
  'rnews:author',
  'article.author',
];

/**
 * Who signs the article, in order. Order of trust: JSON-LD, meta elements, microdata and rel=author, bylines near the
 * headline. A name of the site itself counts only when nobody else is found.
 */
export function readAuthors(source: PageSource, near: NearBlock[]): Found<string[]> | null {
  const sites = new Set(siteNames(source));
  const byline = bylineNear(near);
  const claims: (() => Found<string[]>)[] = [
    () => ({ value: jsonLdAuthors(source), from: 'JSON-LD author' }),
    () => ({ value: metaAuthors(source), from: 'meta author' }),
    () => ({ value: ofByline(microdataAuthors(source), byline), from: 'microdata author' }),
    () => ({ value: ofByline(linkedAuthors(source.root), byline), from: 'rel=author' }),
    () => ({ value: byline, from: 'byline near the headline' }),
    () => ({ value: bylineByClass(source.blocks), from: 'element named as byline' }),
    () => ({ value: namedByProfile(source, near), from: 'link to a profile' }),
    () => ({ value: labelledMeta(source), from: 'meta twitter:data' }),
    () => ({ value: namesWithDegrees(near), from: 'names with degrees near the headline' }),
    () => ({ value: nameUnderLabel(source.blocks), from: 'name under a label' }),
    () => ({ value: signatureNear(source, near), from: 'name beside the date' }),
    () => ({ value: jsonLdOrganisations(source), from: 'JSON-LD author' }),
  ];
  let fallback: Found<string[]> | null = null;
  for (const claim of claims) {
    const found = claim();
    const people = found.value.filter((name) => !isSite(plainKey(name), sites) && !isLogin(name));
    if (people.length > 0) return contradicted(people, byline) ?? { value: people, from: found.from };
    if (found.value.length > 0) fallback ??= found;
  }
  return fallback;
}

/** Of several names marked on a page those of the byline, when it has some: others are reviewers or a team below. */
function ofByline(names: string[], byline: string[]): string[] {
  const keys = new Set(names.map(plainKey));
  return byline.length > 0 && byline.every((name) => keys.has(plainKey(name))) ? byline : names;
}

/** A full name in the byline wins over quite another in the head of the page, which is who filed the page. */
function contradicted(claimed: string[], byline: string[]): Found<string[]> | null {
  const words = new Set(claimed.flatMap((name) => plainKey(name).split(' ')));
  const isOther =
    byline.length > 0 &&
    byline.every(isFullName) &&
    !plainKey(byline.join(' '))
      .split(' ')
      .some((word) => words.has(word));
  return isOther ? { value: byline, from: 'byline near the headline' } : null;
}

/** Whether a name is the site's own, 'Team' and the like added or not. */
function isSite(key: string, sites: Set<string>): boolean {
  if (sites.has(key)) return true;
  const tight = key.replace(/ /g, '');
  return [...sites].some((site) => site.length > 4 && (key.startsWith(`${site} `) || tight === site.replace(/ /g, '')));
}

/** A user name rather than a person's: no space, and no capital but all of it or digits inside. */
function isLogin(name: string): boolean {
  return !/\s/.test(name) && (/\d|[@._-]/.test(name) || name === name.toLowerCase());
}

/** People first: where only organisations are named, they stand for the author. */
function jsonLdAuthors(source: PageSource): string[] {
  const { article, graph, webPage } = source;
  const values = [...listOf(article?.author), ...(article ? [] : listOf(webPage?.author))];
  const nodes = values.map((value) => (isNode(value) ? resolve(value, graph) : value));
  const people = nodes.filter((node) => !isNode(node) || !typesOf(node).some((type) => /Organization/.test(type)));
  return unique(
    (people.length > 0 ? people : []).flatMap((node) => {
      const name = isNode(node) ? nodeName(node) : textIn(node);
      return name && name !== 'undefined' && name !== 'null' ? splitNames(decodeEntities(name)) : [];
    }),
  );
}

/** Organisations that JSON-LD names as the author, for pages that name nobody else. */
function jsonLdOrganisations(source: PageSource): string[] {
  const nodes = listOf(source.article?.author).flatMap((value) =>
    isNode(value) ? [resolve(value, source.graph)] : [],
  );
  return unique(nodes.flatMap((node) => splitNames(nodeName(node) ?? '')));
}

function nodeName(node: LdNode): string | null {
  const name = textIn(node.name);
  if (name !== null) return name;
  const parts = [textIn(node.givenName), textIn(node.familyName)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : null;
}

function metaAuthors(source: PageSource): string[] {
  for (const name of METAS) {
    const values = source.meta.metas.get(name) ?? [];
    const names = unique(values.filter(isNoList).flatMap((value) => splitNames(inOrder(decodeEntities(value), name))));
    if (names.length > 0) return names;
  }
  return [];
}

/** Some templates list all who made the site: 'content: Ana, design: Luis'. */
function isNoList(value: string): boolean {
  return (value.match(/\p{L}:\s/gu) ?? []).length < 2;
}

/** Google Scholar's citation tags and Dublin Core may put the family name first: 'Ruiz, Ana'. */
function inOrder(value: string, meta: string): string {
  const parts = /^(?:citation|dc)/.test(meta) ? value.split(/,\s*/) : [];
  const isPair =
    parts.length === 2 && parts.every((part) => /^\p{Lu}[\p{L}.'’ -]*$/u.test(part)) && !/\s/.test(parts[0]!);
  return isPair ? `${parts[1]} ${parts[0]}` : value;
}

/** WordPress plug-ins write 'Written by' and a name as a pair of Twitter labels. */
function labelledMeta(source: PageSource): string[] {
  for (const n of ['1', '2']) {
    const label = source.meta.metas.get(`twitter:label${n}`)?.[0] ?? '';
    const value = source.meta.metas.get(`twitter:data${n}`)?.[0] ?? '';
    if (/written by|author|escrito por|autor/i.test(label)) return splitNames(value);
  }
  return [];
}

function microdataAuthors(source: PageSource): string[] {
  const names: string[] = [];
  for (const element of source.itemprops.get('author') ?? []) {
    if (isElsewhere(element) || element.tag === 'meta') continue;
    const inner = [...elements(element)].find((at) => at !== element && at.attrs.itemprop === 'name');
    const text = inner ? (inner.attrs.content ?? textOf(inner, 300)) : (element.attrs.content ?? textOf(element, 300));
    names.push(...splitNames(text));
  }
  return unique(names);
}

function linkedAuthors(root: Element): string[] {
  const names: string[] = [];
  for (const element of elements(root)) {
    const isLink = element.tag === 'a' && (/\bauthor\b/.test(element.attrs.rel ?? '') || isProfile(element.attrs.href));
    if (isLink && !isElsewhere(element, new Set())) names.push(...splitNames(textOf(element, 300)));
    if (names.length > 8) break;
  }
  return unique(names).slice(0, 1 + Math.min(4, names.length));
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name, at) => {
    const key = plainKey(name);
    if (seen.has(key) || (at > 0 && /^\p{Ll}+ \p{Ll}/u.test(name))) return false;
    seen.add(key);
    return true;
  });
}
