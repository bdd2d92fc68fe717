import type { Document } from '../document/document.ts';
import { type AsyncExtractor, byline } from '../extractor.ts';
import type { Span, Suggestions } from '../suggestions.ts';
import type { Ask } from './ask.ts';
import { askAbout } from './prompt.ts';
import { readAnswer } from './read-answer.ts';
import { takeIn } from './take-in.ts';

export type { Ask } from './ask.ts';

/** Characters of one passage, and passages of one text, at most: what is beyond is not sent. */
const PASSAGE = 6000;
const MOST_PASSAGES = 8;

/**
 * A model of the newsroom's choice as an extractor that comes after all others and only adds: each quote must stand in
 * the text letter for letter, or the item is dropped and counted. `model`: its name, for the items' `by`.
 */
export function outsideModel(ask: Ask, model: string): AsyncExtractor {
  const version = { name: `outside ${model}`, version: 1 };
  return {
    ...version,
    load: () => async (document, found) => {
      const grown = { ...found };
      const notes: string[] = [];
      let dropped = 0;
      for (const passage of passagesOf(document)) {
        try {
          const answer = readAnswer(await ask(askAbout(document.text.slice(passage.start, passage.end))));
          const taken = takeIn(document, grown, answer, passage, byline(version));
          dropped += taken.dropped;
          for (const list of ['mentions', 'incidents', 'claims'] as const)
            Object.assign(grown, { [list]: [...grown[list], ...taken[list]] });
        } catch (error) {
          notes.push(`outside model: ${error instanceof Error ? error.message : String(error)}`);
          break;
        }
      }
      if (dropped > 0) notes.push(`outside model: ${dropped} items dropped, for they do not stand in the text`);
      return { found: added(grown), notes };
    },
  };
}

function added({ mentions, incidents, claims }: Suggestions): Partial<Suggestions> {
  return { mentions, incidents, claims };
}

/** Whole sentences, as many as fit into a passage. */
function passagesOf({ sentences }: Document): Span[] {
  const passages: Span[] = [];
  for (const { start, end } of sentences) {
    const last = passages.at(-1);
    if (last && end - last.start <= PASSAGE) last.end = end;
    else if (passages.length < MOST_PASSAGES) passages.push({ start, end: Math.min(end, start + PASSAGE) });
    else break;
  }
  return passages;
}
