/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { answerOf, askIn, byId, make, Refused, say, type WritingPage } from './page.ts';

/** A picture as the server kept it. */
interface Kept {
  /** Its address in the text. */
  src: string;
  /** Its address on this page. */
  shown: string;
  width: number;
  height: number;
}

/** Sends a picture to be kept. Throws `Refused` with the server's words. */
async function upload(page: WritingPage, file: File): Promise<Kept> {
  const body = new FormData();
  body.set('csrf', page.csrf);
  body.set('file', file);
  const response = await fetch(`${page.address}/picture`, {
    method: 'POST',
    headers: { accept: 'application/json', 'x-csrf': page.csrf },
    body,
  });
  const kept = await answerOf<Kept>(response, page);
  page.pictures[kept.src] = kept.shown;
  return kept;
}

/** Pictures of the text: asked for with their description and credit, kept by the server, shown from there. */
export function pictures(editor: Editor, page: WritingPage) {
  const place = async (file: File | null) => {
    const there = figureAt(editor);
    const fields = await askIn('picture-dialog', there ? fieldsOf(there.node) : {});
    editor.view.focus();
    if (!fields) return;
    const chosen = file ?? (fields.get('file') as File);
    try {
      const kept = chosen?.size ? await upload(page, chosen) : null;
      if (!kept && !there) return say(page.words.noPicture ?? '');
      write(editor, fields, kept, there);
    } catch (error) {
      say(error instanceof Refused ? error.message : (page.words.unreachable ?? ''));
    }
  };
  const open = (file: File | null = null) => {
    byId('picture-file').toggleAttribute('required', file === null && figureAt(editor) === null);
    byId('picture-name').textContent = file?.name ?? '';
    void place(file);
    return true;
  };
  return { open };
}

interface Placed {
  node: Node;
  at: number;
}

function figureAt({ state }: Editor): Placed | null {
  const { $from, from } = state.selection;
  const selected = state.doc.nodeAt(from);
  if (selected?.type.name === 'figure') return { node: selected, at: from };
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'figure') return { node: $from.node(depth), at: $from.before(depth) };
  return null;
}

/** What the caption says: its words, and what `cite` (credit) and `small` (licence) hold. */
function fieldsOf(figure: Node): Record<string, string> {
  const parts = { caption: '', credit: '', licence: '', alt: '' };
  figure.forEach((child) => {
    if (child.type.name === 'picture') parts.alt = String(child.attrs.alt ?? '');
    if (child.type.name === 'caption') for (const text of child.children) parts[partOf(text)] += text.text ?? '';
  });
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value.trim()]));
}

function partOf({ marks }: Node): 'caption' | 'credit' | 'licence' {
  if (marks.some(({ type }) => type.name === 'cite')) return 'credit';
  return marks.some(({ type }) => type.name === 'small') ? 'licence' : 'caption';
}

function write(editor: Editor, fields: FormData, kept: Kept | null, there: Placed | null): void {
  const { figure, picture, caption } = editor.schema.nodes;
  if (!figure || !picture || !caption) return;
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const alt = text('alt');
  const old = there && firstPicture(there.node);
  const source = kept ? { src: kept.src, width: kept.width, height: kept.height } : old?.attrs;
  const captionNode = there && captionOf(there.node);
  const same = there && fieldsOf(there.node).caption === text('caption');
  const words =
    same && captionNode ? plainWords(captionNode) : text('caption') ? [editor.schema.text(text('caption'))] : [];
  const credits = [
    ...(text('credit') ? [marked(editor, 'cite', text('credit'))] : []),
    ...(text('licence') ? [marked(editor, 'small', text('licence'))] : []),
  ];
  const content = [...words, ...credits].flatMap((node, i) => (i === 0 ? [node] : [editor.schema.text(' '), node]));
  const node = figure.create(there?.node.attrs ?? null, [
    picture.create({ ...source, alt }),
    caption.create(null, content),
  ]);
  if (there) editor.view.dispatch(editor.state.tr.replaceWith(there.at, there.at + there.node.nodeSize, node));
  else editor.chain().focus().insertContent(node.toJSON()).run();
}

const marked = (editor: Editor, mark: string, text: string) => editor.schema.text(text, [editor.schema.mark(mark)]);

function firstPicture(figure: Node): Node | null {
  return figure.children.find(({ type }) => type.name === 'picture') ?? null;
}

function captionOf(figure: Node): Node | null {
  return figure.children.find(({ type }) => type.name === 'caption') ?? null;
}

/** The words of a caption with their links, without credit and licence. */
function plainWords(caption: Node): Node[] {
  const words = caption.children.filter((child) => partOf(child) === 'caption');
  return words.filter((child, i) => i < words.length - 1 || child.text?.trim() !== '' || child.text === undefined);
}

/** Shows a picture of the text from the site itself; one of elsewhere by its description, for nothing is loaded from there. */
export function showPicture(page: WritingPage) {
  return ({ node }: { node: Node }) => {
    const src = String(node.attrs.src ?? '');
    const path = URL.canParse(src) ? new URL(src).pathname : '';
    const shown = page.pictures[src] ?? (/^\/media\/[0-9a-f]{64}-\d+\.webp$/.test(path) ? path : null);
    const alt = String(node.attrs.alt ?? '');
    const dom = shown
      ? make('img', { src: shown, alt, loading: 'lazy' })
      : make(
          'span',
          { class: 'picture-elsewhere', role: 'img', 'aria-label': alt || src },
          `${page.words.pictureElsewhere}: ${alt || src}`,
        );
    return { dom };
  };
}
