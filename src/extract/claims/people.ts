import { WORD } from './compile.ts';
import { type Names, namesAfter, namesFrom, skipBrackets } from './find-names.ts';
import { makeDrafts, makeValue } from './make-drafts.ts';
import {
  bitsAt,
  type Draft,
  indexAt,
  isDash,
  mentionOf,
  type Reading,
  stretchOf,
  textOf,
  wordAt,
  wordsAt,
} from './reading.ts';
import { nounAt, type Title, titleAfter, titleBefore, titleEnding, titleFrom } from './titles.ts';

/** What the words beside a person's name say: offices and roles, and whose citizen. `at`: the name's first token. */
export function readPerson(reading: Reading, at: number): Draft[] {
  const index = indexAt(reading, at);
  const { last } = stretchOf(reading, at);
  const own: Names = { mentions: [index], first: at, last, confidence: 1 };
  const before = titleBefore(reading, at);
  const earlier = before ? joinedBefore(reading, before) : null;
  const end = pastAlias(reading, skipBrackets(reading, last));
  const after = titleAfter(reading, end) ?? titleTold(reading, last);
  const later = after ? joinedAfter(reading, after) : null;
  return [
    ...(before ? claimTitle(reading, isOfMany(reading, before) ? namesFrom(reading, at) : own, before) : []),
    ...[earlier, after, later].flatMap((title) => (title && !title.plural ? claimTitle(reading, own, title) : [])),
    ...claimNationality(reading, own),
    ...claimParty(reading, own),
  ];
}

/** 'One of the pilots, X' is one of them. */
function isOfMany(reading: Reading, { plural, first }: Title): boolean {
  return plural && !/^(one|uno|una|um|uma)$/.test(wordAt(reading, first - 3));
}

/** 'The head of the cartel and | the country's most wanted trafficker X'. */
function joinedBefore(reading: Reading, { from }: Title): Title | null {
  const and = bitsAt(reading, from - 1) & WORD.determiner ? from - 2 : from - 1;
  const named = bitsAt(reading, and) & WORD.and && indexAt(reading, and - 1) >= 0;
  const title = named ? titleEnding(reading, and, false) : null;
  return title && title.object !== null ? title : null;
}

/** ', an ex-minister and | former manager of Y'. */
function joinedAfter(reading: Reading, { last }: Title): Title | null {
  return bitsAt(reading, last) & WORD.and ? titleFrom(reading, last + 1, 'apposition') : null;
}

/** Past ', alias “Y”', ', nicknamed Y': what follows is still said of the same. */
function pastAlias(reading: Reading, after: number): number {
  if (wordAt(reading, after) !== ',' || !isAlias(reading, after + 1)) return after;
  for (let at = after + 2; at < after + 12; at++) if (wordAt(reading, at) === ',') return at;
  return after;
}

function isAlias(reading: Reading, at: number): boolean {
  const triggers = reading.language.triggers.get(wordAt(reading, at));
  return triggers?.some((trigger) => trigger.kind === 'alias' && wordsAt(reading, at + 1, trigger.rest)) ?? false;
}

/** 'Senator X (PSOL)': the party in brackets. */
function claimParty(reading: Reading, names: Names): Draft[] {
  const index = wordAt(reading, names.last) === '(' ? indexAt(reading, names.last + 1) : -1;
  const mention = mentionOf(reading, index);
  if (mention?.schema !== 'Organization' || mention.form !== 'acronym' || names.last - names.first < 2) return [];
  const { first, last } = stretchOf(reading, names.last + 1);
  return makeDrafts(reading, {
    predicate: 'memberOf',
    subjects: names,
    objects: { mentions: [index], first, last, confidence: 1 },
    confidence: 0.75,
    stance: 'asserted',
    first,
    last,
  });
}

/** 'X is the president of Y', 'X was elected mayor'. */
function titleTold(reading: Reading, after: number): Title | null {
  const { copulas, appointed } = reading.language;
  let start = after;
  while (isDash(wordAt(reading, start)) || wordAt(reading, start) === ',') start++;
  // 'X, who was': the comma belongs to the clause.
  if (bitsAt(reading, start) & WORD.relative) start++;
  else if (start > after) return null;
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
  const lead =
    leads && object !== null
      ? [...claimLead(reading, subjects, title, object, stance), ...claimPresence(reading, title, object)]
      : [];
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
  return (
    object === null ||
    mentionOf(reading, object)?.schema === 'Country' ||
    mentionOf(reading, object)?.schema === 'Place'
  );
}

const VAGUE =
  /^(officials?|members?|leaders?|figures?|líder(es)?|members|integrantes?|funcionari[oa]s?|representatives?|representantes?|dirigentes?|titular|titulares)$/;

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

/** 'Leader of Los Quetzos in Zubrovia': the group is there. */
function claimPresence(reading: Reading, title: Title, object: number): Draft[] {
  let at = title.last;
  while (bitsAt(reading, at) & WORD.group) at++;
  at = skipBrackets(reading, at);
  if (mentionOf(reading, object)?.schema !== 'Organization' || !(bitsAt(reading, at) & WORD.in)) return [];
  const place = namesAfter(reading, at + 1);
  if (!place) return [];
  return makeDrafts(reading, {
    predicate: 'presentIn',
    subjects: { mentions: [object], first: title.first, last: title.last, confidence: 1 },
    objects: place,
    confidence: 0.75,
    stance: 'asserted',
    first: title.first,
    last: at,
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
