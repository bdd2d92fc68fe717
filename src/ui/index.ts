/** Shared parts of every page: shell, styles, icons, maps, dates and the interface's translations. */
export { Breadcrumb, type Crumb, Pager, type Paging, SearchBox } from './components/navigation.tsx';
export { DateLine, Kicker, langOf, type Story, StoryCard, StoryRiver, type Term } from './components/story.tsx';
export { type ViewContext, viewContext } from './context.ts';
export { countryOfSlug, countrySlug } from './countries.ts';
export { formatDate, formatShortDate, monthName } from './format-date.ts';
export type { FeedLink, PageHead } from './head.tsx';
export type { Messages } from './i18n/en.ts';
export { count, fill, formatNumber, kindName, languageName, ownLanguageName } from './i18n/messages.ts';
export { Icon, type IconName } from './icons.tsx';
export { type CoveredCountry, coverageMap } from './map/coverage-map.ts';
export { locatorMap } from './map/locator-map.ts';
export { type Page, renderPage } from './shell.tsx';
export {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  interfaceLanguage,
  localPath,
  type MenuItem,
  type Site,
} from './site.ts';
