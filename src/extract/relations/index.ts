/** What relation a sentence states between two names: a linear model over words, never over the names themselves. */
import type { ExtractorFiles } from '../extractor.ts';
import { findNames, type RelationInput } from './find-names.ts';
import { type Relation, readRelationModel } from './model.ts';
import type { PlaceNames } from './name-kinds.ts';

export type { RelationInput } from './find-names.ts';
export { RELATION_KINDS, type Relation } from './model.ts';

/** Loads the model and the names of places, and gives the function that classifies. */
export function loadRelations(files: ExtractorFiles): (input: RelationInput) => Relation {
  const classify = readRelationModel(files.read('models/relations.bin'));
  const places = readPlaceNames(files);
  return (input) => classify(findNames(input, places));
}

/** Reads a line of the task: `{sentence, source, target}`. Throws an Error that says which field is wrong. */
export function readRelationInput(value: unknown): RelationInput {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const field = fields[name];
    if (typeof field !== 'string') throw new Error(`"${name}" is missing or no string`);
    return field;
  };
  return { sentence: text('sentence'), source: text('source'), target: text('target') };
}

/** The names of countries, their people and places in the starter lexicon. */
export function readPlaceNames(files: ExtractorFiles): PlaceNames {
  const names = { countries: new Set<string>(), demonyms: new Set<string>(), places: new Set<string>() };
  for (const file of ['countries', 'places'] as const) {
    for (const line of files.read(`lexicon/${file}.jsonl`).toString('utf8').split('\n')) {
      if (line === '') continue;
      for (const { name, kind } of (JSON.parse(line) as { names: { name: string; kind: string }[] }).names) {
        names[kind === 'demonym' ? 'demonyms' : file].add(name.toLowerCase());
      }
    }
  }
  return names;
}
