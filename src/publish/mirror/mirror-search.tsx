import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import { type InterfaceLanguage, renderPage, viewContext } from '../../ui/index.ts';
import { readMenu } from '../queries/read-index.ts';
import { mirrorFile } from './mirror-address.ts';
import type { MirrorDeps } from './write-mirror.ts';

/** Articles read at once, and listed in one file of the index. */
const PAGE = 500;
/** Words of one article that are indexed: more is a list of names, not a text. */
const MOST_WORDS = 4000;

/** One file of the index; each is a script that hands its data over, since a page without a server may not fetch. */
export interface IndexFile {
  name: string;
  text: string;
}

/** The search page: the words are looked up in the browser, in an index that comes in slices. */
export async function searchPage(deps: MirrorDeps, language: InterfaceLanguage, index: string): Promise<string> {
  const context = viewContext({ ...deps.site, menu: await readMenu(deps.db, language, deps.site) }, language);
  const { t, to } = context;
  const main = (
    <>
      <header class="page-head">
        <h1>{t.search}</h1>
      </header>
      <search class="search-box">
        <form action={to('/search')}>
          <label for="search-q">{t.searchArchive}</label>
          <div>
            <input id="search-q" type="search" name="q" autocomplete="off" />
            <button type="submit">{t.search}</button>
          </div>
        </form>
      </search>
      <p id="mirror-state" role="status" data-none={t.mirrorNothing} data-found={t.mirrorFound}>
        {t.mirrorHint}
      </p>
      <noscript>
        <p>
          {t.mirrorNoScript} <a href={to('/archive')}>{t.archive}</a>
        </p>
      </noscript>
      <ol id="mirror-hits" class="mirror-hits" data-index={index} />
      <script src={deps.searchScript} defer />
    </>
  );
  const head = { title: t.search, description: '', path: to('/search'), noindex: true };
  return renderPage({ head, main, plainPath: '/search', query: '' }, context);
}

interface Row {
  id: string;
  path: string;
  title: string;
  date: string | null;
  language: string;
  text: string;
}

/**
 * The files of the index: `about.js` (how many articles), `articles-N.js` (500 each: file, title, date, language) and one
 * for each two first letters of words, with the numbers of the articles that have them, each as the distance to the one
 * before. Only articles whose file is in the mirror.
 */
export async function* searchFiles(db: Db, files: ReadonlySet<string>): AsyncIterable<IndexFile> {
  const slices = new Map<string, Map<string, number[]>>();
  const listed: string[][] = [];
  let count = 0;
  for await (const row of articles(db)) {
    const file = mirrorFile(row.path);
    if (file === null || !files.has(file)) continue;
    listed.push([file, row.title, row.date ?? '', row.language]);
    for (const word of wordsOf(`${row.title} ${row.text}`)) addWord(slices, word, count);
    if (++count % PAGE === 0) yield data(`articles-${count / PAGE - 1}`, listed.splice(0));
  }
  if (listed.length > 0) yield data(`articles-${Math.floor(count / PAGE)}`, listed);
  for (const [slice, words] of [...slices].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield data(
      `words-${sliceName(slice)}`,
      Object.fromEntries([...words].map(([word, numbers]) => [word, gaps(numbers)])),
    );
  yield data('about', { articles: count, page: PAGE, slices: [...slices.keys()].map(sliceName).sort() });
}

async function* articles(db: Db): AsyncIterable<Row> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Row>`
      select a.id, a.path, r.title, to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD') as date, a.language,
        concat_ws(' ', r.dek, left(r.text, 200000)) as text
      from article a join revision r on r.id = a.revision_id
      where a.status = 'published' and a.id > ${after} order by a.id limit ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

/** Folded words of two letters or more, each once. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]{2,40}/gu)) {
    words.add(word);
    if (words.size === MOST_WORDS) break;
  }
  return words;
}

function addWord(slices: Map<string, Map<string, number[]>>, word: string, article: number): void {
  const key = Array.from(word).slice(0, 2).join('');
  const slice = slices.get(key) ?? new Map<string, number[]>();
  if (slice.size === 0) slices.set(key, slice);
  const numbers = slice.get(word);
  if (numbers) numbers.push(article);
  else slice.set(word, [article]);
}

const gaps = (numbers: readonly number[]) => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** Letters as code points in file names: any file system takes them. */
function sliceName(slice: string): string {
  return Array.from(slice, (letter) =>
    /[a-z\d]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`,
  ).join('');
}

function data(name: string, value: unknown): IndexFile {
  return { name: `${name}.js`, text: `tramaIndex(${JSON.stringify(name)},${JSON.stringify(value)});\n` };
}
