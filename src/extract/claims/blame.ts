import { readBefore } from './before.ts';
import { type Names, namesAfter, namesBefore } from './find-names.ts';
import { makeDrafts } from './make-drafts.ts';
import { type Draft, type Reading, wordAt } from './reading.ts';
import { isWrong } from './wrongs.ts';

/** Tokens between the verb and whom it blames. */
const REACH = 11;
const ON = /^(?:on|to|a|al|ao|à|aos|às)$/;
/** Verbs whose object is the one who is blamed. */
const DIRECT = /^(?:blam|culp|responsabiliz)/;

/** 'The minister blamed the murder on X', 'atribuyó el crimen a X', 'blamed X for the attack'. `at`: the verb. */
export function readBlame(reading: Reading, at: number): Draft[] {
  const before = readBefore(reading, at);
  if (before.infinitive || before.stance === 'negated' || before.be) return [];
  const blamed = blamedFor(reading, at) ?? (DIRECT.test(wordAt(reading, at)) ? directly(reading, at) : null);
  const who = blamed && namesBefore(reading, before.at, true);
  if (!who || !blamed) return [];
  const { stance } = before;
  const range = { stance, first: at, last: at + 1 };
  return makeDrafts(reading, { predicate: 'accuses', subjects: who, objects: blamed, confidence: 0.8, ...range });
}

/** Whom the wrong is laid on that stands behind the verb. */
function blamedFor(reading: Reading, at: number): Names | null {
  let wrong = false;
  for (let i = at + 1; i < at + REACH; i++) {
    const word = wordAt(reading, i);
    if (/^[,.;:]?$/.test(word)) return null;
    if (wrong && ON.test(word)) return namesAfter(reading, i + 1) ?? null;
    wrong ||= isWrong(word);
  }
  return null;
}

/** 'Blamed X', 'culpó a X'. */
function directly(reading: Reading, at: number): Names | null {
  return namesAfter(reading, ON.test(wordAt(reading, at + 1)) ? at + 2 : at + 1);
}
