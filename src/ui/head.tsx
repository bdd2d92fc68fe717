import type { ViewContext } from './context.ts';
import { ICON_ADDRESS } from './icons.tsx';

/** A feed that a page offers. */
export interface FeedLink {
  type: 'rss' | 'atom' | 'json';
  title: string;
  path: string;
}

/** What a page says of itself to browsers, search engines and networks. Paths start with `/` and have their prefix. */
export interface PageHead {
  title: string;
  /** Up to about 200 characters, text. */
  description: string;
  path: string;
  /** Absolute address, where the canonical page is not this one. */
  canonical?: string | null;
  article?: {
    published: string | null;
    modified: string | null;
    section: string | null;
    tags: string[];
    authors: string[];
  };
  image?: { path: string; alt: string; width: number | null; height: number | null } | null;
  /** This page in other languages, itself included; empty when there is only this one. */
  translations?: { language: string; path: string }[];
  feeds?: FeedLink[];
  /** Path of the JSON twin. */
  json?: string | null;
  oembed?: string | null;
  /** Objects for `application/ld+json`. */
  jsonLd?: object[];
  noindex?: boolean;
  /** Whether it is a page for researchers and programs, with styles of its own. */
  reference?: true;
}

const FEED_TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;
const LOCALES = { en: 'en_US', es: 'es_ES', pt: 'pt_BR' } as const;

/** JSON inside a script element: no character of it can end the element. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}

/** The `<head>` of a page. */
export function Head({ head, context }: { head: PageHead; context: ViewContext }) {
  const { site } = context;
  const absolute = (path: string) => (path.startsWith('/') ? site.origin + path : path);
  const title =
    head.path === '/' || head.title === site.name ? `${site.name} · ${site.tagline}` : `${head.title} · ${site.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.noindex && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={site.stylesheet} />
      {head.reference && site.referenceStylesheet && <link rel="stylesheet" href={site.referenceStylesheet} />}
      {site.colours && <link rel="stylesheet" href={site.colours} />}
      {site.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="icon" href={ICON_ADDRESS} />
      {!head.noindex && <link rel="canonical" href={head.canonical ?? absolute(head.path)} />}
      {head.translations?.map(({ language, path }) => (
        <link rel="alternate" hreflang={language} href={absolute(path)} />
      ))}
      {head.json && <link rel="alternate" type="application/json" href={absolute(head.json)} />}
      {head.oembed && (
        <link rel="alternate" type="application/json+oembed" href={absolute(head.oembed)} title={head.title} />
      )}
      {head.feeds?.map((feed) => (
        <link rel="alternate" type={FEED_TYPES[feed.type]} title={feed.title} href={absolute(feed.path)} />
      ))}
      <SocialMeta head={head} context={context} absolute={absolute} />
      {head.jsonLd?.map((object) => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(object) }} />
      ))}
    </head>
  );
}

function SocialMeta({
  head,
  context,
  absolute,
}: {
  head: PageHead;
  context: ViewContext;
  absolute(path: string): string;
}) {
  const { article, image } = head;
  return (
    <>
      <meta property="og:site_name" content={context.site.name} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={head.title} />
      {head.description && <meta property="og:description" content={head.description} />}
      <meta property="og:url" content={head.canonical ?? absolute(head.path)} />
      <meta property="og:locale" content={LOCALES[context.language]} />
      {image && <meta property="og:image" content={absolute(image.path)} />}
      {image?.alt && <meta property="og:image:alt" content={image.alt} />}
      {image?.width && <meta property="og:image:width" content={String(image.width)} />}
      {image?.height && <meta property="og:image:height" content={String(image.height)} />}
      {article?.published && <meta property="article:published_time" content={article.published} />}
      {article?.modified && <meta property="article:modified_time" content={article.modified} />}
      {article?.section && <meta property="article:section" content={article.section} />}
      {article?.tags.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  );
}
