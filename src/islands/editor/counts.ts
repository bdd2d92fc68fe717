/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { type Waiting, whenIdle } from './idle.ts';
import { byId, type WritingPage } from './page.ts';

/** Words that a reader reads in a minute: the mean of silent reading of English non-fiction, 238 (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** Counts words when the writer pauses: 'Words 512 · 3 min'. */
export function showCounts(editor: Editor, { words }: WritingPage): void {
  let waiting: Waiting | undefined;
  const count = () => {
    const n =
      editor.state.doc
        .textBetween(0, editor.state.doc.content.size, ' ')
        .match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    byId('counts').textContent = (words.counts ?? '')
      .replace('{words}', String(n))
      .replace('{minutes}', String(Math.max(1, Math.round(n / WORDS_A_MINUTE))));
  };
  editor.on('update', () => {
    waiting?.cancel();
    waiting = whenIdle(count, 400);
  });
  count();
}
