import { JUDGEMENTS, RELATED } from './judgements.ts';
import { cueAt, isAdverb, isCapital, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { SentenceRun } from './sentence-run.ts';
import { isSpeaker, type Source } from './source.ts';
import { sourceBefore } from './source-before.ts';
import { firstSource } from './source-first.ts';
import { isUnsaid } from './unsaid.ts';

const ASSERTED = { stance: 'asserted' } as const;
const ALLEGED = { stance: 'alleged' } as const;
/** How far the judgement may stand behind its verb. */
const REACH = 14;

/** 'calls Roe a thief', 'holds the group responsible for it', 'counts him among them': what somebody judges. */
export function judgedBy(reading: Reading, at: number, sentence: SentenceRun): Said | null {
  const word = wordAt(reading, at);
  const frames = JUDGEMENTS[reading.document.language].get(word);
  if (!frames || reading.quoted[at] === 1 || (isCapital(reading, at) && at > sentence.first)) return null;
  if (isUnsaid(reading, at, sentence.first) || isBase(reading, at)) return null;
  for (const { opens, whole } of frames) {
    const first = opens
      ? behindObject(reading, at, sentence.last, opens, whole)
      : smallClause(reading, at, sentence.last);
    const source = first > 0 ? judge(reading, at, sentence) : null;
    if (!source) continue;
    const end = endOfJudgement(reading, first, sentence.last);
    if (end <= first) continue;
    const stance = /^(?:blam|fault|culp|achac|responsab)/.test(word) ? ALLEGED : ASSERTED;
    const said = { first, end, cue: { first: at, end: at + 1 }, source, verb: stance };
    return { kind: 'indirect', ...said, confidence: 0.78 * source.confidence, inserted: null, stretch: sentence.index };
  }
  return null;
}

/** 'help citizens hold': a bare form is theirs, or an infinitive. */
function isBase(reading: Reading, at: number): boolean {
  if (reading.document.language !== 'en' || /(?:s|ed|held)$/.test(wordAt(reading, at))) return false;
  return wordAt(reading, at - 1) !== 'they';
}

/** Who judges: a pronoun, a name or a noun of a speaker, no thing. */
function judge(reading: Reading, at: number, sentence: SentenceRun): Source | null {
  const { words } = reading;
  const before = sourceBefore(reading, at, sentence.first);
  const joined = words.and.has(wordAt(reading, at - 1));
  if (before && !joined) return before.confidence >= 0.75 ? before : null;
  if (/^(?:,|and|y|e)$/.test(wordAt(reading, at - 1))) {
    const first = firstSource(reading, sentence.first, at - 1);
    return first && first.confidence >= 0.6 ? { ...first, confidence: 0.8 } : null;
  }
  if (!words.dropsSubjects) return null;
  const known = sentence.here ?? sentence.spoke;
  return known && at <= sentence.first + 2 ? { ...known, confidence: 0.7 } : null;
}

/** Where the judgement begins: behind the object, at its opening word; 0 where none stands. */
function behindObject(reading: Reading, at: number, last: number, opens: ReadonlySet<string>, whole: boolean): number {
  const { words } = reading;
  for (let next = at + 1; next < Math.min(last - 1, at + REACH); next++) {
    const word = wordAt(reading, next);
    if (opens.has(word)) {
      if (next === at + 1) return whole && word !== 'as' && word !== 'among' ? 0 : next + 1;
      return whole ? at + 1 : next + 1;
    }
    if (/^[.;:]$/.test(word) || words.finite.has(word) || words.that.has(word)) return 0;
  }
  return 0;
}

/** 'calls Roe a thief', 'calls the arrests politically motivated': an object and what it is; 0 where there is none. */
function smallClause(reading: Reading, at: number, last: number): number {
  const { words } = reading;
  const first = at + 1;
  const opening = wordAt(reading, first);
  // 'calls for', 'called on', 'called Roe' alone.
  if (!isWord(reading, first) || words.prepositions.has(opening) || words.links.has(opening)) return 0;
  if (/^(?:it|him|her|them|this|these|that)$/.test(opening)) return predicateAt(reading, first + 1, last) ? first : 0;
  // 'called an emergency meeting' names nothing.
  const named = isCapital(reading, first) || (words.determiners.has(opening) && !/^an?$/.test(opening));
  if (!named) return 0;
  for (let next = first + 1; next < Math.min(last, first + 9); next++) {
    if (!isWord(reading, next) && !/^['’]s?$/.test(wordAt(reading, next))) return 0;
    if (
      words.that.has(wordAt(reading, next)) ||
      words.who.has(wordAt(reading, next)) ||
      words.finite.has(wordAt(reading, next)) ||
      /^(?:because|when|after|before|to|for|while|where|as|if)$/.test(wordAt(reading, next))
    )
      return 0;
    if (predicateAt(reading, next, last) && !words.links.has(wordAt(reading, next - 1))) return first;
  }
  return 0;
}

/** 'a thief', 'the costliest', 'politically motivated', 'essential': what somebody or something is called. */
function predicateAt(reading: Reading, at: number, last: number): boolean {
  const word = wordAt(reading, at);
  if (at >= last) return false;
  if (/^(?:an?|the|one)$/.test(word))
    return isWord(reading, at + 1) && !reading.words.prepositions.has(wordAt(reading, at - 1));
  if (isAdverb(reading, at) && isWord(reading, at + 1)) return true;
  const next = wordAt(reading, at + 1);
  const closes = at + 1 >= last || /^(?:and|or|by|[,;])$/.test(next);
  return (
    closes &&
    /(?:ed|al|ive|ous|able|ible|ic|ful|less|ant|ent|ary|ory|due|fair|false|true|illegal|unjust|safe)$/.test(word)
  );
}

/** What stands right behind the verb of a relative clause and is no object of it: 'overdue', 'a farce', '“war”'. */
function isPredicate(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  const { words } = reading;
  if (/^[“"«]$/.test(word)) return true;
  if (!isWord(reading, at) || isCapital(reading, at) || words.pronouns.has(word) || words.finite.has(word))
    return false;
  return (
    !words.prepositions.has(word) && !words.links.has(word) && !words.noClause.has(word) && !words.between.has(word)
  );
}

/** 'a Roe, un transportista de Ur', ', empresário que já foi investigado': what the last name is. */
function isApposition(reading: Reading, at: number, last: number): boolean {
  if (!isSpeaker(reading, at) || isCapital(reading, at)) return false;
  for (let next = at; next < Math.min(last, at + 4); next++)
    if (reading.words.that.has(wordAt(reading, next))) return true;
  return false;
}

function endOfJudgement(reading: Reading, first: number, last: number): number {
  const { words } = reading;
  for (let at = first + 1; at < last; at++) {
    if (reading.quoted[at] === 1) continue;
    const word = wordAt(reading, at);
    if (word === ';') return at;
    if (word === ',' && reading.words.dropsSubjects && isApposition(reading, at + 1, last)) return at;
    if (words.and.has(word) && cueAt(reading, at + 1)) return wordAt(reading, at - 1) === ',' ? at - 1 : at;
    if (
      word === ',' &&
      (words.who.has(wordAt(reading, at + 1)) ||
        /^(?:but|while|pero|mas|mientras|enquanto)$/.test(wordAt(reading, at + 1)))
    )
      return at;
  }
  return last;
}

/** 'reforms that it calls overdue', 'the AUC, which Washington counted as a foreign group': judged of what stands before. */
export function judgedBefore(reading: Reading, at: number, sentence: SentenceRun): Said | null {
  if (!RELATED[reading.document.language].has(wordAt(reading, at))) return null;
  if (reading.quoted[at] === 1 || isCapital(reading, at)) return null;
  const dropped = reading.words.dropsSubjects && RELATIVES.test(wordAt(reading, at - 1));
  const source = dropped
    ? (sentence.here ?? sentence.spoke ?? firstSource(reading, sentence.first, at))
    : sourceBefore(reading, at, sentence.first);
  if (!source || (!dropped && source.first - 1 < sentence.first)) return null;
  const relative = wordAt(reading, dropped ? at - 1 : source.first - 1);
  if (!reading.words.who.has(relative) && !reading.words.that.has(relative) && !RELATIVES.test(relative)) return null;
  // 'it adds that Roe calls': no relative.
  if (!dropped && reading.words.that.has(relative) && cueAt(reading, source.first - 2)) return null;
  const opened = /^(?:as|como|de|among|entre)$/.test(wordAt(reading, at + 1));
  const led = opened ? at + 2 : at + 1;
  if (!opened && (!BARE.test(wordAt(reading, at)) || !isPredicate(reading, led))) return null;
  let end = led;
  while (end < sentence.last && (isWord(reading, end) || /^['’“”"«»-]/.test(wordAt(reading, end)))) end++;
  if (end <= led || end - led > 14) return null;
  const said = { first: led, end, cue: { first: at, end: at + 1 }, source, verb: ASSERTED };
  return { kind: 'indirect', ...said, confidence: 0.8 * source.confidence, inserted: null, stretch: sentence.index };
}

/** Verbs that take what somebody is called with nothing between. */
const BARE = /^(?:consider|llam|cham|calific|denomin|deem|call|label|term|dub|brand|name)/;

const RELATIVES = /^(?:whom|what|que|quien|quienes|cual|cuales|quem|qual|quais)$/;
