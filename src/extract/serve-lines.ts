import { createExtraction, type Extracted } from './extract.ts';
import type { AsyncExtractor, ExtractorFiles } from './extractor.ts';
import { EXTRACTORS } from './extractors.ts';
import { extractMuc4, loadMuc4Model, toMuc4Output } from './muc4/index.ts';
import { type ReadInput, readInput } from './read-input.ts';
import { loadRelations, readRelationInput } from './relations/index.ts';
import { writeOutput } from './write-output.ts';

/** How texts are read and what is written of them. */
export interface LineOptions {
  /** The language of all texts; null: as each says, or else guessed. */
  language: 'en' | 'es' | 'pt' | null;
  /**
   * `trama`: our own form, docs/formats/extraction.md. `muc4`: `{docid, doctext}` in, `{docid, templates}` out.
   * `relations`: `{sentence, source, target}` in, `{relation, confidence}` out.
   */
  schema: 'trama' | 'muc4' | 'relations';
}

/** One line's answer: a line of JSON, or why there is none. */
export type LineAnswer = { line: string } | { failure: string };

/** Characters of a text that are read; what is beyond is left out, and the answer says so in `notes`. */
const LONGEST = 10_000_000;

/** A function from a line of JSON to a line of JSON; it never throws. The answers depend on the line alone. */
export function lineExtractor(files: ExtractorFiles, options: LineOptions): (line: string) => LineAnswer {
  const answer = { trama: tramaAnswers, muc4: muc4Answers, relations: relationAnswers }[options.schema](files, options);
  return (line) => {
    try {
      return { line: JSON.stringify(answer(JSON.parse(line))) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * The same where a model elsewhere adds to what is found (`trama` only): its answers depend on the model as well. What it
 * does not answer, the others' answer goes out alone, with a note.
 */
export function asyncLineExtractor(
  files: ExtractorFiles,
  options: LineOptions,
  outside: AsyncExtractor,
): (line: string) => Promise<LineAnswer> {
  const read = readTrama(files, options);
  const add = outside.load(files);
  return async (line) => {
    try {
      const { input, extracted, notes } = read(JSON.parse(line));
      const more = await add(extracted.document, extracted.found);
      Object.assign(extracted.found, more.found);
      return { line: JSON.stringify(writeTrama(input, extracted, [...notes, ...more.notes])) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  };
}

function tramaAnswers(files: ExtractorFiles, options: LineOptions) {
  const read = readTrama(files, options);
  return (value: unknown) => {
    const { input, extracted, notes } = read(value);
    return writeTrama(input, extracted, notes);
  };
}

function readTrama(files: ExtractorFiles, { language }: LineOptions) {
  const extract = createExtraction(EXTRACTORS, files);
  return (value: unknown) => {
    const input = readInput(value, language);
    const cut = input.text.length > LONGEST;
    const extracted = extract(cut ? { ...input, text: input.text.slice(0, LONGEST) } : input);
    return { input, extracted, notes: cut ? [`only the first ${LONGEST} characters were read`] : [] };
  };
}

function writeTrama(input: ReadInput, extracted: Extracted, notes: string[]) {
  const output = writeOutput(extracted, input.id, input.languageKnown ? input.language : null);
  return { ...output, ...(notes.length > 0 ? { notes } : {}) };
}

function muc4Answers(files: ExtractorFiles) {
  const model = loadMuc4Model(files.read('models/muc4.bin'));
  return (value: unknown) => {
    const { docid, doctext } = (value ?? {}) as { docid?: unknown; doctext?: unknown };
    if (typeof doctext !== 'string') throw new Error('"doctext" is missing or no string');
    return { docid: docid ?? null, templates: toMuc4Output(extractMuc4(doctext.slice(0, LONGEST), model)) };
  };
}

function relationAnswers(files: ExtractorFiles) {
  const classify = loadRelations(files);
  return (value: unknown) => classify(readRelationInput(value));
}
