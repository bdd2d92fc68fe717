import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A name in one block of the text; UTF-16 units from the block's start. */
export interface NamePlace {
  block: number;
  start: number;
  end: number;
  /** Index of its name in the answer's list. */
  name: number;
}

/** One name of the text, with all that the server said of it. */
export interface NameFound {
  key: string;
  name: string;
  schema: string;
  /** `known`: an entity of the archive; `likely`: a person who may be meant; `entry`: of the starter lexicon; `new`. */
  state: 'known' | 'likely' | 'entry' | 'new';
  /** Id of the entity, or of the lexicon's entry; null for new names. */
  id: string | null;
  caption: string;
}

/** A block of the text: what was sent, and where it stood. */
export interface Block {
  text: string;
  at: number;
}

interface Names {
  decorations: DecorationSet;
  names: NameFound[];
}

const namesKey = new PluginKey<Names>('names');

/** Where names stand in the text, shown and never stored. */
export const Actors = Extension.create({
  name: 'actors',
  addProseMirrorPlugins: () => [
    new Plugin<Names>({
      key: namesKey,
      state: {
        init: () => ({ decorations: DecorationSet.empty, names: [] }),
        apply(tr, before) {
          const fresh = tr.getMeta(namesKey) as Names | undefined;
          if (fresh) return fresh;
          return tr.docChanged ? { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) } : before;
        },
      },
      props: { decorations: (state) => namesKey.getState(state)?.decorations },
    }),
  ],
});

/**
 * The words of a block, one character for each place of the document: a line break counts as one, a note's number as an
 * invisible mark, which is no part of a word.
 */
export function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, null, ({ type }) => (type.name === 'hardBreak' ? '\n' : '\u200b'));
}

/** The blocks of the text in order, as the server is to read them: one for each paragraph, heading or item. */
export function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'caption' || node.type.name === 'figure') return false;
    if (!node.isTextblock) return true;
    const text = wordsOf(node);
    if (text.trim() !== '') blocks.push({ text, at: at + 1 });
    return false;
  });
  return blocks;
}

/**
 * Shows the names of an answer. Blocks that have changed since it was asked for keep what they had: the next answer
 * is on its way.
 */
export function showNames(
  state: EditorState,
  sent: readonly Block[],
  places: readonly NamePlace[],
  names: NameFound[],
) {
  const now = new Map<string, number[]>();
  const blocks = blocksOf(state.doc);
  for (const { text, at } of blocks) now.set(text, [...(now.get(text) ?? []), at]);
  const before = namesKey.getState(state)?.decorations ?? DecorationSet.empty;
  const positions = sent.map(({ text }) => now.get(text)?.shift());
  const fresh = places.flatMap(({ block, start, end, name }) => {
    const at = positions[block];
    const found = names[name];
    return at === undefined || !found ? [] : [decorate(at + start, at + end, found)];
  });
  const settled = new Set(positions);
  const kept = blocks
    .filter(({ at }) => !settled.has(at))
    .flatMap(({ at, text }) => before.find(at, at + text.length))
    .filter(({ spec }) => names.some(({ key }) => key === spec.key));
  return state.tr
    .setMeta(namesKey, { decorations: DecorationSet.create(state.doc, [...kept, ...fresh]), names })
    .setMeta('addToHistory', false);
}

function decorate(from: number, to: number, { key, state }: NameFound): Decoration {
  return Decoration.inline(from, to, { class: `named named-${state}`, 'data-key': key }, { key, inclusiveEnd: false });
}

/** The name at the cursor, or that the selection touches. */
export function nameAt(state: EditorState): NameFound | null {
  const names = namesKey.getState(state);
  const { from, to } = state.selection;
  const [one] = names?.decorations.find(from, to) ?? [];
  return (one && names?.names.find(({ key }) => key === one.spec.key)) || null;
}
