/// <reference lib="dom" />
import { DOMParser, DOMSerializer, type Node, type Schema } from '@tiptap/pm/model';

/** HTML of a clean body -> the editor's document. The HTML is parsed where nothing of it loads or runs. */
export function documentOf(schema: Schema, body: Element): Node {
  return DOMParser.fromSchema(schema).parse(body, { preserveWhitespace: false });
}

const written = new WeakMap<Node, string>();

/**
 * The editor's document -> HTML as the archive keeps it, one block a line. `dom` makes the elements. Blocks that have not
 * changed since the last time are not written again, so that it costs no typing.
 */
export function htmlOf(doc: Node, dom: Document): string {
  const lines: string[] = [];
  doc.forEach((block) => {
    const html = written.get(block) ?? blockHtml(block, dom);
    written.set(block, html);
    if (html) lines.push(html);
  });
  return lines.join('\n');
}

function blockHtml(block: Node, dom: Document): string {
  const holder = dom.createElement('div');
  holder.append(DOMSerializer.fromSchema(block.type.schema).serializeNode(block, { document: dom }));
  tidy(holder);
  return holder.innerHTML;
}

/** Items and cells of one paragraph lose it, empty paragraphs and what ends a line in vain go, notes get their way back. */
function tidy(holder: Element): void {
  for (const line of holder.querySelectorAll('p, h2, h3, h4, h5, h6, dt, figcaption')) trimEnd(line);
  for (const empty of holder.querySelectorAll('p, h2, h3, h4, h5, h6, figcaption, cite, small'))
    if (!empty.hasChildNodes()) empty.remove();
  for (const item of holder.querySelectorAll('li, td, th, dd')) {
    const first = item.firstElementChild;
    const onlyOne = item.tagName === 'LI' ? !hasBlock(item, 1) : item.children.length === 1;
    if (first?.tagName === 'P' && first.attributes.length === 0 && onlyOne) first.replaceWith(...first.childNodes);
  }
  for (const note of holder.querySelectorAll('section[data-part="notes"] > ol > li')) addWayBack(note);
}

/** Takes breaks and spaces from the end of a line. */
function trimEnd(line: Element): void {
  for (let last = line.lastChild; last; last = line.lastChild) {
    if ((last as Element).tagName === 'BR') last.remove();
    else if (last.nodeType !== 3) {
      trimEnd(last as Element);
      if (last.hasChildNodes() || (last as Element).tagName === 'IMG') return;
      last.remove();
    } else {
      last.nodeValue = (last.nodeValue ?? '').replace(/[ \t\r\n\f]+$/, '');
      if (last.nodeValue) return;
      last.remove();
    }
  }
}

/** Whether a list item holds anything but lists from its n-th child on. */
function hasBlock(item: Element, from: number): boolean {
  return [...item.children].slice(from).some(({ tagName }) => tagName !== 'UL' && tagName !== 'OL');
}

function addWayBack(note: Element): void {
  const link = note.ownerDocument.createElement('a');
  link.setAttribute('href', `#${note.id.replace('n-fn-', 'n-fr-')}`);
  link.textContent = '↩';
  const last = note.lastElementChild?.tagName === 'P' ? note.lastElementChild : note;
  last.append(' ', link);
}
