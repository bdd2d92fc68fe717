import { CAPITALS } from '../lexicon/index.ts';
import type { MentionSchema } from '../suggestions.ts';
import { draftOf } from './draft-of.ts';
import type { Draft, Reading } from './reading.ts';
import type { Unit } from './runs.ts';
import { headSchema, isFirstName, isNoActor, isTitle, wordSet } from './words/index.ts';

/** What stands before an organisation's name in its run, the name, and what follows. */
export interface OrganizationCut {
  before: Unit[];
  drafts: Draft[];
  after: Unit[];
}

/** Heads that are a name when they stand alone with a capital. */
const ALONE = wordSet(
  'congress senate parliament pentagon interpol congreso senado fiscalía procuraduría contraloría cancillería congresso ' +
    'procuradoria parlamento carabineros',
);
/** 'Government of Varesia' is Varesia. */
const GOVERNMENTS = wordSet('government governments gobierno gobiernos governo governos');
/** Words after a head that look like a title and are none: 'Fiscalía General', 'Policía Militar'. */
const ADJECTIVES = wordSet(
  'primer primero primeiro general militar major mayor military defensor oficial official judge judicial',
);

/** Cuts the organisation that the unit at `head` heads out of a run; null when it heads none. */
export function nameOrganization(reading: Reading, units: Unit[], head: number): OrganizationCut | null {
  if (GOVERNMENTS.has(units[head]!.word) && units.slice(head + 1).some(({ known }) => known?.schema === 'Country')) {
    return {
      before: units.slice(0, head),
      drafts: [],
      after: units.slice(head + 1).map((unit, at) => (at ? unit : { ...unit, glue: '' })),
    };
  }
  if (GOVERNMENTS.has(units[head]!.word) && isCountryBefore(units, head)) {
    const after = units.slice(head + 1).map((unit, at) => (at ? unit : { ...unit, glue: '' }));
    return { before: units.slice(0, head).filter(({ known }) => known), drafts: [], after };
  }
  const first = organizationStart(units, head);
  const last = withoutCountry(units, first, organizationEnd(units, head));
  const inside = units.slice(first, last);
  const before = units.slice(0, first);
  const after = units.slice(last);
  const schema = schemaOf(reading, inside);
  if (!schema)
    return { before, drafts: inside.flatMap(({ known }) => (known?.schema === 'Country' ? known : [])), after };
  if (inside.length === 1) {
    const alone = ALONE.has(inside[0]!.word) && reading.capitals[inside[0]!.first] !== CAPITALS.silent;
    const drafts = alone ? [make(reading, inside, schema, 0.7)] : [];
    return { before, drafts, after };
  }
  // 'La Empresa': what is called so may be anything.
  if (inside.length === 2 && /^(?:la|el|los|las)$/.test(inside[0]!.word))
    return { before, drafts: [make(reading, inside, schema === 'Company' ? 'Organization' : schema, 0.6)], after };
  // 'Colombian Army' has nothing but a country and a head: still a name. 'Bolivian Police said' as well.
  return { before, drafts: [make(reading, inside, schema, 0.85)], after };
}

/** 'The Varesian Government', 'Varesian Interim Government'. */
function isCountryBefore(units: Unit[], head: number): boolean {
  const before = units.slice(0, head);
  return (
    before.some(({ known }) => known?.schema === 'Country') &&
    before.every(({ word, known }) => known || FORMS.has(word))
  );
}

const FORMS = wordSet('interim transitional provisional federal central interino provisional transitorio');

function make(reading: Reading, units: Unit[], schema: MentionSchema, confidence: number): Draft {
  const first = units[0]!.first;
  const sure = reading.capitals[first] === CAPITALS.telling ? confidence : confidence - 0.1;
  return draftOf(reading, first, units.at(-1)!.last, { schema, confidence: sure }, null);
}

/** Back over adjectives, names, a country; a title ends it unless it owns the office: "Attorney General's Office". */
function organizationStart(units: Unit[], head: number): number {
  let first = head;
  while (first > 0) {
    const owned = units[first]!.glue === "'s" || (first < head && units[head]!.glue === "'s");
    const before = units[first - 1]!;
    const named = units[first]!.glue === 'particle' && units[0]!.glue === '' && isFirstName(units[0]!.word);
    if (units[first]!.glue !== '' && units[first]!.glue !== '-' && !owned && !named) break;
    if (isTitle(before.word) && !before.known && !owned && !ADJECTIVES.has(before.word)) break;
    first--;
  }
  return first;
}

