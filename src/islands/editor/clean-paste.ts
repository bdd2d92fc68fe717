/// <reference lib="dom" />
import { STYLE, styled } from './hide-styles.ts';
import { isLinkable } from './schema.ts';
import { readWordLists } from './word-lists.ts';

/** What a paste came to. */
export interface CleanPaste {
  /** HTML of the elements that the editor knows, without any attribute but addresses of links. */
  html: string;
  /** HTML of each note that came with it, by the id of its references. */
  notes: Map<string, string>;
  /** Pictures of elsewhere that were left out: they need a credit and a description. */
  pictures: number;
}

/** Elements that show nothing of what was copied, or could act. */
const GONE = new Set(
  'script style template noscript svg math head title link meta base button input select textarea option canvas map noframes applet param track xml o:p nav form'.split(
    ' ',
  ),
);
const EMBEDS = new Set(['iframe', 'embed', 'object', 'video', 'audio']);
const KEPT = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre hr br table caption tbody thead tfoot tr td th dl dt dd figure figcaption a strong em s sub sup code cite q abbr'.split(
    ' ',
  ),
);
const RENAMED: Record<string, string> = {
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  h1: 'h2',
  kbd: 'code',
  tt: 'code',
};
const BLOCK = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table tr td th dl dt dd figure div section article main header footer aside address details summary center fieldset'.split(
    ' ',
  ),
);
/** Nesting that is followed; what is deeper is text. */
const DEEPEST = 200;

/**
 * What Word, Google Docs and web pages put on the clipboard -> clean structure. `dom` is a document in which nothing
 * loads or runs (of a DOMParser).
 */
export function cleanPaste(dom: Document): CleanPaste {
  const { out, ...paste } = toEnd(cleanSteps(dom));
  return { ...paste, html: out.innerHTML };
}

/** What a paste came to, as elements. */
export type CleanElements = Omit<CleanPaste, 'html'> & { out: Element };

/** As `cleanPaste`, in many small steps, between which the page can do something else. */
export function* cleanSteps(dom: Document): Generator<void, CleanElements> {
  const notes = new Map<string, string>();
  const found: Found = { pictures: 0, notes: readNotes(dom.body, notes) };
  yield;
  readWordLists(dom.body);
  yield;
  mendNestedLists(dom.body);
  yield;
  const out = dom.createElement('div');
  for (const child of [...dom.body.childNodes]) yield* copy(child, out, found, 0);
  for (const [id, html] of notes) {
    const holder = dom.createElement('div');
    holder.innerHTML = html;
    const note = dom.createElement('div');
    for (const child of [...holder.childNodes]) toEnd(copy(child, note, found, 0));
    notes.set(id, note.innerHTML.trim());
  }
  return { out, notes, pictures: found.pictures };
}

/** Takes all steps at once. */
function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface Found {
  pictures: number;
  /** Ids of notes that were taken out, by what their references point at. */
  notes: Map<string, string>;
}

function* copy(node: Node, into: Element, found: Found, depth: number): Generator<void, void> {
  const dom = into.ownerDocument;
  if (node.nodeType === 3) return void into.append(dom.createTextNode(node.nodeValue ?? ''));
  if (node.nodeType !== 1) return;
  const element = node as HTMLElement;
  const name = element.tagName.toLowerCase();
  if (GONE.has(name) || name.includes(':') || isHidden(element)) return;
  if (depth > DEEPEST) return void into.append(dom.createTextNode(element.textContent ?? ''));
  if (name === 'img') found.pictures++;
  if (EMBEDS.has(name)) return void addEmbed(element, into);
  const target = holderOf(element, name, into, found);
  if (!target) return;
  for (const child of [...element.childNodes]) yield* copy(child, target, found, depth + 1);
  yield;
  if (target !== into && target.tagName !== 'TD' && target.tagName !== 'TH' && isBare(target)) target.remove();
}

/** Where the children of an element go: into a new element, or where it stood. Null: nowhere. */
function holderOf(element: HTMLElement, name: string, into: Element, found: Found): Element | null {
  const dom = into.ownerDocument;
  const note = name === 'a' ? found.notes.get(fragmentOf(element)) : undefined;
  if (note) {
    into.append(noteReference(dom, note));
    return null;
  }
  const tag = tagOf(element, name);
  let target = into;
  if (tag) {
    target = dom.createElement(tag);
    copyAttributes(element, target);
    into.append(target);
  }
  // Google Docs wraps all it copies in a `b` that is not bold.
  for (const mark of marksOf(element, name)) {
    if (target.closest(mark)) continue;
    const inner = dom.createElement(mark);
    target.append(inner);
    target = inner;
  }
  return target;
}

function tagOf(element: HTMLElement, name: string): string | null {
  const style = styleOf(element);
  if (name === 'b' && /(?:^|[;\s])font-weight:\s*(?:normal|[1-4]00)/.test(style)) return null;
  if (name === 'i' && /(?:^|[;\s])font-style:\s*normal/.test(style)) return null;
  if (name === 'p' && /\bMsoTitle\b/.test(element.className)) return 'h2';
  if (name === 'p' && /\bMsoQuote|MsoIntenseQuote\b/.test(element.className)) return 'blockquote';
  if (name === 'a' && !linkOf(element)) return null;
  const tag = RENAMED[name] ?? name;
  if (KEPT.has(tag)) return tag;
  const holdsText = [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim());
  return BLOCK.has(name) && holdsText && !hasBlocks(element) ? 'p' : null;
}

