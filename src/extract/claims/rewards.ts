import { readBefore } from './before.ts';
import { WORD } from './compile.ts';
import { type Names, namesAfter, namesBefore } from './find-names.ts';
import { makeValue } from './make-drafts.ts';
import { bitsAt, type Draft, mentionOf, type Reading, wordAt } from './reading.ts';

/** What a reward is offered for, before 'of X'. */
const SOUGHT =
  /^(arrests?|captures?|convictions?|identification|location|whereabouts|apprehension|arrestos?|capturas?|condenas?|detención|identificación|ubicación|localización|paradero|prisão|condenação|localização|identificação)$/;
const FOR = /^(for|on|over|against|por|pelo|pela|para|contra|sobre)$/;
/** 'Information that helps to have X arrested', 'que permita capturar a X'. */
const TO_GET =
  /^(have|find|locate|identify|capture|arrest|convict|ubicar|identificar|localizar|capturar|detener|arrestar|prender|encontrar)$/;

/** 'A reward for information leading to the arrest of X', 'objeto de recompensas': X is wanted. `at`: the word 'reward'. */
export function readReward(reading: Reading, at: number): Draft[] {
  const until = Math.min(reading.sentence.last, at + 45);
  const offer = /^(reward|bount|recompens)/.test(wordAt(reading, at));
  if (!offer && !leadsTo(reading, at)) return [];
  for (let i = Math.max(reading.sentence.first, at - 12); i < until; i++) {
    if (SOUGHT.test(wordAt(reading, i)) && bitsAt(reading, i + 1) & WORD.of)
      return wanted(reading, i, namesAfter(reading, i + 2));
    const sought =
      i > at && TO_GET.test(wordAt(reading, i))
        ? wanted(reading, i, namesAfter(reading, /^al?$/.test(wordAt(reading, i + 1)) ? i + 2 : i + 1))
        : [];
    if (sought.length > 0) return sought;
  }
  if (!offer) return [];
  if (/^(subject|objeto|alvo|target)$/.test(wordAt(reading, at - 2)) && bitsAt(reading, at - 1) & WORD.of) {
    return wanted(reading, at, namesBefore(reading, readBefore(reading, at - 2).at, true));
  }
  for (let i = at + 1; i < Math.min(until, at + 16); i++) {
    if (FOR.test(wordAt(reading, i)) && !/^inform/.test(wordAt(reading, i + 1))) {
      const drafts = wanted(reading, at, namesAfter(reading, i + 1));
      if (drafts.length > 0) return drafts;
    }
  }
  return [];
}

/** 'Offered $5 million for X', 'la anunciada por X', in a text of rewards. `at`: the verb. */
export function readOffer(reading: Reading, at: number): Draft[] {
  if (!reading.rewards) return [];
  for (let i = at + 1; i < Math.min(reading.sentence.last, at + 12); i++) {
    if (!FOR.test(wordAt(reading, i)) || /^inform/.test(wordAt(reading, i + 1))) continue;
    const names = namesAfter(reading, i + 1);
    if (names && names.first <= i + 3) return wanted(reading, at, names);
  }
  return [];
}

/** 'Information leading to', 'datos que conduzcan a'. */
function leadsTo(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    if (/^(lead|leads|leading|llev|conduz|conduc|permit|levem?$)/.test(wordAt(reading, i))) return true;
  }
  return false;
}

function wanted(reading: Reading, at: number, subjects: Names | null): Draft[] {
  if (!subjects) return [];
  const people = subjects.mentions.filter((one) => {
    const schema = mentionOf(reading, one)?.schema;
    return schema === 'Person' || (schema === 'LegalEntity' && at < subjects.first && SOUGHT.test(wordAt(reading, at)));
  });
  return makeValue(reading, {
    predicate: 'legalStatus',
    subjects: { ...subjects, mentions: people },
    value: 'wanted',
    confidence: 0.85,
    first: at,
    last: subjects.last,
  });
}
