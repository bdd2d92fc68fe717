import { accusation, accusedBy } from './accused.ts';
import { anyCue } from './any-verb.ts';
import { saidAround } from './around.ts';
import { calledAs, calledBy } from './called.ts';
import { complementOf, isHeld } from './complement.ts';
import { afterDateline } from './dateline.ts';
import { saidInHeadline } from './headline.ts';
import { insertionsIn } from './inserted.ts';
import type { Insertion } from './insertion.ts';
import { judgedBefore, judgedBy } from './judged.ts';
import { TELLING } from './judgements.ts';
import { saidByNoun } from './nominal.ts';
import { cueAt, isCapital, isParticiple, isPassive, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { commaBefore, cutAtNext, endOf } from './said-end.ts';
import type { SentenceRun } from './sentence-run.ts';
import { confidenceOf, type Source } from './source.ts';
import { firstSource } from './source-first.ts';
import { isGerund, isTold, opensGerund, speakerOf } from './speaker.ts';
import { toldBehindColon } from './telling.ts';
import { endOfThing, thingOf } from './things.ts';
import { agrees, canSay, isNoun, isUnsaid } from './unsaid.ts';
import type { Cue } from './vocabulary.ts';
import { writtenIn } from './written-in.ts';

/** Indirect speech in a sentence: 'X said that …', '…, according to X', 'X accused Y of …'. */
export function indirectIn(reading: Reading, whole: SentenceRun): Said[] {
  const first = afterDateline(reading, whole.first, whole.last);
  const sentence = { ...whole, first };
  let last = sentence.last;
  while (last > first && !isWord(reading, last - 1) && !/^[”"»’)%]$/.test(wordAt(reading, last - 1))) last--;
  const insertions = insertionsIn(reading, first, last);
  const found = insertions.flatMap((one) => saidAround(reading, one, insertions, { ...sentence, last }));
  let { spoke } = sentence;
  let here: Source | null = null;
  const telling = TELLING[reading.document.language];
  for (let at = first; at < last; at++) {
    if (!telling.has(wordAt(reading, at)) && !that(reading, at)) continue;
    const named = saidByNoun(reading, at, first, last, sentence.index);
    if (named) {
      found.push(named);
      continue;
    }
    if (insertions.some((one) => at >= one.first && at < one.end)) continue;
    const said = saidAt(reading, at, insertions, { ...sentence, last, spoke, here }, found.at(-1));
    if (!said) continue;
    found.push(said);
    spoke = said.source;
    here = said.source;
  }
  const told =
    found.length === 0
      ? (toldBehindColon(reading, { ...sentence, last }) ?? headlineOf(reading, sentence, last))
      : null;
  if (told) return [told];
  return cutAtNext(
    reading,
    found.toSorted((a, b) => a.first - b.first),
  );
}

/** What a verb at a token says of somebody's words; null where it says nothing new. */
function saidAt(
  reading: Reading,
  at: number,
  insertions: Insertion[],
  run: SentenceRun,
  before: Said | undefined,
): Said | null {
  const judged = judgedBefore(reading, at, run);
  if (judged) return isOwnText(reading, judged.source) ? null : judged;
  const cue = isCapitalWord(reading, at, run.first) ? null : (cueAt(reading, at) ?? anyCue(reading, at));
  const said =
    (cue ? saidBehind(reading, at, cue, insertions, run) : null) ??
    judgedBy(reading, at, run) ??
    (STANDS.test(wordAt(reading, at)) ? writtenIn(reading, at, null, run) : null);
  if (!said || isOwnText(reading, said.source) || isWithin(reading, said, before, run.here ?? null)) return null;
  return said;
}

/** What stands in a paper: 'consta que', 'se lee que', 'lê-se que'. */
const STANDS = /^(?:consta|constaba|constava|figura|figuraba|lee|leía|lê|lia)$/;

/** 'Dice que determinó que …': told inside what the same one says, no further speech of theirs. */
function isWithin(reading: Reading, { cue, source }: Said, before: Said | undefined, here: Source | null): boolean {
  if (!before || before.inserted || here === null || source.first !== here.first) return false;
  if (!reading.words.dropsSubjects || cue.first < before.first || cue.first >= before.end) return false;
  for (let at = cue.first - 1; at > Math.max(before.first, cue.first - 6); at--) {
    const word = wordAt(reading, at);
    if (reading.words.and.has(word) || !isWord(reading, at) || cueAt(reading, cue.first)?.gerund) return false;
  }
  return true;
}

/** A heading stands alone in its paragraph. */
function headlineOf(reading: Reading, sentence: SentenceRun, last: number): Said | null {
  return sentence.alone ? saidInHeadline(reading, { ...sentence, last }) : null;
}

/** 'This article speaks of …': the text about itself. */
function isOwnText(reading: Reading, { first }: Source): boolean {
  return (
    /^(?:this|est[ea])$/.test(wordAt(reading, first)) &&
    /^(?:article|story|nota|artículo|artigo|matéria)$/.test(wordAt(reading, first + 1))
  );
}

/** A capital inside a sentence is no verb: 'the United States'. */
function isCapitalWord(reading: Reading, at: number, first: number): boolean {
  return isCapital(reading, at) && at > first;
}

/** 'X said that …': what stands behind the verb at a token. */
function saidBehind(reading: Reading, at: number, cue: Cue, all: Insertion[], sentence: SentenceRun): Said | null {
  const passive = isParticiple(reading, at) && reading.words.by.has(wordAt(reading, at + 1));
  if (passive && cue.kind === 'accuse') return accusedBy(reading, at, cue, sentence);
  if (passive && cue.kind === 'call') return calledBy(reading, at, cue, sentence);
  // '“…”, relatou um pescador que …': what is said stands before it.
  if (reading.quoted[at - 3] === 1 && reading.quoted[at - 1] !== 1 && wordAt(reading, at - 1) === ',') return null;
  if (cue.bare && !isTold(reading, at)) return null;
  if (cue.gerund && isGerund(reading, at, cue) && !opensGerund(reading, at)) return null;
  const purpose = isPurpose(reading, at, sentence.first);
  if (!purpose && (isUnsaid(reading, at, sentence.first) || isParticiple(reading, at) || isNoun(reading, at, cue)))
    return null;
  if (cue.kind === 'call' && reading.words.by.has(wordAt(reading, at + 1))) return calledBy(reading, at, cue, sentence);
  if (
    cue.kind === 'call' &&
    !cue.evidence &&
    !that(reading, at) &&
    !isHeld(reading, at + 1) &&
    !/^(?:how|cómo)$/.test(wordAt(reading, at + 1))
  )
    return calledAs(reading, at, cue, sentence) ?? (cue.thing ? describedBy(reading, at, cue, all, sentence) : null);
  // 'the men accused of theft'.
  const clitic = reading.words.dropsSubjects && /^(?:l[aeo]s?|os?|as?)$/.test(wordAt(reading, at - 1));
  if (cue.kind === 'accuse' && !clitic && reading.words.ofThing.has(wordAt(reading, at + 1))) return null;
  if (isPassive(reading, at))
    return cue.kind === 'accuse' ? accusedBy(reading, at, cue, sentence) : writtenIn(reading, at, cue, sentence);
  const source = purpose ? firstSource(reading, sentence.first, at) : speakerOf(reading, at, cue, sentence);
  const behind = source?.first !== undefined && source.first > at ? source : null;
  const complement =
    cue.kind === 'accuse'
      ? accusation(reading, at, sentence.last)
      : complementOf(reading, behind ? behind.end - 1 : at, sentence.last, cue);
  if (!complement) return cue.doubtful || behind || cue.evidence ? null : calledAs(reading, at, cue, sentence);
  if (!source || !canSay(reading, source, cue) || !agrees(reading, at, cue, source)) return null;
  if (complement.thing && cue.kind !== 'deny' && (cue.gerund ? !isGerund(reading, at, cue) : false)) return null;
  if (complement.thing && cue.kind !== 'deny' && !speaks(reading, source)) return null;
  if (complement.thing && cue.paper && !cue.thing && !isPaper(reading, source)) return null;
  if (cue.gerund && isGerund(reading, at, cue) && willBe(reading, source)) return null;
  // 'if she thinks that', 'whether he said': nobody says so yet.
  if (/^(?:if|whether|si)$/.test(wordAt(reading, source.first - 1)) && source.first > sentence.first) return null;
  const leads = source.first > at && at === sentence.first && complement.confidence >= 0.9;
  const joined =
    sentence.here !== null && reading.words.dropsSubjects && reading.words.and.has(wordAt(reading, at - 1));
  if (
    cue.doubtful &&
    !leads &&
    !joined &&
    (source.first > at || source.confidence < (complement.confidence > 0.8 ? 0.55 : 0.78))
  )
    return null;
  if (source.first > at && source.end > complement.first) return null;
  const ends = endOf(reading, complement.first, all, sentence.last);
  return {
    kind: 'indirect',
    first: complement.first,
    end: complement.thing
      ? endOfThing(reading, complement.first, ends)
      : complement.short
        ? commaBefore(reading, complement.first, ends)
        : ends,
    cue: { first: at, end: at + 1 },
    source,
    verb: cue,
    confidence: complement.confidence * source.confidence,
    inserted: null,
    stretch: sentence.index,
  };
}

/** 'prosecutors describe a network of firms': what a paper or somebody describes, where it is nobody by name. */
function describedBy(reading: Reading, at: number, cue: Cue, all: Insertion[], sentence: SentenceRun): Said | null {
  if (isPassive(reading, at)) return null;
  const source = speakerOf(reading, at, cue, sentence);
  const thing = thingOf(reading, at, sentence.last);
  if (!source || source.first > at || !thing || !speaks(reading, source) || isCapital(reading, thing.first))
    return null;
  const end = endOfThing(reading, thing.first, endOf(reading, thing.first, all, sentence.last));
  const said = { first: thing.first, end, cue: { first: at, end: at + 1 }, source, verb: cue };
  return { kind: 'indirect', ...said, confidence: 0.7 * source.confidence, inserted: null, stretch: sentence.index };
}

/** 'spoke with Roe to reiterate the pact': what was said when they met. */
function isPurpose(reading: Reading, at: number, first: number): boolean {
  if (reading.document.language !== 'en' || !PURPOSES.test(wordAt(reading, at))) return false;
  if (wordAt(reading, at - 1) !== 'to') return false;
  for (let verb = first; verb < Math.min(at, first + 16); verb++)
    if (/^(?:spoke|met|called|phoned|wrote|telephoned)$/.test(wordAt(reading, verb))) return true;
  return false;
}

const PURPOSES =
  /^(?:reiterate|reaffirm|underscore|underline|emphasize|emphasise|stress|express|convey|affirm|highlight|voice)$/;

/** 'descreve que', 'describes also that'. */
function that(reading: Reading, at: number): boolean {
  const { between, that: words } = reading.words;
  return (
    words.has(wordAt(reading, at + 1)) || (between.has(wordAt(reading, at + 1)) && words.has(wordAt(reading, at + 2)))
  );
}

/** A report, a record: what shows a thing, where people only find it. */
function isPaper(reading: Reading, { first, end }: Source): boolean {
  for (let at = first; at < end; at++) if (PAPERS.test(wordAt(reading, at))) return true;
  return false;
}

const PAPERS =
  /^(?:reports?|records?|documents?|data|study|studies|survey|surveys|figures|statistics|files|emails|indictment|statement|informes?|datos|cifras|documentos?|estudios?|encuestas?|registros?|archivos|expedientes?|investigaci(?:ón|ones)|comunicado|acusación|relatórios?|levantamentos?|dados|números|laudos?|estudos?|pesquisas?|planilhas?|investigaç(?:ão|ões)|inquérito|denúncia|balance|balanço)$/;

/** A pronoun, a name or the noun of a speaker, no thing: 'his travel emphasizes' tells nothing. */
function speaks(reading: Reading, source: Source): boolean {
  return reading.words.pronouns.has(wordAt(reading, source.first)) || confidenceOf(reading, source) >= 0.75;
}

/** 'Roe will visit Lot, underscoring …': nothing was said yet. */
function willBe(reading: Reading, source: Source): boolean {
  return (
    reading.document.language === 'en' &&
    /^(?:will|would|is|are)$/.test(wordAt(reading, source.end)) &&
    !/^(?:said|reported)$/.test(wordAt(reading, source.end + 1))
  );
}
