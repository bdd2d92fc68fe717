/**
 * Turns marks written by hand, as quotes, into positions, and refuses quotes that do not stand in the text.
 *
 *     node eval/mark.js MARKS.txt ARTICLES.jsonl… > gold.jsonl        (add --show to see the marks in the text)
 *
 * ARTICLES.jsonl is what `trama parse` prints, public records (`title, url, date, text`) or texts.jsonl. MARKS.txt holds quotes and therefore stays outside the repository; what
 * is printed has positions only (code points, see eval/gold/README.md). A line of marks, after `@ sample:ID [CUT]`,
 * `@ state:ID [CUT]` or `@ record:URL [CUT]`, `@ text:ID` (CUT: only so many characters, back to a sentence's end; then
 * `only=incidents,claims` where an article is marked for some fields alone), is one of
 *
 *     m SCHEMA ENTITY QUOTE        mentions, at every place where the quote is a whole word and no longer one covers it;
 *                                  ENTITY: an id, two letters for a country, `-` for none
 *     x QUOTE                      a name in which nothing is marked (a law, a programme, an event)
 *     a d|i SOURCE => SAID         attribution, direct or indirect
 *     d EDTF QUOTE                 date; `-` for one that cannot be told
 *     q VALUE UNIT QUOTE           quantity
 *     i KIND QUOTE                 the word that shows an incident
 *     c PREDICATE SUBJECT | OBJECT | VALUE     claim; `-` for none; VALUE is a code, or `=QUOTE` for words of the text
 *
 * `QUOTE#2` means its second place; without a number it must stand once (subjects and objects: the first place that is
 * marked). `{he} said` means the words in braces, found by their surroundings; `FIRST ... LAST` a stretch by its first
 * and last words. Straight marks stand for typographic ones.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SCHEMATA = {
  P: 'Person',
  O: 'Organization',
  B: 'PublicBody',
  Co: 'Company',
  L: 'LegalEntity',
  C: 'Country',
  Pl: 'Place',
  V: 'Vessel',
  A: 'Airplane',
};

const show = process.argv.includes('--show');
const [marksPath = '', ...articlePaths] = process.argv.slice(2).filter((one) => one !== '--show');
const articles = readArticles(articlePaths);
for (const block of readFileSync(marksPath, 'utf8').split(/^@ /m).slice(1)) {
  const marked = markArticle(block);
  process.stdout.write(show ? marked.shown : `${JSON.stringify(marked.line)}\n`);
}

function readArticles(paths) {
  const found = new Map();
  for (const path of paths)
    for (const line of readFileSync(path, 'utf8').split('\n'))
      if (line) {
        const article = readArticle(JSON.parse(line));
        found.set(article.id, article);
      }
  return found;
}

function readArticle({ origin, id, url, language = 'en', publishedAt, date, text }) {
  return { id: origin?.id ?? id ?? url, language, publishedAt: publishedAt ?? isoDate(date), text };
}

function isoDate(date) {
  return `${new Date(date).toISOString().slice(0, 19)}Z`;
}

function markArticle(block) {
  const [head = '', ...lines] = block.split('\n');
  const [id = '', ...options] = head.trim().split(' ');
  const cut = options.find((one) => /^\d+$/.test(one));
  const only = options.find((one) => one.startsWith('only='))?.slice('only='.length);
  const article = articles.get(id.slice(id.indexOf(':') + 1));
  if (!article) throw new Error(`${id}: no such article`);
  const text = cut ? prefix(article.text, Number(cut)) : article.text;
  const marks = { id, text, flat: flatten(text), names: [], free: [] };
  for (const line of lines.map((one) => one.trim())) if (line && !line.startsWith('//')) readMark(marks, line);
  const mentions = placeNames(marks);
  const rest = marks.free.map((make) => make(mentions));
  const of = (kind) => rest.filter((one) => one.kind === kind).map((one) => one.value);
  const line = {
    id,
    language: article.language,
    publishedAt: article.publishedAt,
    length: codePoints(text, text.length),
    textHash: createHash('sha256').update(text).digest('hex'),
    ...(only ? { marked: only.split(',') } : {}),
    mentions: mentions.map(({ start, end, schema, entity }) => ({
      ...inCodePoints(text, { start, end }),
      schema,
      entity,
      known: entity !== null,
    })),
    attributions: sorted(of('a')),
    dates: sorted(of('d')),
    quantities: sorted(of('q')),
    incidents: sorted(of('i')),
    claims: of('c'),
  };
  return { line, shown: shown(marks, mentions, line) };
}

/** Cuts at the last end of a sentence before `most` characters. */
function prefix(text, most) {
  if (text.length <= most) return text;
  const ends = [...text.slice(0, most).matchAll(/(?<!\p{Lu})[.!?][”"’)]*(?=\s)/gu)];
  const last = ends.at(-1);
  return last ? text.slice(0, last.index + last[0].length) : text.slice(0, most);
}

/** The same text, position by position, with plain marks and spaces. */
function flatten(text) {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}

function readMark(marks, line) {
  const [kind = '', ...words] = line.split(' ');
  const rest = (from) => words.slice(from).join(' ');
  const here = (make) => marks.free.push((mentions) => ({ kind, value: make(mentions) }));
  const spanOf = (quote) => inCodePoints(marks.text, find(marks, quote));
  if (kind === 'm') marks.names.push({ schema: schemaOf(words[0]), entity: entityOf(words[1]), ...split(rest(2)) });
  else if (kind === 'x') marks.names.push({ schema: null, entity: null, ...split(rest(0)) });
  else if (kind === 'd') here(() => ({ ...spanOf(rest(1)), edtf: words[0] === '-' ? null : words[0] }));
  else if (kind === 'q') here(() => ({ ...spanOf(rest(2)), value: amount(words[0]), unit: words[1] }));
  else if (kind === 'i') here(() => ({ ...spanOf(rest(1)), kind: words[0] }));
  else if (kind === 'a') here(() => attribution(marks, words[0], rest(1)));
  else if (kind === 'c') here((mentions) => claim(marks, mentions, words[0], rest(1)));
  else throw new Error(`${marks.id}: no such mark: ${line}`);
}

function schemaOf(letter) {
  if (!SCHEMATA[letter]) throw new Error(`no such schema: ${letter}`);
  return SCHEMATA[letter];
}

function entityOf(word) {
  if (word === '-') return null;
  return /^[a-z]{2}$/.test(word) ? `country/${word}` : word;
}

function amount(word) {
  return word === '-' ? null : Number(word);
}

function attribution(marks, kind, rest) {
  const [source, said] = rest.split(' => ');
  if (!said) throw new Error(`${marks.id}: "=>" is missing: ${rest}`);
  const { start, end } = inCodePoints(marks.text, find(marks, source));
  const kinds = { d: 'direct', i: 'indirect' };
  return { ...inCodePoints(marks.text, find(marks, said)), source: [start, end], kind: kinds[kind] };
}

function claim(marks, mentions, predicate, rest) {
  const [subject, object, value] = rest.split(' | ').map((one) => one.trim());
  const pair = (quote) => {
    const { start, end } = inCodePoints(marks.text, findMarked(marks, mentions, quote));
    return [start, end];
  };
  return {
    predicate,
    subject: pair(subject),
    object: object === '-' ? null : pair(object),
    value: !value || value === '-' ? null : value.startsWith('=') ? pair(value.slice(1)) : value,
  };
}

/** `QUOTE#2` as its words and its number, counted from 1; null when there is none. */
function split(quote) {
  const match = /^(.*?)#(\d+)$/.exec(quote);
  return match ? { quote: match[1], nth: Number(match[2]) } : { quote, nth: null };
}

/** All places where a quote stands as whole words. */
function places({ id, flat }, quote) {
  const found = [];
  const wanted = flatten(quote);
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!/[\p{L}\p{N}]/u.test(flat[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(flat[end] ?? ' '))
      found.push({ start: at, end });
  }
  if (found.length === 0) throw new Error(`${id}: not in the text: ${quote}`);
  return found;
}

function find(marks, quote) {
  const [first = '', last] = quote.split(' ... ');
  if (last) {
    const { start, end } = one(marks, first);
    const close = places(marks, last).find((place) => place.start >= end);
    if (!close) throw new Error(`${marks.id}: not after "${first}": ${last}`);
    return { start, end: close.end };
  }
  return one(marks, first);
}

function one(marks, text) {
  const { quote, nth } = split(text);
  const inner = /^([^{]*)\{([^}]+)\}(.*)$/.exec(quote);
  if (inner) {
    const [, before = '', words = '', after = ''] = inner;
    const { start } = one(marks, `${before}${words}${after}${nth === null ? '' : `#${nth}`}`);
    return { start: start + before.length, end: start + before.length + words.length };
  }
  const found = places(marks, quote);
  if (nth === null && found.length > 1) throw new Error(`${marks.id}: stands ${found.length} times: ${quote}`);
  const place = found[(nth ?? 1) - 1];
  if (!place) throw new Error(`${marks.id}: stands ${found.length} times only: ${text}`);
  return place;
}

function findMarked(marks, mentions, text) {
  const { quote, nth } = split(text);
  if (quote.includes('{')) return one(marks, text);
  const found = places(marks, quote);
  if (nth !== null || found.length === 1) return one(marks, text);
  const place =
    mentions.length === 0
      ? found[0]
      : found.find(({ start, end }) => mentions.some((mention) => mention.start === start && mention.end === end));
  if (!place) throw new Error(`${marks.id}: say which: ${quote}`);
  return place;
}

/** Places the names, longest first, so that no mention stands inside another. */
function placeNames(marks) {
  const taken = [];
  for (const name of marks.names.toSorted((a, b) => b.quote.length - a.quote.length)) {
    const all = places(marks, name.quote);
    const wanted = name.nth === null ? all : [one(marks, `${name.quote}#${name.nth}`)];
    const free = wanted.filter(({ start, end }) => !taken.some((one) => start < one.end && end > one.start));
    if (free.length === 0) throw new Error(`${marks.id}: covered everywhere: ${name.quote}`);
    for (const place of free) taken.push({ ...place, schema: name.schema, entity: name.entity });
  }
  marks.taken = taken;
  return sorted(taken.filter(({ schema }) => schema !== null));
}

function sorted(items) {
  return items.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function codePoints(text, end) {
  let count = 0;
  for (const _ of text.slice(0, end)) count++;
  return count;
}

function inCodePoints(text, { start, end }) {
  return { start: codePoints(text, start), end: codePoints(text, end) };
}

/** The text with its mentions in brackets, everything else below, and capitalised words that nothing covers. */
function shown({ id, text, taken }, mentions, line) {
  let out = `\n===== ${id}\n`;
  let from = 0;
  for (const { start, end, schema, entity } of mentions) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}|${schema}${entity ? ` ${entity}` : ''}]`;
    from = end;
  }
  out += `${text.slice(from)}\n`;
  const points = Array.from(text);
  const quote = ([start, end]) => points.slice(start, end).join('');
  for (const kind of ['attributions', 'dates', 'quantities', 'incidents'])
    for (const { start, end, source, ...rest } of line[kind])
      out += `  ${kind} ${JSON.stringify(rest)} «${quote([start, end])}»${source ? ` by «${quote(source)}»` : ''}\n`;
  for (const { predicate, subject, object, value } of line.claims)
    out += `  ${predicate}: ${quote(subject)} | ${object ? quote(object) : '-'} | ${Array.isArray(value) ? quote(value) : value}\n`;
  const bare = [...text.matchAll(/(?<=[\p{L},;:’“] “?)\p{Lu}[\p{L}\p{N}]*/gu)].filter(
    ({ index }) => !taken.some(({ start, end }) => index >= start && index < end),
  );
  return `${out}  bare: ${bare.map(([word]) => word).join(' ')}\n`;
}
