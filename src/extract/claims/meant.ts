import { type Document, sentenceAt } from '../document/document.ts';
import { mentionsBefore, onlyPersonBefore } from '../document/names-before.ts';
import type { Attribution, Mention, Suggestions } from '../suggestions.ts';

/** Bodies that are named by their kind once the text has told which: 'the department'. */
const BODIES =
  /(?:^|\s)(department|ministry|treasury|court|police|prosecutor’s office|agency|commission|bureau|council|office|army|navy|bank|institute|association|foundation|committee|congress|departamento|ministerio|tesoro|tribunal|polic[ií]a|fiscal[ií]a|agencia|comisi[oó]n|consejo|ej[eé]rcito|armada|asociaci[oó]n|fundaci[oó]n|comit[eé]|congreso|procuradur[ií]a|juzgado|minist[eé]rio|tesouro|pol[ií]cia|promotoria|procuradoria|ag[eê]ncia|comiss[aã]o|conselho|ex[eé]rcito|marinha|associa[cç][aã]o|funda[cç][aã]o|congresso)$/iu;
const THINGS = /^(?:it|they)$/i;
const PEOPLE = /^(?:he|she|él|ella|ele|ela)$/i;
/** Attributions that are looked back over for whom a pronoun means, and sentences that they may be away. */
const BACK = 3;

/** The mention of who says something, also when the text has 'the department' or 'it'; null when that names nobody for sure. */
export function sourceMeant(document: Document, found: Suggestions, index: number, depth = 0): number | null {
  const said = found.attributions[index];
  if (!said) return null;
  if (said.mention !== null) return said.mention;
  const words = document.text.slice(said.source.start, said.source.end);
  if (PEOPLE.test(words)) return known(onlyPersonBefore(document, found.mentions, said.source.start));
  if (THINGS.test(words)) return depth < BACK ? sourceBefore(document, found, said, index, depth) : null;
  const body = BODIES.exec(words)?.[1];
  return body ? bodyMeant(found.mentions, said.source.start, body.toLowerCase()) : null;
}

function known(index: number): number | null {
  return index < 0 ? null : index;
}

/** 'It adds': who said what stands in the sentence before. */
function sourceBefore(document: Document, found: Suggestions, said: Attribution, index: number, depth: number) {
  const before = found.attributions[index - 1];
  if (!before || sentenceAt(document, said.source.start) > sentenceAt(document, before.source.start) + 2)
    return topicBefore(document, found, said.source.start);
  const away = sentenceAt(document, said.source.start) - sentenceAt(document, before.source.start);
  const meant = away < 0 || away > 2 ? null : sourceMeant(document, found, index - 1, depth + 1);
  return meant !== null && found.mentions[meant]?.schema !== 'Person' ? meant : null;
}

/** The body or country with which the sentence before begins. */
function topicBefore(document: Document, { mentions }: Suggestions, position: number): number | null {
  const before = document.sentences[sentenceAt(document, position) - 1];
  if (!before) return null;
  const index = mentionsBefore(mentions, before.start);
  const mention = mentions[index];
  const opens = mention && mention.start - before.start < 8 && mention.form !== 'demonym';
  return opens && (mention.schema === 'PublicBody' || mention.schema === 'Country') ? index : null;
}

/** The body of that kind which the text has named; where it has named several the one that speaks in it. */
export function bodyMeant(mentions: readonly Mention[], position: number, word: string): number | null {
  let meant: number | null = null;
  const seen = new Set<string>();
  const last = mentionsBefore(mentions, position) - 1;
  for (let index = last; index >= Math.max(0, last - MOST); index--) {
    const mention = mentions[index];
    if (
      !mention ||
      !isNamed(mention) ||
      !mention.name
        .toLowerCase()
        .split(/[\s’']+/)
        .includes(word)
    )
      continue;
    seen.add(mention.entity ?? mention.name);
    meant ??= index;
    if (seen.size > 1) break;
  }
  return seen.size === 1 ? meant : firstOf(mentions, position, word);
}

/** Of several bodies the one that the text names first, when it opens the text. */
function firstOf(mentions: readonly Mention[], position: number, word: string): number | null {
  const index = mentions.slice(0, FIRST).findIndex(
    (one) =>
      isNamed(one) &&
      one.name
        .toLowerCase()
        .split(/[\s’']+/)
        .includes(word),
  );
  const first = mentions[index];
  return first && first.start < OPENING && first.start < position ? index : null;
}

/** Mentions that are looked back over, and those of an opening. */
const MOST = 300;
const FIRST = 12;
/** Where a text has its first sentence, in UTF-16 units. */
const OPENING = 400;

function isNamed({ schema, form }: Mention): boolean {
  return (schema === 'PublicBody' || schema === 'Organization') && form !== 'description' && form !== 'pronoun';
}
