import { cdata, countryName, element, xml } from '../../text/index.ts';
import { countrySlug } from '../../ui/index.ts';
import type { ArticleRecord, ExportAbout, Exporter } from '../exporter.ts';
import type { ArticleBody, LabelRecord } from '../read-records.ts';
import { attachmentItem, attachmentsOf } from './attachment-item.ts';
import { gmt, meta, rfc822 } from './fields.ts';
import { toBlocks } from './to-blocks.ts';

const FILE = 'wordpress.xml';

/**
 * WXR 1.2, what WordPress's own importer reads (wp-admin/includes/export.php): articles with bylines, categories, tags,
 * excerpts, pictures. What WordPress has no field for stands in the custom field `_trama`, which survives there, and
 * from which Trama takes it again.
 */
export const wxrExporter: Exporter = {
  name: 'wxr',
  says: 'WXR: the articles, for WordPress',
  specification: 'https://wordpress.org/documentation/article/tools-export-screen/',
  version: 2,
  files: [{ name: FILE, head, tail: '</channel>\n</rss>\n' }],
  reads: ['label', 'article'],
  bodies: true,
  whole: true,
  label: (one) => [[FILE, labelElement(one)]],
  article: (one, about, ordinal) => (one.body ? [[FILE, items(one, one.body, about, ordinal)]] : []),
};

function head({ origin, publisher, changedAt }: ExportAbout): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${element('title', publisher)}
${element('link', origin)}
<description></description>
${changedAt ? `${element('pubDate', rfc822(changedAt))}\n` : ''}<wp:wxr_version>1.2</wp:wxr_version>
${element('wp:base_site_url', origin)}
${element('wp:base_blog_url', origin)}
`;
}

function labelElement({ kind, slug, name }: LabelRecord): string {
  if (kind === 'author')
    return `<wp:author><wp:author_login>${cdata(slug)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>\n`;
  if (kind === 'section')
    return `<wp:category><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>\n`;
  return `<wp:tag><wp:tag_slug>${cdata(slug)}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>\n`;
}

/** Numbers that posts have in the file: each article keeps a thousand for itself and its pictures. */
const NUMBERS = 1000;

function items(one: ArticleRecord, body: ArticleBody, about: ExportAbout, ordinal: number): string {
  const id = ordinal * NUMBERS;
  const attachments = attachmentsOf(body, about.origin).slice(0, NUMBERS - 1);
  const lead = attachments.findIndex(({ role }) => role === 'lead');
  const pictures = attachments.map((media, n) => attachmentItem(media, { id: id + n + 1, parent: id }, body));
  return `${pictures.join('')}${articleItem(one, body, about, id, lead < 0 ? null : id + lead + 1)}`;
}

/** WordPress's words for where an article stands; what was withdrawn is private there. */
const STATUSES: Readonly<Record<string, string>> = {
  published: 'publish',
  draft: 'draft',
  pending: 'pending',
  scheduled: 'future',
  private: 'private',
};

function articleItem(
  one: ArticleRecord,
  body: ArticleBody,
  about: ExportAbout,
  id: number,
  thumbnail: number | null,
): string {
  const { published, updated } = body;
  const address = about.origin + one.path;
  const lines = [
    element('title', one.title),
    element('link', address),
    published ? element('pubDate', rfc822(published)) : '',
    `<dc:creator>${cdata(body.bylines[0]?.slug ?? '')}</dc:creator>`,
    `<guid isPermaLink="false">${xml(`${about.origin}/article/${one.id}`)}</guid>`,
    '<description></description>',
    `<content:encoded>${cdata(toBlocks(body.html))}</content:encoded>`,
    `<excerpt:encoded>${cdata(one.dek ?? '')}</excerpt:encoded>`,
    `<wp:post_id>${id}</wp:post_id>`,
    `<wp:post_date>${cdata(gmt(published))}</wp:post_date>`,
    `<wp:post_date_gmt>${cdata(gmt(published))}</wp:post_date_gmt>`,
    `<wp:post_modified>${cdata(gmt(updated ?? published))}</wp:post_modified>`,
    `<wp:post_modified_gmt>${cdata(gmt(updated ?? published))}</wp:post_modified_gmt>`,
    '<wp:comment_status>closed</wp:comment_status>',
    '<wp:ping_status>closed</wp:ping_status>',
    `<wp:post_name>${cdata(body.slug)}</wp:post_name>`,
    `<wp:status>${STATUSES[one.status] ?? 'private'}</wp:status>`,
    '<wp:post_parent>0</wp:post_parent>',
    '<wp:menu_order>0</wp:menu_order>',
    `<wp:post_type>${one.kind === 'page' ? 'page' : 'post'}</wp:post_type>`,
    '<wp:post_password></wp:post_password>',
    '<wp:is_sticky>0</wp:is_sticky>',
    ...termsOf(one, body),
    thumbnail === null ? '' : meta('_thumbnail_id', String(thumbnail)),
    meta('_trama', JSON.stringify(ownFields(one, body, about.origin))),
  ];
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}

/** Categories, tags, bylines as Co-Authors Plus keeps them, language as Polylang does, countries as a taxonomy. */
function termsOf(one: ArticleRecord, body: ArticleBody): string[] {
  const term = (domain: string) => (label: { slug: string; name: string }) =>
    `<category domain="${domain}" nicename="${xml(label.slug)}">${cdata(label.name)}</category>`;
  const countries = one.countries.map((code) => ({ slug: countrySlug(code), name: countryName(code, 'en') }));
  const language = one.language === 'und' ? [] : [{ slug: one.language, name: one.language }];
  return [
    ...body.sections.map(term('category')),
    ...body.topics.map(term('post_tag')),
    ...body.bylines.map(term('author')),
    ...countries.map(term('country')),
    ...language.map(term('language')),
  ];
}

/**
 * What WordPress has no field for, and what its importer drops: the time of the last change, the order of terms, terms of
 * taxonomies that the site doesn't have. Dates are as precise as they are known.
 */
function ownFields(one: ArticleRecord, body: ArticleBody, origin: string): object {
  const names = (labels: readonly { name: string }[]) => labels.map(({ name }) => name);
  return {
    kind: one.kind,
    language: one.language === 'und' ? undefined : one.language,
    updatedAt: body.updated ? new Date(body.updated).toISOString().replace('.000Z', 'Z') : undefined,
    authors: names(body.bylines),
    sections: names(body.sections),
    topics: names(body.topics),
    countries: one.countries,
    publishedAt: body.precision === 'time' ? undefined : (one.publishedAt ?? undefined),
    licence: one.licence ?? undefined,
    url: body.url ?? undefined,
    sources: body.sources.length > 0 ? body.sources : undefined,
    translations: body.translations.map(({ language, path }) => ({ language, url: origin + path })),
  };
}
