import type { ReadUnit } from './read-unit.ts';

/** A term that an item carries: `<category domain="post_tag" nicename="drug-trade">Drug trade</category>`. */
export interface WxrTerm {
  taxonomy: string;
  slug: string;
  name: string;
}

/** A comment as exported. */
export interface WxrComment {
  id: string;
  author: string;
  date: string;
  text: string;
  approved: string;
  type: string;
}

/** An item of the export, its fields named but not yet judged. */
export interface WxrItem {
  /** Line of the file on which it begins, and its number among the items, from 1. */
  line: number;
  ordinal: number;
  /** Length of its XML, in UTF-16 units. */
  length: number;
  id: number | null;
  type: string;
  status: string;
  title: string;
  link: string | null;
  guid: string | null;
  creator: string;
  content: string;
  excerpt: string;
  slug: string;
  parent: number;
  password: string;
  attachmentUrl: string | null;
  /** `wp:post_date` and `wp:post_modified` are the site's local time; those in GMT may be all zeros. */
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  pubDate: string;
  terms: WxrTerm[];
  /** All values of a key, in order. */
  meta: Map<string, string[]>;
  comments: WxrComment[];
  repairs: string[];
}

/** Names the fields of an item (WXR 1.0–1.2, wp-admin/includes/export.php). */
export function toItem(unit: ReadUnit, place: Pick<WxrItem, 'line' | 'ordinal' | 'length'>): WxrItem {
  const fields = new Map<string, string>();
  for (const element of unit.elements) {
    if (!fields.has(element.name)) fields.set(element.name, element.text);
  }
  const field = (name: string) => fields.get(name)?.trim() ?? '';
  return {
    // Not `...place`: with a spread here V8 keeps every item until a full collection, twice the memory for the same file.
    line: place.line,
    ordinal: place.ordinal,
    length: place.length,
    id: positiveInteger(field('wp:post_id')),
    type: field('wp:post_type').toLowerCase() || 'post',
    status: field('wp:status').toLowerCase() || 'publish',
    title: field('title'),
    link: field('link') || null,
    guid: field('guid') || null,
    creator: field('dc:creator'),
    content: fields.get('content:encoded') ?? '',
    excerpt: field('excerpt:encoded'),
    slug: field('wp:post_name'),
    parent: positiveInteger(field('wp:post_parent')) ?? 0,
    password: field('wp:post_password'),
    attachmentUrl: field('wp:attachment_url') || null,
    date: field('wp:post_date'),
    dateGmt: field('wp:post_date_gmt'),
    modified: field('wp:post_modified'),
    modifiedGmt: field('wp:post_modified_gmt'),
    pubDate: field('pubDate'),
    terms: unit.elements.filter((element) => element.name === 'category').map(toTerm),
    meta: toMeta(unit),
    comments: unit.elements.filter((element) => element.name === 'wp:comment').map(toComment),
    repairs: unit.repairs,
  };
}

function toTerm(element: ReadUnit['elements'][number]): WxrTerm {
  return {
    taxonomy: (element.attributes.domain ?? 'category').toLowerCase(),
    slug: element.attributes.nicename ?? '',
    name: element.text.trim(),
  };
}

function toMeta(unit: ReadUnit): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of unit.elements) {
    if (element.name !== 'wp:postmeta') continue;
    const key = child(element, 'wp:meta_key').trim();
    const values = meta.get(key);
    if (values === undefined) meta.set(key, [child(element, 'wp:meta_value')]);
    else values.push(child(element, 'wp:meta_value'));
  }
  return meta;
}

function toComment(element: ReadUnit['elements'][number]): WxrComment {
  const gmt = child(element, 'wp:comment_date_gmt');
  return {
    id: child(element, 'wp:comment_id'),
    author: child(element, 'wp:comment_author'),
    date: gmt.startsWith('0000') ? '' : gmt,
    text: child(element, 'wp:comment_content'),
    approved: child(element, 'wp:comment_approved').trim().toLowerCase(),
    type: child(element, 'wp:comment_type').trim().toLowerCase(),
  };
}

/** Text of a child element; '' where there is none. */
function child(element: ReadUnit['elements'][number], name: string): string {
  return element.children.find((other) => other.name === name)?.text ?? '';
}

function positiveInteger(text: string): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : null;
}
