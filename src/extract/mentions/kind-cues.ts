import type { MentionSchema } from '../suggestions.ts';
import type { Kind } from './draft-of.ts';
import { hasCapital, type Reading, wordAt } from './reading.ts';
import { headSchema, wordSet } from './words/index.ts';

const GROUPS = wordSet(
  'group groups faction factions gang gangs militia militias cartel crew cell network organization organisation rebels ' +
    'guerrillas insurgents militants fighters syndicate ransomware grupo grupos banda bandas pandilla facción facciones ' +
    'organización organizaciones estructura célula guerrilla disidencia disidencias milicia mafia facção facções ' +
    'quadrilha quadrilhas organização organizações milícia cartel cártel cartéis carteles bando colectivo coletivo ' +
    'multicrimen narcotraficante criminal delincuencial delictiva criminosa armado armada',
);
const COMPANIES = wordSet(
  'company companies firm contractor airline bank supermarket brand manufacturer startup empresa empresas compañía ' +
    'firma aerolínea sociedad contratista consultora naviera companhia construtora empreiteira mineradora marca',
);
const OUTLETS = wordSet(
  'newspaper daily outlet magazine website broadcaster newswire tabloid portal blog periódico diario revista medio ' +
    'emisora canal jornal site emissora radioemisora semanario semanário',
);
/** Words after a name in English: 'the X gang', 'X fighters'. */
const GROUP_AFTER = wordSet(
  'faction gang cartel militia fighters rebels militants guerrillas insurgents group network clan members dissidents ' +
    'gunmen ransomware crew mafia offshoot',
);
const COMPANY_AFTER = wordSet('executives shares shareholders subsidiary employees');
const RULE_AFTER = wordSet('regime administration government loyalists');
const ALIASES = wordSet(
  'alias aka nicknamed dubbed apodado apodada apelidado apelidada vulgo sobrenombre apodo apelido',
);
const CALLS = wordSet('pseudonym nickname alias moniker apodo alias sobrenombre apelido seudónimo codinome');
const MEMBERS = wordSet(
  'members member leaders leader integrantes integrante miembros miembro membros membro líderes líder',
);
const KNOWN = wordSet('known conocido conocida conocidos conocidas conhecido conhecida conhecidos');
const ARTICLES = wordSet('the los las el la os as o a');
const CALLED = wordSet('called named denominada denominado llamada llamado chamada chamado denominados');
const OF = wordSet('of de del do da dos das');
const SAYS = wordSet(
  'said says told added explained argued insisted noted warned testified pleaded tweeted dijo afirmó señaló declaró ' +
    'explicó agregó añadió aseguró sostuvo advirtió indicó disse afirmou declarou explicou acrescentou who whose quien quem',
);
/** What happens to people. */
const SUFFERS = wordSet(
  'arrested killed extradited convicted sentenced murdered shot kidnapped captured born detained indicted detenido ' +
    'detenida capturado capturada asesinado asesinada extraditado condenado preso presa morto assassinado condenada ' +
    'abatido abatida baleado ultimado sentenciado acusado acusada imputado buscado muerto herido trasladado liberado ' +
    'detido detida capturado baleado indiciado denunciado extraditado foragido ferido jailed charged accused imprisoned ' +
    'wanted released appointed elected named married imprisoned handed sworn',
);
/** What only people do. */
const LIVES = wordSet(
  'fled died lived married resigned confessed surrendered escaped testified murió falleció huyó renunció nació morreu ' +
    'fugiu nasceu faleceu casou escapó confesó',
);
/** Whether a word is 'regime', 'administration', 'government'. */
export function isRuleAt(reading: Reading, at: number): boolean {
  return RULE_AFTER.has(wordAt(reading, at)) || wordAt(reading, at) === 'dictatorship';
}

/** Whether rule is spoken of before a name: 'el régimen X'. */
export function isRuleBefore(reading: Reading, first: number): boolean {
  const of = OF.has(wordAt(reading, first - 1)) ? first - 2 : first - 1;
  return RULE_BEFORE.has(wordAt(reading, of));
}

const RULE_BEFORE = wordSet('régimen gobierno dictadura régime governo regime ditadura administración administração');

const TELLS = wordSet('reported reports según informó reportó publicó informou publicou segundo');

/** 'reported La Prensa', 'según El Heraldo': an outlet's name has its article with a capital. */
export function isOutletBy(reading: Reading, first: number): boolean {
  if (!/^(?:el|la|los|las|o|a)$/.test(wordAt(reading, first)) || !hasCapital(reading, first + 1)) return false;
  return (
    TELLS.has(wordAt(reading, first - 1)) ||
    (wordAt(reading, first - 1) === 'to' && wordAt(reading, first - 2) === 'according')
  );
}

