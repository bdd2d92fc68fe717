import { escapeHtml } from '../../text/index.ts';
import type { ParsedItem, Parser, ParserInput, RawArticle } from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import { decodeText } from '../input/index.ts';
import { readBytes } from '../read-bytes.ts';
import type { Page, PageBlock } from './page.ts';
import { readPageText } from './read-page-text.ts';

/** Largest text file read as one article, in bytes: more is no page. */
const MAX_PLAIN_BYTES = 20_000_000;

/** Any text as one article: the last resort of the formats, so it is never sure of itself. */
export const plainParser: Parser = { format: 'plain', sniff: sniffPlain, parse: parsePlain };

function sniffPlain(head: Uint8Array, name: string): number {
  if (head.length === 0) return 0;
  const odd = head.reduce(
    (count, byte) => count + (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) ? 1 : 0),
    0,
  );
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (odd > head.length * 0.02 && !utf16) return 0;
  return /\.(?:txt|text|md)$/i.test(name) ? 0.6 : 0.2;
}

async function* parsePlain(input: ParserInput): AsyncIterable<ParsedItem> {
  const bytes = await readBytes(input.bytes, MAX_PLAIN_BYTES);
  if ('problem' in bytes) {
    yield { failure: { file: input.name, place: '', reason: bytes.problem } };
    return;
  }
  const { text, notes } = decodeText(bytes.bytes, input.contentType);
  const page = readPageText(text);
  if (page.body === null) {
    const reason = 'No article was found in this text: it has no run of paragraphs. Check that it is the page meant.';
    yield { failure: { file: input.name, place: '', reason } };
    return;
  }
  yield { draft: toRawArticle(page, input, notes) };
}

function toRawArticle(page: Page, input: ParserInput, notes: string[]): RawArticle {
  const url = page.url ?? input.url;
  const draft: RawArticle = {
    title: page.title ?? '',
    html: toHtml(page.blocks),
    origin: { format: 'plain', file: input.name, id: url ?? input.name },
    notes: [...notes, ...page.notes],
    dek: page.dek,
    kind: guessKind(page.sections),
    sections: page.sections,
    authors: page.authors,
    publishedAt: page.publishedAt,
    updatedAt: page.updatedAt,
    licence: page.licence,
    url,
    countries: page.countries,
    topics: page.topics,
  };
  return page.language === null ? draft : { ...draft, language: page.language };
}

/** The body's blocks as HTML; list items in a row share one list. */
function toHtml(blocks: PageBlock[]): string {
  const lines: string[] = [];
  let inList = false;
  for (const block of blocks) {
    const item = block.label === 'body' && block.listItem;
    if (inList !== item && (inList || item)) {
      if (inList && !isBody(block)) continue;
      lines.push(item ? '<ul>' : '</ul>');
      inList = item;
    }
    const tag = isBody(block) ? tagOf(block) : null;
    if (tag !== null) lines.push(`<${tag}>${escapeHtml(block.text)}</${tag}>`);
  }
  return inList ? [...lines, '</ul>'].join('\n') : lines.join('\n');
}

function isBody(block: PageBlock): boolean {
  return block.label === 'body' || block.label === 'part-heading' || block.label === 'sub-heading';
}

function tagOf(block: PageBlock): string {
  if (block.label === 'part-heading') return 'h2';
  if (block.label === 'sub-heading') return 'h3';
  return block.listItem ? 'li' : 'p';
}
