import type { Document } from '../document/document.ts';
import { CAPITALS } from '../lexicon/index.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';
import { wordSet } from './words/index.ts';

const LAWS = wordSet(
  'act charter constitution regulations report agreement agreements convention conventions treaty protocol accord ' +
    'accords declaration framework strategy dialogue dialog summit initiative program programme rewards roadmap compact partnership',
);
/** Words that a law's, an event's or a programme's name begins with, right before the name inside. */
const BEGINNINGS = wordSet('plan iniciativa operación operação operation ley programa proyecto projeto copa');
/** The same, with an 'of' between. */
const EVENTS = wordSet(
  'summit cumbre cúpula copa juegos jogos games conference conferencia conferência dialogue diálogo',
);
const OF = wordSet('of de del do da dos das');
const ARTICLES = wordSet('the la las los el');
const LANGUAGE_WORDS = wordSet(
  'language languages initials acronym abbreviation word words translation version term speaking speaker speakers',
);
const JOINTS = wordSet('- – — of for the');
const SIDES = wordSet('northern southern eastern western norte sur este oeste sul leste oriental occidental');
const LONGEST = 14;

/** Leaves out what is named inside the name of a law, a language or a court's district, and names branches of groups. */
export function leaveOutInside(reading: Reading, drafts: Draft[]): Draft[] {
  let covered = 0;
  return drafts.flatMap((draft) => {
    if (draft.first < covered) return [];
    if (draft.form === 'demonym' && isLanguage(reading, draft)) {
      // Nor is it an unknown name: its capital is a language's.
      reading.capitals[draft.first] = CAPITALS.silent;
      return [];
    }
    if (lawAfter(reading, draft, draft.schema === 'PublicBody') > 0 || isInDistrict(reading, draft)) return [];
    if (isInEvent(reading, draft)) {
      reading.capitals.fill(CAPITALS.silent, draft.first, draft.last);
      return [];
    }
    const kept = draft.schema === 'Organization' ? branchOf(reading, draft) : draft;
    covered = kept.last;
    return kept;
  });
}

/** Leaves out unknown names inside that of a law, and what stands in an address or is somebody's handle. */
export function leaveOutAfter(reading: Reading, drafts: Draft[]): Draft[] {
  let law = 0;
  return drafts.filter((draft) => {
    if (isInAddress(reading, draft)) return false;
    if (draft.entity !== null || draft.form === 'demonym') return true;
    if (draft.first < law) return false;
    const end = lawAfter(reading, draft, draft.schema !== 'Person' && draft.schema !== 'Country');
    if (end > 0) law = end;
    return end === 0;
  });
}

/** 'Plan Varesia', 'Ninth Summit of the Americas': a place that an event or a plan is called by. */
function isInEvent(reading: Reading, { first, schema }: Draft): boolean {
  if (schema !== 'Place' && schema !== 'Country') return false;
  const named = (at: number, words: ReadonlySet<string>) => hasCapital(reading, at) && words.has(wordAt(reading, at));
  if (named(first - 1, BEGINNINGS)) return true;
  const of = ARTICLES.has(wordAt(reading, first - 1)) ? first - 2 : first - 1;
  return OF.has(wordAt(reading, of)) && named(of - 1, EVENTS);
}

/** 'INL-PAPD@state.gov', '@PoliciaVaresia'. */
function isInAddress({ document: { text, tokens } }: Reading, { first, last }: Draft): boolean {
  if (text[tokens.starts[first]! - 1] === '@') return true;
  let at = tokens.ends[last - 1]!;
  const most = at + 40;
  while (at < most && /[\w.-]/.test(text[at] ?? '')) at++;
  return text[at] === '@' && /\w/.test(text[at + 1] ?? '');
}

/** 'its Spanish initials', 'Spanish-language'. */
function isLanguage(reading: Reading, { last }: Draft): boolean {
  const after = wordAt(reading, last) === '-' ? last + 1 : last;
  return reading.document.language === 'en' && LANGUAGE_WORDS.has(wordAt(reading, after));
}

/**
 * 'US–Varesia Engagement Act', 'Varesian Constitution'; 'Department of State, Foreign Operations, and Related Programs
 * Act': commas lead on after a body alone (`listed`), and where no article begins a name of its own. Gives the token of
 * the word that makes it a law, or 0.
 */
function lawAfter(reading: Reading, { first, last }: Draft, listed: boolean): number {
  const sentence = sentenceOf(reading.document, reading.sentence[first]!);
  let commas = 0;
  for (let at = last; at < Math.min(sentence, last + LONGEST); at++) {
    const word = wordAt(reading, at);
    if (hasCapital(reading, at)) {
      if (isLaw(reading, at) && (commas === 0 || commas > 1)) return at;
    } else if (listed && word === ',') commas++;
    else if (!(listed && commas > 0 && word === 'and') && !JOINTS.has(word)) return 0;
    if (word === 'the' && (commas > 0 || at === last)) return 0;
  }
  return 0;
}

/** 'Working Group' is a meeting's, 'Group' a group's. */
function isLaw(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return LAWS.has(word) || (word === 'group' && wordAt(reading, at - 1) === 'working');
}

function sentenceOf({ sentences, tokens }: Document, index: number): number {
  return sentences[index]?.last ?? tokens.count;
}

/** 'Southern District of X', 'Distrito Sur de X' are courts. */
function isInDistrict(reading: Reading, { first, schema, entity }: Draft): boolean {
  if (schema !== 'Place' || entity === null || !/^(?:of|de|da|do)$/.test(wordAt(reading, first - 1))) return false;
  const [one, other] = [wordAt(reading, first - 3), wordAt(reading, first - 2)];
  return (one === 'distrito' && SIDES.has(other)) || (SIDES.has(one) && other === 'district');
}

/** 'Order of X in the Eastern Valley (OXEV)' is another group than the order itself. */
function branchOf(reading: Reading, draft: Draft): Draft {
  const { first, last: end } = draft;
  if (!/^(?:in|en|no|na)$/.test(wordAt(reading, end))) return draft;
  let last = end + 1;
  if (/^(?:the|el|la|o|a)$/.test(wordAt(reading, last))) last++;
  const from = last;
  while (last < from + 4 && hasCapital(reading, last)) last++;
  if (last === from || wordAt(reading, last) !== '(' || !/^\p{Lu}{3,}$/u.test(textOf(reading, last + 1, last + 2))) {
    return draft;
  }
  return { ...draft, last, form: 'name', name: textOf(reading, first, last), entity: null, candidates: [] };
}
