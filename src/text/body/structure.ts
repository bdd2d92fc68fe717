import type { Element, ElementContent, Root } from 'hast';
import { isAnalysisHeading } from '../analysis-heading.ts';
import { BLOCKS } from './schema.ts';
import { textOf } from './text-of.ts';

const HEADING = /^h[2-6]$/;
const MEDIA = new Set(['img', 'hr', 'br']);

/** Rebuilds a cleaned tree as a flat sequence of blocks: wrappers opened, loose text in paragraphs, empties dropped. */
export function toBlocks(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    out.push(...paragraphsOf(run));
    run = [];
  };
  for (const child of children) {
    if (child.type === 'text') run.push(child);
    if (child.type !== 'element') continue;
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    flush();
    if (!BLOCKS.has(child.tagName)) out.push(...toBlocks(child.children));
    else out.push(...block(child));
  }
  flush();
  return out;
}

function isInline(node: Element): boolean {
  if (BLOCKS.has(node.tagName) || WRAPPER.has(node.tagName)) return false;
  return !node.children.some((child) => child.type === 'element' && !isInline(child));
}

const WRAPPER = new Set(['div', 'article', 'main', 'header', 'footer', 'aside']);

function block(node: Element): ElementContent[] {
  const { tagName } = node;
  if (tagName === 'p')
    return node.children.every((c) => c.type !== 'element' || isInline(c))
      ? splitParagraph(node)
      : toBlocks(node.children);
  if (tagName === 'hr') return [node];
  const rebuilt = HOLDS_BLOCKS.has(tagName) ? { ...node, children: toBlocks(node.children) } : node;
  return hasContent(rebuilt) ? [rebuilt] : [];
}

const HOLDS_BLOCKS = new Set(['blockquote', 'section']);

function paragraphsOf(run: ElementContent[]): ElementContent[] {
  return run.length === 0 ? [] : splitParagraph({ type: 'element', tagName: 'p', properties: {}, children: run });
}

/** Two line breaks in a row end a paragraph, as old editors write them. */
function splitParagraph(node: Element): Element[] {
  const groups: ElementContent[][] = [[]];
  let breaks = 0;
  for (const child of node.children) {
    const isBreak = child.type === 'element' && child.tagName === 'br';
    const isSpace = child.type === 'text' && child.value.trim() === '';
    if (isBreak) breaks++;
    else if (!isSpace) {
      if (breaks > 1) groups.push([]);
      else if (breaks === 1) groups.at(-1)?.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
      breaks = 0;
    }
    if (!isBreak) groups.at(-1)?.push(child);
  }
  return groups.map((children) => ({ ...node, children })).filter(hasContent);
}

function hasContent(node: Element): boolean {
  return textOf(node).trim() !== '' || hasMedia(node);
}

function hasMedia(node: Element): boolean {
  return node.children.some(
    (c) => c.type === 'element' && ((MEDIA.has(c.tagName) && c.tagName !== 'br') || hasMedia(c)),
  );
}

/**
 * Puts each analysis heading and what follows it, up to the next heading of its rank or higher, into
 * `<section data-part="analysis">`. Sections that are so marked already stay.
 */
export function markAnalysis(root: Root): void {
  const out: Root['children'] = [];
  let section: Element | null = null;
  let rank = 0;
  for (const child of root.children) {
    const heading = child.type === 'element' && HEADING.test(child.tagName) ? child : null;
    const level = heading ? Number(heading.tagName[1]) : 0;
    if (section && ((heading && level <= rank) || isAnalysisSection(child))) section = null;
    if (!section && heading && isAnalysisHeading(textOf(heading).trim())) {
      section = { type: 'element', tagName: 'section', properties: { dataPart: 'analysis' }, children: [] };
      rank = level;
      out.push(section);
    }
    if (section && child.type !== 'doctype') section.children.push(child);
    else out.push(child);
  }
  root.children = out;
}

/** Whether a node is a stretch that a body marks as analysis. */
export function isAnalysisSection(node: { type: string }): boolean {
  const element = node as Element;
  return element.type === 'element' && element.tagName === 'section' && element.properties.dataPart === 'analysis';
}
