import type { SearchResult } from '../search/index.ts';
import type { Story, Term } from '../ui/index.ts';

/** The data of every public page: what the view shows and what its JSON twin gives. Positions are code points. */

/** A document that an article rests on. */
export interface Source {
  title: string;
  publisher: string | null;
  url: string | null;
  /** ISO 8601, as precise as known. */
  date: string | null;
  place: string | null;
  readOn: string | null;
}

/** A picture or file of an article. `hash` is null while the file is only linked. */
export interface Media {
  url: string;
  kind: 'image' | 'video' | 'audio' | 'file';
  role: 'lead' | 'body' | 'attached';
  /** SHA-256 (hex) of the kept file. */
  hash: string | null;
  /** MIME type of the kept file. */
  type: string | null;
  /** Pixels of the kept file. */
  width: number | null;
  height: number | null;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  licence: string | null;
}

/** An actor as claims name it. */
export interface Actor {
  slug: string;
  name: string;
  /** FollowTheMoney schema; `Event`: an incident. */
  schema: string;
  /** ISO 3166-1 alpha-2 of a country; null of all others. */
  country: string | null;
}

/** An actor that an article names, and where: positions of each of its names in the text, in code points. */
export interface NamedActor extends Actor {
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  summary: string | null;
  starts: number[];
  ends: number[];
}

/** An accepted claim with one passage that carries it. */
export interface PublicClaim {
  id: string;
  subject: Actor;
  predicate: string;
  object: Actor | null;
  value: string | null;
  /** EDTF. */
  dateFrom: string | null;
  dateTo: string | null;
  /** Of a legal status: what is alleged, and which authority said so. */
  allegation: string | null;
  authority: string | null;
  place: Actor | null;
  evidence: Evidence;
}

/** Where a claim's passage stands. */
export interface Evidence {
  field: 'text' | 'title' | 'dek';
  start: number;
  end: number;
  quote: string;
  part: 'reported' | 'analysis';
  attribution: string | null;
  stance: 'asserted' | 'alleged' | 'denied';
  source: EvidenceSource;
}

/** The article, or the kept document, that holds a passage. */
export interface EvidenceSource {
  type: 'article' | 'document';
  path: string;
  title: string;
  /** ISO 8601 or EDTF, as precise as known. */
  publishedAt: string | null;
  language: string;
  /** Of a document: who issued it, and the page, from 1. */
  publisher: string | null;
  page: number | null;
}

/** A translation of an article. */
export interface Translation {
  language: string;
  path: string;
  title: string;
}

/** What was wrong with an article, or has to be said about it: at its foot, and on the page of all corrections. */
export interface Correction {
  id: string;
  kind: 'correction' | 'clarification' | 'editors-note';
  /** Plain text. */
  text: string;
  /** ISO 8601. */
  publishedAt: string;
}

/** The corrections of all articles, the newest first. */
export interface CorrectionsData {
  page: number;
  pageSize: number;
  total: number;
  corrections: (Correction & { article: { path: string; title: string; language: string } })[];
}

/** An article page. */
export interface ArticleData {
  id: string;
  path: string;
  title: string;
  dek: string | null;
  kind: string;
  language: string;
  publishedAt: string | null;
  updatedAt: string | null;
  html: string;
  text: string;
  parts: { role: 'reported' | 'analysis'; heading: string | null; start: number; end: number }[];
  countries: string[];
  sections: Term[];
  topics: Term[];
  authors: Term[];
  sources: Source[];
  media: Media[];
  licence: string | null;
  /** Where it was published first, when not here. */
  originalUrl: string | null;
  translations: Translation[];
  claims: PublicClaim[];
  /** Whom it names, in the order in which they are named; one may stand here under several names. */
  actors: NamedActor[];
  /** The oldest first. */
  corrections: Correction[];
  related: Story[];
}

/** How many articles speak of a country. */
export interface CountryCount {
  code: string;
  articles: number;
}

/** Numbers on the front page beyond which it says that there are more. */
export const FRONT_COUNT = 2_000;

/** What of the database the front page shows. */
export interface FrontDatabase {
  /** How many there are in public; counted up to `FRONT_COUNT`. */
  facts: number;
  actors: number;
  incidents: number;
  /** The newest. */
  latest: IncidentEntry[];
  /** How many incidents a country has, most first. `code`: ISO 3166-1 alpha-2. */
  places: { code: string; incidents: number }[];
  /** Of whom most is told. */
  told: (Actor & { facts: number })[];
}

/** The front page. */
export interface FrontData {
  database: FrontDatabase;
  stories: Story[];
  longReads: Story[];
  countries: CountryCount[];
  claims: PublicClaim[];
  /** The topics of late. */
  topics: Term[];
  articles: number;
}

/** What a list of articles is about. */
export type ListSubject =
  | { type: 'section' | 'topic' | 'author'; slug: string; name: string }
  | { type: 'country'; code: string }
  | { type: 'archive'; year: number; month: number | null }
  | { type: 'latest' };

/** A list of articles, one page of it. */
export interface ListData {
  subject: ListSubject;
  articles: number;
  page: number;
  pageSize: number;
  stories: Story[];
  /** Terms that often go with this subject. */
  topics: (Term & { articles: number })[];
  countries: CountryCount[];
  /** Actors with accepted claims in these articles. */
  actors: Actor[];
}

