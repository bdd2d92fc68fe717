import { cleanLine } from '../../text/index.ts';
import { cleanPage, DOCUMENT_LIMITS, DocumentError, type DocumentText } from './document-text.ts';

/** A run of text as pdf.js gives it; `transform[5]` is its height on the page. */
interface Run {
  str: string;
  hasEOL: boolean;
  height: number;
  transform: number[];
}

/** The text of a PDF by page. Runs no script of it, draws nothing, loads no font. Throws `DocumentError`. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { getDocumentProxy } = await import('unpdf');
  const settings = {
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
    maxImageSize: 1,
  };
  // A copy, since pdf.js takes the bytes over (and no Buffer).
  const pdf = await getDocumentProxy(new Uint8Array(bytes), settings).catch((error: Error) => {
    throw new DocumentError(explain(error));
  });
  if (pdf.numPages > DOCUMENT_LIMITS.pages)
    throw new DocumentError(`it has ${pdf.numPages} pages; at most ${DOCUMENT_LIMITS.pages}: split the file`);
  const notes: string[] = [];
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const text = await readPage(pdf, number).catch((error: Error) => {
      notes.push(`page ${number} could not be read: ${error.message.slice(0, 200)}`);
      return '';
    });
    length += text.length;
    if (length > DOCUMENT_LIMITS.length)
      throw new DocumentError(`its text has more than ${DOCUMENT_LIMITS.length} characters: split the file`);
    pages.push(text);
  }
  const metadata = await pdf.getMetadata().catch(() => null);
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  return {
    type: 'application/pdf',
    pages,
    title: typeof title === 'string' && cleanLine(title) !== '' ? cleanLine(title).slice(0, 300) : null,
    url: null,
    date: null,
    language: null,
    notes,
  };
}

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

async function readPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const text = joinRuns(items.filter((item: object) => 'str' in item) as Run[]);
  page.cleanup();
  return cleanPage(text);
}

/** Runs as lines; a gap of more than a line and a half parts paragraphs. */
function joinRuns(runs: readonly Run[]): string {
  const pieces: string[] = [];
  // Of the last run that has letters: empty ones mark line ends alone and have no height of their own.
  let last = { at: 0, height: 0, ended: false };
  for (const { str, hasEOL, height, transform } of runs) {
    const at = transform[5] ?? 0;
    const hasLetters = str.trim() !== '';
    if (hasLetters && last.ended && Math.abs(last.at - at) > 1.8 * Math.max(last.height, height, 1)) pieces.push('\n');
    pieces.push(str);
    if (hasEOL) pieces.push('\n');
    if (hasLetters) last = { at, height, ended: hasEOL };
    else if (hasEOL) last.ended = true;
  }
  return pieces.join('');
}

function explain(error: Error): string {
  if (error.name === 'PasswordException') return 'it is locked by a password: save a copy without one';
  if (error.name === 'InvalidPDFException') return 'it is damaged, or no PDF: open it in a PDF reader and save it anew';
  return `the PDF can't be read: ${error.message.slice(0, 200)}`;
}
