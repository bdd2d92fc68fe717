import type { MentionSchema } from '../suggestions.ts';
import { type Draft, type Reading, textOf, wordAt } from './reading.ts';
import { wordSet } from './words/index.ts';

const ARTICLES = wordSet('the el la o a al del do da no na ao');
/** Words that stand for a name which has them: 'the agency' for 'Drug Enforcement Agency'. */
const ECHOES = wordSet(
  'agency department treasury bureau council foundation army departamento tesoro conselho ministry cartel police commission court bank company institute foundation clan agencia ministerio cártel policía ' +
    'comisión corte banco fundación fiscalía agência ministério polícia comissão tribunal fundação',
);
/** Words for an armed or criminal group. */
const GROUPS = wordSet(
  'group gang organization organisation grupo banda pandilla organización facção quadrilha organização',
);
const PRESIDENTS = wordSet('president presidente');
/** What follows makes it another one: 'the group of', 'the president of Varesia', 'the police chief'. */
const GOES_ON = wordSet('of de del do da dos that which who que called named known llamado chamado s');
const BACK = 2;

/**
 * Descriptions that can only stand for one mention of the last two sentences: 'the agency' after 'Drug Enforcement
 * Agency', 'the group' after the only group. Where two compete nothing is said.
 */
export function findDescriptions(reading: Reading, drafts: Draft[]): Draft[] {
  const taken = new Set(drafts.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)));
  const found: Draft[] = [];
  let from = 0;
  for (let at = 1; at < reading.sentence.length; at++) {
    const kind = kindOf(reading, at);
    if (!kind || taken.has(at) || goesOn(reading, at + 1) || taken.has(at + 1)) continue;
    const sentence = reading.sentence[at]!;
    while (from < drafts.length && reading.sentence[drafts[from]!.first]! < sentence - BACK) from++;
    const meant = onlyOne(reading, drafts, from, at, kind);
    if (meant) found.push(describe(reading, at, meant));
  }
  return [...drafts, ...found].sort((a, b) => a.first - b.first);
}

/** 'The agency of the ministry' is another; 'accused the agency of spying' is not. */
function goesOn(reading: Reading, at: number): boolean {
  if (!GOES_ON.has(wordAt(reading, at))) return false;
  return !/^(?:of|de)$/.test(wordAt(reading, at)) || !/(?:ing|[aei]r)$/.test(wordAt(reading, at + 1));
}

type Described = 'echo' | 'group' | 'president';

function kindOf(reading: Reading, at: number): Described | null {
  const word = wordAt(reading, at);
  const kind = ECHOES.has(word) ? 'echo' : GROUPS.has(word) ? 'group' : PRESIDENTS.has(word) ? 'president' : null;
  return kind && ARTICLES.has(wordAt(reading, at - 1)) ? kind : null;
}

/** The one actor that may be meant among the drafts from `from` up to the token; null where there are none or several, in its paragraph. */
function onlyOne(reading: Reading, drafts: Draft[], from: number, at: number, kind: Described): Draft | null {
  let only: Draft | null = null;
  const here = reading.document.sentences[reading.sentence[at]!]!.paragraph;
  for (let index = from; index < drafts.length && drafts[index]!.first < at && index < from + 60; index++) {
    const draft = drafts[index]!;
    if (reading.document.sentences[reading.sentence[draft.first]!]!.paragraph !== here) continue;
    if (!mayBe(reading, draft, kind, wordAt(reading, at))) continue;
    if (only && groupOf(only) !== groupOf(draft)) return null;
    only ??= draft;
  }
  return only;
}

function groupOf({ meant, group, entity, name }: Draft): string {
  return entity ?? meant?.group ?? group ?? name;
}

function mayBe(reading: Reading, draft: Draft, kind: Described, word: string): boolean {
  const { text } = reading.document;
  if (kind === 'president') {
    const role = draft.role ? text.slice(draft.role.start, draft.role.end).toLowerCase() : '';
    return draft.schema === 'Person' && new RegExp(`(?:^|\\s)${word}`).test(role);
  }
  if (kind === 'group') return draft.schema === 'Organization' && !draft.entity?.startsWith('outlet/');
  // The words of the text: the lexicon's name may be another.
  const written = `${draft.name} ${textOf(reading, draft.first, draft.last)}`;
  return ORGANIZED.has(draft.schema) && written.toLowerCase().split(/\s+/).includes(word);
}

const ORGANIZED = new Set<MentionSchema>(['Organization', 'PublicBody', 'Company']);

function describe(reading: Reading, at: number, meant: Draft): Draft {
  const sameSentence = reading.sentence[at] === reading.sentence[meant.first];
  const confidence = sameSentence ? 0.8 : 0.7;
  return { ...meant, first: at, last: at + 1, form: 'description', confidence, role: null, meant };
}
