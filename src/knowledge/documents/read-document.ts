import { completeDraft, decodeStream, PARSERS } from '../../ingest/index.ts';
import { cleanBody } from '../../text/index.ts';
import { boundPages, DocumentError, type DocumentText, partText } from './document-text.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

/** Bytes at the start that tell what a file is. */
const HEAD = 4096;

/** Reads a document of any kind: PDF, Word, a saved web page or plain text. Throws `DocumentError` for others. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const read = await readByKind(bytes, head, fileName);
  return { ...read, pages: boundPages(read.pages, read.notes) };
}

function readByKind(bytes: Uint8Array, head: string, fileName: string): Promise<DocumentText> {
  if (head.slice(0, 1024).includes('%PDF-')) return readPdf(bytes);
  if (head.startsWith('PK')) return readDocx(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') || head.startsWith('{\\rtf'))
    throw new DocumentError('it is of an old Word format: save it as .docx or PDF');
  const text = head.replaceAll('\0', '');
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text) || /\.x?html?$/i.test(fileName))
    return readHtml(bytes, fileName);
  // Bytes below the space other than line ends and tabs: no text in any encoding but UTF-16, which says so.
  if (
    /<svg\b/i.test(text) ||
    (/[\u0000-\u0008\u000e-\u001a]/.test(head) && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head))
  )
    throw new DocumentError('it is no document that Trama reads: give PDF, .docx, a saved web page or plain text');
  return readPlain(bytes);
}

async function readPlain(bytes: Uint8Array): Promise<DocumentText> {
  const notes: string[] = [];
  const text = await decode(bytes, notes);
  const pages = text.split('\f').flatMap(partText);
  return { type: 'text/plain', pages, title: null, url: null, date: null, language: null, notes };
}

/** The article in a saved page, as imports read it; of a page without one, all its text. */
async function readHtml(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  const parser = PARSERS.find(({ format }) => format === 'html');
  const input = { name: fileName, url: null, contentType: 'text/html', bytes: once(bytes) };
  for await (const item of parser?.parse(input) ?? []) {
    if (!('draft' in item)) continue;
    const { title, text, url, publishedAt, language, notes } = completeDraft(item.draft);
    const date = publishedAt?.slice(0, 10) ?? null;
    return { type: 'text/html', pages: partText(text), title, url, date, language, notes };
  }
  const html = await decode(bytes, []);
  const title = /<title[^>]*>([^<]{1,500})/i.exec(html)?.[1]?.trim() ?? null;
  const { text } = cleanBody(html, null);
  return {
    type: 'text/html',
    pages: partText(text),
    title,
    url: null,
    date: null,
    language: null,
    notes: ['the whole page was read: no article was found in it'],
  };
}

async function decode(bytes: Uint8Array, notes: string[]): Promise<string> {
  let text = '';
  for await (const piece of decodeStream(once(bytes), null, notes)) text += piece;
  return text;
}

function once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      yield bytes;
    },
  };
}
