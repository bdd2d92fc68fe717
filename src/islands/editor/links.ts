/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { askIn } from './page.ts';
import { isLinkable } from './schema.ts';

/** Asks for the address of the link at the cursor or over the selection; an empty one takes the link away. */
export function editLink(editor: Editor): boolean {
  const { empty } = editor.state.selection;
  const href = String(editor.getAttributes('link').href ?? '');
  void askIn('link-dialog', { href }).then((fields) => {
    editor.view.focus();
    if (fields) setLink(editor, addressOf(String(fields.get('href') ?? '')), empty && href === '');
  });
  return true;
}

/** What somebody typed as an address: `example.org` -> `https://example.org`. */
function addressOf(typed: string): string {
  const address = typed.trim();
  if (address === '' || isLinkable(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.\w+$/.test(address)) return `mailto:${address}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? '' : `https://${address.replace(/^\/+/, '')}`;
}

function setLink(editor: Editor, href: string, isNew: boolean): void {
  if (href === '') editor.chain().extendMarkRange('link').unsetMark('link').run();
  else if (isNew)
    editor
      .chain()
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  else editor.chain().extendMarkRange('link').setMark('link', { href }).run();
}
