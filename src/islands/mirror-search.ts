/// <reference lib="dom" />
/**
 * Search in a static mirror: looks words up in an index that lies beside the page in slices (see
 * src/publish/mirror/mirror-search.tsx). Each slice is a script that calls `tramaIndex`, since a page opened from a disk
 * may not fetch files.
 */
import { fold } from '../text/index.ts';

type Article = [file: string, title: string, date: string, language: string];
interface About {
  articles: number;
  page: number;
  slices: string[];
}

const MOST_HITS = 50;
const waiting = new Map<string, (value: unknown) => void>();
const kept = new Map<string, Promise<unknown>>();
/** Counts searches: the answer to an earlier one is of no use any more. */
let asked = 0;
const list = document.querySelector<HTMLOListElement>('#mirror-hits');
const state = document.querySelector<HTMLElement>('#mirror-state');
const box = document.querySelector<HTMLInputElement>('#search-q');

(globalThis as unknown as { tramaIndex: (name: string, value: unknown) => void }).tramaIndex = (name, value) =>
  waiting.get(name)?.(value);

if (list && state && box) {
  const folder = (list.dataset.index ?? '').replace(/about\.js$/, '');
  const look = () => void search(box.value, folder, list, state);
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    look();
  });
  box.addEventListener('input', look);
  if (box.value) look();
}

/** Loads a file of the index once. A file that isn't there is as an empty one. */
function load<T>(folder: string, name: string): Promise<T | null> {
  const known = kept.get(name);
  if (known) return known as Promise<T | null>;
  const loading = new Promise<T | null>((resolve) => {
    waiting.set(name, (value) => resolve(value as T));
    const script = document.createElement('script');
    script.src = `${folder}${name}.js`;
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
  kept.set(name, loading);
  return loading;
}

/** Shows the articles that have all the words, the last one as a beginning of a word; the newest first. */
async function search(query: string, folder: string, list: HTMLOListElement, state: HTMLElement): Promise<void> {
  const turn = ++asked;
  const words = fold(query).match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
  const about = await load<About>(folder, 'about');
  if (words.length === 0 || !about) return show(list, [], folder);
  const found = await Promise.all(words.map((word) => numbersOf(word, folder, about)));
  const [first = new Set<number>(), ...others] = found;
  const numbers = [...first].filter((number) => others.every((set) => set.has(number)));
  const pages = [...new Set(numbers.map((number) => Math.floor(number / about.page)))];
  const loaded = new Map(
    await Promise.all(pages.map(async (page) => [page, await load<Article[]>(folder, `articles-${page}`)] as const)),
  );
  if (turn !== asked) return;
  const articles = numbers.flatMap((number) => {
    const article = loaded.get(Math.floor(number / about.page))?.[number % about.page];
    return article ? [article] : [];
  });
  articles.sort((a, b) => (a[2] < b[2] ? 1 : -1));
  state.textContent = (articles.length > 0 ? (state.dataset.found ?? '') : (state.dataset.none ?? '')).replace(
    '{n}',
    String(articles.length),
  );
  show(list, articles.slice(0, MOST_HITS), folder);
}

async function numbersOf(word: string, folder: string, { slices }: About): Promise<Set<number>> {
  const slice = Array.from(word)
    .slice(0, 2)
    .map((letter) => (/[a-z\d]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`))
    .join('');
  const numbers = new Set<number>();
  if (!slices.includes(slice)) return numbers;
  const words = (await load<Record<string, number[]>>(folder, `words-${slice}`)) ?? {};
  for (const [one, gaps] of Object.entries(words)) {
    if (!one.startsWith(word)) continue;
    let number = 0;
    for (const gap of gaps) {
      number += gap;
      numbers.add(number);
    }
  }
  return numbers;
}

function show(list: HTMLOListElement, articles: Article[], folder: string): void {
  const root = folder.replace(/search\/index\/$|index\/$/, (end) => (end.startsWith('search') ? '' : '../'));
  list.replaceChildren(
    ...articles.map(([file, title, date, language]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = root + file.split('/').map(encodeURIComponent).join('/');
      link.textContent = title;
      link.lang = language;
      const time = document.createElement('time');
      time.textContent = date;
      item.append(link, ' ', time);
      return item;
    }),
  );
}
