/**
 * Writes a synthetic WordPress export of any size, to see that importing one takes time in proportion and memory that
 * stays flat. Usage: make-wxr ITEMS [FILE]; without FILE to standard output.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const WORDS =
  'harbour police ministry convoy river customs ledger prosecutor witness border cargo seizure court village gold timber route officer inquiry report village capital network clerk permit'.split(
    ' ',
  );
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Estuary Ledger</title><link>https://ledger.example</link><pubDate>Mon, 03 Mar 2025 10:00:00 +0000</pubDate>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://ledger.example</wp:base_site_url><wp:base_blog_url>https://ledger.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ines</wp:author_login><wp:author_display_name><![CDATA[Inés Quiroga Vale]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
`;

/** A sentence of random words; `seed` makes it the same each time. */
function sentence(seed: number): string {
  const words = Array.from(
    { length: 9 + (seed % 13) },
    (_, index) => WORDS[(seed * 31 + index * 17 + index * index) % WORDS.length],
  );
  return `The ${words.join(' ')}.`;
}

function body(seed: number): string {
  return Array.from({ length: 12 }, (_, part) =>
    [0, 1, 2, 3].map((line) => sentence(seed * 48 + part * 4 + line)).join(' '),
  ).join('\n\n');
}

/** A post, its leading picture after it, as WordPress exports them: one item of each in turn. */
function item(index: number): string {
  const id = index + 10;
  const isPost = index % 2 === 0;
  const fields = `<title><![CDATA[${sentence(index).slice(0, 60)}]]></title><link>https://ledger.example/2024/05/story-${id}/</link><dc:creator><![CDATA[ines]]></dc:creator>
<guid isPermaLink="false">https://ledger.example/?p=${id}</guid><content:encoded><![CDATA[${isPost ? body(index) : ''}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2024-05-03 07:00:00</wp:post_date><wp:post_date_gmt>2024-05-03 12:00:00</wp:post_date_gmt><wp:post_name>story-${id}</wp:post_name>
<wp:status>${isPost ? 'publish' : 'inherit'}</wp:status><wp:post_parent>${isPost ? 0 : id - 1}</wp:post_parent><wp:post_type>${isPost ? 'post' : 'attachment'}</wp:post_type><wp:post_password></wp:post_password>`;
  const rest = isPost
    ? `<category domain="category" nicename="news"><![CDATA[News]]></category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[${id + 1}]]></wp:meta_value></wp:postmeta>`
    : `<wp:attachment_url>https://ledger.example/files/${id}.jpg</wp:attachment_url>`;
  return `<item>${fields}\n${rest}\n</item>\n`;
}

/** The whole file, a thousand items at a time. */
function* makeWxr(count: number): Generator<string> {
  yield HEAD;
  for (let from = 0; from < count; from += 1000) {
    yield Array.from({ length: Math.min(1000, count - from) }, (_, index) => item(from + index)).join('');
  }
  yield '</channel></rss>\n';
}

const [count = '1000', file] = process.argv.slice(2);
await pipeline(Readable.from(makeWxr(Number(count))), file === undefined ? process.stdout : createWriteStream(file));
