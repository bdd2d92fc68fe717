import { SHAPE } from '../document/tokens.ts';
import type { MentionSchema } from '../suggestions.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';
import { wordSet } from './words/index.ts';

/** Makers and models of aircraft that news name. Our own compilation. */
const MAKERS = wordSet(
  'cessna beechcraft gulfstream learjet embraer boeing airbus cirrus bombardier fokker antonov ilyushin tupolev sukhoi ' +
    'lockheed saab casa dassault agusta agustawestland eurocopter sikorsky robinson bellanca mooney socata pilatus ' +
    'aerocommander rockwell hawker challenger falcon piper mitsubishi convair dornier',
);
/** Makers whose names are also words, surnames or firms: only a model's number makes them an aircraft. */
const NUMBERED = wordSet(
  'saab casa robinson hawker challenger falcon piper mitsubishi bell king super turbo rockwell mooney',
);
const MODELS = wordSet(
  'air commander king citation caravan seneca navajo cheyenne baron bonanza black hawk tucano chieftain aztec conquest duke',
);
/** Words for an aircraft's or a ship's mark: what follows is one. */
const PLATES = wordSet('tail registration registered matrícula matriculada matriculado prefixo siglas registro');
const CRAFT = wordSet(
  'aircraft plane airplane jet helicopter avioneta aeronave avión helicóptero avião aviões avionetas helicópteros planes ' +
    'aircrafts jets helicopters',
);
/** Marks of aircraft by country (ICAO Annex 7): letters, a hyphen, letters or digits. */
const COUNTRY_MARKS = wordSet(
  'n c yv yvo xb xa xc hk hp tg hr ys ti yn cp ob cc lv lq pt pr pp ps pu hc zp cx hi cu fab',
);
const NUMBERS = wordSet('number no nº número n');

/** Aircraft by model and mark ('a Cessna 206', 'tail number N350KA', 'YV-2152') and ships by their IMO number. */
export function findCraft(reading: Reading): Draft[] {
  const { tokens } = reading.document;
  const found: Draft[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!(tokens.shapes[at]! & (SHAPE.capital | SHAPE.digit))) continue;
    const last = modelEnd(reading, at) || markEnd(reading, at);
    const ship = last ? 0 : shipNumberEnd(reading, at);
    if (!last && !ship) continue;
    found.push(craftAt(reading, at, last || ship, last ? 'Airplane' : 'Vessel'));
    at = (last || ship) - 1;
  }
  return found;
}

function craftAt(reading: Reading, first: number, last: number, schema: MentionSchema): Draft {
  const name = textOf(reading, first, last);
  return { first, last, schema, form: 'name', name, entity: null, candidates: [], confidence: 0.85, role: null };
}

