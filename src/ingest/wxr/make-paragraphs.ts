import { type HtmlToken, htmlTokens } from './html-tokens.ts';

const BLOCK = new Set(
  (
    'address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const VOID = new Set(['hr', 'col']);
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea', 'svg', 'object', 'select']);
/** Inside these, text is no paragraph of its own. */
const STRUCTURE = new Set('ul ol dl menu table thead tbody tfoot tr colgroup figure'.split(' '));
const LINE = new Set('p h1 h2 h3 h4 h5 h6 dt caption summary figcaption legend address'.split(' '));
/** Inside these only text with a blank line in it makes paragraphs. */
const CELL = new Set('li td th dd'.split(' '));
/** Addresses that WordPress shows as players when they stand on a line of their own. */
const EMBED_LINE =
  /^https?:\/\/(?:[\w-]+\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|soundcloud\.com|spotify\.com|flickr\.com|tiktok\.com|dailymotion\.com|scribd\.com|issuu\.com|reddit\.com|ted\.com|wordpress\.tv|videopress\.com)\/[^\s<>"']+$/i;

interface State {
  out: string[];
  /** Inline source since the last boundary; text apart from tags, since only text has line breaks. */
  run: HtmlToken[];
  stack: { name: string; many: boolean }[];
  open: Map<string, number>;
}

/**
 * What the classic editor leaves to WordPress: a blank line parts paragraphs, a single line end is a line break.
 * Source that has its own paragraphs passes unchanged but for line breaks. Linear time; tags are never reordered.
 */
export function makeParagraphs(html: string): string {
  const state: State = { out: [], run: [], stack: [], open: new Map() };
  let verbatim = '';
  for (const token of htmlTokens(html.replace(/\r\n?/g, '\n'))) {
    if (verbatim !== '') {
      (BLOCK.has(verbatim) ? state.out : runRaw(state)).push(token.raw);
      if (token.closing && token.name === verbatim) verbatim = '';
      continue;
    }
    if (token.kind === 'text') takeText(state, token.raw);
    else if (BLOCK.has(token.name)) takeBlock(state, token);
    else state.run.push(token);
    if (!token.closing && VERBATIM.has(token.name)) verbatim = token.name;
  }
  flush(state, false);
  return state.out.join('');
}

/** Verbatim inline source goes into the run as if it were one tag. */
function runRaw(state: State): { push(raw: string): void } {
  return { push: (raw) => state.run.push({ kind: 'tag', raw, name: '', closing: false }) };
}

function takeText(state: State, text: string): void {
  const [first = '', ...rest] = text.split(/\n[\t ]*\n\s*/);
  state.run.push({ kind: 'text', raw: first, name: '', closing: false });
  for (const piece of rest) {
    flush(state, true);
    state.run.push({ kind: 'text', raw: piece, name: '', closing: false });
  }
}

function takeBlock(state: State, token: HtmlToken): void {
  flush(state, false);
  if (token.closing) close(state, token.name);
  else if (state.stack.at(-1)?.name === 'p') close(state, 'p');
  state.out.push(token.closing || STRUCTURE.has(token.name) ? `${token.raw}\n` : token.raw);
  if (token.closing || VOID.has(token.name) || token.name === 'pre') return;
  state.stack.push({ name: token.name, many: false });
  state.open.set(token.name, (state.open.get(token.name) ?? 0) + 1);
}

/** Closes the innermost element of that name with what is open inside it; each element is popped once. */
function close(state: State, name: string): void {
  if ((state.open.get(name) ?? 0) === 0) return;
  for (;;) {
    const top = state.stack.pop();
    if (top === undefined) return;
    state.open.set(top.name, (state.open.get(top.name) ?? 1) - 1);
    if (top.name === name) return;
  }
}

/** Ends the run of inline source: as a paragraph where its surroundings want one. */
function flush(state: State, blankLine: boolean): void {
  const run = state.run;
  state.run = [];
  const parent = state.stack.at(-1);
  if (parent !== undefined && blankLine) parent.many = true;
  if (run.every((token) => token.kind !== 'tag' && token.raw.trim() === '')) return;
  const name = parent?.name ?? '';
  if (STRUCTURE.has(name)) {
    state.out.push(run.map((token) => token.raw).join(''));
    return;
  }
  const line = breakLines(run);
  if (EMBED_LINE.test(line)) state.out.push(`<p><iframe src="${line}"></iframe></p>\n`);
  else if (LINE.has(name) || (CELL.has(name) && !parent?.many)) state.out.push(line);
  else state.out.push(`<p>${line}</p>\n`);
}

/** U+0001 stands for a line end of the text meanwhile: `readUnit` has removed every such character. */
function breakLines(run: HtmlToken[]): string {
  const source = run
    .map((token) => (token.kind === 'text' ? token.raw.replaceAll('\n', '\u0001') : token.raw))
    .join('');
  let start = 0;
  let end = source.length;
  while (start < end && /[\s\u0001]/.test(source[start] ?? '')) start += 1;
  while (end > start && /[\s\u0001]/.test(source[end - 1] ?? '')) end -= 1;
  const line = source.slice(start, end).replace(/(<br ?\/?>)[ \t]?\u0001/g, '$1\n');
  return line.replaceAll('\u0001', '<br>\n');
}
