import type { ParsedItem, Parser, ParserInput } from '../draft.ts';
import { decodeStream, decodeText } from '../input/index.ts';
import { readBytes } from '../read-bytes.ts';
import type { FeedInfo } from './feed-item.ts';
import { type FeedHead, readHead } from './read-head.ts';
import { readJsonHead, readJsonItem } from './read-json-feed.ts';
import { readXmlItem } from './read-xml-item.ts';
import { type FeedPiece, splitItems } from './split-items.ts';
import { toArticle } from './to-article.ts';
import { readXml, type XmlNode } from './xml-tree.ts';

/** Largest JSON Feed, in bytes: unlike XML, it is read whole. */
const MAX_JSON_FEED_BYTES = 100_000_000;

/** How much of a feed, in UTF-16 units, waits for the fields that may follow its items. */
const MAX_HELD_LENGTH = 4_000_000;

/** RSS 0.9–2.0, RSS 1.0 (RDF), Atom and JSON Feed. XML is read item by item, in memory that doesn't grow with it. */
export const feedParser: Parser = { format: 'feed', sniff: sniffFeed, parse: parseFeed };

function sniffFeed(head: Uint8Array, _name: string, contentType: string | null): number {
  const text = new TextDecoder('latin1').decode(head).replaceAll('\0', '').slice(0, 65_536);
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version/i.test(text)) return 1;
  if (/xmlns:wp=|wordpress\.org\/export\//i.test(text)) return 0.3;
  const root = /<(?:[\w-]+:)?(rss|RDF|feed)(?=[\s>])/.exec(text);
  if (root === null || /<html[\s>]/i.test(text.slice(0, root.index))) return 0;
  if (root[1] === 'rss') return 0.95;
  if (/purl\.org\/rss|www\.w3\.org\/2005\/Atom|purl\.org\/atom/i.test(text)) return 0.95;
  return /(?:rss|atom)\+xml/i.test(contentType ?? '') ? 0.8 : 0.4;
}

async function* parseFeed(input: ParserInput): AsyncIterable<ParsedItem> {
  const { first, rest } = await peek(input.bytes);
  if (/^\s*\{/.test(decodeText(first, input.contentType).text.slice(0, 200)))
    yield* parseJsonFeed({ ...input, bytes: rest });
  else yield* parseXmlFeed({ ...input, bytes: rest });
}

/** The first bytes, and the whole stream again. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ first: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const start = await iterator.next().catch((error: unknown) => ({ failed: error }) as const);
  const rest = (async function* () {
    if ('failed' in start) throw start.failed;
    if (start.done) return;
    yield start.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  const first = 'failed' in start || start.done ? new Uint8Array() : start.value.subarray(0, 4096);
  return { first, rest };
}

/** A feed's items wait for its own fields, which may come after them; those of a longer feed do with what came before. */
async function* parseXmlFeed(input: ParserInput): AsyncIterable<ParsedItem> {
  let outside = '';
  let head: FeedHead | null = null;
  let held: ItemPiece[] = [];
  let length = 0;
  let problem: string | null = null;
  try {
    for await (const piece of splitItems(decodeStream(input.bytes, input.contentType, []))) {
      if (piece.kind === 'head' || piece.kind === 'tail') outside += piece.xml;
      else if (head !== null) yield readPiece(piece, head, input);
      else {
        held.push(piece);
        length += 200 + (piece.kind === 'item' ? piece.xml.length : 0);
      }
      if (piece.kind === 'head' && !readHead(outside, input.url).isFeed)
        yield failure(input, '', 'No <rss>, <rdf:RDF> or <feed> was found.');
      if (head === null && length > MAX_HELD_LENGTH) {
        head = readHead(outside, input.url);
        for (const each of held) yield readPiece(each, head, input);
        held = [];
      }
    }
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  head ??= readHead(outside, input.url);
  for (const each of held) yield readPiece(each, head, input);
  if (problem !== null) yield failure(input, '', `The file could not be read to its end: ${problem}.`);
}

type ItemPiece = Exclude<FeedPiece, { kind: 'head' | 'tail' }>;

function readPiece(piece: ItemPiece, head: FeedHead, input: ParserInput): ParsedItem {
  const place = `line ${piece.line}`;
  if (piece.kind === 'broken') return failure(input, place, piece.reason);
  const { root, mended, broken } = readXml(piece.xml, piece.line, head.prefixes);
  const node = root.children.find((child): child is XmlNode => typeof child !== 'string');
  if (broken !== null || node === undefined) {
    const what = broken === null ? 'an empty item' : `${broken.message} (line ${broken.line})`;
    return failure(input, place, `Broken XML: ${what}; mend this item or fetch the feed again.`);
  }
  const item = readXmlItem(node, head.info);
  if (mended > 0) item.notes.push(`${mended} slips in the item's XML were read as plain text.`);
  return finish(item, head.info, input, place);
}

function finish(item: Parameters<typeof toArticle>[0], info: FeedInfo, input: ParserInput, place: string): ParsedItem {
  const draft = toArticle(item, info, input);
  return draft === null ? failure(input, place, 'The item has neither a title nor a text.') : { draft };
}

async function* parseJsonFeed(input: ParserInput): AsyncIterable<ParsedItem> {
  const bytes = await readBytes(input.bytes, MAX_JSON_FEED_BYTES);
  if ('problem' in bytes) {
    yield failure(input, '', bytes.problem);
    return;
  }
  const feed = parseJson(decodeText(bytes.bytes, input.contentType).text);
  if ('problem' in feed) {
    yield failure(input, '', feed.problem);
    return;
  }
  const info = readJsonHead(feed.value, input.url);
  for (const [i, item] of feed.items.entries()) {
    const place = `item ${i + 1}`;
    if (typeof item !== 'object' || item === null) yield failure(input, place, 'The item is no object.');
    else yield finish(readJsonItem(item as Record<string, unknown>, info), info, input, place);
  }
}

function parseJson(text: string): { value: Record<string, unknown>; items: unknown[] } | { problem: string } {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (Array.isArray(value?.items)) return { value, items: value.items };
    return { problem: 'The JSON has no list named items: it is no JSON Feed.' };
  } catch (error) {
    return { problem: `Broken JSON: ${error instanceof Error ? error.message : String(error)}; fetch the feed again.` };
  }
}

function failure(input: ParserInput, place: string, reason: string): ParsedItem {
  return { failure: { file: input.name, place, reason } };
}
