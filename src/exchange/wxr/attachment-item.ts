import { cdata, element, xml } from '../../text/index.ts';
import type { ArticleBody } from '../read-records.ts';
import { gmt, meta } from './fields.ts';

type Media = ArticleBody['media'][number];

/** Widest size at which kept pictures are served. */
const WIDTH = 1600;

/** What WordPress can fetch: files with an address, kept pictures at the site's own. */
export function attachmentsOf({ media }: ArticleBody, origin: string): Media[] {
  return media.flatMap((one) => {
    const url = one.hash ? `${origin}/media/${one.hash}-${WIDTH}.webp` : one.url;
    return /^https?:\/\//.test(url) ? [{ ...one, url: /^https?:\/\//.test(one.url) ? one.url : url }] : [];
  });
}

/** A picture or file as WordPress exports it: an item of the type `attachment` that belongs to a post. */
export function attachmentItem(one: Media, { id, parent }: { id: number; parent: number }, body: ArticleBody): string {
  const name = decodeURIComponent(
    one.url
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/%(?![\da-f]{2})/gi, '%25') ?? 'file',
  );
  const lines = [
    element('title', name),
    element('link', one.url),
    `<guid isPermaLink="false">${xml(one.url)}</guid>`,
    '<description></description>',
    '<content:encoded><![CDATA[]]></content:encoded>',
    `<excerpt:encoded>${cdata(one.caption ?? '')}</excerpt:encoded>`,
    `<wp:post_id>${id}</wp:post_id>`,
    `<wp:post_date>${cdata(gmt(body.published))}</wp:post_date>`,
    `<wp:post_date_gmt>${cdata(gmt(body.published))}</wp:post_date_gmt>`,
    '<wp:comment_status>closed</wp:comment_status>',
    '<wp:ping_status>closed</wp:ping_status>',
    `<wp:post_name>${cdata(name.replace(/\.\w+$/, ''))}</wp:post_name>`,
    '<wp:status>inherit</wp:status>',
    `<wp:post_parent>${parent}</wp:post_parent>`,
    '<wp:menu_order>0</wp:menu_order>',
    '<wp:post_type>attachment</wp:post_type>',
    '<wp:post_password></wp:post_password>',
    '<wp:is_sticky>0</wp:is_sticky>',
    `<wp:attachment_url>${cdata(one.url)}</wp:attachment_url>`,
    one.alt === null ? '' : meta('_wp_attachment_image_alt', one.alt),
    one.credit === null ? '' : meta('_media_credit', one.credit),
    one.licence === null ? '' : meta('license', one.licence),
    one.width && one.height
      ? meta('_wp_attachment_metadata', `a:2:{s:5:"width";i:${one.width};s:6:"height";i:${one.height};}`)
      : '',
  ];
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}
