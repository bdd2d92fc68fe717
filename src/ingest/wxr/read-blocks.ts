import { escapeHtml } from '../../text/index.ts';
import { makeParagraphs } from './make-paragraphs.ts';

/** `<!-- wp:name {json} -->`, its closing, or `<!-- wp:name /-->` (block grammar of WordPress 5). */
interface Delimiter {
  name: string;
  attributes: string;
  closing: boolean;
  selfClosing: boolean;
  start: number;
  end: number;
}

const DELIMITER =
  /^<!--\s{1,20}(\/?)wp:([a-z][\w-]{0,60}(?:\/[a-z][\w-]{0,60})?)\s{1,20}(?:(\{[\s\S]*\})\s{1,20})?(\/?)-->$/;
/** Blocks whose content is made by the server from other content: what stands inside is a template, no text. */
const DYNAMIC = new Set(
  'query post-template comments comments-query-loop navigation latest-posts latest-comments'.split(' '),
);
/** Blocks that only rule the page. */
const SILENT = new Set(['more', 'nextpage', 'spacer', 'separator']);

/** What reading blocks needs and reports. */
export interface BlockContext {
  /** Footnotes of the `core/footnotes` block, kept in the post's meta. */
  footnotes: string[];
  /** HTML of a reusable block, where the file has given it so far. */
  reusable(id: number): string | undefined;
  /** How much reused text the body may still take, in UTF-16 units: a small file must not make a huge body. */
  room: number;
  /** Things left out, by what they are called, with how often. */
  left: Map<string, number>;
}

/** Whether a body was written with the block editor. */
export function hasBlocks(html: string): boolean {
  return html.includes('<!-- wp:');
}

/** Takes the delimiters off: the HTML inside stays, blocks made by a server go and are counted, the rest is classic. */
export function readBlocks(html: string, context: BlockContext): string {
  const out: string[] = [];
  const open: string[] = [];
  let hidden: number | null = null;
  let from = 0;
  const take = (until: number) => {
    const piece = html.slice(from, until);
    if (hidden === null)
      out.push(
        open.length === 0 || open.at(-1) === 'freeform' ? makeParagraphs(piece) : inside(piece, open.at(-1) ?? ''),
      );
  };
  for (const delimiter of findDelimiters(html)) {
    take(delimiter.start);
    from = delimiter.end;
    if (delimiter.selfClosing) {
      if (hidden === null) out.push(renderSingle(delimiter, context));
    } else if (!delimiter.closing) {
      if (hidden === null && DYNAMIC.has(delimiter.name)) {
        hidden = open.length;
        report(context, delimiter.name);
      }
      open.push(delimiter.name);
    } else if (open.at(-1) === delimiter.name) {
      open.pop();
      if (hidden === open.length) hidden = null;
    }
  }
  take(html.length);
  return out.join('');
}

function findDelimiters(html: string): Delimiter[] {
  const found: Delimiter[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    const close = html.indexOf('-->', start);
    if (close < 0) break;
    const match = DELIMITER.exec(html.slice(start, close + 3));
    const [, closing, name = '', attributes = '', selfClosing] = match ?? [];
    if (match !== null)
      found.push({
        name: name.replace(/^core\//, ''),
        attributes,
        closing: closing === '/',
        selfClosing: selfClosing === '/',
        start,
        end: close + 3,
      });
    start = html.indexOf('<!--', close + 3);
  }
  return found;
}

/** An embed block holds nothing but an address. */
function inside(piece: string, name: string): string {
  if (name !== 'embed' && !name.startsWith('core-embed/')) return piece;
  return piece.replace(/>\s{0,99}(https?:\/\/[^\s<>"']{1,2000})\s{0,99}</g, (_, address) => {
    return `><iframe src="${address}"></iframe><`;
  });
}

function renderSingle(delimiter: Delimiter, context: BlockContext): string {
  if (SILENT.has(delimiter.name)) return '';
  if (delimiter.name === 'footnotes' && context.footnotes.length > 0) {
    const notes = context.footnotes.map((note) => `<li>${note}</li>`).join('\n');
    context.footnotes = [];
    return `<ol>\n${notes}\n</ol>`;
  }
  const reused = delimiter.name === 'block' ? reuse(delimiter.attributes, context) : null;
  if (reused !== null) return reused;
  const address = /^(?:core-embed\/|embed$)/.test(delimiter.name)
    ? /"url"\s{0,9}:\s{0,9}"(https?:[^"\s]{1,2000})"/.exec(delimiter.attributes)?.[1]
    : undefined;
  if (address !== undefined) return `<p><iframe src="${escapeHtml(address.replaceAll('\\/', '/'))}"></iframe></p>`;
  report(context, delimiter.name);
  return '';
}

/** A reusable block put in its place; those inside it are not followed. */
function reuse(attributes: string, context: BlockContext): string | null {
  const [id = 0] = blockReferences(attributes);
  const html = context.reusable(id);
  if (html === undefined || html.length > context.room) return null;
  context.room -= html.length;
  return readBlocks(html, { ...context, reusable: () => undefined });
}

/** Numbers of the reusable blocks that a body or a delimiter names; at most 500. */
export function blockReferences(source: string): number[] {
  const found: number[] = [];
  for (const match of source.matchAll(/"ref"\s{0,9}:\s{0,9}(\d{1,15})\b/g)) {
    if (found.push(Number(match[1])) === 500) break;
  }
  return found;
}

function report(context: BlockContext, name: string): void {
  const label = `block “${name}”`;
  context.left.set(label, (context.left.get(label) ?? 0) + 1);
}
