import { escapeHtml } from '../../text/index.ts';
import type { Attachment } from './attachments.ts';
import { findShortcodes, type Shortcode } from './find-shortcodes.ts';
import { htmlTokens } from './html-tokens.ts';
import { decodeReferences } from './plain-text.ts';

/** What a body may ask for while it is made into HTML, and what is reported of it. */
export interface BodyContext {
  /** The attachment with that number, if the file has named it so far. */
  attachment(id: number): Attachment | undefined;
  /** The attachments uploaded to this post, in order. */
  children(): Attachment[];
  /** Things left out, by what they are called, with how often. */
  left: Map<string, number>;
  /** Numbers of pictures that a gallery names and the file has not given so far. */
  missing: number[];
  /** Numbers of attachments that the body shows. */
  used: Set<number>;
  /** How many more pictures galleries may put into the body. */
  figures: number;
}

/** Shortcodes that stand for nothing of the article; they go without the text inside them. */
const SILENT = new Set(
  'ad ads adrotate adsense advertisement anuncio toc table-of-contents contact-form contact-form-7 gravityform mc4wp_form newsletter sharethis social_share addtoany wpforms ninja_form searchform recaptcha mailpoet_form'.split(
    ' ',
  ),
);
/** Shortcodes of WordPress and wide-spread plug-ins that are known without attributes or closings. */
const BARE = new Set(['nextpage', 'more', ...SILENT]);
const NOTES = new Set(['footnote', 'fn', 'ref', 'efn_note', 'note', 'sidenote', 'mfn', 'nota']);
/** Known shortcodes nested deeper than this keep only their text: each level would be read again. */
const MAX_NESTING = 16;

interface Frame {
  shortcode: Shortcode | null;
  html: string;
}

/** Turns shortcodes into plain HTML; unknown ones go, the text inside them stays, and `context.left` counts them. */
export function runShortcodes(html: string, context: BodyContext): string {
  const shortcodes = findShortcodes(html);
  if (shortcodes.length === 0) return html;
  const notes: string[] = [];
  const stack: Frame[] = [{ shortcode: null, html: '' }];
  let from = 0;
  for (const shortcode of shortcodes) {
    (stack.at(-1) as Frame).html += html.slice(from, shortcode.start);
    from = shortcode.end;
    if (shortcode.closedBy !== null && isShortcode(shortcode, html)) stack.push({ shortcode, html: '' });
    else if (shortcode.closing && stack.length > 1 && shortcodes[closes(stack)] === shortcode) {
      const frame = stack.pop() as Frame;
      (stack.at(-1) as Frame).html += render(frame, stack.length, context, notes);
    } else (stack.at(-1) as Frame).html += renderSingle(shortcode, html, context);
  }
  return (stack[0] as Frame).html + html.slice(from) + footnotes(notes);
}

/** Index of the shortcode that closes the innermost frame. */
function closes(stack: Frame[]): number {
  return stack.at(-1)?.shortcode?.closedBy ?? -1;
}

/**
 * Brackets in reporting are mostly an editor's words: '[sic]', '[the minister]', '[Facebook]', '[re-elected]'. A
 * shortcode is closed by its name, or has `name=` attributes, or ends with a slash, or has an underscore in its name, or
 * is a known one in the form that it is known by.
 */
function isShortcode(shortcode: Shortcode, html: string): boolean {
  const { name, attributes } = shortcode;
  if (shortcode.escaped) return false;
  if (shortcode.closing || shortcode.closedBy !== null || shortcode.selfClosing || name.includes('_')) return true;
  if ([...attributes.keys()].some((key) => !/^\d+$/.test(key))) return true;
  if (PLAYERS.has(name)) return embed(shortcode, '') !== null;
  if (name === 'audio' || name === 'video') return player(name, shortcode, '') !== null;
  return (
    attributes.size === 0 && (name === 'gallery' || name === 'playlist' || (BARE.has(name) && isAlone(shortcode, html)))
  );
}

/** Whether nothing else stands on its line, tags aside. */
function isAlone({ start, end }: Shortcode, html: string): boolean {
  const before = /(?:^|[\n>])[ \t]*$/.test(html.slice(Math.max(0, start - 20), start));
  return (before || start === 0) && /^[ \t]*(?:$|[\n\r<])/.test(html.slice(end, end + 20));
}

function renderSingle(shortcode: Shortcode, html: string, context: BodyContext): string {
  const source = html.slice(shortcode.start, shortcode.end);
  if (shortcode.escaped) return escapeBrackets(source.slice(1, -1));
  if (!isShortcode(shortcode, html)) return source;
  if (shortcode.closing) return count(context, shortcode.name, '');
  return renderKnown(shortcode, '', context, []) ?? count(context, shortcode.name, '');
}

function render(frame: Frame, depth: number, context: BodyContext, notes: string[]): string {
  const shortcode = frame.shortcode as Shortcode;
  if (depth <= MAX_NESTING) {
    const known = renderKnown(shortcode, frame.html, context, notes);
    if (known !== null) return known;
  }
  return count(context, shortcode.name, SILENT.has(shortcode.name) ? '' : frame.html);
}

function count(context: BodyContext, name: string, html: string): string {
  const label = `shortcode [${name}]`;
  context.left.set(label, (context.left.get(label) ?? 0) + 1);
  return html;
}

/** An escaped shortcode is shown as text; references keep a later reading from taking it for one. */
function escapeBrackets(source: string): string {
  return source.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}

type Renderer = (shortcode: Shortcode, inner: string, context: BodyContext) => string | null;

