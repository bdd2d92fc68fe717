import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseBody } from '../../text/index.ts';

/**
 * A clean body as WordPress's block editor keeps it (developer.wordpress.org/block-editor, "Markup representation of a
 * block"): so WordPress does not wrap lines in paragraphs of its own, and its editor shows what can be edited. What has
 * no block of its own, such as the analysis part, is one of free HTML.
 */
export function toBlocks(html: string): string {
  return parseBody(html).children.map(blockOf).filter(Boolean).join('\n\n');
}

const BLOCKS: Readonly<Record<string, string>> = { p: 'paragraph', h2: 'heading' };

function blockOf(node: RootContent): string {
  const inner = toHtml(node as Element).trim();
  if (inner === '') return '';
  const name = (node.type === 'element' && plain(node) && BLOCKS[node.tagName]) || 'html';
  return `<!-- wp:${name} -->\n${inner}\n<!-- /wp:${name} -->`;
}

/** With attributes a block would need them in its comment too. */
function plain({ properties }: Element): boolean {
  return Object.keys(properties).length === 0;
}
