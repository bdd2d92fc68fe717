import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { bodyText, parseBody } from '../text/index.ts';

/** An article as it may be passed on. */
export interface Republishable {
  title: string;
  authors: readonly string[];
  /** Stored, clean HTML. */
  html: string;
  /** Absolute address of the original. */
  url: string;
  newsroom: string;
  /** Name of the licence, and its address where it has one. */
  licence: { name: string; url: string | null };
  /** Pictures by the address in the HTML: whether each may be passed on, and the credit that goes with it. */
  pictures: ReadonlyMap<string, { free: boolean; credit: string | null; absolute: string }>;
  /** The sentences around the article, in its language; `{title}`, `{newsroom}`, `{authors}`, `{licence}` are filled. */
  words: { byline: string; top: string; bottom: string };
}

/** The same article, ready to be pasted. */
export interface RepublishText {
  html: string;
  text: string;
  markdown: string;
  /** Pictures that were left out, because nothing says that they may be passed on. */
  withheld: number;
}

/**
 * An article for other newsrooms, as its licence asks: byline with the newsroom's name, a link to the original at top and
 * bottom, the canonical address, the required words, and only those pictures that may be passed on. No pixel, no script.
 */
export function republishText(article: Republishable): RepublishText {
  const tree = parseBody(article.html);
  const withheld = filterPictures(tree, article.pictures);
  const whole: Root = {
    type: 'root',
    children: [
      element('h1', [text(article.title)]),
      ...(article.authors.length > 0 || article.newsroom ? [element('p', [text(byline(article))])] : []),
      element('p', [element('em', sentence(article.words.top, article))]),
      ...(tree.children as ElementContent[]),
      element('hr', []),
      element('p', [element('em', sentence(article.words.bottom, article))]),
    ],
  };
  const markdown = toMarkdown(toMdast(whole), { bullet: '-', emphasis: '_', rule: '-' });
  return {
    html: `<link rel="canonical" href="${toHtml(text(article.url)).replaceAll('"', '&quot;')}">\n${whole.children
      .map((block) => toHtml(block))
      .filter((block) => block.trim())
      .join('\n')}\n`,
    text: plain(article, tree),
    markdown,
    withheld,
  };
}

function byline({ words, authors, newsroom }: Republishable): string {
  return authors.length > 0
    ? words.byline.replace('{authors}', authors.join(', ')).replace('{newsroom}', newsroom)
    : newsroom;
}

/** A sentence with its placeholders as links. */
function sentence(template: string, { url, newsroom, licence, title }: Republishable): ElementContent[] {
  const fill: Record<string, ElementContent> = {
    '{title}': element('a', [text(title)], { href: url }),
    '{newsroom}': element('a', [text(newsroom)], { href: url }),
    '{licence}': licence.url
      ? element('a', [text(licence.name)], { href: licence.url, rel: ['license'] })
      : text(licence.name),
  };
  return template
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => fill[piece] ?? text(piece));
}

function plain(article: Republishable, tree: Root): string {
  const { url, newsroom, licence, title, words } = article;
  const say = (template: string) =>
    template
      .replace('{title}', `${title} (${url})`)
      .replace('{newsroom}', `${newsroom} (${url})`)
      .replace('{licence}', licence.url ? `${licence.name} (${licence.url})` : licence.name);
  return [title, byline(article), say(words.top), bodyText(tree).text, say(words.bottom), '']
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** Takes out pictures that may not be passed on; in place. Gives how many. */
function filterPictures(parent: Root | Element, pictures: Republishable['pictures']): number {
  let withheld = 0;
  const kept: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') {
      kept.push(child);
      continue;
    }
    if (child.tagName === 'img') {
      const known = pictures.get(String(child.properties.src ?? ''));
      if (!known?.free) {
        withheld++;
        continue;
      }
      child.properties.src = known.absolute;
      kept.push(child);
      if (known.credit) kept.push(element('small', [text(known.credit)]));
      continue;
    }
    const inside = filterPictures(child, pictures);
    withheld += inside;
    // A caption without its picture says nothing.
    if (inside > 0 && child.tagName === 'figure') continue;
    if (!(inside > 0 && child.children.length === 0)) kept.push(child);
  }
  parent.children = kept;
  return withheld;
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
