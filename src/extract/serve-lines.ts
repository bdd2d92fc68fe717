import { createExtraction } from './extract.ts';
import type { ExtractorFiles } from './extractor.ts';
import { EXTRACTORS } from './extractors.ts';
import { readInput } from './read-input.ts';
import { writeOutput } from './write-output.ts';

/** How texts are read and what is written of them. */
export interface LineOptions {
  /** The language of all texts; null: as each says, or else guessed. */
  language: 'en' | 'es' | 'pt' | null;
  /** `trama`: our own form; `muc4` and `relations`: the tasks of those data sets. */
  schema: 'trama' | 'muc4' | 'relations';
}

/** One line's answer: a line of JSON, or why there is none. */
export type LineAnswer = { line: string } | { failure: string };

/** Characters of a text that are read; what is beyond is left out, and the answer says so in `notes`. */
const LONGEST = 10_000_000;

/** A function from a line of JSON to a line of JSON; it never throws. The answers depend on the line alone. */
export function lineExtractor(files: ExtractorFiles, { language }: LineOptions): (line: string) => LineAnswer {
  const extract = createExtraction(EXTRACTORS, files);
  return (line) => {
    try {
      const input = readInput(JSON.parse(line), language);
      const cut = input.text.length > LONGEST;
      const extracted = extract(cut ? { ...input, text: input.text.slice(0, LONGEST) } : input);
      const output = writeOutput(extracted, input.id, input.languageKnown ? input.language : null);
      const notes = cut ? { notes: [`only the first ${LONGEST} characters were read`] } : {};
      return { line: JSON.stringify({ ...output, ...notes }) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}
