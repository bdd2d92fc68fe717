import { WORD } from './compile.ts';
import { type Names, namesAfter, namesUpTo, skipBrackets } from './find-names.ts';
import { makeDrafts } from './make-drafts.ts';
import {
  bitsAt,
  type Draft,
  indexAt,
  isDeterminer,
  isPlain,
  isWord,
  mentionOf,
  type Reading,
  stretchOf,
  wordAt,
} from './reading.ts';

/** 'the presence of A and B in Y'; without 'in Y' in the country that the sentence before speaks of. */
export function readPresence(reading: Reading, at: number): Draft[] {
  if (!(bitsAt(reading, at + 1) & WORD.of)) return [];
  const subjects = namesAfter(reading, at + 2);
  if (!subjects) return [];
  let end = subjects.last;
  while (
    end < subjects.last + 12 &&
    !(bitsAt(reading, end) & WORD.in) &&
    (isWord(reading, end) || /^[()]$/.test(wordAt(reading, end)))
  )
    end++;
  const objects = bitsAt(reading, end) & WORD.in ? namesAfter(reading, end + 1) : topicBefore(reading);
  if (!objects) return [];
  const confidence = bitsAt(reading, end) & WORD.in ? 0.9 : 0.65;
  return makeDrafts(reading, {
    predicate: 'presentIn',
    subjects,
    objects,
    stance: 'asserted',
    confidence,
    first: at,
    last: at + 1,
  });
}

/** What a name's own last word, or the one behind it, says of its bearer. */
const GROUP =
  /^(?:gangs?|cartels?|group|groups|clan|mafia|guerrillas?|militia|rebels|network|banda|bandas|cártel|cartel|carteles|grupo|pandillas?|maras?|disidencias?|facção|facções|quadrilha|milícia)$/i;
/** What an apposition calls a group or a company. */
const KIND =
  /^(?:firm|company|group|gang|cartel|organi[sz]ation|network|militia|corporation|empresa|compañía|firma|grupo|banda|pandilla|organización|red|milicia|facção|organização|quadrilha|rede|milícia|companhia)$/;
const WHOSE = /^(?:of|from|de|del|do|da|dos|das)$/;

/** 'The FPV in Zubrovia', 'X, a firm in Zubrovia': where a group or company is. `at`: the name's first token. */
export function readWhere(reading: Reading, at: number): Draft[] {
  const { last } = stretchOf(reading, at);
  const group = mentionOf(reading, indexAt(reading, at))?.entity?.startsWith('group/') || isGroup(reading, last);
  let end = skipBrackets(reading, last);
  while (bitsAt(reading, end) & WORD.group) end++;
  if (group && bitsAt(reading, end) & WORD.in) return present(reading, at, end + 1, 0.65);
  const place = pastApposition(reading, skipBrackets(reading, last), group === true);
  return place < 0 ? [] : present(reading, at, place, 0.7);
}

function isGroup(reading: Reading, last: number): boolean {
  return GROUP.test(wordAt(reading, last - 1)) || GROUP.test(wordAt(reading, last));
}

/** Where the place begins that an apposition names: ', a firm in X', ', grupo de X', of groups also ', de X'; -1 for none. */
function pastApposition(reading: Reading, comma: number, group: boolean): number {
  if (wordAt(reading, comma) !== ',') return -1;
  let at = comma + 1;
  if (group && (WHOSE.test(wordAt(reading, at)) || bitsAt(reading, at) & WORD.in)) return at + 1;
  for (let k = 0; k < 4 && !KIND.test(wordAt(reading, at)); k++) {
    if (!isPlain(reading, at) && !isDeterminer(reading, at)) return -1;
    at++;
  }
  const next = wordAt(reading, at + 1);
  return KIND.test(wordAt(reading, at)) && (bitsAt(reading, at + 1) & WORD.in || WHOSE.test(next)) ? at + 2 : -1;
}

function present(reading: Reading, name: number, from: number, confidence: number): Draft[] {
  const place = namesAfter(reading, from);
  if (!place || place.first > from + 2) return [];
  return makeDrafts(reading, {
    predicate: 'presentIn',
    subjects: namesUpTo(reading, name),
    objects: place,
    stance: 'asserted',
    confidence,
    first: name,
    last: place.last,
  });
}

/** The country with which the sentence before begins, when this one goes on with 'this'. Its passage stays here. */
function topicBefore(reading: Reading): Names | null {
  const { sentence, document, mentionAt, found, language } = reading;
  const first = document.tokens.words[sentence.first] ?? '';
  if (!((language.bits.get(first) ?? 0) & WORD.goesOn)) return null;
  const before = document.sentences.findLast(
    (one) => one.last <= sentence.first && one.paragraph === sentence.paragraph,
  );
  if (!before) return null;
  for (let i = before.first; i < Math.min(before.last, before.first + 3); i++) {
    const index = mentionAt[i] ?? -1;
    if (found.mentions[index]?.schema === 'Country' && found.mentions[index]?.form !== 'demonym') {
      return { mentions: [index], first: sentence.first, last: sentence.first + 1, confidence: 1 };
    }
  }
  return null;
}