/** 'Cessna 206', 'Beechcraft King Air 350', 'Gulfstream G-II'; 'Hawker' alone may be anything. 0 where none begins. */
function modelEnd(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  if (word === 'black' && wordAt(reading, at + 1) === 'hawk' && hasCapital(reading, at + 1)) return at + 2;
  if (
    !MAKERS.has(word) &&
    !(word === 'king' && wordAt(reading, at + 1) === 'air') &&
    !(word === 'bell' && isNumber(reading, at + 1))
  )
    return 0;
  if (!hasCapital(reading, at)) return 0;
  let last = at + 1;
  while (last < at + 4 && MODELS.has(wordAt(reading, last)) && hasCapital(reading, last)) last++;
  const plain = last;
  last = numberEnd(reading, last);
  if (last === plain && NUMBERED.has(word) && plain === at + 1) return 0;
  const before = wordAt(reading, at - 1);
  const isMaker = last === at + 1 && !CRAFT.has(before) && !/^(?:a|an|un|una|um|uma|the|el|la|o)$/.test(before);
  return isMaker || /^['’]s$/.test(wordAt(reading, last)) ? 0 : last;
}

/** A model's number after its name: '206', 'G-II', 'EMB-120', '737-800'. */
function numberEnd(reading: Reading, at: number): number {
  let last = at;
  if (!isModelPart(reading, last)) return last;
  last++;
  while (wordAt(reading, last) === '-' && touches(reading, last) && isModelPart(reading, last + 1)) last += 2;
  return last;
}

function isModelPart(reading: Reading, at: number): boolean {
  const { shapes } = reading.document.tokens;
  const word = wordAt(reading, at);
  if (at >= shapes.length || word.length > 6) return false;
  return (shapes[at]! & SHAPE.digit) > 0
    ? /^[a-z]{0,4}\d{1,4}[a-z]{0,2}$/.test(word)
    : /^(?:[ivx]+|[a-z]{1,3})$/.test(word) && (shapes[at]! & SHAPE.allCapitals) > 0;
}

function isNumber(reading: Reading, at: number): boolean {
  return /^\d{2,4}$/.test(wordAt(reading, at));
}

/** 'N350KA' and 'YV-2152' where an aircraft or its mark is spoken of. 0 where none begins. */
function markEnd(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  const last = /^n\d{1,5}[a-z]{0,2}$/.test(word) && hasCapital(reading, at) ? at + 1 : hyphenatedEnd(reading, at, word);
  if (last === 0) return 0;
  return isMarked(reading, at) || isCraftNear(reading, at, last) ? last : 0;
}

function hyphenatedEnd(reading: Reading, at: number, word: string): number {
  if (
    !COUNTRY_MARKS.has(word) ||
    !hasCapital(reading, at) ||
    wordAt(reading, at + 1) !== '-' ||
    !touches(reading, at + 1)
  )
    return 0;
  return /^(?:[a-z]{2,4}|\d{3,5}[a-z]{0,2})$/.test(wordAt(reading, at + 2)) ? at + 3 : 0;
}

/** 'tail number X', 'matrícula X', 'prefixo X'. */
function isMarked(reading: Reading, at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && (NUMBERS.has(wordAt(reading, before)) || /^[.:“"‘(]$/.test(wordAt(reading, before))))
    before--;
  return PLATES.has(wordAt(reading, before));
}

const NEAR = 10;

function isCraftNear(reading: Reading, first: number, last: number): boolean {
  for (let at = first - NEAR; at < last + NEAR / 2; at++) if (isCraft(wordAt(reading, at))) return true;
  return false;
}

/** Whether a word is an aircraft's or a maker's that is nothing else. */
function isCraft(word: string): boolean {
  return CRAFT.has(word) || (MAKERS.has(word) && !NUMBERED.has(word));
}

/** 'IMO 9123456', 'IMO number 9123456', 'MMSI 345070123' (IMO resolution A.1117(30): seven digits). */
function shipNumberEnd(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  if ((word !== 'imo' && word !== 'mmsi') || !hasCapital(reading, at)) return 0;
  let last = at + 1;
  while (last < at + 4 && (NUMBERS.has(wordAt(reading, last)) || /^[.:#]$/.test(wordAt(reading, last)))) last++;
  return (word === 'imo' ? /^\d{7}$/ : /^\d{9}$/).test(wordAt(reading, last)) ? last + 1 : 0;
}

function touches({ document: { tokens } }: Reading, at: number): boolean {
  return tokens.ends[at - 1] === tokens.starts[at] && tokens.ends[at] === tokens.starts[at + 1];
}

/** Drafts of both lists in order; where two overlap the aircraft or ship stays. */
export function withCraft(drafts: Draft[], craft: Draft[]): Draft[] {
  if (craft.length === 0) return drafts;
  const taken = new Set(craft.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)));
  const free = drafts.filter(({ first, last }) => {
    for (let at = first; at < last; at++) if (taken.has(at)) return false;
    return true;
  });
  return [...free, ...craft].sort((a, b) => a.first - b.first);
}
