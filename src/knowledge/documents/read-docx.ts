import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { cleanLine } from '../../text/index.ts';
import { cleanPage, DOCUMENT_LIMITS, DocumentError, type DocumentText, partText } from './document-text.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Where the text of a Word file stands (ECMA-376, part 1, WordprocessingML), and where its title does. */
const [BODY, CORE] = ['word/document.xml', 'docProps/core.xml'];

/**
 * The text of a Word file, by the pages that Word noted when it saved it; without any, in parts. What was deleted with
 * changes tracked is left out; footnotes and headers are not read. Throws `DocumentError`.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true }).catch((error: Error) => {
    throw new DocumentError(`the file can't be opened: ${error.message.slice(0, 200)}; save it anew in Word`);
  });
  const entries = await findEntries(zip);
  const body = entries.get(BODY);
  if (!body) throw new DocumentError('it is a zip, but no Word file: give .docx, PDF, HTML or plain text');
  const text = await readBody(zip, body);
  const core = entries.get(CORE);
  const title = core ? await readTitle(zip, core).catch(() => null) : null;
  const pages = text.includes('\f') ? text.split('\f').map(cleanPage) : partText(text);
  return { type: TYPE, pages, title, url: null, date: null, language: null, notes: [] };
}

async function findEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry())
      if (entry.fileName === BODY || entry.fileName === CORE) found.set(entry.fileName, entry);
  } catch (error) {
    throw new DocumentError(`the file is damaged: ${(error as Error).message.slice(0, 200)}; save it anew in Word`);
  }
  return found;
}

/** What stands for elements that hold no letters. */
const MARKS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  lastRenderedPageBreak: '\f',
};

async function readBody(zip: ZipFile, entry: Entry): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  let inText = false;
  const add = (text: string) => {
    length += text.length;
    if (length > DOCUMENT_LIMITS.length)
      throw new DocumentError(`its text has more than ${DOCUMENT_LIMITS.length} characters: split the file`);
    pieces.push(text);
  };
  await readXml(zip, entry, (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      const local = localName(name);
      if (local === 't') inText = true;
      else if (
        local === 'br' &&
        Object.entries(attributes).some(([key, value]) => localName(key) === 'type' && value === 'page')
      )
        add('\f');
      else if (MARKS[local]) add(MARKS[local]);
    });
    parser.on('text', (text) => {
      if (inText) add(text.replaceAll('\f', ' '));
    });
    parser.on('closetag', ({ name }) => {
      const local = localName(name);
      if (local === 't') inText = false;
      else if (local === 'p') add('\n');
    });
  });
  // A page break that somebody set is noted again where Word came to the new page.
  return pieces
    .join('')
    .replace(/\f\n*\f/g, '\f')
    .replace(/^\f/, '');
}

async function readTitle(zip: ZipFile, entry: Entry): Promise<string | null> {
  let title = '';
  let inTitle = false;
  await readXml(zip, entry, (parser) => {
    parser.on('opentag', ({ name }) => {
      inTitle = localName(name) === 'title';
    });
    parser.on('text', (text) => {
      if (inTitle && title.length < 1000) title += text;
    });
    parser.on('closetag', () => {
      inTitle = false;
    });
  });
  return cleanLine(title).slice(0, 300) || null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses one XML file of the zip as it is unpacked; entities that it defines itself are not expanded. */
async function readXml(zip: ZipFile, entry: Entry, listen: (parser: SaxesParser) => void): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new DocumentError(`the file is damaged: ${error.message.slice(0, 200)}; save it anew in Word`);
  });
  listen(parser);
  const decoder = new TextDecoder();
  let unpacked = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    unpacked += (chunk as Buffer).length;
    if (unpacked > DOCUMENT_LIMITS.unpacked) throw new DocumentError('it unpacks to more than 200 MB: split the file');
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  }
  parser.write(decoder.decode()).close();
}
