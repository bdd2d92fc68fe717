import type { Block } from '../content/find-blocks.ts';
import { isHeading } from '../content/measure-tree.ts';
import { plainKey } from '../content/page-context.ts';
import { type Element, elements, namesOf, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import { isElsewhere, type NearBlock } from './near-headline.ts';
import type { Found, PageSource } from './page-source.ts';
import { isNode, type LdNode, listOf, resolve, textIn, typesOf } from './read-json-ld.ts';
import { siteNames } from './read-title.ts';
import { splitNames } from './split-names.ts';

const METAS = [
  'citation_author',
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
  const claims: (() => Found<string[]>)[] = [
    () => ({ value: jsonLdAuthors(source), from: 'JSON-LD author' }),
    () => ({ value: metaAuthors(source), from: 'meta author' }),
    () => ({ value: microdataAuthors(source), from: 'microdata author' }),
    () => ({ value: linkedAuthors(source.root), from: 'rel=author' }),
    () => ({ value: bylineNear(near), from: 'byline near the headline' }),
    () => ({ value: bylineByClass(source.blocks), from: 'element named as byline' }),
    () => ({ value: namedByProfile(source, near), from: 'link to a profile' }),
    () => ({ value: labelledMeta(source), from: 'meta twitter:data' }),
    () => ({ value: jsonLdOrganisations(source), from: 'JSON-LD author' }),
  ];
  let fallback: Found<string[]> | null = null;
  for (const claim of claims) {
    const found = claim();
    const people = found.value.filter((name) => !isSite(plainKey(name), sites) && !isLogin(name));
    if (people.length > 0) return { value: people, from: found.from };
    if (found.value.length > 0) fallback ??= found;
  }
  return fallback;
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
    if (isLink && !isElsewhere(element, new Set())) names.push(...splitNames(textOf(element, 300)));
    if (names.length > 8) break;
  }
  return unique(names).slice(0, 1 + Math.min(4, names.length));
}

/** Whether an address is that of a person's page on the site. */
function isProfile(href: string | undefined): boolean {
  return /[?&]_?author=|\/(authors?|autores?|contributors?|profile|people|by|staff|reporters?|journalists?|columnist)\/[^/]+\/?$/i.test(
    href ?? '',
  );
}

const BY =
  /^(?:(?:posted|written|published|reported|words|story|article|guest post|contributed|texto|escrito|reportagem|publicado)\s+)?(?:by|por|de autor[ií]a de)\s*:?\s+|^(?:author|autora?|writer|reporter|redactora?)\s*:\s*/i;
const INNER_BY =
  /(?:^|[|•·,\d]\s*)(?:[Bb]y|[Pp]or|[Ww]ritten by|[Pp]osted by|[Aa]uthor:|[Ee]scrito por)\s+(\p{Lu}.+)$/u;
const BY_LABEL = /^(?:by|(?:written|posted|words|article|story) by|authors?|por|autora?|autores|escrito por)\s*:?$/i;

function bylineNear(near: NearBlock[]): string[] {
  for (const [at, { block }] of near.entries()) {
    if (block.words > 30) continue;
    const label = BY_LABEL.test(block.text);
    const names = label
      ? namesAfter(
          near.map((one) => one.block),
          at,
        )
      : splitNames(afterBy(block.text));
    if (names.length > 0) return names;
  }
  return [];
}

function afterBy(text: string): string {
  const bare = text.replace(BY, '').replace(/^(?:Written )?By(?=\p{Lu})/u, '');
  if (bare !== text) return /^\p{Lu}|^(?:the )?\p{Ll}[\p{L}\d._-]*$|^the \p{Lu}/u.test(bare) ? bare : '';
  return INNER_BY.exec(text)?.[1] ?? '';
}

function namesAfter(blocks: Block[], at: number): string[] {
  const next = blocks[at + 1];
  return next && next.words <= 12 ? splitNames(next.text) : [];
}

const BYLINE_NAME =
  /(?<![a-z])(?:byline|by-line|author|autor|firma|writer)(?!s|[-_]*(?:box|bio|desc|image|avatar|img|photo|title|job|role|grid|list))/i;

/** The first short text inside an element that calls itself a byline; labels are passed over. */
function bylineByClass(blocks: Block[]): string[] {
  for (const block of blocks) {
    if (block.words > 20 || isHeading(block) || BY_LABEL.test(block.text) || isElsewhere(block.element, new Set()))
      continue;
    if (!isNamedByline(block.element)) continue;
    const names = splitNames(block.text.replace(BY, ''));
    if (names.length > 0 && /^\p{Lu}|^\p{Ll}+$/u.test(names[0]!)) return names;
  }
  return [];
}

function isNamedByline(element: Element): boolean {
  let level = 0;
  for (let up: Element | null = element; up && up.tag !== 'body' && level < 4; up = up.parent, level++) {
    if (BYLINE_NAME.test(`${namesOf(up)} ${up.attrs['data-testid'] ?? ''}`)) return true;
  }
  return false;
}

/** A short text near the headline that a link to a person's page or a portrait repeats: the name it belongs to. */
function namedByProfile(source: PageSource, near: NearBlock[]): string[] {
  const keys = new Set<string>();
  for (const element of elements(source.root)) {
    const slug = isProfile(element.attrs.href) ? element.attrs.href!.replace(/\/+$/, '').split('/').at(-1) : null;
    if (slug) keys.add(plainKey(slug));
    if (element.tag === 'img' && element.attrs.alt && isPortrait(element))
      keys.add(plainKey(element.attrs.alt.split(',')[0]!));
  }
  for (const { block } of near) {
    const isShort = block.words >= 2 && block.words <= 4 && !/^h[1-6]$/.test(block.element.tag);
    if (isShort && keys.has(plainKey(block.text)) && NAME_LIKE.test(block.text)) return splitNames(block.text);
  }
  return [];
}

/** Whether a picture calls itself one of a person. */
function isPortrait(image: Element): boolean {
  const names = `${namesOf(image)} ${image.parent ? namesOf(image.parent) : ''} ${image.attrs.src ?? ''}`;
  return /avatar|author|profile|headshot|rounded-full|circle|ellipse|mask/i.test(names);
}

const NAME_LIKE = /^\p{Lu}[\p{L}.'’-]+(\s+\p{L}[\p{L}.'’-]*)*\s+\p{Lu}[\p{L}.'’-]+$/u;

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name, at) => {
    const key = plainKey(name);
    if (seen.has(key) || (at > 0 && /^\p{Ll}+ \p{Ll}/u.test(name))) return false;
    seen.add(key);
    return true;
  });
}
