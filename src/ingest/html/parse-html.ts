import type { ParsedItem, ParserInput, RawArticle } from '../draft.ts';
import { decodeText } from '../input/index.ts';
import { readBytes } from '../read-bytes.ts';
import { type PageReading, readPage } from './read-page.ts';

/** Largest page read, in bytes. */
const MAX_PAGE_BYTES = 20_000_000;

/** One saved page as one item: an article, or the reason why none could be read. */
export async function* parseHtml(input: ParserInput): AsyncIterable<ParsedItem> {
  const read = await readBytes(input.bytes, MAX_PAGE_BYTES);
  if ('problem' in read) {
    yield failure(input, read.problem);
    return;
  }
  const { text, notes } = decodeText(read.bytes, input.contentType);
  if (text.trim() === '') {
    yield failure(input, 'The file is empty; save the page again.');
    return;
  }
  if (!/<[a-z!]/i.test(text)) {
    yield failure(input, emptyReason(text));
    return;
  }
  const page = readPage(text, input.url);
  if (page.text === '' && page.title === null) {
    yield failure(input, emptyReason(text));
    return;
  }
  yield { draft: draftOf(page, input, notes) };
}

function failure(input: ParserInput, reason: string): ParsedItem {
  return { failure: { file: input.name, place: '', reason } };
}

function emptyReason(text: string): string {
  if (/<frameset/i.test(text)) return 'The page only holds frames; save the page that is inside the frame instead.';
  if (!/<[a-z!]/i.test(text)) return 'The file holds no HTML; give its format with --format if it is another one.';
  return 'The page holds no text; if a script writes it, save the page from a browser after it has loaded.';
}

function draftOf(page: PageReading, input: ParserInput, decodeNotes: string[]): RawArticle {
  return {
    title: page.title ?? '',
    html: page.html,
    origin: { format: 'html', file: input.name, id: page.url ?? input.name },
    notes: [...decodeNotes, ...page.notes, ...readingNotes(page)],
    dek: page.dek,
    kind: page.kind,
    sections: page.sections,
    authors: page.authors,
    publishedAt: page.publishedAt,
    updatedAt: page.updatedAt,
    language: page.language,
    translations: page.translations,
    licence: page.licence,
    url: page.url,
    topics: page.topics,
    media: page.media,
  };
}

/** Which source each field came from, and what was left out of the page, counted by who decided. */
function readingNotes(page: PageReading): string[] {
  const notes: string[] = [];
  const sources = Object.entries(page.sources).map(([field, from]) => `${field} from ${from}`);
  if (sources.length > 0) notes.push(`Fields: ${sources.join('; ')}.`);
  const left = page.decisions.filter((decision) => !decision.kept);
  const counts = new Map<string, number>();
  for (const { by } of left) counts.set(by, (counts.get(by) ?? 0) + 1);
  if (left.length > 0) {
    const reasons = [...counts].map(
      ([by, count]) => `${count} by ${by === 'model' ? 'the main-content model' : `the rule '${by}'`}`,
    );
    notes.push(`Left out ${left.length} of the page's ${page.decisions.length} blocks of text: ${reasons.join(', ')}.`);
  }
  if (page.text === '') notes.push('No article text was found in the page.');
  if (page.publishedAt === null) notes.push('The page gives no date of publication for this article.');
  return notes;
}
