/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { blocksOf, type NameFound, type NamePlace, showNames } from './actors.ts';
import { type Waiting, whenIdle } from './idle.ts';
import { ask, type WritingPage } from './page.ts';

/** What the text says of somebody, as the machine reads it: what a claim's form begins with. */
export interface ClaimFound {
  block: number;
  start: number;
  end: number;
  subject: number;
  predicate: string;
  object: number | null;
  value: string | null;
  date: string | null;
  attribution: string | null;
  stance: string;
}

interface Answer {
  names: NameFound[];
  places: NamePlace[];
  claims: ClaimFound[];
}

/** The last answer, with the text that it is of. */
export interface Reading {
  sent: readonly { text: string }[];
  names: NameFound[];
  places: NamePlace[];
  claims: ClaimFound[];
}

/** Quiet milliseconds before the text is read. */
const QUIET_MS = 700;

/** Has the server read the text whenever the writer pauses, and shows the names in it. Typing never waits for it. */
export function readNames(editor: Editor, page: WritingPage, onRead: (reading: Reading) => void) {
  let waiting: Waiting | undefined;
  let running: AbortController | null = null;
  let last: Reading = { sent: [], names: [], places: [], claims: [] };
  let lastText: string | null = null;
  const read = async () => {
    const sent = blocksOf(editor.state.doc);
    const blocks = sent.map(({ text }) => text);
    const language = new FormData(page.form).get('language');
    const asked = JSON.stringify([blocks, language]);
    if (asked === lastText) return;
    running?.abort();
    const own = new AbortController();
    running = own;
    const answer = await ask<Answer>(page, 'names', { language, blocks }, own.signal).catch(() => null);
    if (answer === null) return;
    // Somebody may be typing again.
    await new Promise<void>((done) => void whenIdle(done, 0));
    if (editor.isDestroyed || running !== own) return;
    lastText = asked;
    last = { sent, ...answer };
    editor.view.dispatch(showNames(editor.state, sent, answer.places, answer.names));
    onRead(last);
  };
  const soon = () => {
    waiting?.cancel();
    waiting = whenIdle(() => void read(), QUIET_MS);
  };
  const again = () => {
    lastText = null;
    return read();
  };
  editor.on('update', soon);
  return { read, again, reading: () => last };
}
