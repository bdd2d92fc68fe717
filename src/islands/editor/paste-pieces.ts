/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type Node as PmNode, DOMParser as PmParser, type Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { type CleanElements, cleanSteps } from './clean-paste.ts';
import { parseInert } from './hide-styles.ts';
import { htmlOf } from './html.ts';
import { pastedNotes } from './notes.ts';
import type { PasteHandlers } from './paste.ts';

/** Characters that one paste may bring: several books; more would only make the browser stand still. */
export const LONGEST = 1_500_000;
/** Characters of HTML that are read for structure. */
export const LONGEST_HTML = 24_000_000;
/** From so many characters on, a paste is taken in pieces, so that the page never stands still. */
export const LARGE = 200_000;

/** Milliseconds of work before the page gets its turn. */
const TURN_MS = 20;
/** Characters of text in one piece. */
const PIECE = 12_000;
/** Milliseconds after which it is said how far it is. */
const SAID_AFTER_MS = 700;

/** What is pasted: HTML, or lines of text. */
export type Pasted = { html: string } | { text: string };

/** Pastes something long at the cursor, piece by piece: one writes on meanwhile, and undoes it as one. */
export async function pasteInPieces(editor: Editor, pasted: Pasted, handlers: PasteHandlers | null): Promise<void> {
  const progress = tellProgress(handlers);
  const steps = 'html' in pasted ? cleanSteps(parseInert(pasted.html.slice(0, LONGEST_HTML))) : linesOf(pasted.text);
  const { out, notes, pictures } = await inTurns(steps, () => progress(0));
  keepNotes(notes, editor.schema);
  const place = openPlace(editor);
  const total = Math.min(LONGEST, out.textContent?.length ?? 0);
  let taken = 0;
  for (const piece of piecesOf(out)) {
    const { content } = PmParser.fromSchema(editor.schema).parse(piece, { preserveWhitespace: false });
    place.put(content.content);
    taken += piece.textContent?.length ?? 0;
    progress(taken / total);
    await nextTurn();
    if (editor.isDestroyed || taken >= LONGEST) break;
  }
  place.close();
  if (taken >= LONGEST) handlers?.tooLong();
  else if (pictures > 0) handlers?.picturesLeft(pictures);
  else progress(null);
}

/** Words of notes that come with a paste, for the numbers that lead to them. */
export function keepNotes(notes: ReadonlyMap<string, string>, schema: Schema): void {
  for (const [id, words] of notes) {
    const note = parseInert(words);
    const { content } = PmParser.fromSchema(schema).parse(note.body);
    const paragraphs = content.content.filter(({ type }) => type.name === 'paragraph');
    const size = paragraphs.reduce((sum, one) => sum + one.nodeSize, 0);
    if (size > 0) pastedNotes.set(id, content.cut(0, size));
  }
}

/** Lines of text as paragraphs. */
function* linesOf(text: string): Generator<void, CleanElements> {
  const out = document.implementation.createHTMLDocument('').createElement('div');
  for (const line of text.slice(0, LONGEST + 1).split(/(?:\r\n?|\n)+/)) {
    const paragraph = out.ownerDocument.createElement('p');
    paragraph.textContent = line;
    out.append(paragraph);
    yield;
  }
  return { out, notes: new Map(), pictures: 0 };
}

const INLINE = new Set(['#text', 'A', 'STRONG', 'EM', 'S', 'SUP', 'SUB', 'CODE', 'CITE', 'Q', 'ABBR', 'BR']);

/**
 * Blocks of about as much text, in order; words between two blocks stay together. A list that is too long becomes
 * several, whose numbers go on.
 */
export function* piecesOf(out: Element): Generator<Element> {
  let piece = out.ownerDocument.createElement('div');
  let size = 0;
  for (let node = out.firstChild; node; node = out.firstChild) {
    if (lengthOf(node) > 2 * PIECE && (node.nodeName === 'UL' || node.nodeName === 'OL')) partList(node as Element);
    const first = out.firstChild ?? node;
    size += lengthOf(first) + 50;
    piece.append(first);
    const next = out.firstChild;
    if (next && (size < PIECE || (INLINE.has(first.nodeName) && INLINE.has(next.nodeName)))) continue;
    yield piece;
    piece = out.ownerDocument.createElement('div');
    size = 0;
  }
}

const lengthOf = (node: Node) => node.textContent?.length ?? 0;

/** Puts several lists in the place of a long one. */
function partList(list: Element): void {
  let number = Number(list.getAttribute('start') ?? 1);
  while (list.childElementCount > 1) {
    const part = list.cloneNode(false) as Element;
    if (list.nodeName === 'OL' && number !== 1) part.setAttribute('start', String(number));
    for (let size = 0; list.firstElementChild && size < PIECE; number++) {
      size += lengthOf(list.firstElementChild);
      part.append(list.firstElementChild);
    }
    list.before(part);
  }
  if (list.childElementCount === 0) list.remove();
  else if (list.nodeName === 'OL') list.setAttribute('start', String(number));
}

/** Does steps until they end, in turns. */
async function inTurns<T>(steps: Generator<void, T>, onTurn: () => void): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    onTurn();
    await nextTurn();
  }
}

/** Lets the page paint, and take what was typed. */
function nextTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Says how far it is, once it has taken long enough for somebody to wonder. */
function tellProgress(handlers: PasteHandlers | null): (share: number | null) => void {
  const started = performance.now();
  let said = -1;
  return (share) => {
    if (share === null) return said >= 0 ? handlers?.progress(null) : undefined;
    const tenth = Math.floor(share * 10);
    if (performance.now() - started < SAID_AFTER_MS || tenth === said) return;
    said = tenth;
    handlers?.progress(share);
  };
}

/** Makes room at the cursor, between two blocks of the text; what is typed meanwhile moves the place along. */
function openPlace(editor: Editor): { put(blocks: readonly PmNode[]): void; close(): void } {
  const [first, start] = makeRoom(editor);
  let at = start;
  editor.view.dispatch(closeHistory(first));
  type Dispatched = { transaction: Transaction; appendedTransactions?: Transaction[] };
  const follow = ({ transaction, appendedTransactions = [] }: Dispatched) => {
    for (const { mapping } of [transaction, ...appendedTransactions]) at = mapping.map(at, 1);
  };
  editor.on('transaction', follow);
  return {
    put: (blocks) => {
      // One step of the history together with the first.
      const { tr } = editor.state;
      editor.view.dispatch(tr.insert(at, [...blocks]).setMeta('appendedTransaction', first));
      // Written out now, a few blocks at a time, and not all at once when it is saved.
      for (const block of blocks) htmlOf(editor.schema.topNodeType.create(null, block), document);
    },
    close: () => {
      editor.off('transaction', follow);
      if (editor.isDestroyed) return;
      const tr = closeHistory(editor.state.tr);
      editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView());
    },
  };
}

/** A transaction that takes away what is selected and parts the block at the cursor; and where the parts meet. */
function makeRoom({ state }: Editor): [Transaction, number] {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return [tr, $from.pos];
  const outer = $from.node(1);
  const [before, after] = [$from.before(1), $from.after(1)];
  if (outer.type.name === 'footnotes') return [tr, before];
  if ($from.depth > 1 || !outer.isTextblock || $from.parentOffset === outer.content.size) {
    return [tr, outer.content.size === 0 ? before : after];
  }
  return $from.parentOffset === 0 ? [tr, before] : [tr.split($from.pos), $from.pos + 1];
}
