/** Languages of the interface. Articles may be in any language. */
export const INTERFACE_LANGUAGES = ['en', 'es', 'pt'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** An entry of the main menu: `path` as on this site, without the language's prefix. */
export interface MenuItem {
  label: string;
  path: string;
}

/** What every page needs to know of the site it belongs to. */
export interface Site {
  name: string;
  /** One line under the name. */
  tagline: string;
  /** One or two sentences for search engines and the About page. */
  description: string;
  /** Public origin without a slash at the end: `https://example.org`. */
  origin: string;
  /** Language of pages without a prefix. */
  language: InterfaceLanguage;
  /** Where readers write to; null shows no address. */
  email: string | null;
  /** Licence of articles that name none: an address or the newsroom's own words; null when there is none. */
  licence: string | null;
  /** Address of the style sheet, as served. */
  stylesheet: string;
  /** Address of what the pages for researchers and programs need beside it. */
  referenceStylesheet?: string;
  /** Addresses of the fonts to fetch at once, as served. */
  fonts: string[];
  /** The onion address for sources, shown as text; null shows none. */
  onion: string | null;
  /** Whether mail can be sent: readers are offered alerts. */
  mails: boolean;
  /** Address of the script that does a form's proof of work, as served; empty: none. */
  workScript: string;
  /** Address of the newsroom's own colours, a style sheet of a few lines; absent or empty: there are none. */
  colours?: string;
  /** Address of the script that lets a reader move the graph of explore; empty: none. */
  graphScript: string;
  /** Sections in the menu. */
  menu: MenuItem[];
  /** Languages that readers are offered; absent: all. The site's own is always one. */
  languages?: readonly InterfaceLanguage[];
  /** How the newsroom wants its sections shown, in order; those that are not here come after. */
  sections?: readonly { slug: string; names: LocalNames; hidden: boolean }[];
  /** What the menu leaves out (paths), and the newsroom's own links. */
  menuSettings?: { hidden: readonly string[]; links: readonly { path: string; labels: LocalNames }[] };
  /** The newsroom's own picture in place of our mark: WebP in base64. */
  logo?: { path: string; width: number; height: number; data: string } | null;
}

/** Names by language. */
type LocalNames = Partial<Record<InterfaceLanguage, string>>;

/** The languages that readers of a site are offered, in our order. */
export function offeredLanguages({ languages, language }: Pick<Site, 'languages' | 'language'>): InterfaceLanguage[] {
  return INTERFACE_LANGUAGES.filter((one) => one === language || (languages ?? INTERFACE_LANGUAGES).includes(one));
}

/** What a section is called in a language. */
export function sectionName(
  { sections }: Pick<Site, 'sections'>,
  language: InterfaceLanguage,
  { slug, name }: { slug: string; name: string },
): string {
  return sections?.find((one) => one.slug === slug)?.names[language] ?? name;
}

/** The newsroom's own words in a language, or else in the site's, or in any. */
export function localWords({ language: own }: Pick<Site, 'language'>, language: InterfaceLanguage, words: LocalNames) {
  return words[language] ?? words[own] ?? Object.values(words)[0] ?? '';
}

/** The interface language nearest to a BCP 47 tag; `fallback` when none fits. */
export function interfaceLanguage(tag: string, fallback: InterfaceLanguage): InterfaceLanguage {
  const primary = tag.slice(0, 2).toLowerCase();
  return INTERFACE_LANGUAGES.find((language) => language === primary) ?? fallback;
}

/** `/country/peru` -> `/es/country/peru` for pages that are not in the site's own language. */
export function localPath(site: Pick<Site, 'language'>, language: InterfaceLanguage, path: string): string {
  if (language === site.language) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
