/** Words before a full stop that seldom end a sentence, in English, Spanish and Portuguese, lower case. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev gen col lt sgt capt cmdr adm gov sen rep pres st jr sr sra srta dra lic ing arq fr no nos núm num nro art arts ' +
    'vs etc approx ca cf e.g i.e inc ltd corp co bros dept est fig vol pp p ed eds jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'u.s u.k u.n d.c ee uu ee.uu rr.hh av avda gral cnel tte cap sto sta mons exmo exma ilmo dep min excmo ud uds pág págs pag aprox'
  ).split(' '),
);
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n\n/gu;

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The sentences of a text: they end at a blank line, or at a stop followed by space and a word that may begin a
 * sentence, unless the stop belongs to an abbreviation or an initial. White space between them belongs to none.
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
    if (match[0] === '\n\n' || endsSentence(text, match.index, match[0], end)) close(end);
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
  const next = text.slice(end, end + 12).trimStart();
  if (next !== '' && /^[\p{Ll},;:]/u.test(next)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  const word = text.slice(Math.max(0, at - 20), at).match(/[\p{L}.]+$/u)?.[0] ?? '';
  const initial = /^\p{Lu}$/u.test(word);
  return !initial && !ABBREVIATIONS.has(word.toLowerCase());
}
