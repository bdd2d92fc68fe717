import { bodyText, cleanLine, escapeHtml, paragraphsToHtml, parseBody } from '../../text/index.ts';
import type { XmlNode } from './xml-tree.ts';
import { textOf } from './xml-tree.ts';

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The children of an XHTML element, written as HTML again. */
function innerHtml(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? escapeHtml(child) : outerHtml(child))).join('');
}

function outerHtml(node: XmlNode): string {
  const name = node.name.replace(/^.*:/, '');
  const attributes = Object.entries(node.attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
  return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${innerHtml(node)}</${name}>`;
}

/** Text without any tag becomes paragraphs, at its blank lines; what has tags is HTML already. */
export function bodyHtml(text: string): string {
  if (/<\/?[a-z!]/iu.test(text)) return text;
  const paragraphs = text.split(/\r?\n\s*\r?\n/u).map(lineOf);
  return paragraphsToHtml(paragraphs.filter((paragraph) => paragraph !== ''));
}

/** A short field that may hold HTML or its entities -> one line of text. */
export function lineOf(html: string): string {
  if (!/[<&]/.test(html)) return cleanLine(html);
  return cleanLine(bodyText(parseBody(html.slice(0, 100_000))).text);
}

/**
 * The body of an element with an Atom type: `text` is escaped, `xhtml` written out, anything else HTML as it stands.
 */
export function contentHtml(node: XmlNode): string {
  const type = (node.attributes.type ?? 'html').toLowerCase();
  if (type === 'xhtml' || type === 'application/xhtml+xml') {
    const div = node.children.find((child) => typeof child !== 'string');
    return div !== undefined && typeof div !== 'string' && /(?:^|:)div$/.test(div.name)
      ? innerHtml(div)
      : innerHtml(node);
  }
  const text = textOf(node).trim();
  const plain = type === 'text' || type === 'text/plain';
  return plain
    ? paragraphsToHtml(
        text
          .split(/\r?\n\s*\r?\n/u)
          .map(cleanLine)
          .filter(Boolean),
      )
    : bodyHtml(text);
}
