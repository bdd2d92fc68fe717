import type { Desk } from '../desk-types.ts';

/** The thread that reads texts takes a second to start: it does while somebody looks for the article that they then open. */
export function warmReader({ reader, log }: Desk): void {
  const nothing = { id: 'warm', title: '', text: '', parts: [], language: 'en', publishedAt: null };
  reader.read(nothing).catch((err) => log.warn({ err }, 'the reader of texts did not start'));
}
