/// <reference lib="dom" />
import { Extension } from '@tiptap/core';
import { DOMParser as PmParser, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanPaste } from './clean-paste.ts';
import { pastedNotes } from './notes.ts';

/** What the page does with what can't be part of the text as it is. */
export interface PasteHandlers {
  /** Pictures of elsewhere were left out. */
  picturesLeft(count: number): void;
  /** A picture was pasted or dropped. */
  picture(file: File): void;
  /** The paste was longer than an article can be, and was cut. */
  tooLong(): void;
}

/** Characters that one paste may bring: several books; more would only make the browser stand still. */
const LONGEST = 1_500_000;
/** Characters of HTML that are read for structure; more is pasted as text alone. */
const LONGEST_HTML = 24_000_000;

/** Clean structure out of what other programs put on the clipboard. */
export const Paste = Extension.create<{ handlers: PasteHandlers | null }>({
  name: 'cleanPaste',
  addOptions: () => ({ handlers: null }),
  addProseMirrorPlugins() {
    const { handlers } = this.options;
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => readHtml(html, schema, handlers),
          transformPastedText: (text) => cut(text, handlers),
          handlePaste: (_view, event) => takePicture(event.clipboardData, handlers),
          handleDrop: (_view, event, _slice, moved) => !moved && takePicture(event.dataTransfer, handlers),
        },
      }),
    ];
  },
});

function readHtml(html: string, schema: Schema, handlers: PasteHandlers | null): string {
  // What was copied here knows its own structure.
  if (html.includes('data-pm-slice')) return html;
  const dom = new DOMParser().parseFromString(html.slice(0, LONGEST_HTML), 'text/html');
  const paste = cleanPaste(dom);
  for (const [id, words] of paste.notes) {
    const note = new DOMParser().parseFromString(words, 'text/html');
    const { content } = PmParser.fromSchema(schema).parse(note.body);
    const paragraphs = content.content.filter(({ type }) => type.name === 'paragraph');
    if (paragraphs.length > 0)
      pastedNotes.set(
        id,
        content.cut(
          0,
          paragraphs.reduce((sum, one) => sum + one.nodeSize, 0),
        ),
      );
  }
  if (paste.pictures > 0) handlers?.picturesLeft(paste.pictures);
  return cut(paste.html, handlers);
}

function cut(text: string, handlers: PasteHandlers | null): string {
  if (text.length <= LONGEST) return text;
  handlers?.tooLong();
  return text.slice(0, LONGEST);
}

/** A picture alone, as screenshots are; text that comes with one (Word's) is pasted as text. */
function takePicture(data: DataTransfer | null, handlers: PasteHandlers | null): boolean {
  const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  if (!file || data?.types.includes('text/html') || data?.types.includes('text/plain')) return false;
  handlers?.picture(file);
  return true;
}
