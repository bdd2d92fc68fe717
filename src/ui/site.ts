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
