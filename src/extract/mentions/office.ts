import { foldWord, type Lexicon, type LexiconEntry } from '../lexicon/index.ts';
import { type Context, isNear, weightOf } from './context.ts';
import { type Draft, hasCapital, type Reading, wordAt } from './reading.ts';
import { isFirstName, wordSet } from './words/index.ts';

const HEADS = wordSet('president presidente presidenta');
const RULE = wordSet('government administration regime');
const RULE_BEFORE = wordSet('gobierno régimen administración governo regime administração');
const OF = wordSet('of de del do');

/** Presidents in the lexicon by each surname, folded; null where two bear it. */
export type Presidents = Map<string, LexiconEntry | null>;

/** Those of the lexicon's people whose description says that they are or were presidents of their country. */
export function presidentsOf({ entries }: Lexicon): Presidents {
  const found: Presidents = new Map();
  for (const entry of entries) {
    if (entry.schema !== 'Person' || !/\bpresident of\b/.test(entry.description ?? '')) continue;
    for (const surname of surnamesOf(entry)) {
      const had = found.get(surname);
      found.set(surname, had === undefined || had === entry ? entry : null);
    }
  }
  return found;
}

function surnamesOf({ names }: LexiconEntry): Set<string> {
  const words = names
    .filter(({ short }) => !short)
    .map(({ name }) => name.split(' ').map((word) => foldWord(word.toLowerCase())));
  return new Set(
    words.flatMap((name) =>
      name
        .slice(1)
        .filter((word) => word.length > 3 && !isFirstName(word))
        .slice(0, 1),
    ),
  );
}

/**
 * 'President X', 'the X government': a president of the lexicon, when the text speaks of no country half as much as of
 * theirs (the United States, where it may be written, left out) and names nobody else who bears the surname in full.
 */
export function linkPresidents(reading: Reading, context: Context, presidents: Presidents, drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.entity || draft.last - draft.first !== 1) continue;
    const entry = presidents.get(foldWord(wordAt(reading, draft.first)));
    if (
      !entry ||
      !isInOffice(reading, draft) ||
      (isAnothers(reading, drafts, draft) && !isWithAnother(reading, draft.last))
    )
      continue;
    const isSure = isTheirs(context, entry) || isNearTheirs(reading, context, entry, draft);
    if (!isSure && !(isWithAnother(reading, draft.last) && isSpokenOf(context, entry))) continue;
    draft.schema = 'Person';
    draft.form = 'surname';
    draft.name = entry.names[0]!.name;
    draft.entity = entry.id;
    draft.candidates = [{ entity: entry.id, score: 0.9 }];
    draft.confidence = 0.88;
  }
  shareSurnames(reading, drafts);
}

/** 'Ortega' alone is who 'President Ortega' is elsewhere in the text. */
function shareSurnames(reading: Reading, drafts: Draft[]): void {
  const linked = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.entity && draft.form === 'surname') linked.set(foldWord(wordAt(reading, draft.first)), draft);
  }
  if (linked.size === 0) return;
  for (const draft of drafts) {
    if (draft.entity || draft.last - draft.first !== 1 || (draft.schema !== 'Person' && draft.schema !== 'LegalEntity'))
      continue;
    const meant = linked.get(foldWord(wordAt(reading, draft.first)));
    if (!meant || isAnothers(reading, drafts, draft)) continue;
    Object.assign(draft, { schema: 'Person', form: 'surname', name: meant.name, entity: meant.entity });
    draft.candidates = meant.candidates;
    draft.confidence = 0.85;
  }
}

function isInOffice(reading: Reading, { first, last }: Draft): boolean {
  if (HEADS.has(wordAt(reading, first - 1)) || RULE.has(wordAt(reading, last))) return true;
  if (isWithAnother(reading, last)) return true;
  return OF.has(wordAt(reading, first - 1)) && RULE_BEFORE.has(wordAt(reading, first - 2));
}

/** 'The X-Y regime', 'el régimen X-Y': that of two. */
function isWithAnother(reading: Reading, last: number): boolean {
  return /^[-–]$/.test(wordAt(reading, last)) && hasCapital(reading, last + 1) && isRuleNear(reading, last);
}

function isRuleNear(reading: Reading, last: number): boolean {
  if (RULE.has(wordAt(reading, last + 2)) || wordAt(reading, last + 2) === 'loyalists') return true;
  return RULE_BEFORE.has(wordAt(reading, last - 2));
}

function isSpokenOf(context: Context, entry: LexiconEntry): boolean {
  return entry.country.some((code) => weightOf(context, code, entry) >= 1);
}

/** Whether the sentence, or the one before, names their country, and the text speaks of no other more often. */
function isNearTheirs(reading: Reading, context: Context, entry: LexiconEntry, { first }: Draft): boolean {
  const here = reading.sentence[first]!;
  const near = entry.country.some((code) => [here, here - 1].some((at) => isNear(context, at, code, entry)));
  if (!near) return false;
  const own = Math.max(...entry.country.map((code) => weightOf(context, code, entry)));
  return [...context.counts.keys()].every(
    (code) => code === 'us' || entry.country.includes(code) || weightOf(context, code, entry) <= own,
  );
}

function isTheirs(context: Context, entry: LexiconEntry): boolean {
  const own = Math.max(...entry.country.map((code) => weightOf(context, code, entry)));
  if (own < 1) return false;
  return [...context.counts.keys()].every(
    (code) => code === 'us' || entry.country.includes(code) || weightOf(context, code, entry) * 2 <= own,
  );
}

function isAnothers(reading: Reading, drafts: Draft[], { first }: Draft): boolean {
  const surname = wordAt(reading, first);
  return drafts.some(
    (other) =>
      other.schema === 'Person' &&
      other.last - other.first > 1 &&
      Array.from({ length: other.last - other.first }, (_, i) => wordAt(reading, other.first + i)).includes(surname),
  );
}
