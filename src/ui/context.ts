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

/** The context of pages in `language`. */
export function viewContext(site: Site, language: InterfaceLanguage): ViewContext {
  return { site, language, t: messagesOf(language), to: (path) => localPath(site, language, path) };
}
