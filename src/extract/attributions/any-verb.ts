import { isAdverb, isCapital, isPast, isWord, type Reading, wordAt } from './reading.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import type { Cue } from './vocabulary.ts';

/** How verbs of the third person end, where a quotation and a comma say that it is one. */
const PRESENT = { en: /[a-z]{3}s$/, es: /[a-z](?:a|e|an|en)$/, pt: /[a-z](?:a|e|am|em)$/ } as const;

/** Behind a verb that is no verb of speech by itself: '“…,” shrugged Roe', '“…”, zanja el juez', '“…,” he sighed.' */
export interface AnyVerb {
  source: Source;
  at: number;
}

/** Any verb right behind a quotation and a comma says who speaks, where nothing but a name or a noun of somebody follows. */
export function anyVerbAfter(reading: Reading, at: number, limit: number, long: boolean): AnyVerb | null {
  const verb = overClitic(reading, at);
  if (isSomeVerb(reading, verb)) {
    const source = sourceAfter(reading, verb + 1, limit);
    const surely =
      source &&
      (source.confidence >= 0.75 ||
        (long && reading.words.determiners.has(wordAt(reading, source.first)) && wordAt(reading, source.end) === '.'));
    if (source && surely && closes(reading, source.end, limit)) return { source, at: verb };
  }
  for (let next = at + 1; next < Math.min(limit, at + 7); next++) {
    if (!isSomeVerb(reading, next)) continue;
    const end = isAdverb(reading, next + 1) ? next + 2 : next + 1;
    if (end < limit && !/^[.,;)]$/.test(wordAt(reading, end))) continue;
    const source = sourceBefore(reading, next, at);
    if (source && source.first <= at && source.confidence >= 0.75) return { source, at: next };
  }
  return null;
}

/** 'se quejó', 'le espetó'. */
function overClitic(reading: Reading, at: number): number {
  return reading.words.dropsSubjects && /^(?:se|l[ae]s?|lhes?|nos)$/.test(wordAt(reading, at)) ? at + 1 : at;
}

function isSomeVerb(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const { words } = reading;
  if (!isWord(reading, at) || isCapital(reading, at) || word.length < 4 || words.finite.has(word)) return false;
  if (words.prepositions.has(word) || words.determiners.has(word) || words.borders.has(word)) return false;
  if (words.between.has(word) || words.links.has(word)) return false;
  return isPast(reading, at) || PRESENT[reading.document.language].test(word);
}

/** Nothing of another clause goes on behind who speaks. */
function closes(reading: Reading, end: number, limit: number): boolean {
  return (
    end >= limit ||
    /^[.,;(–—-]$/.test(wordAt(reading, end)) ||
    reading.words.who.has(wordAt(reading, end)) ||
    reading.words.prepositions.has(wordAt(reading, end))
  );
}

/** 'ressalvou que', 'espetó que', 'posited that': any verb of the past that takes a clause, but for those of doing. */
export function anyCue(reading: Reading, at: number): Cue | null {
  if (!reading.words.that.has(wordAt(reading, at + 1)) || !isSomeVerb(reading, at)) return null;
  if (!isPast(reading, at) && !IMPERFECT[reading.document.language].test(wordAt(reading, at))) return null;
  return DONE[reading.document.language].test(wordAt(reading, at)) ? null : ANY;
}

/** 'predecían', 'murmurava'; '-ía' alone ends too many nouns. */
const IMPERFECT = { en: /^$/, es: /(?:aban?|ían)$/, pt: /(?:avam?|iam)$/ } as const;

const ANY: Cue = {
  kind: 'that',
  stance: 'asserted',
  doubtful: true,
  gerund: false,
  bare: false,
  thing: false,
  infinitive: false,
  asks: false,
  paper: false,
  phrasal: false,
  evidence: true,
};

/** Verbs that take a clause and say nothing: of doing, wanting, learning, happening. */
const DONE = {
  en: /^(?:ensur|requir|caus|mean|need|want|wish|desir|prefer|manag|car|dream|realiz|realis|notic|learn|discover|overlook|arrang|assur|happen|seem|appear|turn|follow|pretend|imagin|decid|sens|pray|check|hop|fear|trust|enabl|allow|add|call|help|us|bas|creat|stat|arrest|kill|releas|publish|issu|includ|involv|affect|damag|us)ed$|^(?:saw|knew|took|gave|ran|led|made|fled|sold|paid|came|went|began|became|broke|brought|built|bought|caught|chose|drove|fought|got|grew|hit|kept|left|lost|met|rose|sent|shot|spent|stood|stole|threw|won|hid|remains|lies|stands|comes)$/,
  es: /^(?:hac|quer|pod|deb|sab|hab|logr|hiz|hicieron|permit|quis|decid|sup|viv|vi|sint|sintieron|evit|imped|consigu|dej|esper|provoc|caus|signific|implic|bast|falt|import|gust|parec|result|ocurr|suced|pas|qued|sal|volv|lleg|mat|gan|perd|cre|procur|busc|hubo|obten|necesit|dese|aprend|olvid|descubr|acept|posibilit|oblig|motiv|tard|cost|vali|sirv|ten|tuvo|tuvieron|pud|pusieron|dio|dieron|anduv)/,
  pt: /^(?:fazi|queri|podi|devi|sabi|tinh|havi|consegu|fez|fizeram|permit|quis|quiseram|decid|soub|viu|viram|sent|evit|imped|deix|esper|provoc|caus|signific|implic|bast|falt|import|gost|parec|result|ocorr|acontec|pass|fic|sa[ií]|volt|cheg|mat|ganh|perd|cri|procur|busc|houve|precis|desej|aprend|esquec|descobr|aceit|possibilit|obrig|motiv|lev|tev|tiv|pôde|pud|pôs|deu|deram|and)/,
} as const;

/** 'La droga salió por mar, reconstruye la fiscal en su escrito': any verb set off behind a whole clause, before somebody who speaks. */
export function anyVerbApart(reading: Reading, at: number, first: number, last: number): AnyVerb | null {
  if (!reading.words.dropsSubjects || wordAt(reading, at - 1) !== ',' || at - first < 4) return null;
  if (!isSomeVerb(reading, at) || SUBORDINATE.test(wordAt(reading, first)) || !hasClause(reading, first, at - 1))
    return null;
  const source = sourceAfter(reading, at + 1, last);
  if (!source || source.confidence < 0.85 || !reading.words.determiners.has(wordAt(reading, source.first))) return null;
  const next = wordAt(reading, source.end);
  return source.end >= last || next === ',' || /^(?:en|em|no|na|tras|após|ante)$/.test(next) ? { source, at } : null;
}

/** What opens a clause that another one follows: 'cuando llegó, murió el fiscal'. */
const SUBORDINATE =
  /^(?:cuando|quando|si|se|mientras|enquanto|como|aunque|embora|al|ao|tras|após|desde|en|em|no|na|por|con|com)$/;

function hasClause(reading: Reading, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++)
    if (reading.words.finite.has(wordAt(reading, at)) || (isPast(reading, at) && !isCapital(reading, at))) return true;
  return false;
}