function organizationEnd(units: Unit[], head: number): number {
  let last = head + 1;
  for (; last < units.length; last++) {
    const { word, glue, known } = units[last]!;
    if (known?.schema === 'Country' && glue === '') break;
    if (known || glue !== '' || ADJECTIVES.has(word)) continue;
    // 'Office of the Special Envoy'.
    if (isTitle(word) && units[head]!.word === 'office' && units.slice(head + 1, last).some((one) => one.glue === 'of'))
      continue;
    if (isTitle(word) || (last > head + 1 && units[last - 1]!.glue !== '' && isFirstName(word))) break;
    if (last > head + 1 && isFirstName(word) && units[last + 1] && !units[last + 1]!.known) break;
  }
  return last;
}

/** A country at the end that says whose it is, is a name of its own: 'Ministry of Justice | of Varesia'. */
function withoutCountry(units: Unit[], first: number, last: number): number {
  const { known, glue } = units[last - 1]!;
  if (/^(?:banco|bank)$/.test(units[first]!.word)) return last;
  const owner =
    known?.schema === 'Country' || (known?.schema === 'Place' && known.entity && isPublic(units[first]!.word));
  return owner && glue !== '' && last - first > 2 ? last - 1 : last;
}

/** 'International Court' is a court, 'Varesia International' an organisation. */
function isInternational(units: Unit[], at: number): boolean {
  return (
    units[at]!.word === 'international' &&
    at < units.length - 1 &&
    units.some(({ word }, i) => i !== at && headSchema(word))
  );
}

const PUBLIC_WORDS = wordSet(
  'un permanent national federal investigative judiciary ethics parliamentary border oversight state supreme constitutional presidential municipal electoral security rights residual nacional nacionais estatal estadual integrado operações operaciones penitenciario antidrogas inteligencia inteligência',
);
const INTERNATIONAL = wordSet('international internacional mundial world');
const EITHER = wordSet(
  'council committee center centre institute army system school academy programme consejo comité centro comitê instituto sistema',
);

/** Councils, institutes and armies are public bodies when a state or its business is named in them. */
function sharper(units: Unit[], head: number): MentionSchema | null {
  const schema = headSchema(units[head]!.word);
  // 'International Labour Organization', 'Organización de Aviación Civil Internacional': of states.
  if (
    /^organi[sz](?:ation|acion|ación|ação)$/.test(units[head]!.word) &&
    units.some(({ word }) => INTERNATIONAL.has(word))
  )
    return 'PublicBody';
  // 'Banco Central': a state's.
  if (schema === 'Company' && units.some(({ word }) => word === 'central')) return 'PublicBody';
  if (schema !== 'Organization' || !EITHER.has(units[head]!.word)) return schema;
  const isLiberation = units.some(({ word }) => word === 'liberation' || word === 'front');
  const isPublic = units.some(({ word, known }) => PUBLIC_WORDS.has(word) || known?.schema === 'Country');
  return isPublic && !isLiberation ? 'PublicBody' : schema;
}

/** 'Polícia Civil | do Rio de Janeiro': whose police it is. */
function isPublic(head: string): boolean {
  return headSchema(head) === 'PublicBody';
}

/** The first head where the name goes on after it ('Ministry of', 'Banco de'), else the last; null for laws, operations. */
function schemaOf({ document: { language } }: Reading, units: Unit[]): MentionSchema | null {
  const heads = units.flatMap(({ word, known }, at) =>
    !known && headSchema(word) && !isInternational(units, at) ? at : [],
  );
  const goesOn = units.findIndex(({ glue }, at) => at > 0 && glue !== '' && glue !== '-' && glue !== "'s");
  const body = goesOn > 0 ? units.slice(0, goesOn) : units;
  const final = body.at(-1)!;
  if (!final.known && isNoActor(final.word) && (language === 'en' || body.length === 1)) return null;
  // 'Department of State INL Rewards Program': what a name ends in tells in English.
  const end = units.at(-1)!;
  if (language === 'en' && !end.known && end.glue === '' && isNoActor(end.word)) return null;
  if (isNoActor(body[0]!.word)) return null;
  const head = language === 'en' && goesOn < 0 ? heads.at(-1) : heads[0];
  return head === undefined ? null : sharper(units, head);
}