function hasBlocks(element: Element): boolean {
  return [...element.children].some((child) => BLOCK.has(child.tagName.toLowerCase()) || hasBlocks(child));
}

/** What a style says that structure should. */
function marksOf(element: HTMLElement, name: string): string[] {
  if (name !== 'span' && name !== 'font' && name !== 'a') return [];
  const style = styleOf(element);
  const marks: string[] = [];
  if (/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/.test(style) && !element.closest('h1, h2, h3, h4, h5, h6, th'))
    marks.push('strong');
  if (/(?:^|[;\s])font-style:\s*italic/.test(style)) marks.push('em');
  if (/text-decoration[^;]*line-through/.test(style)) marks.push('s');
  if (/(?:^|[;\s])vertical-align:\s*super/.test(style)) marks.push('sup');
  if (/(?:^|[;\s])vertical-align:\s*sub/.test(style)) marks.push('sub');
  return marks;
}

function styleOf(element: Element): string {
  return (element.getAttribute(STYLE) ?? element.getAttribute('style') ?? '').toLowerCase();
}

function isHidden(element: HTMLElement): boolean {
  const style = styleOf(element);
  return (
    element.hidden ||
    /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(style) ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

function copyAttributes(from: HTMLElement, to: Element): void {
  if (to.tagName === 'A') to.setAttribute('href', linkOf(from) ?? '');
  if (to.tagName === 'ABBR' && from.title) to.setAttribute('title', from.title);
  if (to.tagName === 'TD' || to.tagName === 'TH')
    for (const name of ['colspan', 'rowspan']) {
      const span = Number(from.getAttribute(name));
      if (span > 1 && span <= 100) to.setAttribute(name, String(span));
    }
  const start = from.getAttribute('start');
  if (to.tagName === 'OL' && start && start !== '1') to.setAttribute('start', String(Number.parseInt(start, 10) || 1));
}

/** The address of a link, without the detour that Google Docs puts before it; null for one that leads nowhere. */
function linkOf(element: Element): string | null {
  const address = element.getAttribute('href')?.trim() ?? '';
  if (address.startsWith('#') || !isLinkable(address)) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const wrapped =
    /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
  return wrapped && /^https?:/.test(wrapped) ? wrapped : address;
}

function addEmbed(element: Element, into: Element): void {
  const own =
    element.getAttribute('src') ?? element.getAttribute('data') ?? element.querySelector('source')?.getAttribute('src');
  const address = own?.startsWith('//') ? `https:${own}` : own;
  if (!address || !/^https?:/i.test(address)) return;
  const paragraph = into.ownerDocument.createElement('p');
  const link = into.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = address;
  paragraph.append(link);
  into.append(paragraph);
}

function isBare(element: Element): boolean {
  if (element.tagName === 'BR' || element.tagName === 'HR' || element.querySelector('br, hr, td, th')) return false;
  // A space between two words may be all that a span holds.
  if (!BLOCK.has(element.tagName.toLowerCase())) return element.textContent === '' && element.tagName !== 'SUP';
  return element.textContent?.trim() === '' && !element.querySelector('sup');
}

/** Google Docs and old pages put a nested list beside its item instead of into it. */
function mendNestedLists(body: Element): void {
  for (const list of [...body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
  }
}

/** Takes notes as Word and Google Docs write them out of the body; what leads to them -> the id that they get. */
function readNotes(body: Element, notes: Map<string, string>): Map<string, string> {
  const byTarget = new Map<string, string>();
  for (const note of [...body.querySelectorAll(styled('mso-element:footnote', 'mso-element:endnote'))]) {
    if (/mso-element:\s*(?:foot|end)note-list/.test(styleOf(note)) || !note.id) continue;
    take(note, `_${note.id}`, note.innerHTML);
  }
  for (const link of [...body.querySelectorAll('a[id^="ftnt"]')]) {
    const paragraph = link.closest('p');
    if (!/^ftnt\d+$/.test(link.id) || !paragraph) continue;
    link.remove();
    take(paragraph, link.id, paragraph.outerHTML);
  }
  for (const list of [...body.querySelectorAll(styled('mso-element:footnote-list', 'mso-element:endnote-list'))])
    list.remove();
  return byTarget;

  function take(element: Element, target: string, html: string): void {
    const id = `p${Math.random().toString(36).slice(2, 10)}`;
    byTarget.set(target, id);
    notes.set(id, html.replace(/<a\b[^>]*href="#_?(?:ftn|edn|ftnt_?)ref[^"]*"[^>]*>[\s\S]*?<\/a>/gi, ''));
    element.remove();
  }
}

function fragmentOf(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  const at = address.indexOf('#');
  return at < 0 ? '' : address.slice(at + 1);
}

function noteReference(dom: Document, id: string): Element {
  const raised = dom.createElement('sup');
  const link = dom.createElement('a');
  link.setAttribute('href', `#n-fn-${id}`);
  link.textContent = '1';
  raised.append(link);
  return raised;
}
