/** Shared parts of every page: shell, styles, icons, maps, dates and the interface's translations. */
export { Breadcrumb, type Crumb, Pager, SearchBox } from './components/navigation.tsx';
export { DateLine, Kicker, type Story, StoryCard, StoryRiver, type Term } from './components/story.tsx';
export { type ViewContext, viewContext } from './context.ts';
export { countryOfSlug, countrySlug, countrySlugs } from './countries.ts';
export { formatDate, monthName } from './format-date.ts';
export type { FeedLink, PageHead } from './head.tsx';
export type { Messages } from './i18n/en.ts';
export { count, fill, formatNumber, kindName, languageName, messagesOf, ownLanguageName } from './i18n/messages.ts';
export { ICON_ADDRESS, Icon, Weave } from './icons.tsx';
export { coverageMap } from './map/coverage-map.ts';
export { locatorMap } from './map/locator-map.ts';
export { countryCentre, drawPoints, type MapPoint, POINT_MAP, pointMark } from './map/point-map.ts';
export { commonMenu, type Page, renderPage } from './shell.tsx';
export {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  interfaceLanguage,
  localPath,
  type MenuItem,
  offeredLanguages,
  type Site,
  sectionName,
} from './site.ts';
