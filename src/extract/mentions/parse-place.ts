import { endsPlace } from './cues.ts';
import { draftOf } from './draft-of.ts';
import { type Draft, type Reading, wordAt } from './reading.ts';
import type { Unit } from './runs.ts';
import { isTitle, wordSet } from './words/index.ts';

const PLACE_HEADS = wordSet(
  'avenida rua calle carrera rodovia carretera autopista plaza praça vila villa morro complexo barrio bairro cárcel ' +
    'penitenciaría presídio penal prisión aeropuerto aeroporto puerto porto isla ilha bahía baía parque museo museu museum ' +
    'hospital hotel catedral puente ponte canal',
);

/** 'Los hermanos Calle': a family, not a street. */
const KIN = wordSet('hermanos hermanas hermano hermana familia irmãos irmãs família alias clan señor señora');

/** 'Avenida Brasil', 'Cárcel Regional de Quebralta'. */
export function isPlaceHead(reading: Reading, units: Unit[]): boolean {
  const [first] = units;
  if (!first || KIN.has(wordAt(reading, first.first - 1))) return false;
  return units.length > 1 && !first.known && PLACE_HEADS.has(first.word) && units.every(({ glue }) => glue !== 'and');
}

/** 'Panama Canal', 'Portete de Tarquí Avenue': a name that ends in what sort of place it is. */
export function placeWithEnd(reading: Reading, units: Unit[]): Draft[] | null {
  const last = units.at(-1)!;
  if (units.length < 2 || last.known || last.glue !== '' || !endsPlace(last.word)) return null;
  if (units.some(({ glue, known, word }) => glue === 'and' || known?.form === 'demonym' || isTitle(word))) return null;
  return [draftOf(reading, units[0]!.first, last.last, { schema: 'Place', confidence: 0.8 }, null)];
}
