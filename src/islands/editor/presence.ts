/// <reference lib="dom" />
import type { Autosave } from './autosave.ts';
import { ask, byId, type WritingPage } from './page.ts';

/** Milliseconds between two looks at who else is here. */
const EVERY_MS = 15_000;

/** Tells the server that the article is open here, and says who else has it open, and whether they have saved since. */
export function watchOthers(page: WritingPage, autosave: Autosave): void {
  const look = async () => {
    if (document.visibilityState === 'hidden') return;
    const answer = await ask<{ others: string[]; version: number; by: string }>(page, 'presence', {}).catch(() => null);
    if (!answer) return;
    const newer = answer.version > autosave.version();
    const text = [
      answer.others.length > 0 ? (page.words.othersHere ?? '').replace('{names}', answer.others.join(', ')) : '',
      newer ? (page.words.newerThere ?? '').replace('{name}', answer.by) : '',
    ];
    const line = byId('others');
    if (line.textContent !== text.filter(Boolean).join(' ')) line.textContent = text.filter(Boolean).join(' ');
  };
  setInterval(() => void look(), EVERY_MS);
  document.addEventListener('visibilitychange', () => void look());
  void look();
}
