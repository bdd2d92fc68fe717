import { cleanCharacters, foldSpace } from '../../text/index.ts';
import { htmlTokens } from './html-tokens.ts';

/** Named references that WordPress and its editors write into titles; anything else is left as it stands. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  iexcl: '¡',
  iquest: '¿',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  uuml: 'ü',
  Uuml: 'Ü',
  atilde: 'ã',
  otilde: 'õ',
  Atilde: 'Ã',
  Otilde: 'Õ',
  ccedil: 'ç',
  Ccedil: 'Ç',
  acirc: 'â',
  ecirc: 'ê',
  ocirc: 'ô',
  Acirc: 'Â',
  Ecirc: 'Ê',
  Ocirc: 'Ô',
  agrave: 'à',
  Agrave: 'À',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  deg: '°',
  ordf: 'ª',
  ordm: 'º',
  middot: '·',
  bull: '•',
  shy: '',
};

/** Character references of HTML -> the characters they stand for. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Longest field read: no title, summary or comment comes near it. */
const MAX_LENGTH = 200_000;

/** A short field that WordPress keeps as HTML (title, excerpt, caption, comment) -> one line of text. */
export function plainText(source: string): string {
  const html = source.slice(0, MAX_LENGTH);
  if (!/[<&]/.test(html)) return foldSpace(cleanCharacters(html)).trim();
  let text = '';
  let hidden = '';
  for (const token of htmlTokens(html)) {
    if (hidden !== '') {
      if (token.closing && token.name === hidden) hidden = '';
    } else if (token.kind === 'text') {
      text += token.raw;
    } else if (token.kind === 'tag') {
      if (!token.closing && (token.name === 'script' || token.name === 'style')) hidden = token.name;
      text += /^(?:p|br|div|li|h[1-6]|tr|td|blockquote)$/.test(token.name) ? ' ' : '';
    }
  }
  return foldSpace(cleanCharacters(decodeReferences(text))).trim();
}
