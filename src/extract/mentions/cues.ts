import type { MentionSchema } from '../suggestions.ts';
import { type Reading, wordAt } from './reading.ts';
import { wordSet } from './words/index.ts';

interface Kind {
  schema: MentionSchema;
  confidence: number;
}

const VESSELS = wordSet(
  'vessel ship boat freighter tanker submarine yacht ferry trawler cutter buque navío navio barco embarcación lancha ' +
    'motonave embarcação velero petrolero fragata submarino goleta remolcador pesquero carguero granelero cargueiro ' +
    'rebocador petroleiro corvette frigate destroyer patrullera patrullero buque-tanque speedboat lancero iate lancha',
);
const VESSEL_MARKS = wordSet('mv mt uss uscgc hms usns hmcs');
const SETTLEMENTS = wordSet(
  'city town village municipality community neighborhood neighbourhood district department province state county region ' +
    'port island border-town hamlet parish ciudad pueblo aldea municipio comunidad barrio distrito departamento provincia ' +
    'estado región puerto isla vereda corregimiento caserío parroquia localidad cantón comuna colonia cidade vila ' +
    'município comunidade bairro província região porto ilha favela povoado reserva resguardo ranchería caserío zona ' +
    'complexo complexos cuenca hacienda rancho ejido aeropuerto aeroporto cárcel penal presídio penitenciaría prison airport jungle selva ' +
    'cities towns villages municipalities ciudades municipios municípios cidades islas ilhas barrios bairros',
);
const WATERS = wordSet(
  'río rio lago laguna golfo bahía cerro sierra valle serranía lake mount gulf isla serra lagoa baía',
);
const PLACE_ENDS = wordSet(
  'province department state county municipality river valley region district neighborhood neighbourhood island islands bay ' +
    'peninsula mountains coast border airport prison penitentiary base airstrip jail canal avenue street square road ' +
    'highway boulevard bridge plaza park hotel museum hospital cathedral stadium cemetery strait gulf',
);
/** What happens in places: 'the X massacre', 'o genocídio de X'. */
const AFTER_EVENTS = wordSet('massacre genocide conflict siege ceasefire');
const BEFORE_EVENTS = wordSet('massacre masacre genocídio genocidio cerco batalla batalha');
const OF = wordSet('of de del do da');
const IN = wordSet('in en em near across');
const IN_THE = wordSet('el la los las the');
const IN_PORTUGUESE = wordSet('no na nos nas');

/** 'A Coast Guard cutter, the X,': a ship and behind a comma what it is called. */
function isShipBeside(reading: Reading, first: number, last: number): boolean {
  if (!/^(?:the|el|la|o|a)$/.test(wordAt(reading, first - 1)) || wordAt(reading, first - 2) !== ',') return false;
  return VESSELS.has(wordAt(reading, first - 3)) && /^[,.;]$/.test(wordAt(reading, last));
}

/** Whether a word is a kind of ship: 'cutter'. */
export function isShip(word: string): boolean {
  return VESSELS.has(word);
}

/** Whether a word ends the names of places: 'Canal', 'Avenue'. */
export function endsPlace(word: string): boolean {
  return PLACE_ENDS.has(word);
}

/** Whether the words before a name say that it is a ship's. */
export function vesselCue(reading: Reading, first: number, last: number): Kind | null {
  if (isShipBeside(reading, first, last)) return { schema: 'Vessel', confidence: 0.75 };
  if (VESSEL_MARKS.has(wordAt(reading, first)) && last - first > 1) return { schema: 'Vessel', confidence: 0.85 };
  const quoted = /^["“‘«]$/.test(wordAt(reading, first - 1));
  for (let at = first - 1; at > first - (quoted ? 4 : 2); at--) {
    if (VESSELS.has(wordAt(reading, at))) return { schema: 'Vessel', confidence: quoted ? 0.8 : 0.7 };
  }
  return null;
}

/** 'In the Varex show': a word of English that goes on without a preposition. */
function isModifier(reading: Reading, last: number): boolean {
  return (
    reading.document.language === 'en' &&
    /^\p{Ll}{3,}$/u.test(wordAt(reading, last)) &&
    !AFTER_PLACES.has(wordAt(reading, last))
  );
}

const AFTER_PLACES = wordSet(
  'and are after before but during for from had has have including into near not over said since that their this under ' +
    'until was were when where which while who will with without region area',
);

/** Whether the words around a name say that it is a place's: 'municipality of X', 'X province', 'in X'. */
export function placeCue(reading: Reading, first: number, last: number): Kind | null {
  const before = wordAt(reading, first - 1);
  const headed = OF.has(before) ? wordAt(reading, first - 2) : before;
  // 'zona rural de X', 'ilha colombiana de X'.
  const apart = OF.has(before) ? wordAt(reading, first - 3) : '';
  if (SETTLEMENTS.has(headed) || SETTLEMENTS.has(apart)) return { schema: 'Place', confidence: 0.85 };
  if (WATERS.has(wordAt(reading, first)) && last - first > 1) return { schema: 'Place', confidence: 0.85 };
  const military = /^(?:military|naval|air)$/.test(wordAt(reading, last)) && wordAt(reading, last + 1) === 'base';
  if (
    military ||
    PLACE_ENDS.has(wordAt(reading, last)) ||
    (last - first > 1 && PLACE_ENDS.has(wordAt(reading, last - 1)))
  ) {
    return { schema: 'Place', confidence: 0.8 };
  }
  if (OF.has(before) && BEFORE_EVENTS.has(headed)) return { schema: 'Place', confidence: 0.65 };
  if (AFTER_EVENTS.has(wordAt(reading, last)) && wordAt(reading, first - 1) === 'the')
    return { schema: 'Place', confidence: 0.65 };
  const owns = wordAt(reading, last) === "'s" || wordAt(reading, last) === '’s';
  if (owns) return null;
  if (IN.has(before)) return { schema: 'Place', confidence: 0.55 };
  const inThe = IN_THE.has(before) && IN.has(wordAt(reading, first - 2)) && !isModifier(reading, last);
  const inIt = reading.document.language === 'pt' && IN_PORTUGUESE.has(before);
  if (inThe || inIt) return { schema: 'Place', confidence: 0.5 };
  return before === 'at' && last - first === 1 ? { schema: 'Place', confidence: 0.45 } : null;
}
