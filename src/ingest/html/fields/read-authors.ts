import { plainKey } from '../content/page-context.ts';
import { closest, type Element, elements, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import { blocksNearHeadline, isElsewhere } from './near-headline.ts';
import type { Found, PageSource } from './page-source.ts';
import { isNode, type LdNode, listOf, resolve, textIn } from './read-json-ld.ts';
import { siteNames } from './read-title.ts';
import { splitNames } from './split-names.ts';

const METAS = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
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
export function readAuthors(source: PageSource, title: string | null): Found<string[]> | null {
  const sites = new Set(siteNames(source));
  const claims: (() => Found<string[]>)[] = [
    () => ({ value: jsonLdAuthors(source), from: 'JSON-LD author' }),
    () => ({ value: metaAuthors(source), from: 'meta author' }),
    () => ({ value: microdataAuthors(source), from: 'microdata author' }),
    () => ({ value: linkedAuthors(source.root), from: 'rel=author' }),
    () => ({ value: bylineNear(source, title), from: 'byline near the headline' }),
    () => ({ value: bylineByClass(source.root), from: 'element named as byline' }),
    () => ({ value: labelledMeta(source), from: 'meta twitter:data' }),
  ];
  let fallback: Found<string[]> | null = null;
  for (const claim of claims) {
    const found = claim();
    const people = found.value.filter((name) => !sites.has(plainKey(name)) && !isLogin(name));
    if (people.length > 0) return { value: people, from: found.from };
    if (found.value.length > 0) fallback ??= found;
  }
  return fallback;
}

/** A user name rather than a person's: no space, and no capital but all of it or digits inside. */
function isLogin(name: string): boolean {
  return !/\s/.test(name) && (/\d|[@._-]/.test(name) || name === name.toLowerCase());
}

function jsonLdAuthors(source: PageSource): string[] {
  const { article, graph, webPage } = source;
  const values = [...listOf(article?.author), ...(article ? [] : listOf(webPage?.author))];
  const names = values.flatMap((value) => {
    const node: unknown = isNode(value) ? resolve(value, graph) : value;
    const name = isNode(node) ? nodeName(node) : textIn(node);
    return name ? splitNames(decodeEntities(name)) : [];
  });
  return unique(names);
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
    const names = unique(values.flatMap((value) => splitNames(decodeEntities(value))));
    if (names.length > 0) return names;
  }
  return [];
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
    if (isLink && !isElsewhere(element)) names.push(...splitNames(textOf(element, 300)));
    if (names.length > 8) break;
  }
  return unique(names).slice(0, 1 + Math.min(4, names.length));
}

/** Whether an address is that of a person's page on the site. */
function isProfile(href: string | undefined): boolean {
  return /\/(authors?|autores?|contributors?|profile|people|by|staff|reporters?|journalists?|columnist)\/[^/]+\/?$/i.test(
    href ?? '',
  );
}

const BY =
  /^(?:(?:posted|written|published|reported|words|story|article|guest post|contributed|texto|escrito|reportagem|publicado)\s+)?(?:by|por|de autor[ií]a de)\s*:?\s+|^(?:author|autora?|writer|reporter|redactora?)\s*:\s*/i;
const INNER_BY = /(?:^|[|•·,\d]\s*)(?:by|por|written by|posted by|author:|escrito por)\s+(\p{Lu}.+)$/iu;

function bylineNear(source: PageSource, title: string | null): string[] {
  const near = blocksNearHeadline(source, title);
  for (const [at, { block }] of near.entries()) {
    if (block.words > 30) continue;
    const label = /^(?:by|written by|author|posted by|por|autora?|escrito por|words by)\s*:?$/i.test(block.text);
    const text = label
      ? (near[at + 1]?.block.text ?? '')
      : BY.test(block.text)
        ? block.text.replace(BY, '')
        : INNER_BY.exec(block.text)?.[1];
    const names = text ? splitNames(text) : [];
    if (names.length > 0) return names;
  }
  return [];
}

function bylineByClass(root: Element): string[] {
  for (const element of elements(root)) {
    const names = `${element.attrs.class ?? ''} ${element.attrs['data-testid'] ?? ''}`;
    if (
      !/\b(byline|author(-?name)?|by-?author|post-?author|entry-?author|article-?author|autor(-?nome|-?nombre)?|firma)\b|author[-_]{1,2}name/i.test(
        names,
      )
    )
      continue;
    const text = textOf(element, 400);
    if (text.length < 3 || text.length > 120 || closest(element, (up) => /comment/.test(up.attrs.class ?? '')))
      continue;
    const found = splitNames(text.replace(BY, ''));
    if (found.length > 0) return found;
  }
  return [];
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = plainKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
