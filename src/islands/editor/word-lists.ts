/// <reference lib="dom" />
import { STYLE, styled } from './hide-styles.ts';

/** A list that is being built: its element, its level in Word, its kind. */
interface OpenList {
  level: number;
  kind: 'ul' | 'ol';
  list: Element;
  item: Element | null;
}

/** Word writes lists as paragraphs with a style (`mso-list:l0 level2 lfo1`) and a bullet or number in front: lists again. */
export function readWordLists(body: Element): void {
  let open: OpenList[] = [];
  let last: Element | null = null;
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const level = levelOf(paragraph);
    if (level === 0 || paragraph.tagName !== 'P') continue;
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    const kind = kindOf(paragraph);
    while (open.length > 0 && isDone(open[open.length - 1], level, kind)) open.pop();
    let top = open[open.length - 1];
    if (!top || top.level < level) {
      top = { level, kind, list: body.ownerDocument.createElement(kind), item: null };
      const outer = open[open.length - 1]?.item;
      if (outer) outer.append(top.list);
      else paragraph.before(top.list);
      open.push(top);
    }
    top.item = body.ownerDocument.createElement('li');
    top.list.append(top.item);
    removeMarker(paragraph);
    top.item.append(...paragraph.childNodes);
    last = open[0]?.list ?? null;
    paragraph.remove();
  }
}

function isDone(top: OpenList | undefined, level: number, kind: string): boolean {
  return top !== undefined && (top.level > level || (top.level === level && top.kind !== kind));
}

function levelOf(paragraph: Element): number {
  const style = paragraph.getAttribute(STYLE) ?? paragraph.getAttribute('style') ?? '';
  return Number(/mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1] ?? 0);
}

function markerOf(paragraph: Element): Element | null {
  return paragraph.querySelector(styled('mso-list:Ignore', 'mso-list: Ignore'));
}

function kindOf(paragraph: Element): 'ul' | 'ol' {
  return /^\s*(?:\d+|[a-zA-Z]|[ivxlIVXL]+)[.)]/.test(markerOf(paragraph)?.textContent ?? '') ? 'ol' : 'ul';
}

function removeMarker(paragraph: Element): void {
  markerOf(paragraph)?.remove();
}
