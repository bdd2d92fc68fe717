import { Extension } from '@tiptap/core';
import type { Fragment, Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';

/** A number in the text and where it stands. */
interface Reference {
  at: number;
  node: Node;
}

/** What the text says of notes, in its order. */
function readNotes(doc: Node): { references: Reference[]; foot: Reference | null } {
  const references: Reference[] = [];
  let foot: Reference | null = null;
  doc.descendants((node, at) => {
    if (node.type.name === 'noteReference') references.push({ node, at });
    if (node.type.name === 'footnotes') foot = { node, at };
    return !node.isTextblock || !node.firstChild?.isText || node.childCount > 1;
  });
  return { references, foot };
}

/** The order of notes: that of their first references, then those that nothing leads to. */
function orderOf(references: readonly Reference[]): string[] {
  return [...new Set(references.map(({ node }) => String(node.attrs.note)))];
}

/**
 * Numbers follow the order of the text, notes stand in it, and each reference has its note. Nothing is written when all
 * is as it should be. `pending`: words of notes that came with a paste.
 */
function renumber(state: EditorState, pending: Map<string, Fragment>): Transaction | null {
  const { references, foot } = readNotes(state.doc);
  if (references.length === 0 && foot === null) return null;
  const order = orderOf(references);
  const tr = state.tr;
  for (const { node, at } of references) {
    const number = order.indexOf(String(node.attrs.note)) + 1;
    if (node.attrs.number !== number) tr.setNodeMarkup(at, null, { ...node.attrs, number });
  }
  placeNotes(tr, foot, order, pending);
  return tr.docChanged ? tr : null;
}

function placeNotes(tr: Transaction, foot: Reference | null, order: string[], pending: Map<string, Fragment>): void {
  const { footnotes, footnote, paragraph } = tr.doc.type.schema.nodes as Record<
    string,
    import('@tiptap/pm/model').NodeType
  >;
  if (!footnotes || !footnote || !paragraph) return;
  const known = new Map<string, Node>();
  foot?.node.forEach((note) => void known.set(String(note.attrs.note), note));
  const orphans = [...known].filter(([id, note]) => !order.includes(id) && note.textContent.trim() !== '');
  const wanted = [
    ...order.map((id) => known.get(id) ?? footnote.create({ note: id }, pending.get(id) ?? paragraph.create())),
    ...orphans.map(([, note]) => note),
  ];
  const there = foot ? foot.node.content.content : [];
  if (wanted.length === there.length && wanted.every((note, i) => note === there[i])) return;
  const start = foot?.at ?? tr.doc.content.size;
  const end = foot ? foot.at + foot.node.nodeSize : start;
  if (wanted.length === 0) tr.delete(start, end);
  else tr.replaceWith(start, end, footnotes.create(null, wanted));
}

/** Words of notes that were pasted with the numbers that lead to them. */
export const pastedNotes = new Map<string, Fragment>();

/** Footnotes: numbered, ordered, one for each reference. */
export const Notes = Extension.create({
  name: 'notes',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        return renumber(state, pastedNotes);
      },
    }),
  ],
});

/** Puts a number where the cursor is and goes to its note. */
export function addNote(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const reference = state.schema.nodes.noteReference;
  const { $to } = state.selection;
  if (!reference || !$to.parent.inlineContent || $to.parent.type.spec.code) return false;
  if ([...Array($to.depth + 1).keys()].some((depth) => $to.node(depth).type.name === 'footnotes')) return false;
  const note = freshId(state.doc);
  dispatch?.(state.tr.insert($to.pos, reference.create({ note })).scrollIntoView());
  return true;
}

/** Puts the cursor into the words of the note that was made last, or that the reference at the cursor leads to. */
export function goToNote(state: EditorState, note: string): Transaction | null {
  let found: number | null = null;
  state.doc.descendants((node, at) => {
    if (node.type.name === 'footnote' && node.attrs.note === note) found = at + node.nodeSize - 2;
    return found === null;
  });
  return found === null
    ? null
    : state.tr.setSelection(TextSelection.near(state.doc.resolve(found), -1)).scrollIntoView();
}

/** The id of the reference just before the cursor. */
export function noteBefore(state: EditorState): string | null {
  const before = state.selection.$from.nodeBefore;
  return before?.type.name === 'noteReference' ? String(before.attrs.note) : null;
}

function freshId(doc: Node): string {
  const taken = new Set(readNotes(doc).references.map(({ node }) => node.attrs.note));
  let n = taken.size + 1;
  while (taken.has(String(n))) n++;
  return String(n);
}
