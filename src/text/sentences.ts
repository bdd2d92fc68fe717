const words = (list: string) => new Set(list.split(' '));

/** Before a full stop that ends no sentence: something always follows them. English, Spanish, Portuguese, lower case. */
const FOLLOWED = words(
  'mr mrs ms dr dra drs dres prof profa rev gen gral brig maj col cnel lt sgt capt cap cmdr cmte adm gov sen rep pres hon insp supt ' +
    'st sr sra srta srs sres lic ing arq fr tte sto sta mons exmo exma ilmo excmo av avda dep min pág págs pag vs ca cf ' +
    'e.g i.e p.ej approx aprox dept ee rr hh d.ª',
);

/** Before a full stop that ends no sentence where a number follows; else they are words, as 'no' and 'mar'. */
const BEFORE_NUMBERS = words(
  'no nos núm num nro n art arts inc fig vol pp p sec ch res exp tel mar may mai set out ed eds al',
);

/** May end a sentence: they do before a word that opens one. */
const ABBREVIATIONS = words(
  'etc inc ltd corp co bros jr est ud uds uu jan feb fev apr abr jun jul aug ago sep sept oct nov dec ene dic dez n.y d.c',
);

/** Words that open a sentence and no name, as they are written there. */
const OPENERS = words(
  'The This That These Those He She It They We His Her Its Their In On At But And When While After Before ' +
    'El En Esto Esta Este Ese Esa Un Una Pero Según Cuando Tras Desde Su Sus Se Ellos Ellas ' +
    'O Os As Em No Na Nos Nas Ele Ela Eles Elas Isso Esse Essa Um Uma Mas Segundo Quando Após Seu Sua',
);
/** Open sentences and names: 'J. La Rosa', 'A. Lo'. */
const ARTICLES = words('La Las Los Lo A Al');

const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n[ \t\r]*\n|\n(?=[ \t]*(?:[-–—•*·▪‣]|\d{1,3}[.)]|\p{Ll}\))[ \t])/gu;

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The sentences of a text: they end at a blank line, before a list's item, or at a stop followed by space and a word
 * that may begin a sentence, unless the stop belongs to an abbreviation, an initial or an item's number. White space between them belongs to none.
 */
export function sentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    const from = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n') || endsSentence(text, match.index, match[0], end)) close(end);
  }
  close(text.length);
  return found;
}

/** The sentences that a stretch touches, as one stretch. */
export function sentenceAround(text: string, start: number, end: number): Stretch {
  const touched = sentences(text).filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}

function endsSentence(text: string, at: number, stop: string, end: number): boolean {
  const next = text.slice(end, end + 24).trimStart();
  // 'said', or a Spanish dash before it: the quotation's stop is inside a sentence.
  if (/^(?:[\p{Ll},;:]|[—–]\s?\p{Ll})/u.test(next)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..') || next === '') return true;
  const before = text.slice(Math.max(0, at - 20), at);
  // '1. ' and 'II. ' at the head of a line.
  if (stop === '.' && /(?:^|\n)[ \t]*(?:\d{1,3}|[IVX]{1,4})$/.test(at > 20 ? before : `\n${before}`)) return false;
  return !isAbbreviated(before, next);
}

function isAbbreviated(before: string, next: string): boolean {
  const word = before.match(/[\p{L}.]+$/u)?.[0] ?? '';
  const lower = word.toLowerCase();
  const number = /^(?:[\dº°ª#]|[IVXLC]+(?!\p{L}))/u.test(next);
  const measured = /\d\s?$/.test(before.slice(0, before.length - word.length));
  if (FOLLOWED.has(lower)) return !(lower === 'min' && measured);
  if (BEFORE_NUMBERS.has(lower) && number) return true;
  // A dateline: '5 mar. (ABC).-'.
  if (measured && next.startsWith('(') && (BEFORE_NUMBERS.has(lower) || ABBREVIATIONS.has(lower))) return true;
  const opener = next.match(/^["“«'‘¿¡(]*(\p{L}+)/u)?.[1] ?? '';
  if (/^\p{Lu}$/u.test(word)) return !OPENERS.has(opener);
  const spaced = /(?:^|[\s\d])[ap]\.\s?m$/i.test(before);
  if (ABBREVIATIONS.has(lower) || spaced || /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word))
    return !OPENERS.has(opener) && !ARTICLES.has(opener);
  return false;
}
