const words = (list: string) => new Set(list.split(' '));

/** Before a full stop that ends no sentence: something always follows them. English, Spanish, Portuguese, lower case. */
const FOLLOWED = words(
  'mr mrs ms messrs dr dra drs dres prof profa rev gen gral brig maj col cnel cel lt sgt sgto cbo cpl pvt capt cap cmdr cmte ' +
    'adm gov pref sen rep pres pte pdta hon atty asst insp supt st sr sra srta srs sres dña lic ing eng arq fr tte sto sta mons ' +
    'exmo exma exa ilmo ilma excmo av avda jd dep des del inv rel proc fisc min pág págs pag v vs ca cf cfr ob op e.g i.e ' +
    'p.ej approx aprox dept govt natl mt ft ph dist ee rr hh ff cc d.ª',
);

/** The same where they begin with a capital; else they are words: 'ten', 'pe'. */
const FOLLOWED_CAPITALS = words('Ten Pe Det');

/** Before a full stop that ends no sentence where a number follows; else they are words, as 'no' and 'mar'. */
const BEFORE_NUMBERS = words(
  'no nos núm num nro n art arts inc ord fig vol pp p s séc sec ch res exp dto tel ext apto par max máx mar may mai set out ed eds al',
);

/** May end a sentence: they do before a word that opens one. */
const ABBREVIATIONS = words(
  'etc inc ltd ltda cia cía corp co bros jr est ud uds uu aa oo jan feb fev apr abr jun jul aug ago sep sept oct nov dec ene dic dez ' +
    'n.y d.c esq cit',
);

/** The same where they begin with a capital; else they are words: 'va', 'ave'. */
const ABBREVIATED_NAMES = words('Ave Blvd Md Va Pa Fla Calif Tex Ariz Mass Conn');

/** Words that open a sentence and no name, as they are written there. */
const OPENERS = words(
  'The This That These Those He She It They We His Her Its Their In On At But And When While After Before If As For From Since There ' +
    'Then What Who Why How Where Nobody None No Not Now Some Many All Both One Two Three Another Others Also Later However Neither ' +
    'El En Esto Esta Este Ese Esa Un Una Pero Según Cuando Tras Desde Su Sus Se Él Ella Ellos Ellas Nadie Nunca Después Luego ' +
    'También Ni Si Por Para Con Sin Sobre Entre Aunque Mientras Además Ahora Así Allí ' +
    'O Os As Em Na Nos Nas Ele Ela Eles Elas Isso Esse Essa Um Uma Mas Segundo Quando Após Seu Sua Ninguém Depois Já Não Sem Embora Lá',
);
/** Open sentences and names: 'J. La Rosa', 'A. Lo'. */
const ARTICLES = words('La Las Los Lo A Al');

/** What follows an hour in its sentence: a day, a month, a zone. */
const AFTER_HOURS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Greenwich|\p{Lu}{2,4}\b)/u;

/**
 * Whether the stop after `before` belongs to an abbreviation, an initial or an ordinal, as what comes `next` tells.
 * `uncased`: the text is written without capitals, or with nothing else.
 */
export function isAbbreviated(before: string, next: string, uncased: boolean): boolean {
  const word = before.match(/[\p{L}.]+$/u)?.[0] ?? '';
  // The 's' of a possessive is no abbreviation.
  if (word === '' || /['’]/.test(before.charAt(before.length - word.length - 1))) return false;
  const lower = word.toLowerCase();
  const measured = /\d\s?$/.test(before.slice(0, before.length - word.length));
  if (isFollowed(word, lower)) return !(measured && (lower === 'min' || lower === 'ft'));
  if (isBeforeNumber(lower, next, measured)) return true;
  const opener = openerOf(next, uncased);
  if (word.length === 1 && (uncased || /\p{Lu}/u.test(word))) return !OPENERS.has(opener) || isLabel(before);
  if (lower.endsWith('m') && /(?:^|[\s\d])[ap]\.?\s?m$/i.test(before)) return goesOnAfterHour(before, next, uncased);
  // 'a. C.', 'd. C.': before and after Christ.
  if ((word === 'a' || word === 'd') && /^C\b/.test(next)) return true;
  if (mayEnd(word, lower)) return !OPENERS.has(opener) && !ARTICLES.has(opener);
  return false;
}

/** 'Q. Why?', 'P. ¿Por qué?': who speaks, at a line's head. */
function isLabel(before: string): boolean {
  return /(?:^|\n)[ \t*_]*\p{Lu}$/u.test(before);
}

/** At a line's head the hour belongs to what happens then. */
function goesOnAfterHour(before: string, next: string, uncased: boolean): boolean {
  if (uncased && !/^\p{Lu}/u.test(next)) return true;
  return AFTER_HOURS.test(next) || /(?:^|\n)[ \t]*\d[\d:.]*\s?[ap]\.?\s?m$/i.test(before);
}

/** 'v.' stands between the sides of a case; 'V.' is an initial or a king's number. */
function isFollowed(word: string, lower: string): boolean {
  return FOLLOWED_CAPITALS.has(word) || (FOLLOWED.has(lower) && word !== 'V');
}

function isBeforeNumber(lower: string, next: string, measured: boolean): boolean {
  if (BEFORE_NUMBERS.has(lower) && /^(?:[\dº°ª#]|[IVXLC]+(?!\p{L}))/u.test(next)) return true;
  // A dateline: '5 mar. (ABC).-'.
  return next.startsWith('(') && measured && (BEFORE_NUMBERS.has(lower) || ABBREVIATIONS.has(lower));
}

function mayEnd(word: string, lower: string): boolean {
  // The agency, no company.
  if (word === 'CIA') return false;
  return ABBREVIATIONS.has(lower) || ABBREVIATED_NAMES.has(word) || /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word);
}

/** The word with which the next sentence would open, as it is written there; none of an initial. */
function openerOf(next: string, uncased: boolean): string {
  const word = next.match(/^["“«'‘¿¡(]*(\p{L}+)(?!\p{L}|\.)/u)?.[1] ?? '';
  return !uncased ? word : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
