import { WORD } from './compile.ts';
import { type Names, namesFrom, skipBrackets } from './find-names.ts';
import { makeDrafts, makeValue } from './make-drafts.ts';
import { bitsAt, type Draft, indexAt, mentionOf, type Reading, stretchOf, textOf, wordAt, wordsAt } from './reading.ts';
import { nounAt, type Title, titleAfter, titleBefore, titleFrom } from './titles.ts';

/** What the words beside a person's name say: offices and roles, and whose citizen. `at`: the name's first token. */
export function readPerson(reading: Reading, at: number): Draft[] {
  const index = indexAt(reading, at);
  const { last } = stretchOf(reading, at);
  const own: Names = { mentions: [index], first: at, last, confidence: 1 };
  const before = titleBefore(reading, at);
  const after = titleAfter(reading, skipBrackets(reading, last)) ?? titleTold(reading, last);
  return [
    ...(before ? claimTitle(reading, before.plural ? namesFrom(reading, at) : own, before) : []),
    ...(after && !after.plural ? claimTitle(reading, own, after) : []),
    ...claimNationality(reading, own),
  ];
}

/** 'X is the president of Y', 'X was elected mayor'. */
function titleTold(reading: Reading, after: number): Title | null {
  const { copulas, appointed } = reading.language;
  let start = after;
  while (bitsAt(reading, start) & (WORD.have | WORD.adverb)) start++;
  const copula = copulas.find((words) => wordsAt(reading, start, words));
  if (copula) start += copula.length;
  while (bitsAt(reading, start) & WORD.adverb) start++;
  const named = appointed.find((words) => wordsAt(reading, start, words));
  if (!copula && !named) return null;
  return titleFrom(reading, start + (named?.length ?? 0), 'predicate');
}

function claimTitle(reading: Reading, subjects: Names, title: Title): Draft[] {
  const { object, bits, head, first, last, from } = title;
  const mention = mentionOf(reading, subjects.mentions[0] ?? -1);
  if (isVague(reading, title)) return [];
  // 'Secretary Marquin' after 'Secretary of State Elena Marquin' says nothing new.
  if (object === null && mention?.form === 'surname' && mention.first !== subjects.mentions[0]) return [];
  const schema = object === null ? undefined : mentionOf(reading, object)?.schema;
  const leads = leadsIt(reading, title);
  const stance = isAlleged(reading, title) ? ('alleged' as const) : ('asserted' as const);
  const lead = leads && object !== null ? claimLead(reading, subjects, title, object, stance) : [];
  // 'FARC leader X' leads it; of a body's director the office is told too.
  if (lead.length > 0 && schema !== 'PublicBody') return lead;
  const value = makeValue(reading, {
    predicate: bits & WORD.office ? 'holdsOffice' : 'role',
    subjects,
    object,
    value: textOf(reading, valueStart(reading, first, head), last),
    confidence: object === null ? 0.8 : 0.9,
    stance,
    first: from,
    last,
  });
  return [...lead, ...value];
}

/** 'Officials', 'the leader', 'a member' alone say nothing of somebody; 'member of parliament' and 'DEA official' do. */
function isVague(reading: Reading, { head, last, object }: Title): boolean {
  if (!VAGUE.test(wordAt(reading, head)) || last > head + 1) return false;
  return object === null || mentionOf(reading, object)?.schema === 'Country' || mentionOf(reading, object)?.schema === 'Place';
}

const VAGUE = /^(officials?|members?|leaders?|figures?|líder(es)?|members|integrantes?|funcionari[oa]s?|representatives?|representantes?|dirigentes?)$/;

/** 'Director of Y' leads it; a deputy does not, nor the head of a department of Y. */
function leadsIt(reading: Reading, { bits, first, head, object }: Title): boolean {
  if (object === null || !(bits & WORD.head)) return false;
  for (let at = first; at < head; at++) if (indexAt(reading, at) < 0 && !WHOLE.test(wordAt(reading, at))) return false;
  if (bitsAt(reading, head) & WORD.lesser && nounAt(reading, head + 1).bits) return false;
  return mentionOf(reading, object)?.form !== 'demonym';
}

/** Words before 'director' or 'chief' that do not make it one of a part: unlike 'media chief', 'deputy director'. */
const WHOLE =
  /^(former|current|new|newly|top|supreme|then|late|longtime|acting|interim|executive|managing|general|founding|alleged|suspected|reputed|presumed|long|time|one|-|ex|entonces|actual|antiguo|máximo|presunto|presunta|supuesto|atual|então|antigo|suposto|criminal|historic|powerful|notorious|the|and|founder|chairman|president|director|chief)$/;

function claimLead(reading: Reading, subjects: Names, title: Title, object: number, stance: Draft['stance']): Draft[] {
  const objects = { mentions: [object], first: title.from, last: title.last, confidence: 1 };
  return makeDrafts(reading, {
    predicate: 'leads',
    subjects,
    objects,
    confidence: 0.85,
    stance,
    first: title.from,
    last: title.last,
  });
}

function isAlleged(reading: Reading, { first, head }: Title): boolean {
  for (let at = first; at < head; at++) if (bitsAt(reading, at) & WORD.alleged) return true;
  return false;
}

/** 'Alleged' and other words of doubt are the stance, not the role. */
function valueStart(reading: Reading, first: number, head: number): number {
  let at = first;
  while (at < head && bitsAt(reading, at) & WORD.alleged) at++;
  return at;
}

/** 'Colombian businessman X', 'X, ciudadano colombiano', 'X, a Mexican national'. */
function claimNationality(reading: Reading, names: Names): Draft[] {
  const after = skipBrackets(reading, names.last);
  const behind = wordAt(reading, after) === ',' ? after + 1 : -1;
  const places = [names.first - 2, names.first - 1, ...(behind < 0 ? [] : [behind, behind + 1, behind + 2])];
  for (const at of places) {
    if (!(bitsAt(reading, at) & WORD.citizen)) continue;
    for (const beside of [at - 1, at + 1]) {
      const country = mentionOf(reading, indexAt(reading, beside));
      if (country?.form !== 'demonym' || country.schema !== 'Country') continue;
      return makeValue(reading, {
        predicate: 'nationality',
        subjects: names,
        value: country.entity?.replace('country/', '') ?? country.name,
        confidence: 0.75,
        first: Math.min(at, beside),
        last: Math.max(at, beside) + 1,
      });
    }
  }
  return [];
}