/** An index: all countries, topics, authors or sections. */
export interface IndexData {
  type: 'countries' | 'topics' | 'authors' | 'sections';
  entries: { slug: string; name: string; articles: number }[];
}

/** The archive by year and month. */
export interface ArchiveData {
  years: { year: number; articles: number; months: { month: number; articles: number }[] }[];
  undated: number;
}

/** Claims of an actor looked at on each side, so that a hub with 100,000 links costs no more than this. */
export const MOST_CLAIMS = 2_000;

/** An actor's public page. */
export interface ActorData {
  slug: string;
  name: string;
  /** FollowTheMoney schema: Person, Organization … */
  schema: string;
  /** ISO 3166-1 alpha-2 of a country; null of all others. */
  country: string | null;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** FollowTheMoney topics. */
  topics: string[];
  /** EDTF interval in which it existed. */
  active: string | null;
  summary: string | null;
  /** Day (ISO 8601) on which an editor last looked at it all. */
  lastChecked: string | null;
  deceased: boolean;
  names: { name: string; kind: string; language: string | null }[];
  page: number;
  pageSize: number;
  /** Claims, without those that incidents make. */
  total: number;
  /** How many articles and documents carry what is on record. */
  sources: number;
  claims: PublicClaim[];
  incidentsTotal: number;
  /** The newest, each with the part that the actor has in it. */
  incidents: (IncidentEntry & { role: string })[];
  /** Whom claims tie it to, those with most claims first. */
  related: (Actor & { facts: number })[];
  /** The newest that name it. */
  articles: Story[];
}

/** An incident in a list. */
export interface IncidentEntry {
  slug: string;
  name: string;
  /** One of `INCIDENT_KINDS`. */
  kind: string;
  /** EDTF. */
  date: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  place: string | null;
}

/** An incident: what is told of it, claim by claim; several articles may tell the same thing differently. */
export interface IncidentData extends IncidentEntry {
  summary: string | null;
  /** Where its place lies, degrees, and what the point stands for; null when nobody has said. */
  point: { lat: number; lon: number; precision: 'exact' | 'city' | 'region' | 'country' } | null;
  claims: PublicClaim[];
}

/** How many incidents have a value. */
export interface IncidentCount {
  value: string;
  n: number;
}

/** A page of incidents, with what they can be narrowed to. */
export interface IncidentsData {
  kind: string | null;
  country: string | null;
  year: number | null;
  page: number;
  pageSize: number;
  total: number;
  kinds: IncidentCount[];
  countries: IncidentCount[];
  years: IncidentCount[];
  incidents: IncidentEntry[];
}

/** Characters of a source that a claim's page shows before and after a passage. */
export const CONTEXT_LENGTH = 400;

/** A passage's surroundings, and what its source is known by. */
export interface PassageContext {
  /** Up to `CONTEXT_LENGTH` characters of the source before and after the quote. */
  before: string;
  after: string;
  /** SHA-256 (hex): of the article's text (title, or dek) in that revision, or of the document's file. */
  hash: string;
  /** Of an article: number of the revision, from 1. */
  revision: number | null;
  /** When it was stored here, ISO 8601. */
  storedAt: string;
  originalUrl: string | null;
}

/** A claim's own page. */
export interface ClaimData {
  id: string;
  status: string;
  createdAt: string;
  /** The claim once for each passage, and beside it, in the same order, each passage's surroundings. */
  claims: PublicClaim[];
  contexts: PassageContext[];
  /** What was decided on it and when; who is not told in public. */
  decisions: { status: string; at: string }[];
}

/** How many have a value. */
interface ValueCount {
  value: string;
  n: number;
}

/** The list of actors: a page of it, and what it can be narrowed to. */
export interface ActorsData {
  q: string;
  schema: string | null;
  country: string | null;
  page: number;
  pageSize: number;
  total: number;
  schemata: ValueCount[];
  countries: ValueCount[];
  actors: (Actor & { countries: string[]; summary: string | null; facts: number })[];
}

/** Who issued the documents that articles rest on, or (with `issuer`) the documents of one. */
export interface SourcesData {
  issuer: string | null;
  page: number;
  pageSize: number;
  /** Documents of the issuer. */
  total: number;
  issuers: { name: string; articles: number }[];
  documents: {
    title: string;
    url: string | null;
    date: string | null;
    articles: number;
    usedIn: { path: string; title: string }[];
  }[];
}

/** A search: articles, and (on its first page) the actors and facts that the words find. */
export interface SearchData extends SearchResult {
  actors: Actor[];
  claims: PublicClaim[];
}

/** A kept document that readers may see, with some of its pages. */
export interface DocumentData {
  /** SHA-256 (hex) of the file. */
  hash: string;
  title: string;
  issuer: string | null;
  /** EDTF. */
  date: string | null;
  /** Where it was found on the web. */
  url: string | null;
  /** BCP 47; `und` when it is not known. */
  language: string;
  /** MIME type and bytes of the file. */
  type: string;
  bytes: number;
  pageCount: number;
  /** Some pages in order; positions of evidence are code points of a page's text. */
  pages: { number: number; text: string }[];
  /** Claims that rest on it, each with one passage. */
  claims: PublicClaim[];
}
