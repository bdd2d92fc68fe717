import { decodeStream, type InputFile, splitValues } from '../../ingest/index.ts';
import type { ActorFile } from './import-actors.ts';
import { type FtmItem, readFtm } from './read-ftm.ts';

/** Whether a file holds FollowTheMoney entities, by its first bytes: an object with a schema and properties. */
export function isFtmFile(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  // Inside a JSON string these quotes would be escaped: an article that shows such a line is none.
  const marks = [/(?:^|\n)\s*\[?\s*\{/, /"schema"\s*:\s*"[A-Z][A-Za-z]+"/, /"properties"\s*:\s*\{/, /"id"\s*:\s*["\d]/];
  return marks.every((mark) => mark.test(text));
}

/** A file of FollowTheMoney entities as JSON: one a line, in one list, or one after another. */
export function openFtm(input: InputFile): ActorFile {
  return {
    name: input.name,
    items: async function* () {
      for await (const piece of splitValues(decodeStream(input.bytes, input.contentType)))
        yield {
          place: `line ${piece.line}`,
          item: 'problem' in piece ? { problem: piece.problem } : itemOf(piece.text),
        };
    },
  };
}

function itemOf(text: string): FtmItem {
  try {
    return readFtm(JSON.parse(text));
  } catch (error) {
    return { problem: `broken JSON: ${(error as Error).message.slice(0, 200)}; mend this line` };
  }
}
