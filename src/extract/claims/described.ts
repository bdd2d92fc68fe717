import { mentionsBefore } from '../document/names-before.ts';
import type { Mention, MentionSchema } from '../suggestions.ts';
import { WORD } from './compile.ts';
import type { Names } from './find-names.ts';
import { bodyMeant } from './meant.ts';
import { bitsAt, indexAt, type Reading, wordAt } from './reading.ts';

const GROUPS: readonly MentionSchema[] = ['Organization'];
/** What a definite description can stand for. */
const DESCRIPTIONS = new Map<string, readonly MentionSchema[]>([
  ...'agency agencia agência'.split(' ').map((word) => [word, ['PublicBody']] as const),
  ...'company empresa firm'.split(' ').map((word) => [word, ['Company']] as const),
  ...(
    'group gang cartel clan network organization organisation militia mafia ring syndicate grupo banda pandilla mara cártel ' +
    'red organización estructura guerrilla milicia facção quadrilha rede organização milícia bando'
  )
    .split(' ')
    .map((word) => [word, GROUPS] as const),
]);
/** UTF-16 units that are looked back over. */
const FAR = 700;

/** 'The agency', 'del clan': the only one of its kind that was named shortly before, or the one whose name has that word. */
export function describedAt(reading: Reading, at: number): Names | null {
  const word = wordAt(reading, at);
  const person = personMeant(reading, at);
  if (person) return person;
  const schemata = DESCRIPTIONS.get(word);
  const article = wordAt(reading, at - 1);
  if (!schemata || !/^(?:the|el|la|del|al|a|o|à|ao|do|da|pelo|pela)$/.test(article)) return null;
  if (indexAt(reading, at + 1) >= 0) return null;
  const { mentions } = reading.found;
  const position = reading.document.tokens.starts[at] ?? 0;
  const meant = onlyOne(mentions, position, schemata) ?? bodyMeant(mentions, position, word);
  return meant === null ? null : { mentions: [meant], first: at - 1, last: at + 1, confidence: 0.85 };
}

/** 'The mayor', 'o deputado': the only person whom the text has called that. */
function personMeant(reading: Reading, at: number): Names | null {
  const word = wordAt(reading, at);
  if (!(bitsAt(reading, at) & (WORD.office | WORD.role)) || !ARTICLE.test(wordAt(reading, at - 1))) return null;
  if (indexAt(reading, at + 1) >= 0 || bitsAt(reading, at + 1) & WORD.of || wordAt(reading, at + 1) === ',')
    return null;
  const { mentions } = reading.found;
  const { text, tokens } = reading.document;
  let meant: number | null = null;
  const last = mentionsBefore(mentions, tokens.starts[at] ?? 0) - 1;
  for (let index = last; index >= Math.max(0, last - ROLES_BACK); index--) {
    const mention = mentions[index];
    if (mention?.schema !== 'Person' || mention.role === null) continue;
    if (!text.slice(mention.role.start, mention.role.end).toLowerCase().split(/\s+/).includes(word)) continue;
    if (meant !== null && mentions[meant]?.first !== mention.first) return null;
    meant = index;
  }
  return meant === null ? null : { mentions: [meant], first: at - 1, last: at + 1, confidence: 0.8 };
}

const ARTICLE = /^(?:the|el|la|del|al|a|o|à|ao|do|da|pelo|pela)$/;
const ROLES_BACK = 60;

function onlyOne(mentions: readonly Mention[], position: number, schemata: readonly MentionSchema[]): number | null {
  let named: number | null = null;
  for (let index = mentionsBefore(mentions, position) - 1; index >= 0; index--) {
    const mention = mentions[index];
    if (!mention || position - mention.start > FAR) break;
    if (!schemata.includes(mention.schema) || mention.entity?.startsWith('outlet/')) continue;
    if (named !== null && mentions[named]?.first !== mention.first) return null;
    named ??= index;
  }
  return named;
}
