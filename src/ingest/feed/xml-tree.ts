import { SaxesParser } from 'saxes';

/** An element of a feed. Names carry the usual prefix of their namespace (`content:encoded`), whatever the file's is. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Prefix of the file -> usual prefix ('' for RSS's and Atom's own names). */
export type Prefixes = ReadonlyMap<string, string>;

/** Deepest nesting kept; deeper elements lose their tags and keep their text. */
const MAX_DEPTH = 100;

/** Namespaces of the formats and modules that we read, with the prefix each is known by. */
const NAMESPACES: Record<string, string> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://backend.userland.com/creativecommonsrssmodule': 'creativeCommons',
  'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html': 'creativeCommons',
  'http://creativecommons.org/ns#': 'cc',
  'http://web.resource.org/cc/': 'cc',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

/** Names that sloppy feeds take from HTML; XML itself knows five. */
const HTML_ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  atilde: 'ã',
  otilde: 'õ',
  ccedil: 'ç',
  acirc: 'â',
  ecirc: 'ê',
  ocirc: 'ô',
  uuml: 'ü',
  iexcl: '¡',
  iquest: '¿',
  copy: '©',
  reg: '®',
  euro: '€',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
};
/** Faults after which saxes goes on with the text as it stands (messages of saxes 6). */
const MENDED =
  /entity|disallowed character|char data|duplicate attribute|whitespace between attributes|unquoted|unclosed tag/;

/** What was read, and the faults on the way; `broken` is the first one that left the structure in doubt. */
interface XmlReading {
  root: XmlNode;
  mended: number;
  broken: { line: number; message: string } | null;
}

/** Reads a piece of XML into a tree under a nameless root. No DOCTYPE entity is ever expanded. */
export function readXml(xml: string, line: number, outer: Prefixes): XmlReading {
  const reading: XmlReading = { root: { name: '', attributes: {}, children: [] }, mended: 0, broken: null };
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  const stack: XmlNode[] = [reading.root];
  const scopes: Prefixes[] = [outer];
  let deeper = 0;
  const add = (text: string): void => {
    stack.at(-1)!.children.push(text);
  };
  parser.on('opentag', (tag) => {
    if (stack.length > MAX_DEPTH) {
      deeper += 1;
      return;
    }
    const scope = declaredPrefixes(tag.attributes, scopes.at(-1)!);
    const node: XmlNode = { name: usualName(tag.name, scope), attributes: tag.attributes, children: [] };
    stack.at(-1)!.children.push(node);
    stack.push(node);
    scopes.push(scope);
  });
  parser.on('closetag', () => {
    if (deeper > 0) deeper -= 1;
    else if (stack.length > 1) {
      stack.pop();
      scopes.pop();
    }
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => noteFault(reading, error.message, line + parser.line - 1));
  parser.write(xml).close();
  return reading;
}

function noteFault(reading: XmlReading, message: string, line: number): void {
  const what = message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '');
  if (MENDED.test(what)) reading.mended += 1;
  else reading.broken ??= { line, message: what };
}

/** The prefixes in force inside an element: those around it and those it declares. */
export function declaredPrefixes(attributes: Record<string, string>, outer: Prefixes): Prefixes {
  const names = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (names.length === 0) return outer;
  const inner = new Map(outer);
  for (const name of names.slice(0, 100)) {
    const usual = NAMESPACES[attributes[name]!.trim().toLowerCase()];
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (usual !== undefined) inner.set(prefix, usual);
  }
  return inner;
}

function usualName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const usual = prefixes.get(prefix) ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}

/** The element children with one of these names, in order. */
export function childrenOf(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string' && names.includes(child.name));
}

/** All text inside an element, tags left out. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Trimmed text of the first child with one of these names that has any; null when none has. */
export function firstText(node: XmlNode, ...names: string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = textOf(child).trim();
      if (text !== '') return text;
    }
  }
  return null;
}
