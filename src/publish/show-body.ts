import { escapeHtml, linkNames, markPassages, type NameLink, type Passage } from '../text/index.ts';
import type { Messages } from '../ui/index.ts';
import type { Media } from './data.ts';
import { pictureSources } from './media/picture-address.ts';

/** What becomes of a stored body when it is shown. */
export interface BodyOptions {
  media: readonly Media[];
  t: Messages;
  /** Names that lead to their actors, and the body's text, in which they stand. */
  names?: { links: readonly NameLink[]; text: string };
  /** Passages to highlight; positions in the body's text. */
  passages: readonly Passage[];
  /** Put before addresses of our own: `''` on the site, the origin in feeds. */
  origin: string;
}

/**
 * A stored body as readers get it: passages marked, pictures of our own in the right size, pictures of elsewhere as
 * plain links, and a word on the analysis part. Works on the clean HTML that `cleanBody` wrote, without parsing it.
 */
export function showBody(html: string, { media, t, passages, origin, names }: BodyOptions): string {
  const linked = names ? linkNames(html, names.text, names.links) : html;
  const marked = markPassages(linked, passages);
  const pictures = marked.includes('<img')
    ? marked.replace(/<img ([^>]*)>/g, (_, attributes: string) => picture(attributes, media, t, origin))
    : marked;
  return pictures.includes('data-part="analysis"') ? labelAnalysis(pictures, t) : pictures;
}

/** The same for other people's pages and readers: no notes of ours but the analysis label, absolute addresses. */
export function bodyForFeed(html: string, media: readonly Media[], t: Messages, origin: string): string {
  return showBody(html, { media, t, passages: [], origin });
}

function labelAnalysis(html: string, t: Messages): string {
  const note = `<p class="analysis-note">${escapeHtml(t.analysisHint)}</p>`;
  return html.replace(
    /<section data-part="analysis">(\s*<h[2-6][^>]*>.*?<\/h[2-6]>)?/gs,
    (_, heading: string | undefined) => {
      const title = heading ?? `<h2>${escapeHtml(t.analysis)}</h2>`;
      return `<section data-part="analysis" aria-label="${escapeHtml(t.analysis)}">${title}${note}`;
    },
  );
}

/** An attribute of clean HTML: double-quoted, with entities as it stands. */
function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function picture(attributes: string, media: readonly Media[], t: Messages, origin: string): string {
  const src = attribute(attributes, 'src');
  const alt = attribute(attributes, 'alt') ?? '';
  if (!src) return '';
  // The clean HTML writes `&` and quotes in attributes as hexadecimal references.
  const plain = src.replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const kept = media.find(({ url }) => url === plain);
  const sources = kept && pictureSources(kept);
  if (!sources)
    return `<a class="elsewhere" rel="nofollow" href="${src}">${alt ? `${escapeHtml(t.picture)}: ${alt}` : escapeHtml(t.pictureElsewhere)}</a>`;
  const srcset = sources.srcset.replaceAll('/media/', `${origin}/media/`);
  return `<img src="${origin}${sources.src}" srcset="${srcset}" sizes="(min-width: 44rem) 41rem, 100vw" width="${sources.width}" height="${sources.height}" alt="${alt}" loading="lazy" decoding="async">`;
}
