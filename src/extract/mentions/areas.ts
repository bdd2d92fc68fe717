import type { LexiconEntry } from '../lexicon/index.ts';
import { AREAS } from './words/areas.ts';

const AREA = 'area/';

/** Areas as entries, so that the one pass over a text finds them as well. */
export function areaEntries(): LexiconEntry[] {
  return AREAS.map((name) => ({
    id: `${AREA}${name}`,
    schema: 'Place',
    names: [{ name, lang: null, kind: 'name' }],
    country: [],
  }));
}

/** Whether an entry is an area: never a link, for no lexicon has it. */
export function isArea({ id }: LexiconEntry): boolean {
  return id.startsWith(AREA);
}
