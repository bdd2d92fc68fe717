/** Settings of the site that are more than a word: each is JSON, made at the desk. Reading throws what it must be. */
const LANGUAGES = ['en', 'es', 'pt'] as const;
type Language = (typeof LANGUAGES)[number];

/** Words by language; where one is missing, another one stands in. */
export type LocalWords = Partial<Record<Language, string>>;

/** How a section is shown: its place is its place in the list. */
export interface SectionSetting {
  slug: string;
  /** Names by language; without one, the name that articles give it. */
  names: LocalWords;
  /** Whether menu and lists leave it out; its page stays. */
  hidden: boolean;
}

/** What the main menu has beside the sections. */
export interface MenuSetting {
  /** Paths of entries that every site has (`/archive`) and this one leaves out. */
  hidden: string[];
  /** Links of the newsroom's own, at the end. */
  links: { path: string; labels: LocalWords }[];
}

/** The newsroom's picture at the head of every page: WebP as this program packed it. */
export interface Logo {
  width: number;
  height: number;
  /** Base64. */
  data: string;
}

const MOST = { sections: 200, links: 12, name: 80, address: 500, logo: 200_000 } as const;

/** Languages that the site is offered in; empty: all. */
export function readLanguages(value: string): Language[] {
  const names = value.split(/[,\s]+/).filter(Boolean);
  const known = LANGUAGES.filter((one) => names.includes(one));
  if (names.length !== known.length) throw new Error('some of en, es and pt, with commas between');
  return known.length > 0 ? known : [...LANGUAGES];
}

/** Reads the order, names and hiding of sections. */
export function readSections(value: string): SectionSetting[] {
  if (value === '') return [];
  const list = parse(value);
  if (!Array.isArray(list) || list.length > MOST.sections)
    throw new Error(`a list of at most ${MOST.sections} sections`);
  return list.map((one) => {
    const { slug, names, hidden } = (one ?? {}) as Record<string, unknown>;
    if (typeof slug !== 'string' || !/^[^\s/?#]{1,200}$/.test(slug))
      throw new Error('a list in which each section has a slug');
    return { slug, names: localWords(names), hidden: hidden === true };
  });
}

/** Reads what the menu has beside the sections. */
export function readMenu(value: string): MenuSetting {
  if (value === '') return { hidden: [], links: [] };
  const { hidden, links } = (parse(value) ?? {}) as Record<string, unknown>;
  if (!Array.isArray(hidden) || !Array.isArray(links)) throw new Error('the entries left out, and links');
  if (links.length > MOST.links) throw new Error(`at most ${MOST.links} links`);
  return {
    hidden: hidden.filter((one): one is string => typeof one === 'string').slice(0, 50),
    links: links.map((one) => {
      const { path, labels } = (one ?? {}) as Record<string, unknown>;
      return { path: linkAddress(path), labels: someWords(labels) };
    }),
  };
}

/** A path of this site or an address elsewhere; nothing that a browser would run. */
function linkAddress(path: unknown): string {
  const isAddress =
    typeof path === 'string' &&
    path.length <= MOST.address &&
    (/^\/(?![/\\])\S*$/.test(path) || (/^https?:\/\/\S+$/.test(path) && URL.canParse(path)));
  if (!isAddress)
    throw new Error('links to a path of the site such as /about, or to an address such as https://news.example');
  return path;
}

function someWords(given: unknown): LocalWords {
  const words = localWords(given);
  if (Object.keys(words).length === 0) throw new Error('links with words in one language at least');
  return words;
}

function localWords(given: unknown): LocalWords {
  const words = (given ?? {}) as Record<string, unknown>;
  const entries = LANGUAGES.flatMap((language) => {
    const text = words[language];
    const clean = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, MOST.name) : '';
    return clean ? [[language, clean] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Reads the logo; null: none. What is no WebP of a bounded size is refused. */
export function readLogo(value: string): Logo | null {
  if (value === '') return null;
  const { width, height, data } = (parse(value) ?? {}) as Record<string, unknown>;
  const isSize = (n: unknown) => Number.isInteger(n) && (n as number) > 0 && (n as number) <= 2000;
  const isData = typeof data === 'string' && data.length <= MOST.logo && /^UklGR[\w+/]+=*$/.test(data);
  if (!isSize(width) || !isSize(height) || !isData) throw new Error('a picture that was made at the desk');
  return { width: width as number, height: height as number, data: data as string };
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new Error('JSON as the desk writes it');
  }
}
