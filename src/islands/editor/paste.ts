/// <reference lib="dom" />
import { type Editor, Extension } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanPaste } from './clean-paste.ts';
import { parseInert } from './hide-styles.ts';
import { keepNotes, LARGE, LONGEST, LONGEST_HTML, pasteInPieces } from './paste-pieces.ts';

/** What the page does with what can't be part of the text as it is. */
export interface PasteHandlers {
  /** Pictures of elsewhere were left out. */
  picturesLeft(count: number): void;
  /** A picture was pasted or dropped. */
  picture(file: File): void;
  /** The paste was longer than an article can be, and was cut. */
  tooLong(): void;
  /** A long paste is under way: how much of it is done, 0 to 1; null: all of it. */
  progress(share: number | null): void;
}

/** Clean structure out of what other programs put on the clipboard. */
export const Paste = Extension.create<{ handlers: PasteHandlers | null }>({
  name: 'cleanPaste',
  addOptions: () => ({ handlers: null }),
  addProseMirrorPlugins() {
    const { handlers } = this.options;
    const { editor } = this;
    const { schema } = editor;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => readHtml(html, schema, handlers),
          transformPastedText: (text) => cut(text, handlers),
          // Before ProseMirror reads what is pasted, all at once.
          handleDOMEvents: {
            paste: (_view, event) => {
              const taken = takeLarge(editor, event.clipboardData, handlers);
              if (taken) event.preventDefault();
              return taken;
            },
          },
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
  const dom = parseInert(html.slice(0, LONGEST_HTML));
  const paste = cleanPaste(dom);
  keepNotes(paste.notes, schema);
  if (paste.pictures > 0) handlers?.picturesLeft(paste.pictures);
  return cut(paste.html, handlers);
}

/** A long paste is taken in pieces; what was copied here comes as it is. */
function takeLarge(editor: Editor, data: DataTransfer | null, handlers: PasteHandlers | null): boolean {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  if (Math.max(html.length, text.length) < LARGE || html.includes('data-pm-slice')) return false;
  const { $from } = editor.state.selection;
  if ($from.parent.type.spec.code) return false;
  void pasteInPieces(editor, html ? { html } : { text }, handlers);
  return true;
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
