import { escapeHtml } from '../text/index.ts';
import type { Site } from '../ui/index.ts';
import type { ArticleData } from './data.ts';

/** An article for others' pages (oembed.com, version 1.0, type `rich`): a quotation with a link, no script, no frame. */
export function oembed(article: ArticleData, site: Site): object {
  const address = site.origin + article.path;
  const dek = article.dek ? `<p>${escapeHtml(article.dek)}</p>` : '';
  const authors = article.authors.map(({ name }) => name).join(', ');
  return {
    version: '1.0',
    type: 'rich',
    title: article.title,
    ...(authors ? { author_name: authors } : {}),
    provider_name: site.name,
    provider_url: `${site.origin}/`,
    cache_age: 3600,
    width: 600,
    height: null,
    html: `<blockquote cite="${escapeHtml(address)}"><p><a href="${escapeHtml(address)}">${escapeHtml(article.title)}</a></p>${dek}<footer>${escapeHtml(site.name)}</footer></blockquote>`,
  };
}
