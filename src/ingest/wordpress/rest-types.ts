/** What Trama reads of WordPress's REST API (wp/v2), checked field by field: plug-ins put anything anywhere. */

/** A post as the API gives it (developer.wordpress.org/rest-api/reference/posts), cut down to what is used. */
export interface RestPost {
  id: number;
  type: string;
  status: string;
  link: string;
  /** GMT without a zone, `2021-05-24T11:17:25`; '' when unset. */
  date: string;
  modified: string;
  /** HTML. */
  title: string;
  content: string;
  excerpt: string;
  /** Behind a password: the content is empty then. */
  locked: boolean;
  authors: string[];
  terms: RestTerm[];
  picture: RestPicture | null;
  /** Description that an SEO plug-in (Yoast, Rank Math) gives. */
  description: string;
  /** Language and other versions, as Polylang and WPML's REST add-ons give them: language -> post number. */
  language: string;
  translations: Record<string, number>;
}

/** A category, tag or other term of a post. */
export interface RestTerm {
  taxonomy: string;
  slug: string;
  name: string;
}

/** The featured picture of a post. Captions are HTML. */
export interface RestPicture {
  url: string;
  alt: string;
  caption: string;
  width: number | null;
  height: number | null;
}

/** A term with its parent, for paths of sections. */
export interface RestParent extends RestTerm {
  /** Slug of the parent, '' for none. */
  parent: string;
}

/** What Trama keeps of one answer: enough to read it again without the site. */
export interface RestDocument {
  /** Version of this shape. */
  tramaWordPress: 1;
  /** Home address of the site. */
  home: string;
  terms: RestParent[];
  posts: RestPost[];
}

type Json = Record<string, unknown>;

/** A JSON object, or an empty one for anything else. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** A JSON array, or an empty one for anything else. */
export const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A string, or '' for anything else. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const asSize = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000 ? value : null;

/** `{"rendered": "…"}` or a plain string. */
const rendered = (value: unknown): string => asText(value) || asText(asObject(value).rendered);

/** Reads one post of an answer; null for what has no number or no address. */
export function readRestPost(value: unknown): RestPost | null {
  const post = asObject(value);
  const { id } = post;
  const link = asText(post.link);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0 || !/^https?:\/\//i.test(link)) return null;
  const embedded = asObject(post._embedded);
  const seo = asObject(post.yoast_head_json);
  return {
    id,
    type: asText(post.type) || 'post',
    status: asText(post.status) || 'publish',
    link,
    date: asText(post.date_gmt),
    modified: asText(post.modified_gmt),
    title: rendered(post.title),
    content: rendered(post.content),
    excerpt: rendered(post.excerpt),
    locked: asObject(post.content).protected === true,
    authors: readAuthors(post, embedded, seo),
    terms: asArray(embedded['wp:term']).flatMap(asArray).flatMap(readTerm),
    picture: readPicture(asArray(embedded['wp:featuredmedia'])[0]),
    description: asText(seo.description) || asText(seo.og_description),
    language: asText(post.lang) || asText(post.language),
    translations: readTranslations(post.translations),
  };
}

/** Co-Authors Plus and PublishPress name several; core embeds the account; SEO plug-ins know it when accounts are hidden. */
function readAuthors(post: Json, embedded: Json, seo: Json): string[] {
  const names = (value: unknown): string[] =>
    asArray(value)
      .map((one) => asText(asObject(one).display_name) || asText(asObject(one).name))
      .filter(Boolean);
  const found = [names(post.coauthors), names(post.authors), names(embedded.author), [asText(seo.author)]];
  return (found.find((list) => list.some(Boolean)) ?? []).slice(0, 100);
}

function readTerm(value: unknown): RestTerm[] {
  const term = asObject(value);
  const [taxonomy, slug, name] = [asText(term.taxonomy), asText(term.slug), asText(term.name)];
  return taxonomy === '' || name === '' ? [] : [{ taxonomy, slug, name }];
}

function readPicture(value: unknown): RestPicture | null {
  const picture = asObject(value);
  const url = asText(picture.source_url);
  if (!/^https?:\/\//i.test(url)) return null;
  const details = asObject(picture.media_details);
  const size = { width: asSize(details.width), height: asSize(details.height) };
  return { url, alt: asText(picture.alt_text), caption: rendered(picture.caption), ...size };
}

function readTranslations(value: unknown): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [language, id] of Object.entries(asObject(value)).slice(0, 50)) {
    if (typeof id === 'number' && Number.isSafeInteger(id) && /^[\w-]{2,12}$/.test(language)) found[language] = id;
  }
  return found;
}
