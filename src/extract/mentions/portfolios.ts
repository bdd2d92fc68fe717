import { CAPITALS } from '../lexicon/index.ts';
import { type Draft, hasCapital, isNewLine, type Reading, wordAt } from './reading.ts';
import { BUSINESS } from './words/business.ts';
import { headSchema, isFirstName, isTitle, wordSet } from './words/index.ts';

const CHARGES = wordSet(
  'secretary undersecretary minister director envoy adviser advisor assistant coordinator deputy representative ' +
    'commissioner counselor counsellor ministro ministra viceministro viceministra secretario secretaria subsecretario ' +
    'subsecretaria subsecretário subsecretária secretário secretária vice-secretária vice-secretário director directora ' +
    'diretor diretora asesor asesora assessor assessora',
);
const OF = wordSet('of for de del do da para');
const JOINTS = wordSet(', and & of for the in y e de del la las los do da dos das');
const LONGEST = 16;

/**
 * What somebody is in charge of is no name: 'Assistant Secretary for Population, Refugees, and Migration Ana Ruiz'. Its
 * capitals are silenced, the office is noted for the name that follows, and what the lexicon knows inside is left out,
 * bodies and countries excepted.
 */
export function silencePortfolios(reading: Reading, known: Draft[]): Draft[] {
  const bodies = new Map(known.filter(isOwn).map((draft) => [draft.first, draft]));
  const silenced = new Set<number>();
  for (let at = 0; at + 2 < reading.sentence.length; at++) {
    if (!CHARGES.has(wordAt(reading, at)) || !OF.has(wordAt(reading, at + 1))) continue;
    const end = portfolioEnd(reading, bodies, at + 2);
    if (end === 0) continue;
    for (let token = at + 2; token < end; token++) if (hasCapital(reading, token)) silenced.add(token);
    if (hasCapital(reading, end) && !isNewLine(reading, end))
      reading.offices.set(end, { first: officeStart(reading, at), last: end });
  }
  for (const token of silenced) reading.capitals[token] = CAPITALS.silent;
  return known.filter((draft) => isOwn(draft) || !silenced.has(draft.first));
}

function isOwn({ schema }: Draft): boolean {
  return schema === 'PublicBody' || schema === 'Country';
}

/** Where the business ends that begins at a token; 0 where none does, or a body or country of the lexicon stands there. */
function portfolioEnd(reading: Reading, bodies: Map<number, Draft>, from: number): number {
  let end = 0;
  for (let at = from; at < from + LONGEST; at++) {
    if (bodies.has(at)) return end === 0 ? 0 : end;
    const word = wordAt(reading, at);
    if (end > 0 && isNewLine(reading, at)) break;
    if (hasCapital(reading, at) && BUSINESS.has(word) && !isFirstName(word)) end = at + 1;
    else if (!JOINTS.has(word)) break;
  }
  // 'Director of the State Agency' is that of a body.
  const goesOn = hasCapital(reading, end) && headSchema(wordAt(reading, end)) !== null;
  return goesOn ? 0 : end;
}

/** 'Deputy Assistant | Secretary': titles side by side are one. */
function officeStart(reading: Reading, at: number): number {
  let first = at;
  while (first > 0 && (isTitle(wordAt(reading, first - 1)) || RANKS.has(wordAt(reading, first - 1)))) first--;
  return first;
}

const RANKS = wordSet('under principal senior special vice former acting prime foreign');
