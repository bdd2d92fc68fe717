import { WORD } from './compile.ts';
import { describedAt } from './described.ts';
import { type Names, namesAfter, namesFrom, namesUpTo, skipBrackets } from './find-names.ts';
import { makeDrafts, makeValue } from './make-drafts.ts';
import { claimNationality } from './nationality.ts';
import {
  bitsAt,
  type Draft,
  indexAt,
  isDash,
  isDeterminer,
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
  const end = pastAge(reading, pastAlias(reading, skipBrackets(reading, last)));
  const after = titleAfter(reading, end) ?? titleTold(reading, last);
  const later = after ? joinedAfter(reading, after) : null;
  return [
    ...(before ? claimTitle(reading, isOfMany(reading, before) ? namesFrom(reading, at) : own, before) : []),
    ...[earlier, after, later].flatMap((title) => (title && !title.plural ? claimTitle(reading, own, title) : [])),
    ...(after?.plural && isMember(reading, after) ? claimTitle(reading, namesUpTo(reading, at), after) : []),
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

/** Past ', de 23 años y' or ', 35,' to where a title may begin: the comma or the 'and' before it. */
function pastAge(reading: Reading, after: number): number {
  if (wordAt(reading, after) !== ',') return after;
  let at = after + 1;
  if (bitsAt(reading, at) & WORD.of) at++;
  if (!/^[1-9]\d$/.test(wordAt(reading, at))) return after;
  at++;
  while (/^(años|anos|years|old|-|year)$/.test(wordAt(reading, at))) at++;
  return wordAt(reading, at) === ',' || bitsAt(reading, at) & WORD.and ? at : after;
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
  const held = heldToBe(reading, start);
  if (held > 0) return titleFrom(reading, held, 'predicate');
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

/** Where a title begins that somebody is thought to have: 'considered (by police) to be', 'señalado como'; 0 for none. */
function heldToBe(reading: Reading, from: number): number {
  let at = from;
  while (bitsAt(reading, at) & (WORD.relative | WORD.be | WORD.have | WORD.adverb)) at++;
  if (!HELD.test(wordAt(reading, at))) return 0;
  for (let to = at + 1; to < at + 8; to++) {
    const word = wordAt(reading, to);
    if (/^(como|as)$/.test(word)) return to + 1;
    if (/^(be|ser)$/.test(word)) return to + 1;
    if (/^[,.;]$/.test(word)) return 0;
    if (to === at + 1 && CONSIDERED.test(wordAt(reading, at)) && isDeterminer(reading, to)) return to;
  }
  return 0;
}

const CONSIDERED = /^consider/;
const HELD =
  /^(considered|believed|described|identified|thought|said|alleged|reputed|suspected|accused|considerad[oa]|señalad[oa]|apontad[oa]|identificad[oa]|descrit[oa]|acusad[oa]|sindicad[oa]|tid[oa]|apuntad[oa])$/;

function claimTitle(reading: Reading, subjects: Names, told: Title): Draft[] {
  const title = told.object === null ? { ...told, object: groupMeant(reading, told) } : told;
  const { object, bits, head, first, last, from } = title;
  const mention = mentionOf(reading, subjects.mentions[0] ?? -1);
  if (isVague(reading, title) || (object === null && BESIDE.test(wordAt(reading, head)))) return [];
  // 'Secretary Marquin' after 'Secretary of State Elena Marquin' says nothing new.
  if (object === null && mention?.form === 'surname' && isShort(title) && isTitled(reading, mention.first)) return [];
  const schema = object === null ? undefined : mentionOf(reading, object)?.schema;
  const leads = leadsIt(reading, title);
  const stance = isAlleged(reading, title) ? ('alleged' as const) : ('asserted' as const);
  const lead =
    leads && object !== null
      ? [...claimLead(reading, subjects, title, object, stance), ...claimPresence(reading, title, object)]
      : [];
  // 'FARC leader X' leads it; of a body's director the office is told too.
  if (lead.length > 0 && schema !== 'PublicBody') return lead;
  if (object === null && OF_SUCH.test(textOf(reading, head, last).toLowerCase())) return lead;
  if (isMember(reading, title)) return [...lead, ...claimMember(reading, subjects, title, object, stance)];
  const value = makeValue(reading, {
    predicate: bits & WORD.office && !isPrivate(reading, title) ? 'holdsOffice' : 'role',
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

/** 'The founder of the gang': which gang, when the text has told. */
function groupMeant(reading: Reading, { head, last, bits }: Title): number | null {
  if (!(bits & WORD.head) && !/^(?:members?|miembros?|integrantes?|membros?)$/.test(wordAt(reading, head))) return null;
  return last - head < 3 || !(bitsAt(reading, last - 1) & WORD.group)
    ? null
    : (describedAt(reading, last - 1)?.mentions[0] ?? null);
}

/** Nouns that say what somebody is to another. */
const BESIDE = /^(?:associate|partner|accomplice|successor|socio|socia|cómplice|sócio|sócia|cúmplice)$/;

/** 'A member of the gang' says no more than the text told before. */
const OF_SUCH =
  /^(members?|leaders?|miembros?|integrantes?|líder(?:es)?|membros?|boss|jefes?|chefes?) (of|de|del|da|do) (?:the |la |el |una? |uma? )?(gang|group|cartel|organization|banda|grupo|organización|facção|quadrilha|organização|cártel|bando)$/;

/** A title of one or two words: 'Secretary', 'Prime Minister'. */
function isShort({ first, last }: Title): boolean {
  return last - first <= 2;
}

/** Whether the text told already what somebody is. */
function isTitled({ found }: Reading, first: number): boolean {
  return found.mentions[first]?.role !== null;
}

/** 'A member of the FPV', 'CSE member'. */
function isMember(reading: Reading, { head, object }: Title): boolean {
  const schema = object === null ? undefined : mentionOf(reading, object)?.schema;
  return (
    /^(members?|miembros?|integrantes?|membros?)$/.test(wordAt(reading, head)) &&
    (schema === 'Organization' || schema === 'PublicBody')
  );
}

function claimMember(
  reading: Reading,
  subjects: Names,
  title: Title,
  object: number | null,
  stance: Draft['stance'],
): Draft[] {
  if (object === null) return [];
  return makeDrafts(reading, {
    predicate: 'memberOf',
    subjects,
    objects: { mentions: [object], first: title.from, last: title.last, confidence: 1 },
    confidence: 0.85,
    stance,
    first: title.from,
    last: title.last,
  });
}

/** 'President of the central bank', 'a general', 'director general' are no public offices. */
function isPrivate(reading: Reading, { first, head, last, object }: Title): boolean {
  const schema = object === null ? undefined : mentionOf(reading, object)?.schema;
  if (schema === 'Company' || (schema === 'Organization' && /^presiden/.test(wordAt(reading, head)))) return true;
  if (/^generals?$/.test(wordAt(reading, head)))
    return head === first || !/^(attorney|advocate|governor|secretary)$/.test(wordAt(reading, head - 1));
  if (
    wordAt(reading, head + 1) === 'general' &&
    /^(director|inspector|brigadier|major|lieutenant)/.test(wordAt(reading, head))
  )
    return true;
  for (let at = head + 1; at < last; at++) if (PRIVATE.test(wordAt(reading, at))) return true;
  return false;
}

const PRIVATE =
  /^(bank|banco|company|empresa|association|asociación|associação|club|clube|federation|federación|union|sindicato)$/;

/** 'Officials', 'the leader', 'a member' alone say nothing of somebody; 'member of parliament' and 'DEA official' do. */
function isVague(reading: Reading, { first, head, last, object }: Title): boolean {
  if (!VAGUE.test(wordAt(reading, head)) || last > head + 1) return false;
  // 'Top anti-drug official' says what of.
  for (let at = first; at < head; at++) {
    if (isWordOnly(wordAt(reading, at)) && !LIGHT.test(wordAt(reading, at))) return false;
  }
  return (
    object === null ||
    mentionOf(reading, object)?.schema === 'Country' ||
    mentionOf(reading, object)?.schema === 'Place'
  );
}

const isWordOnly = (word: string) => /^\p{L}{2}/u.test(word);
/** Words before 'official' or 'member' that don't say of what. */
const LIGHT =
  /^(former|current|senior|top|high|ranking|ex|then|late|other|new|local|alleged|suspected|key|prominent|government|public|the|anti|alto|alta|presunto|supuesto|acting|two|three)$/;

const VAGUE =
  /^(officials?|members?|leaders?|figures?|líder(es)?|members|integrantes?|funcionari[oa]s?|representatives?|representantes?|dirigentes?|titular|titulares)$/;

/** 'Director of Y' leads it; a deputy does not, nor the head of a department of Y. */
function leadsIt(reading: Reading, { bits, first, head, object }: Title): boolean {
  if (object === null || !(bits & WORD.head)) return false;
  for (let at = first; at < head; at++) if (indexAt(reading, at) < 0 && !WHOLE.test(wordAt(reading, at))) return false;
  if (bitsAt(reading, head) & WORD.lesser && nounAt(reading, head + 1).bits) return false;
  return mentionOf(reading, object)?.form !== 'demonym' && !isPartOf(reading, head, object);
}

/** 'Head of the FPV’s caucus', 'chefe da bancada da FPV': of a part, unless the part is what sort of group it is. */
function isPartOf(reading: Reading, head: number, object: number): boolean {
  let parts = 0;
  for (let at = head + 1; at < head + 12 && indexAt(reading, at) !== object; at++) {
    const within = bitsAt(reading, at) & WORD.of && at > head + 1;
    if (within && !(bitsAt(reading, at - 1) & (WORD.group | WORD.of))) parts++;
  }
  return parts > 0;
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
