import type { Editor } from '@tiptap/core';
import { deleteTable } from '@tiptap/pm/tables';
import { addNote, goToNote, noteBefore } from './notes.ts';
import { TABLE_COMMANDS } from './tables.ts';

/** What a button or a key does; false: nothing can be done here. */
export type Command = (editor: Editor) => boolean;

const mark =
  (name: string): Command =>
  (editor) =>
    editor.chain().focus().toggleMark(name).run();

const heading =
  (level: number): Command =>
  (editor) =>
    editor.isActive('heading', { level })
      ? editor.chain().focus().setNode('paragraph').run()
      : editor.chain().focus().setNode('heading', { level }).run();

const list =
  (name: string): Command =>
  (editor) =>
    editor.chain().focus().toggleList(name, 'listItem').run();

function insertTable(editor: Editor): boolean {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });
  const table = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };
  const { from } = editor.state.selection;
  return editor
    .chain()
    .focus()
    .insertContent(table)
    .command(({ tr, commands }) => {
      let inside: number | null = null;
      tr.doc.nodesBetween(Math.max(0, from - 2), tr.doc.content.size, (node, at) => {
        if (inside === null && node.type.name === 'tableHeader') inside = at + 2;
        return inside === null;
      });
      return inside === null ? true : commands.setTextSelection(inside);
    })
    .run();
}

function toggleAnalysis(editor: Editor): boolean {
  if (editor.isActive('analysis')) return editor.chain().focus().lift('analysis').run();
  return editor.chain().focus().wrapIn('analysis').run();
}

function insertNote(editor: Editor): boolean {
  if (!addNote(editor.state, editor.view.dispatch)) return false;
  const note = noteBefore(editor.state) ?? '';
  const there = goToNote(editor.state, note);
  if (there) editor.view.dispatch(there);
  editor.view.focus();
  return true;
}

const inTable =
  (name: keyof typeof TABLE_COMMANDS): Command =>
  (editor) =>
    editor.commands.command(({ state, dispatch }) => TABLE_COMMANDS[name](state, dispatch));

/** Everything that a button of the toolbar or a key does to the text by itself, by the button's `data-do`. */
export const COMMANDS: Record<string, Command> = {
  strong: mark('strong'),
  em: mark('em'),
  strike: mark('strike'),
  sub: mark('sub'),
  sup: mark('sup'),
  code: mark('code'),
  heading2: heading(2),
  heading3: heading(3),
  paragraph: (editor) => editor.chain().focus().setNode('paragraph').run(),
  bulletList: list('bulletList'),
  orderedList: list('orderedList'),
  blockquote: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  analysis: toggleAnalysis,
  rule: (editor) => editor.chain().focus().insertContent({ type: 'rule' }).run(),
  note: insertNote,
  table: insertTable,
  rowAfter: inTable('rowAfter'),
  columnAfter: inTable('columnAfter'),
  rowGone: inTable('rowGone'),
  columnGone: inTable('columnGone'),
  headerRow: inTable('headerRow'),
  tableGone: (editor) => editor.commands.command(({ state, dispatch }) => deleteTable(state, dispatch)),
};

/** What a pressed button stands for: the mark or block at the cursor. */
export const ACTIVE: Record<string, [name: string, attributes?: Record<string, unknown>]> = {
  strong: ['strong'],
  em: ['em'],
  strike: ['strike'],
  sub: ['sub'],
  sup: ['sup'],
  code: ['code'],
  heading2: ['heading', { level: 2 }],
  heading3: ['heading', { level: 3 }],
  bulletList: ['bulletList'],
  orderedList: ['orderedList'],
  blockquote: ['blockquote'],
  analysis: ['analysis'],
  link: ['link'],
  figure: ['figure'],
};
