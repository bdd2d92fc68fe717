import type { ParsedItem, ParserInput } from '../draft.ts';
import { decodeStream } from '../input/index.ts';
import { type Attachment, readAttachment } from './attachments.ts';
import { addAuthor, takeAuthor, takeFields, takeTerm } from './channel.ts';
import { type FileMemory, newFileMemory } from './file-memory.ts';
import { readFields, readUnit } from './read-unit.ts';
import { skipReason } from './skip-types.ts';
import { splitUnits, type WxrUnit } from './split-units.ts';
import { articleId, toArticle } from './to-article.ts';
import { newWaitingRoom, type WaitingRoom } from './waiting-room.ts';
import { toItem, type WxrItem } from './wxr-item.ts';

/** Attachments that articles ask for and that are looked for in the rest of the file, at most. */
const MAX_WANTED = 100_000;

/** What reading one file needs from unit to unit. */
interface Reading {
  memory: FileMemory;
  waiting: WaitingRoom;
  ordinal: number;
}

/**
 * Reads a WordPress export (WXR 1.0–1.2) as a stream. Broken items are failures with their line, and the next item goes
 * on. Attachments mostly follow the post that shows them: a post whose pictures are missing waits for a while
 * (`waiting-room.ts`); pictures that come later still are given as `lateMedia`.
 */
export async function* parseWxr(input: ParserInput): AsyncGenerator<ParsedItem> {
  const reading: Reading = { memory: newFileMemory(input.name), waiting: newWaitingRoom(), ordinal: 0 };
  const encoding: string[] = [];
  let last: ParsedItem | null = null;
  for await (const unit of splitUnits(decodeStream(input.bytes, input.contentType, encoding))) {
    for (const parsed of takeUnit(unit, reading)) {
      if (last !== null) yield last;
      last = parsed;
    }
  }
  for (const item of reading.waiting.leave(0)) {
    if (last !== null) yield last;
    last = { draft: giveArticle(item, reading.memory) };
  }
  if (last !== null) yield withNotes(last, encoding);
  yield* closeFile(reading);
}

function* takeUnit(unit: WxrUnit, reading: Reading): Generator<ParsedItem> {
  const { memory } = reading;
  const file = memory.file;
  if (unit.kind === 'channel') return takeFields(memory.channel, readFields(unit.xml));
  if (unit.kind === 'item' || (unit.kind === 'broken' && unit.isItem)) reading.ordinal += 1;
  if (unit.kind === 'broken') return yield { failure: { file, place: `line ${unit.line}`, reason: unit.reason } };
  const read = readUnit(unit.xml, unit.line);
  if ('reason' in read) return yield { failure: { file, place: `line ${read.line}`, reason: read.reason } };
  if (unit.kind === 'author') takeAuthor(memory.channel, read);
  else if (unit.kind === 'term') takeTerm(memory.channel, read);
  else yield* takeItem(toItem(read, { line: unit.line, ordinal: reading.ordinal, length: unit.xml.length }), reading);
}

function* takeItem(item: WxrItem, reading: Reading): Generator<ParsedItem> {
  const { memory, waiting } = reading;
  const place = `item ${item.ordinal}, line ${item.line}`;
  const reason = skipReason(item);
  if (item.type === 'attachment') yield* takeAttachment(item, place, reading);
  else if (reason !== null) {
    if (item.type === 'wp_block') memory.rememberBlock(item);
    if (item.id !== null) waiting.arrive(item.id);
    if (item.type === 'guest-author') rememberGuest(item, memory);
    yield { skipped: { file: memory.file, place, reason } };
  } else waiting.enter(item, memory);
  for (const ready of waiting.leave()) yield { draft: giveArticle(ready, memory) };
}

/** A guest author of Co-Authors Plus, whom no account names. */
function rememberGuest(item: WxrItem, memory: FileMemory): void {
  const name = item.meta.get('cap-display_name')?.[0]?.trim() || item.title;
  const login = item.meta.get('cap-user_login')?.[0]?.trim() || item.slug.replace(/^cap-/, '');
  addAuthor(memory.channel, login, name);
}

function* takeAttachment(item: WxrItem, place: string, { memory, waiting }: Reading): Generator<ParsedItem> {
  const attachment = readAttachment(item);
  const { file } = memory;
  if (attachment === null) {
    yield { failure: { file, place, reason: 'The attachment has no web address; add it by hand where it is needed.' } };
    return;
  }
  if (memory.remember(attachment)) waiting.arrive(attachment.id);
  yield* giveLate(attachment, memory);
}

/** Gives an attachment to the articles that were given before it came. */
function* giveLate({ id, parent, media }: Attachment, memory: FileMemory): Generator<ParsedItem> {
  const { file } = memory;
  for (const { post, role } of memory.wanted.get(id) ?? []) {
    memory.used.add(id);
    yield { lateMedia: { file, id: articleId(post, memory), media: { ...media, role } } };
  }
  memory.wanted.delete(id);
  if (!memory.given.has(parent) || memory.used.has(id)) return;
  memory.used.add(id);
  yield { lateMedia: { file, id: articleId(parent, memory), media } };
}

/** Makes the article with what the file has given so far, and notes what is still wanted. */
function giveArticle(item: WxrItem, memory: FileMemory) {
  const { raw, used, missing } = toArticle(item, memory);
  const post = item.id ?? -1;
  for (const id of used) memory.used.add(id);
  for (const attachment of memory.childrenOf(post)) memory.used.add(attachment.id);
  if (item.id !== null) memory.given.add(post);
  for (const { id, role } of memory.wanted.size < MAX_WANTED ? missing : [])
    memory.wanted.set(id, [...(memory.wanted.get(id) ?? []), { post, role }]);
  return raw;
}

/** What the decoder found is known at the end of the file only, and told with the last article. */
function withNotes(last: ParsedItem, notes: string[]): ParsedItem {
  if (notes.length === 0 || !('draft' in last)) return last;
  const told = notes.map((note) => `In the whole file: ${note}`);
  return { draft: { ...last.draft, notes: [...last.draft.notes, ...told] } };
}

/** What can be said only when the file has been read. */
function* closeFile({ memory, ordinal }: Reading): Generator<ParsedItem> {
  const { file } = memory;
  if (ordinal === 0) {
    const reason = 'No item was found; export the site again (Tools, Export) or check that the file is whole.';
    yield { failure: { file, place: '', reason } };
  }
  const unused = [...memory.attachments.keys()].filter((id) => !memory.used.has(id)).length;
  if (unused === 0) return;
  const reason = `Left out: ${unused} attachment${unused === 1 ? '' : 's'} that no article of the file shows.`;
  yield { skipped: { file, place: '', reason } };
}
