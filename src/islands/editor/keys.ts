import { type Editor, Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { Plugin, type Command as PmCommand } from '@tiptap/pm/state';
import { COMMANDS } from './commands.ts';

/** Keys of commands, as prosemirror-keymap writes them; the help sheet of the page lists them. */
const KEYS: Record<string, string> = {
  'Mod-b': 'strong',
  'Mod-i': 'em',
  'Mod-Shift-x': 'strike',
  'Mod-e': 'code',
  'Mod-,': 'sub',
  'Mod-.': 'sup',
  'Mod-Alt-0': 'paragraph',
  'Mod-Alt-2': 'heading2',
  'Mod-Alt-3': 'heading3',
  'Mod-Shift-7': 'orderedList',
  'Mod-Shift-8': 'bulletList',
  'Mod-Shift-9': 'blockquote',
  'Mod-Alt-a': 'analysis',
  'Mod-Alt-f': 'note',
  'Mod-Alt-t': 'table',
};

/** Keys of what the page does around the text. */
const PAGE_KEYS: Record<string, string> = {
  'Mod-k': 'link',
  'Mod-Alt-p': 'figure',
  'Mod-Enter': 'claim',
  'Mod-Alt-n': 'entity',
  'Mod-s': 'save',
  'Mod-/': 'help',
  F1: 'help',
};

/** Does what the page does around the text, by name; false: nothing can be done here. */
export type PageCommands = (name: string) => boolean;

/** All keys, history, and what typing at the head of a line makes (`## `, `- `, `1. `, `> `). */
export const Keys = Extension.create<{ page: PageCommands }>({
  name: 'keys',
  priority: 1100,
  addOptions: () => ({ page: () => false }),
  addProseMirrorPlugins() {
    const handle = keydownHandler(bindings(this.editor, this.options.page));
    return [
      new Plugin({
        props: {
          // AltGr is how many keyboards write @, # and €: never a command.
          handleKeyDown: (view, event) => !event.getModifierState('AltGraph') && handle(view, event),
        },
      }),
      history({ newGroupDelay: 600 }),
      gapCursor(),
      dropCursor({ class: 'drop-place', color: false }),
    ];
  },
  addInputRules() {
    const { heading, bulletList, orderedList, blockquote } = this.editor.schema.nodes;
    if (!heading || !bulletList || !orderedList || !blockquote) return [];
    return [
      textblockTypeInputRule({
        find: /^(#{2,3})\s$/,
        type: heading,
        getAttributes: ([, signs]) => ({ level: signs?.length ?? 2 }),
      }),
      wrappingInputRule({ find: /^\s*[-*]\s$/, type: bulletList }),
      wrappingInputRule({ find: /^(1)[.)]\s$/, type: orderedList }),
      wrappingInputRule({ find: /^\s*>\s$/, type: blockquote }),
    ];
  },
});

function bindings(editor: Editor, page: PageCommands): Record<string, PmCommand> {
  const { listItem } = editor.schema.nodes;
  const keys: Record<string, PmCommand> = { 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo };
  for (const [key, name] of Object.entries(KEYS)) keys[key] = () => COMMANDS[name]?.(editor) ?? false;
  for (const [key, name] of Object.entries(PAGE_KEYS)) keys[key] = () => page(name);
  if (listItem) {
    keys.Enter = splitListItem(listItem);
    keys.Tab = sinkListItem(listItem);
    keys['Shift-Tab'] = liftListItem(listItem);
  }
  return keys;
}
