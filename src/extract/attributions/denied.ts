import type { Complement } from './complement.ts';
import { isWord, type Reading, wordAt } from './reading.ts';

/** 'denied knowing', 'negó haber', 'denied the charge'. */
export function denied(reading: Reading, next: number): Complement | null {
  const { words } = reading;
  const word = wordAt(reading, next);
  if (isWord(reading, next) && words.prepositions.has(word) && words.dropsSubjects) return deniedLater(reading, next);
  if (!isWord(reading, next) || words.prepositions.has(word) || words.noClause.has(word)) return null;
  const verbal =
    reading.document.language === 'en' ? word.endsWith('ing') : /(?:[aei]r|ter|haber|tener)(?:se)?$/.test(word);
  if (verbal) return { first: next, confidence: 0.9 };
  if (reading.words.dropsSubjects && endsSoon(reading, next)) return { first: next, confidence: 0.72, thing: true };
  // 'denied the charges', not 'denied them entry'.
  for (let at = next; at < next + 4 && isWord(reading, at); at++)
    if (CHARGE[reading.document.language].test(wordAt(reading, at)))
      return { first: next, confidence: 0.75, thing: true };
  return null;
}

/** 'nega desvios.': a plain noun or two, and nothing more. */
function endsSoon(reading: Reading, next: number): boolean {
  let end = next;
  while (isWord(reading, end) && end < next + 4) end++;
  return end <= next + 3 && /^[.;,]$/.test(wordAt(reading, end)) && /s$/.test(wordAt(reading, next));
}

/** 'negou em ocasiões passadas envolvimento': over a phrase of time or place. */
function deniedLater(reading: Reading, next: number): Complement | null {
  for (let at = next + 2; at < next + 7 && isWord(reading, at); at++)
    if (CHARGE[reading.document.language].test(wordAt(reading, at))) return { first: at, confidence: 0.72 };
  return null;
}

/** What is denied, as a noun. */
const CHARGE = {
  en: /^(?:any|all|charges?|allegations?|accusations?|involvement|wrongdoing|responsibility|links?|ties|claims?|reports?|role|knowledge|guilt|participation|bribes?|crimes?|it)$/,
  es: /^(?:cualquier|tod[oa]s?|cargos?|acusaci(?:ón|ones)|señalamientos?|participación|responsabilidad|vínculos?|relación|nexos?|culpa|implicación|hechos|versi(?:ón|ones)|autoría|imputaciones)$/,
  pt: /^(?:qualquer|tod[oa]s?|tudo|acusaç(?:ão|ões)|participação|responsabilidade|vínculos?|relação|envolvimento|culpa|autoria|crimes?|ligaç(?:ão|ões)|denúncias?|irregularidades?)$/,
} as const;
