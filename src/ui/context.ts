import type { Messages } from './i18n/en.ts';
import { messagesOf } from './i18n/messages.ts';
import { type InterfaceLanguage, localPath, type Site } from './site.ts';

/** What a view needs besides its data: the site, the language of the interface and its messages. */
export interface ViewContext {
  site: Site;
  language: InterfaceLanguage;
  t: Messages;
  /** `/country/peru` -> the same page in the language of the interface. */
  to(path: string): string;
}

/** The site whose newsroom has said nothing about itself says so in the reader's language. */
function inWordsOf(site: Site, language: InterfaceLanguage): Site {
  const [english, t] = [messagesOf('en'), messagesOf(language)];
  const tagline = site.tagline === english.siteTagline ? t.siteTagline : site.tagline;
  const description = site.description === english.siteDescription ? t.siteDescription : site.description;
  return { ...site, tagline, description };
}

const made = new WeakMap<Site, Map<InterfaceLanguage, ViewContext>>();

/** The context of pages in `language`; the same object for the same site, so that what depends on it alone is made once. */
export function viewContext(site: Site, language: InterfaceLanguage): ViewContext {
  const contexts = made.get(site) ?? new Map<InterfaceLanguage, ViewContext>();
  made.set(site, contexts);
  const known = contexts.get(language);
  if (known) return known;
  const context = {
    site: inWordsOf(site, language),
    language,
    t: messagesOf(language),
    to: (path: string) => localPath(site, language, path),
  };
  contexts.set(language, context);
  return context;
}
