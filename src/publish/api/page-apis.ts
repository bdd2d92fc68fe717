import type { TObject } from '@sinclair/typebox';
import {
  AboutData,
  ActorData,
  ActorsData,
  ArchiveData,
  ArticleData,
  ClaimData,
  ClaimsData,
  CorrectionsData,
  CountryData,
  DocumentData,
  ExploreData,
  FrontData,
  IncidentData,
  IncidentsData,
  IndexData,
  LicenceData,
  ListData,
  NoticeData,
  PublicDataData,
  SearchData,
  SourcesData,
} from '../data.ts';
import type { ApiTag, PageApi } from './page-api.ts';
import {
  ACTOR_LIST,
  ARTICLE_LIST,
  CLAIM_LIST,
  CORRECTION_LIST,
  INCIDENT_LIST,
  PAGE_ALONE,
  PATH,
  SEARCH,
  SELECTION,
  SOURCE_LIST,
} from './parameters.ts';

/** What the twin of each page takes and gives, by the page. */

const api = (tag: ApiTag, id: string, summary: string, data: TObject, more: Partial<PageApi> = {}): PageApi => ({
  tag,
  id,
  summary,
  data,
  ...more,
});

const LIST = { query: ARTICLE_LIST };
const SLUG = { params: { slug: PATH.slug } };

/** One article, by its id or at its own address. */
export const ARTICLE_API = api('articles', 'getArticle', 'An article', ArticleData, { params: { id: PATH.id } });

/** Every description, by a name of its own. */
export const PAGE_APIS = {
  front: api('site', 'getFront', 'The front page', FrontData),
  articles: api('articles', 'listArticles', 'All articles, the newest first', ListData, LIST),
  sections: api('articles', 'listSections', 'The sections, with how many articles each has', IndexData),
  section: api('articles', 'getSection', 'The articles of a section', ListData, { ...LIST, ...SLUG }),
  countries: api('articles', 'listCountries', 'The countries, with how many articles each has', IndexData),
  country: api('articles', 'getCountry', 'A country: its articles, and what is on record there', CountryData, {
    ...LIST,
    params: { slug: PATH.country },
  }),
  topics: api('articles', 'listTopics', 'The topics, with how many articles each has', IndexData),
  topic: api('articles', 'getTopic', 'The articles of a topic', ListData, { ...LIST, ...SLUG }),
  authors: api('articles', 'listAuthors', 'The authors, with how many articles each has', IndexData),
  author: api('articles', 'getAuthor', 'The articles of an author', ListData, { ...LIST, ...SLUG }),
  archive: api('articles', 'getArchive', 'How many articles each year and month has', ArchiveData),
  year: api('articles', 'getYear', 'The articles of a year', ListData, { ...LIST, params: { year: PATH.year } }),
  month: api('articles', 'getMonth', 'The articles of a month', ListData, {
    ...LIST,
    params: { year: PATH.year, month: PATH.month },
  }),
  search: api('search', 'search', 'A search of the articles, with facets', SearchData, { query: SEARCH }),
  explore: api('search', 'explore', 'A selection of the database, as a list, graph, map or timeline', ExploreData, {
    query: SELECTION,
  }),
  actors: api('actors', 'listActors', 'The actors, those with most facts first', ActorsData, { query: ACTOR_LIST }),
  actor: api('actors', 'getActor', 'An actor with what is on record, each fact with its sentence', ActorData, {
    ...SLUG,
    query: PAGE_ALONE(100),
  }),
  claims: api('claims', 'listClaims', 'All claims, the latest stored first, each with a passage', ClaimsData, {
    query: CLAIM_LIST,
  }),
  claim: api('claims', 'getClaim', 'A claim with all its passages and the decisions on it', ClaimData, {
    params: { id: PATH.id },
  }),
  incidents: api('incidents', 'listIncidents', 'The incidents, the newest first', IncidentsData, {
    query: INCIDENT_LIST,
  }),
  incident: api('incidents', 'getIncident', 'An incident with what is told of it, claim by claim', IncidentData, SLUG),
  document: api(
    'claims',
    'getDocument',
    'A kept document: its text by page, and the claims that rest on it',
    DocumentData,
    {
      params: { hash: PATH.hash },
      query: PAGE_ALONE(100_000),
    },
  ),
  sources: api(
    'claims',
    'listSources',
    'Who issued the documents that articles rest on, or the documents of one',
    SourcesData,
    {
      query: SOURCE_LIST,
    },
  ),
  corrections: api('articles', 'listCorrections', 'What was wrong in articles, the newest first', CorrectionsData, {
    query: CORRECTION_LIST,
  }),
  notice: api('site', 'getNotice', "A page of the newsroom's own", NoticeData, SLUG),
  data: api('site', 'getData', 'What the public database holds, and its newest exports', PublicDataData),
  about: api('site', 'getAbout', 'What the site is', AboutData),
  licence: api('site', 'getLicence', 'The licence of articles that name none', LicenceData),
} satisfies Record<string, PageApi>;