const QUOTES = /^["“”‘’«»']$/;

/** What the words around a name of unknown kind say it is: 'the X gang', 'grupo X', 'alias X', 'X regime'; or null. */
export function kindCue(reading: Reading, first: number, last: number): Kind | null {
  const { before, isPlural } = wordsBefore(reading, first);
  if (isNickname(reading, first)) return { schema: 'Person', confidence: 0.8 };
  if (RULE_AFTER.has(wordAt(reading, last))) return { schema: 'Person', confidence: 0.65 };
  const noun = wordAt(reading, before);
  const named = nounSchema(noun);
  if (named && !OF.has(noun)) return { schema: named, confidence: 0.8 };
  if (OF.has(noun) && isPlural && MEMBERS.has(wordAt(reading, before - 1)))
    return { schema: 'Organization', confidence: 0.75 };
  return afterCue(reading, last);
}

function nounSchema(word: string): MentionSchema | null {
  if (GROUPS.has(word) || OUTLETS.has(word)) return 'Organization';
  return COMPANIES.has(word) ? 'Company' : null;
}

/** The word before a name, its marks, its article and 'called'. */
function wordsBefore(reading: Reading, first: number): { before: number; isPlural: boolean } {
  let before = first - 1;
  if (QUOTES.test(wordAt(reading, before))) before--;
  const isPlural = /^(?:los|las|os|the)$/.test(wordAt(reading, before)) || /^(?:los|las)$/.test(wordAt(reading, first));
  if (ARTICLES.has(wordAt(reading, before)) && OF.has(wordAt(reading, before - 1))) before--;
  while (CALLED.has(wordAt(reading, before))) before--;
  return { before, isPlural };
}

/** 'alias X', 'alias “X”', 'known as “X”', 'apodado el X'. */
export function isNickname(reading: Reading, first: number): boolean {
  let at = first - 1;
  if (QUOTES.test(wordAt(reading, at))) at--;
  if (/^(?:el|la|o|a|de|del|the|as|como)$/.test(wordAt(reading, at)) && ALIASES.has(wordAt(reading, at - 1)))
    return true;
  if (wordAt(reading, at) === 'a' && wordAt(reading, at - 1) === '/' && wordAt(reading, at - 2) === 'k') return true;
  if (wordAt(reading, at) === ':') at--;
  if (ALIASES.has(wordAt(reading, at))) return true;
  if (/^(?:is|was|es|era|é)$/.test(wordAt(reading, at)) && CALLS.has(wordAt(reading, at - 1))) return true;
  // 'Known by his alias “X”', 'chamado como X'.
  if (/^(?:aliases|moniker|nickname|seudónimo|pseudônimo)$/.test(wordAt(reading, at))) return true;
  if (wordAt(reading, at) === 'como' && /^(?:chamad|apodad|apelidad|identificad)[oa]$/.test(wordAt(reading, at - 1)))
    return true;
  if (!/^(?:as|como|by|por)$/.test(wordAt(reading, at))) return false;
  const knows = wordAt(reading, at - 1) === 'alias' || KNOWN.has(wordAt(reading, at - 1));
  return knows && !isOfGroup(reading, at - 1);
}

/** 'una banda conocida como X': what is known so is no person. */
function isOfGroup(reading: Reading, at: number): boolean {
  for (let word = at - 1; word > at - 7; word--) {
    const here = wordAt(reading, word);
    if (GROUPS.has(here) || COMPANIES.has(here) || OUTLETS.has(here) || headSchema(here)) return true;
    if (/^[.;:]$/.test(here)) return false;
  }
  return /^(?:conocidos|conocidas|conhecidos)$/.test(wordAt(reading, at));
}

function afterCue(reading: Reading, last: number): Kind | null {
  const quoted = QUOTES.test(wordAt(reading, last)) ? last + 1 : last;
  const word = wordAt(reading, quoted);
  if (hasCapital(reading, quoted)) return null;
  if (GROUP_AFTER.has(word)) return { schema: 'Organization', confidence: 0.75 };
  if (COMPANY_AFTER.has(word)) return { schema: 'Company', confidence: 0.65 };
  return null;
}

/** Whether what follows a name is what people do or suffer: 'X said', 'X, 35,', 'X was arrested', 'X who'. */
export function isPersonBy(reading: Reading, last: number): boolean {
  const word = wordAt(reading, last);
  if (SAYS.has(word)) return true;
  if (word === ',') return SAYS.has(wordAt(reading, last + 1)) || isAge(reading, last + 1);
  if (word === '(') return isAge(reading, last + 1);
  if (LIVES.has(word)) return true;
  if (!/^(?:was|is|were|fue|foi|has|had|es|é|está|estava|estaba|será|ha|tinha)$/.test(word)) return false;
  const next = wordAt(reading, last + 1);
  return SUFFERS.has(next === 'been' ? wordAt(reading, last + 2) : next);
}

function isAge(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1);
  return /^[1-9]\d$/.test(wordAt(reading, at)) && /^(?:,|\)|años|anos|years)$/.test(next);
}
