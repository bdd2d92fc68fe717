import type { Stance } from '../suggestions.ts';
import type { Cue, CueKind } from './vocabulary.ts';

/** Words apart by spaces. */
export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly string[][]>;

/** Phrases apart by bars; '%' stands for every form of 'of' that the language has: 'de', 'del', 'da'. */
export function phrases(list: string, ofs: string[] = []): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of list
    .split('|')
    .flatMap((one) => (one.includes('%') ? ofs.map((of) => one.replace('%', of)) : [one]))) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}

/**
 * What else verbs of speech may take, a letter each: `n` a noun phrase ('expressed concern'), `i` an infinitive
 * ('promised to pay'), `q` a question ('asked whether'), `e` they speak only with a source that can know ('the records
 * show', not 'the move shows'), `d` a noun phrase of a report, `p` they say something only with more words ('made clear that').
 */
export type Frames = string;

/** Verbs of speech: their forms, apart by spaces, for each way in which they take what is said. */
export type CueList = [kind: CueKind, stance: Stance, forms: string, frames?: Frames];

/** Every form with how it takes what is said; `nouns` are also nouns or adjectives. Frames of several lists add up. */
export function cueTable(lists: CueList[], nouns: ReadonlySet<string>): Map<string, Cue> {
  const table = new Map<string, Cue>();
  for (const [kind, stance, forms, frames = ''] of lists)
    for (const form of words(forms.trim())) {
      const before = table.get(form);
      const takes = (frame: string, known: boolean | undefined) => frames.includes(frame) || known === true;
      table.set(form, {
        kind,
        stance,
        doubtful: nouns.has(form),
        gerund: /(?:[a-z]{2}ing|[aei]ndo)$/.test(form),
        bare: /[a-z][aei]r$/.test(form),
        thing: takes('n', before?.thing),
        infinitive: takes('i', before?.infinitive),
        asks: takes('q', before?.asks),
        evidence: takes('e', before?.evidence),
        paper: takes('d', before?.paper),
        phrasal: takes('p', before?.phrasal),
      });
    }
  return table;
}

const DOUBLED = /(?:admit|concur|infer|quip|blog|refer|confer|rebut|commit)$/;

/** English forms of regular verbs in the third person, past and gerund: 'argue' → 'argues argued arguing'. */
export function english(verbs: string): string {
  return verbs
    .trim()
    .split(/\s+/)
    .flatMap((verb) => [verb, third(verb), ...pastOf(verb)])
    .join(' ');
}

function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/[^e]e$/.test(verb)) return [`${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/ee$/.test(verb)) return [`${verb}d`, `${verb}ing`];
  if (DOUBLED.test(verb)) return [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
  return [`${verb}ed`, `${verb}ing`];
}
