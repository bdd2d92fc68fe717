/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { type NameFound, nameAt } from './actors.ts';
import { ask, byId, look, make, Refused, say, type WritingPage } from './page.ts';
import type { Reading } from './read-names.ts';

/** What the archive says of somebody. */
interface Says {
  caption: string;
  about: string;
  /** Address of the public page. */
  path: string;
  claims: { text: string; quote: string; source: string; href: string }[];
}

/** The names of the text beside it, and what the archive says of the one at the cursor. */
export function namesPanel(editor: Editor, page: WritingPage, again: () => Promise<void>) {
  const place = byId('names-here');
  const list = byId('names-all');
  const known = new Map<string, Promise<Says | null>>();
  let shown: NameFound | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const says = (id: string) => {
    const asked = known.get(id) ?? look<Says>(page, `says?entity=${encodeURIComponent(id)}`).catch(() => null);
    known.set(id, asked);
    return asked;
  };
  const show = async (name: NameFound | null) => {
    if (name?.key === shown?.key && name?.state === shown?.state) return;
    shown = name;
    place.replaceChildren(...(name ? headOf(name) : []));
    if (!name?.id || name.state === 'entry') return;
    const answer = await says(name.id);
    if (shown === name && answer) place.append(...saysOf(answer, page));
  };
  const headOf = (name: NameFound) => {
    const head = [make('h3', {}, name.caption), make('p', { class: 'quiet' }, stateOf(name, page))];
    return name.state === 'new' || name.state === 'entry' ? [...head, offer(name)] : head;
  };
  const offer = (name: NameFound) => {
    const kinds = byId<HTMLTemplateElement>('entity-kinds').content.cloneNode(true) as DocumentFragment;
    const select = kinds.querySelector('select');
    if (select) select.value = name.schema;
    const button = make('button', { type: 'button' }, page.words.makeEntity ?? '');
    button.addEventListener('click', () => void makeEntity(name, select?.value ?? name.schema));
    return make('p', { class: 'offer' }, ...(name.state === 'new' ? [kinds] : []), button);
  };
  const makeEntity = async (name: NameFound, schema: string) => {
    try {
      const { caption } = await ask<{ caption: string }>(page, 'entity', {
        name: name.name,
        schema,
        entry: name.state === 'entry' ? name.id : null,
      });
      say(`${page.words.entityMade}: ${caption}`);
      shown = null;
      await again();
      void show(nameAt(editor.state));
    } catch (error) {
      say(error instanceof Refused ? error.message : (page.words.unreachable ?? ''));
    }
  };
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(nameAt(editor.state)), 180);
  };
  editor.on('selectionUpdate', follow);

  return {
    /** The names of a new reading. */
    update({ names }: Reading) {
      const unique = [...new Map(names.map((name) => [name.key, name])).values()];
      list.replaceChildren(
        ...unique.map((name) => {
          const button = make('button', { type: 'button', class: `named-${name.state}` }, name.caption);
          button.addEventListener('click', () => void show(name));
          return make('li', {}, button);
        }),
      );
      byId('names-count').textContent = String(unique.length);
      follow();
    },
    /** Makes an entity of the new name at the cursor. */
    makeHere(): boolean {
      const name = nameAt(editor.state);
      if (name?.state !== 'new' && name?.state !== 'entry') return false;
      void makeEntity(name, name.schema);
      return true;
    },
  };
}

function stateOf({ state, schema }: NameFound, { words }: WritingPage): string {
  return `${words[`schema${schema}`] ?? schema} · ${words[`state_${state}`] ?? ''}`;
}

function saysOf({ about, path, claims }: Says, { words }: WritingPage): Node[] {
  const profile = make('a', { href: path, target: '_blank', rel: 'noopener' }, words.profile ?? '');
  const items = claims.map(({ text, quote, source, href }) =>
    make(
      'li',
      {},
      make('strong', {}, text),
      make('blockquote', {}, quote),
      make('a', { href, target: '_blank', rel: 'noopener' }, source),
    ),
  );
  return [
    ...(about ? [make('p', {}, about)] : []),
    make('p', {}, profile),
    ...(items.length > 0
      ? [make('ul', { class: 'says' }, ...items)]
      : [make('p', { class: 'quiet' }, words.saysNothing ?? '')]),
  ];
}
