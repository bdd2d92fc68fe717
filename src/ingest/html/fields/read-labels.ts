import type { DraftTranslation, Kind } from '../../draft.ts';
import { guessKind } from '../../guess-kind.ts';
import { plainKey } from '../content/page-context.ts';
import { type Element, elements, findElement, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import { absolute, type Found, type PageSource } from './page-source.ts';
import { isNode, listOf, textIn, typesOf } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

/** Where on the site the article stands, outermost first: breadcrumb, JSON-LD articleSection, meta article:section. */
export function readSections(source: PageSource, title: string | null): Found<string[]> | null {
  const claims: Found<string[]>[] = [
    { value: breadcrumbFromJsonLd(source), from: 'JSON-LD BreadcrumbList' },
    { value: breadcrumbOnPage(source.root), from: 'breadcrumb of the page' },
    { value: texts(source.article?.articleSection), from: 'JSON-LD articleSection' },
    {
      value: metaList(source, 'article:section', 'parsely-section', 'section', 'og:section'),
      from: 'meta article:section',
    },
  ];
  for (const claim of claims) {
    const value = cleanSections(claim.value, title);
    if (value.length > 0) return { value, from: claim.from };
  }
  return null;
}

const HOME = /^(home|home ?page|inicio|in[íi]cio|portada|capa|start|main|.*\.(com|org|net))$/i;

function cleanSections(names: string[], title: string | null): string[] {
  const own = plainKey(title ?? '');
  return unique(names).filter(
    (name) =>
      !HOME.test(name) &&
      name.length <= 60 &&
      plainKey(name) !== own &&
      !own.startsWith(`${plainKey(name)} `.repeat(2)) &&
      !(plainKey(name).length > 25 && own.includes(plainKey(name))),
  );
}

function breadcrumbFromJsonLd(source: PageSource): string[] {
  const list = source.graph.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  if (!list) return [];
  const items = listOf(list.itemListElement).filter(isNode);
  items.sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
  return items.flatMap(
    (item) => textOfLabel(item.name) ?? (isNode(item.item) ? textOfLabel(item.item.name) : null) ?? [],
  );
}

function textOfLabel(value: unknown): string | null {
  const text = typeof value === 'string' ? value : null;
  return text === null || text.trim() === '' ? null : decodeEntities(text).trim();
}

function breadcrumbOnPage(root: Element): string[] {
  const trail = findElement(root, (element) => {
    const names = `${element.attrs.class ?? ''} ${element.attrs.id ?? ''} ${element.attrs['aria-label'] ?? ''} ${element.attrs.itemtype ?? ''}`;
    return element.tag !== 'body' && element.tag !== 'html' && /bread-?crumb|migas|trilha/i.test(names);
  });
  if (!trail) return [];
  const links = [...elements(trail)].filter((element) => element.tag === 'a').map((link) => textOf(link, 200));
  if (links.length > 0) return links.slice(0, 8);
  return textOf(trail, 400)
    .split(/\s*[>»›/|→]\s*/)
    .slice(0, 8);
}

/** Keywords and tags: JSON-LD keywords, meta article:tag and keywords, links marked rel=tag. */
export function readTopics(source: PageSource): Found<string[]> | null {
  const claims: Found<string[]>[] = [
    { value: texts(source.article?.keywords), from: 'JSON-LD keywords' },
    { value: source.meta.metas.get('article:tag') ?? [], from: 'meta article:tag' },
    { value: tagLinks(source.root), from: 'rel=tag' },
    { value: metaList(source, 'news_keywords', 'parsely-tags', 'keywords'), from: 'meta keywords' },
  ];
  for (const claim of claims) {
    const value = unique(claim.value.flatMap(splitLabels)).slice(0, 40);
    if (value.length > 0) return { value, from: claim.from };
  }
  return null;
}

function tagLinks(root: Element): string[] {
  const names: string[] = [];
  for (const element of elements(root)) {
    if (
      element.tag === 'a' &&
      /(^|\s)tag(\s|$)/.test(element.attrs.rel ?? '') &&
      !/\/category\//.test(element.attrs.href ?? '')
    ) {
      names.push(textOf(element, 100));
    }
  }
  return names.length > 40 ? [] : names;
}

function metaList(source: PageSource, ...names: string[]): string[] {
  for (const name of names) {
    const values = source.meta.metas.get(name);
    if (values) return values.flatMap(splitLabels);
  }
  return [];
}

function splitLabels(text: string): string[] {
  return decodeEntities(text)
    .split(/\s*[,;]\s*/)
    .map((label) => label.replace(/\s+/g, ' ').replace(/^#/, '').trim())
    .filter((label) => label !== '' && label.length <= 80 && !/^https?:/.test(label));
}

function texts(value: unknown): string[] {
  return listOf(value)
    .flatMap((item) => (isNode(item) ? textOfLabel(item.name) : typeof item === 'string' ? item : null) ?? [])
    .flatMap(splitLabels);
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (name === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const KIND_OF_TYPE: Record<string, Kind> = {
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  BackgroundNewsArticle: 'analysis',
  ReviewNewsArticle: 'opinion',
  ReportageNewsArticle: 'news',
  AboutPage: 'page',
  ContactPage: 'page',
};

/** The kind by the page's JSON-LD type, else by words in its sections and topics; null when neither tells. */
export function readKind(source: PageSource, sections: string[], topics: string[]): Found<Kind> | null {
  const types = [
    ...(source.article ? typesOf(source.article) : []),
    ...(source.article === null && source.webPage ? typesOf(source.webPage) : []),
  ];
  for (const type of types)
    if (KIND_OF_TYPE[type] && type !== 'ReportageNewsArticle')
      return { value: KIND_OF_TYPE[type], from: `JSON-LD ${type}` };
  const guessed = guessKind([...sections, ...topics]);
  if (guessed) return { value: guessed, from: 'sections and topics' };
  return types.includes('ReportageNewsArticle') ? { value: 'news', from: 'JSON-LD ReportageNewsArticle' } : null;
}

/** The language that the page declares: html lang, JSON-LD inLanguage, og:locale, Content-Language. */
export function readLanguage(source: PageSource): Found<string> | null {
  const claims: [string | null, string][] = [
    [source.meta.lang, 'html lang'],
    [source.article && textIn(source.article.inLanguage), 'JSON-LD inLanguage'],
    [metaContent(source.meta, 'og:locale', 'inlanguage'), 'meta og:locale'],
    [metaContent(source.meta, 'content-language', 'language', 'dc.language'), 'meta language'],
  ];
  for (const [value, from] of claims) {
    const tag = (value ?? '').trim().replace('_', '-');
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return { value: tag, from };
  }
  return null;
}

/** The same article in other languages, as rel=alternate with hreflang gives them (Google's and WHATWG's use). */
export function readTranslations(source: PageSource, own: string | null, address: string | null): DraftTranslation[] {
  const found: DraftTranslation[] = [];
  for (const link of source.meta.links) {
    const url = absolute(link.href, source.url);
    const language = link.hreflang?.trim() ?? '';
    if (
      !link.rel.includes('alternate') ||
      url === null ||
      !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ||
      language.toLowerCase() === 'x-default'
    )
      continue;
    if (url === address || language.toLowerCase() === own?.toLowerCase()) continue;
    if (!found.some((other) => other.url === url) && found.length < 40) found.push({ language, url, id: null });
  }
  return found;
}

/** Canonical address: rel=canonical, og:url, JSON-LD url, else where the page was read. */
export function readAddress(source: PageSource, url: string | null): Found<string> | null {
  const claims: [string | null | undefined, string][] = [
    [source.meta.links.find((link) => link.rel.includes('canonical'))?.href, 'rel=canonical'],
    [metaContent(source.meta, 'og:url'), 'meta og:url'],
    [source.article && textIn(source.article.url), 'JSON-LD url'],
    [url, 'where the page was read'],
  ];
  for (const [value, from] of claims) {
    const address = value ? absolute(value, source.url) : null;
    if (address !== null) return { value: address, from };
  }
  return null;
}

/** The summary that stands above the text: JSON-LD, Open Graph or meta description; null when it is the site's own. */
export function readDek(source: PageSource, title: string | null): Found<string> | null {
  const { article, meta, itemprops } = source;
  const onPage =
    itemprops.get('alternativeHeadline')?.[0] ??
    itemprops.get('description')?.find((element) => element.tag !== 'meta');
  const claims: [string | null, string][] = [
    [onPage ? textOf(onPage, 2000) : null, 'microdata'],
    [article && textIn(article.description), 'JSON-LD description'],
    [metaContent(meta, 'og:description', 'description', 'twitter:description'), 'meta description'],
  ];
  for (const [value, from] of claims) {
    const text = decodeEntities(value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.length >= 20 && plainKey(text) !== plainKey(title ?? '')) return { value: text, from };
  }
  return null;
}
