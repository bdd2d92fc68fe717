import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { AnnotatedPage } from './read-pages.ts';

/** What a reader makes of a page, as far as the benchmark compares it. */
export interface FieldReading {
  text: string;
  title: string | null;
  author: string | null;
  /** ISO 8601. */
  date: string | null;
}

/** Readability 0.6 on linkedom. */
export function readWithReadability({ html }: AnnotatedPage): FieldReading {
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  return {
    text: textOfHtml(article?.content ?? ''),
    title: article?.title ?? null,
    author: article?.byline ?? null,
    date: article?.publishedTime ?? null,
  };
}

/** Defuddle on linkedom, its own Markdown conversion off. */
export async function readWithDefuddle({ html, url }: AnnotatedPage): Promise<FieldReading> {
  const { document } = parseHTML(html);
  const article = await Defuddle(document, url, { useAsync: false });
  return {
    text: textOfHtml(article.content),
    title: article.title || null,
    author: article.author || null,
    date: article.published || null,
  };
}

const INLINE = /^<\/?(a|b|i|em|strong|span|u|s|q|sup|sub|code|abbr|mark|small|time|cite|del|ins)\b/i;

/** Text of an HTML fragment, a space where a line-breaking element begins or ends. */
function textOfHtml(html: string): string {
  const spaced = html.replace(/<[^>]+>/g, (tag) => (INLINE.test(tag) ? tag : ` ${tag} `));
  return parseHTML(`<!doctype html><html><body>${spaced}</body></html>`).document.body.textContent ?? '';
}