/** Shortcodes that show something of elsewhere; each gives its address. */
const PLAYERS = new Map<string, Renderer>(
  [
    'embed',
    'youtube',
    'vimeo',
    'tweet',
    'twitter',
    'instagram',
    'facebook',
    'soundcloud',
    'tiktok',
    'dailymotion',
    'ted',
    'iframe',
    'googlemaps',
    'wpvideo',
    'videopress',
  ].map((name) => [name, embed]),
);

const RENDERERS = new Map<string, Renderer>([
  ...PLAYERS,
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['audio', (shortcode, inner) => player('audio', shortcode, inner)],
  ['video', (shortcode, inner) => player('video', shortcode, inner)],
  ['playlist', playlist],
  ['more', () => ''],
  ['nextpage', () => ''],
]);

function renderKnown(shortcode: Shortcode, inner: string, context: BodyContext, notes: string[]): string | null {
  if (NOTES.has(shortcode.name) && shortcode.closedBy !== null) return footnote(inner, notes);
  return RENDERERS.get(shortcode.name)?.(shortcode, inner, context) ?? null;
}

function footnote(inner: string, notes: string[]): string {
  notes.push(inner.trim());
  return `<sup>${notes.length}</sup>`;
}

function footnotes(notes: string[]): string {
  return notes.length === 0 ? '' : `\n\n<ol>\n${notes.map((note) => `<li>${note}</li>`).join('\n')}\n</ol>`;
}

/** `[caption]<a><img></a> words[/caption]`, or with the words in an attribute (before WordPress 3.4). */
function caption(shortcode: Shortcode, inner: string): string | null {
  if (shortcode.closedBy === null) return null;
  const tokens = htmlTokens(inner);
  const image = tokens.findLastIndex(
    (token) => token.name === 'img' || token.name === 'iframe' || token.name === 'video',
  );
  let end = image + 1;
  while (tokens[end]?.closing || (tokens[end]?.raw.trim() === '' && tokens[end + 1]?.closing)) end += 1;
  const source = (from: number, to?: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.raw)
      .join('')
      .trim();
  const words = shortcode.attributes.get('caption') || source(end);
  return figure(source(0, end), words);
}

function figure(picture: string, words: string): string {
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
}

function gallery(shortcode: Shortcode, _inner: string, context: BodyContext): string {
  return list(shortcode, 'image', context);
}

function playlist(shortcode: Shortcode, _inner: string, context: BodyContext): string {
  return list(shortcode, shortcode.attributes.get('type') === 'video' ? 'video' : 'audio', context);
}

/** The attachments that a list names, or all of the kind that were uploaded to the post. */
function list(shortcode: Shortcode, kind: string, context: BodyContext): string {
  const ids = listed(shortcode);
  for (const id of ids ?? []) if (context.attachment(id) === undefined) context.missing.push(id);
  const named = ids?.map((id) => context.attachment(id)).filter((attachment) => attachment !== undefined);
  const files = (named ?? context.children().filter(({ media }) => media.kind === kind)).slice(0, context.figures);
  context.figures -= files.length;
  if (files.length === 0 && (ids === null || context.figures === 0)) count(context, shortcode.name, '');
  return files.map((file) => attachmentFigure(file, context)).join('');
}

/** Numbers that a gallery or playlist names (at most 500); null when it shows all that was uploaded to the post. */
export function listed(shortcode: Shortcode): number[] | null {
  const source = shortcode.attributes.get('ids') ?? shortcode.attributes.get('include');
  return source === undefined ? null : (source.match(/\d{1,15}/g) ?? []).slice(0, 500).map(Number);
}

function attachmentFigure({ id, media }: Attachment, context: BodyContext): string {
  context.used.add(id);
  const source = escapeHtml(media.url);
  const words = media.caption === null ? '' : escapeHtml(media.caption);
  if (media.kind === 'audio' || media.kind === 'video')
    return figure(`<${media.kind} src="${source}"></${media.kind}>`, words);
  return figure(`<img src="${source}" alt="${escapeHtml(media.alt ?? '')}">`, words);
}

function player(kind: 'audio' | 'video', shortcode: Shortcode, inner: string): string | null {
  const names = ['src', 'mp3', 'ogg', 'wav', 'm4a', 'flac', 'wma', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', '0'];
  const attribute = names.map((name) => shortcode.attributes.get(name)).find((value) => isAddress(value));
  const address = attribute ?? /https?:\/\/[^\s"'<>[\]]{1,2000}/.exec(inner.slice(0, 5000))?.[0];
  return address === undefined ? null : `\n\n<${kind} src="${escapeHtml(decodeReferences(address))}"></${kind}>\n\n`;
}

function embed(shortcode: Shortcode, inner: string): string | null {
  const given = [...shortcode.attributes.values(), inner.trim()].map((value) => value.replace(/^=/, ''));
  const address = given.find((value) => isAddress(value)) ?? addressOf(shortcode);
  return address === null ? null : `\n\n<p><iframe src="${escapeHtml(decodeReferences(address))}"></iframe></p>\n\n`;
}

function isAddress(value: string | undefined): boolean {
  return value !== undefined && /^https?:\/\/[^\s"'<>]{1,2000}$/.test(value);
}

/** `[youtube id="…"]` and `[vimeo 12345]` name the film alone. */
function addressOf(shortcode: Shortcode): string | null {
  const id = shortcode.attributes.get('id') ?? shortcode.attributes.get('0') ?? '';
  if (shortcode.name === 'youtube' && /^[\w-]{11}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`;
  return shortcode.name === 'vimeo' && /^\d{4,12}$/.test(id) ? `https://vimeo.com/${id}` : null;
}
