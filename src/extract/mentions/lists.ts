import type { MentionSchema } from '../suggestions.ts';
import { type Draft, type Reading, wordAt } from './reading.ts';
import { wordSet } from './words/index.ts';

const JOINTS = wordSet(', and y e or o ou & the la el los las as os a o “ ” " ‘ ’ « »');
const AND = wordSet('and y e or o ou &');
/** Below that a kind is a guess, which those beside it in a list may correct. */
const GUESS = 0.61;
const SURE = 0.6;

/** Names in one list are mostly of one kind: 'Ana Ruiz, Torreval and Pedro Paz', 'Quebralta y Bogotá'. */
export function agreeInLists(reading: Reading, drafts: Draft[]): void {
  for (let at = 0; at < drafts.length; ) {
    let end = at + 1;
    while (end < drafts.length && areListed(reading, drafts[end - 1]!, drafts[end]!)) end++;
    if (end - at > 1) agree(reading, drafts.slice(at, end));
    at = end;
  }
}

/** Whether nothing but a comma, an 'and', marks and articles stand between two names. */
function areListed({ document, sentence }: Reading, one: Draft, other: Draft): boolean {
  const between = other.first - one.last;
  if (between < 1 || between > 5 || sentence[one.first] !== sentence[other.first]) return false;
  let joined = false;
  for (let at = one.last; at < other.first; at++) {
    const word = document.tokens.words[at]!;
    if (!JOINTS.has(word)) return false;
    joined ||= word === ',' || AND.has(word);
  }
  return joined;
}

function agree(reading: Reading, list: Draft[]): void {
  const kinds = new Map<MentionSchema, number>();
  for (const draft of list) {
    const kind = listedKind(draft);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [kind] = [...kinds.keys()];
  // 'X, Varesia': of two that a comma joins the second may be where the first is; of people that says nothing.
  if (!kind || kinds.size > 1 || (list.length === 2 && !isPair(reading, list, kind))) return;
  for (const draft of list) {
    if (draft.entity || draft.confidence >= GUESS || draft.form === 'acronym') continue;
    draft.schema = kind;
    draft.confidence = Math.max(draft.confidence, 0.65);
  }
}

/** Two names say something of each other when an 'and' joins them, or the second is a place around the first. */
function isPair(reading: Reading, [one, other]: Draft[], kind: MentionSchema): boolean {
  for (let at = one!.last; at < other!.first; at++) if (AND.has(wordAt(reading, at))) return true;
  return kind === 'Place' && listedKind(other!) === 'Place' && !/^['’]s$/.test(wordAt(reading, other!.last));
}

/** What a name surely is; countries are places among places. */
function listedKind({ schema, confidence, form }: Draft): MentionSchema | null {
  if (schema === 'LegalEntity' || form === 'demonym' || confidence < SURE) return null;
  return schema === 'Country' ? 'Place' : schema;
}
