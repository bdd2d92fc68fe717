import { tokenAt } from '../document/document.ts';
import { WORD } from './compile.ts';
import { makeValue } from './make-drafts.ts';
import { bitsAt, type Draft, indexAt, isPlain, mentionOf, type Reading, stretchOf, textOf, wordAt } from './reading.ts';

/** What the words beside a person's name say: the office or role, and whose citizen. `at`: the name's first token. */
export function readPerson(reading: Reading, at: number): Draft[] {
  const index = indexAt(reading, at);
  const role = roleOf(reading, index, at);
  return role
    ? [...claimRole(reading, index, at, role), ...claimNationality(reading, index, at, role)]
    : claimNationality(reading, index, at, null);
}

interface Stretch {
  first: number;
  last: number;
}

function roleOf(reading: Reading, index: number, at: number): Stretch | null {
  const role = mentionOf(reading, index)?.role;
  if (role) {
    const first = tokenAt(reading.document, role.start);
    const last = tokenAt(reading.document, role.end);
    return first >= reading.sentence.first && last <= reading.sentence.last && last > first && last - first < 25
      ? { first, last }
      : null;
  }
  if (!(bitsAt(reading, at - 1) & WORD.office)) return null;
  let first = at - 1;
  while (
    bitsAt(reading, first - 1) & WORD.office ||
    /^(vice|former|ex|deputy|prime|attorney)$/.test(wordAt(reading, first - 1))
  )
    first--;
  return { first, last: at };
}

function claimRole(reading: Reading, index: number, at: number, role: Stretch): Draft[] {
  let office = false;
  let saying = false;
  let family = false;
  let object: number | null = null;
  for (let i = role.first; i < role.last; i++) {
    const bits = bitsAt(reading, i);
    if (bits & WORD.office) office = true;
    if (bits & WORD.courtesy) family = true;
    if (isPlain(reading, i) && !(bits & WORD.determiner)) saying ||= !(bits & WORD.courtesy);
    if (
      indexAt(reading, i) >= 0 &&
      indexAt(reading, i) !== index &&
      mentionOf(reading, indexAt(reading, i))?.schema !== 'Person'
    )
      object ??= indexAt(reading, i);
  }
  const before = indexAt(reading, role.first - 1);
  if (object === null && mentionOf(reading, before)?.schema === 'Country') object = before;
  if (!saying || (family && !office) || leadsGroup(reading, object)) return [];
  // 'Secretary Marquin' after 'Secretary of State Elena Marquin' says nothing new.
  const mention = mentionOf(reading, index);
  if (object === null && mention?.form === 'surname' && mention.first !== index) return [];
  const { last } = stretchOf(reading, at);
  return makeValue(reading, {
    predicate: office ? 'holdsOffice' : 'role',
    subjects: { mentions: [index], first: at, last, confidence: 1 },
    object,
    value: textOf(reading, role.first, role.last),
    confidence: object === null ? 0.8 : 0.9,
    first: before >= 0 && object === before ? stretchOf(reading, role.first - 1).first : role.first,
    last: role.last,
  });
}

/** 'FARC leader X': that is read with the nouns. */
function leadsGroup(reading: Reading, object: number | null): boolean {
  const schema = object === null ? undefined : mentionOf(reading, object)?.schema;
  return schema === 'Organization' || schema === 'Company';
}

/** 'Colombian businessman X', 'X, ciudadano colombiano'. */
function claimNationality(reading: Reading, index: number, at: number, role: Stretch | null): Draft[] {
  const { last } = stretchOf(reading, at);
  const from = role && role.first < at ? role.first - 1 : at - 4;
  const to = role && role.first >= last ? role.last : at;
  for (let i = Math.max(reading.sentence.first, from); i < to; i++) {
    if (!(bitsAt(reading, i) & WORD.citizen)) continue;
    for (const beside of [i - 1, i + 1]) {
      const country = mentionOf(reading, indexAt(reading, beside));
      if (country?.form !== 'demonym' || country.schema !== 'Country') continue;
      return makeValue(reading, {
        predicate: 'nationality',
        subjects: { mentions: [index], first: at, last, confidence: 1 },
        value: country.entity?.replace('country/', '') ?? country.name,
        confidence: 0.75,
        first: Math.min(i, beside),
        last: Math.max(i, beside) + 1,
      });
    }
  }
  return [];
}
