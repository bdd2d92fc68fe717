import { countryCode } from '../../text/index.ts';
import { type TermSource, termKey, termPath } from './channel.ts';
import { plainText } from './plain-text.ts';
import type { WxrItem, WxrTerm } from './wxr-item.ts';

/** What is needed of an item to sort its terms. */
export type Termed = Pick<WxrItem, 'terms' | 'meta'>;

/** What an article's terms say of it. */
export interface SortedTerms {
  sections: string[];
  topics: string[];
  countries: string[];
  /** Terms that are people in the byline. */
  bylines: WxrTerm[];
  /** Names of sections and types as given, without parents: these tell the kind. */
  labels: string[];
}

/** Taxonomies of byline plug-ins (Co-Authors Plus, PublishPress Authors, Bylines) and of newsrooms' own. */
const BYLINES = /^(?:authors?|co-?authors?|guest[-_]?authors?|bylines?|autor(?:es|as?)?|firmas?)$/;
/** Taxonomies that rule the site and say nothing of the article. */
const MACHINERY =
  /^(?:nav_menu|post_format|language|term_language|post_translations|term_translations|yst_prominent_words|link_category|wp_theme|wp_template_part_area|wp_pattern_category|elementor_library_type|translation_priority|amp_validation_error|following_users|ef_editorial_meta|post_status|flamingo_.*)$/;
const SECTIONS = /^(?:category|sections?|seccion(?:es)?|sec[ao]o|secoes|categor(?:ia|y)s?|canal(?:es)?|channels?)$/;
/** WXR 1.0 says `tag`. */
const TAGS = /^(?:post_)?tag$/;
const COUNTRIES = /countr|pa[ií]s|geograph|geograf|location|lugar|region|regi[aã]o|place/;
/** Taxonomies by which newsrooms tell their kinds; tags name what an article is about. */
const KINDS = /type|format|kind|tipo|g[eé]n(?:ero|re)/;
/** The category that WordPress gives to what has none. */
const DEFAULT_SLUG = /^(?:uncategori[sz]ed|sin-categor(?:ia|izar)|sem-categoria)(?:-\w{2})?$/;

/** Sorts an item's terms into sections (with their parents), topics, countries and byline. */
export function sortTerms(item: Termed, channel: TermSource): SortedTerms {
  const sorted: SortedTerms = { sections: [], topics: [], countries: [], bylines: [], labels: [] };
  for (const term of primaryFirst(item, channel)) {
    if (BYLINES.test(term.taxonomy)) sorted.bylines.push(term);
    else if (!MACHINERY.test(term.taxonomy) && term.name !== '') sortTerm(term, channel, sorted);
  }
  const once = (names: string[]) => [...new Set(names)];
  return { ...sorted, sections: once(sorted.sections), topics: once(sorted.topics), countries: once(sorted.countries) };
}

function sortTerm(term: WxrTerm, channel: TermSource, sorted: SortedTerms): void {
  const name = plainText(term.name);
  if (SECTIONS.test(term.taxonomy) || KINDS.test(term.taxonomy)) sorted.labels.push(name);
  if (SECTIONS.test(term.taxonomy)) {
    if (!DEFAULT_SLUG.test(term.slug)) sorted.sections.push(...termPath(channel, term));
  } else if (!TAGS.test(term.taxonomy) && countryCode(name) !== null) {
    sorted.countries.push(name);
  } else {
    sorted.topics.push(name);
    if (COUNTRIES.test(term.taxonomy))
      sorted.countries.push(...termPath(channel, term).filter((place) => countryCode(place)));
  }
}

/** Yoast's and Rank Math's primary category leads, with its ancestors before it. */
function primaryFirst(item: Termed, channel: TermSource): WxrTerm[] {
  const keys = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];
  const id = Number(keys.map((key) => item.meta.get(key)?.[0]).find((value) => value !== undefined) ?? 0);
  const primary = channel.termIds.get(id);
  const leads = (term: WxrTerm) => termKey(term.taxonomy, term.slug) === primary;
  return primary === undefined
    ? item.terms
    : [...item.terms.filter(leads), ...item.terms.filter((term) => !leads(term))];
}
