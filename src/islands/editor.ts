/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The editor of the writing screen (src/desk/writing). It takes the place of the form's field of HTML; without it the
 * form works as it is.
 */
import { Editor, getSchema } from '@tiptap/core';
import { Actors } from './editor/actors.ts';
import { claimForm } from './editor/claim-form.ts';
import { COMMANDS, type Command } from './editor/commands.ts';
import { showCounts } from './editor/counts.ts';
import { documentOf } from './editor/html.ts';
import { Keys, type PageCommands } from './editor/keys.ts';
import { editLink } from './editor/links.ts';
import { Notes } from './editor/notes.ts';
import { byId, findPage, say, type WritingPage } from './editor/page.ts';
import { namesPanel } from './editor/panel.ts';
import { Paste, type PasteHandlers } from './editor/paste.ts';
import { pictures, showPicture } from './editor/pictures.ts';
import { watchOthers } from './editor/presence.ts';
import { readNames } from './editor/read-names.ts';
import { startSaving } from './editor/saving.ts';
import { SCHEMA } from './editor/schema.ts';
import { addRows } from './editor/sources.ts';
import { toolbar } from './editor/toolbar.ts';

const page = findPage();
if (page) start(page);

function start(page: WritingPage): void {
  const handlers: PasteHandlers = {
    picturesLeft: (count) => say((page.words.picturesLeft ?? '').replace('{count}', String(count))),
    tooLong: () => say(page.words.pasteCut ?? ''),
    progress: (share) =>
      say(share === null ? (page.words.pasted ?? '') : `${page.words.pasting ?? ''} ${Math.floor(share * 100)} %`),
    picture: (file) => void inText.open(file),
  };
  const editor = createEditor(page, (name) => more[name]?.(editor) ?? false, handlers);
  const inText = pictures(editor, page);
  const names = readNames(editor, page, (reading) => panel.update(reading));
  const panel = namesPanel(editor, page, names.again);
  const claims = claimForm(editor, page, names.reading);
  const autosave = startSaving(editor, page);
  const more: Record<string, Command> = {
    link: () => editLink(editor),
    figure: () => inText.open(),
    claim: () => done(claims.open()),
    entity: () => panel.makeHere(),
    save: () => done(autosave.save()),
    help: () => done(byId<HTMLDialogElement>('help-dialog').showModal()),
  };
  toolbar(editor, { ...COMMANDS, ...more });
  showCounts(editor, page);
  watchOthers(page, autosave);
  addRows(page.form);
  saveEverywhere(page, () => void autosave.save());
  page.form.dataset.ready = 'true';
  void names.read();
}

const done = (_: unknown) => true;

function createEditor(page: WritingPage, commands: PageCommands, handlers: PasteHandlers): Editor {
  const shown = SCHEMA.map((one) =>
    one.name === 'picture' || one.name === 'inlinePicture'
      ? (one as import('@tiptap/core').Node).extend({ addNodeView: () => showPicture(page) })
      : one,
  );
  const parsed = new DOMParser().parseFromString(page.html.value, 'text/html');
  const content = documentOf(getSchema(SCHEMA), parsed.body).toJSON();
  const place = byId('editor-place');
  place.hidden = false;
  byId('html-field').hidden = true;
  return new Editor({
    element: place,
    extensions: [...shown, Keys.configure({ page: commands }), Notes, Actors, Paste.configure({ handlers })],
    content,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'words',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': page.words.body ?? '',
        spellcheck: 'true',
      },
    },
  });
}

/** Ctrl+S saves from any field of the page. */
function saveEverywhere({ form }: WritingPage, save: () => void): void {
  form.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    save();
  });
}
