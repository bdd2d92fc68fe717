import { countryName } from '../text/index.ts';
import type { Crumb, Site, ViewContext } from '../ui/index.ts';
import type { ActorData, ArticleData } from './data.ts';
import type { DataPage } from './data-page.ts';
import { pictureAddress } from './media/picture-address.ts';

/** Objects for search engines, after schema.org. */

const CONTEXT = 'https://schema.org';

/** The newsroom. */
export function organization(site: Site): object {
  return {
    '@context': CONTEXT,
    '@type': 'NewsMediaOrganization',
    '@id': `${site.origin}/#newsroom`,
    name: site.name,
    url: `${site.origin}/`,
    description: site.description,
    correctionsPolicy: `${site.origin}/corrections`,
    ...(site.email ? { email: site.email } : {}),
  };
}

/** The site with its search. */
export function webSite(context: ViewContext): object {
  const { site, to, language } = context;
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.name,
    url: site.origin + to('/'),
    inLanguage: language,
    publisher: { '@id': `${site.origin}/#newsroom` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.origin}${to('/search')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The public database as a data set with its files. */
export function dataset({ totals, exports, licence }: DataPage, { site, t, to, language }: ViewContext): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${site.name}: ${t.publicData}`,
    description: t.publicDataIntro,
    url: site.origin + to('/data'),
    inLanguage: language,
    isAccessibleForFree: true,
    creator: { '@id': `${site.origin}/#newsroom` },
    ...(licence && URL.canParse(licence) ? { license: licence } : {}),
    ...(totals ? { dateModified: totals.madeAt } : {}),
    ...(totals?.from && totals.to ? { temporalCoverage: `${totals.from}/${totals.to}` } : {}),
    distribution: exports.flatMap(({ says, files }) =>
      files.map(({ name, bytes, sha256, path }) => ({
        '@type': 'DataDownload',
        name,
        description: says,
        contentUrl: site.origin + path,
        contentSize: String(bytes),
        sha256,
      })),
    ),
  };
}

/** The way from the front page to a page; `last` is the page itself. */
export function breadcrumbList(crumbs: Crumb[], last: Crumb, context: ViewContext): object {
  const { site, t, to } = context;
  const steps = [{ label: t.home, path: to('/') }, ...crumbs, last];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      item: site.origin + path,
    })),
  };
}

const TYPES: Record<string, string> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  investigation: 'NewsArticle',
  page: 'WebPage',
};

/** An article. Dates are given as precisely as known; what is unknown is left out. */
export function newsArticle(article: ArticleData, context: ViewContext): object {
  const { site, language } = context;
  const address = site.origin + article.path;
  const lead = article.media.find(({ role, hash }) => role === 'lead' && hash !== null);
  const licence = article.licence ?? site.licence;
  return {
    '@context': CONTEXT,
    '@type': TYPES[article.kind] ?? 'NewsArticle',
    '@id': address,
    mainEntityOfPage: address,
    headline: article.title,
    ...(article.dek ? { description: article.dek } : {}),
    ...(article.language !== 'und' ? { inLanguage: article.language } : {}),
    ...(article.publishedAt ? { datePublished: article.publishedAt } : {}),
    ...(article.updatedAt ? { dateModified: article.updatedAt } : {}),
    author: article.authors.map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      url: `${site.origin}/author/${slug}`,
    })),
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': `${site.origin}/#newsroom`,
      name: site.name,
      url: `${site.origin}/`,
    },
    articleSection: article.sections.map(({ name }) => name),
    keywords: article.topics.map(({ name }) => name),
    contentLocation: article.countries.map((code) => ({
      '@type': 'Country',
      name: countryName(code, language),
      identifier: code,
    })),
    ...(lead?.hash ? { image: [site.origin + pictureAddress(lead.hash, 1600)] } : {}),
    ...(licence && /^https?:/.test(licence) ? { license: licence } : {}),
    ...(article.sources.length > 0
      ? {
          citation: article.sources.map(({ title, url }) =>
            url ? { '@type': 'CreativeWork', name: title, url } : title,
          ),
        }
      : {}),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ id, text, publishedAt }) => ({
            '@type': 'CorrectionComment',
            '@id': `${address}#correction-${id}`,
            text,
            datePublished: publishedAt,
          })),
        }
      : {}),
    ...translationLinks(article, site),
    isAccessibleForFree: true,
  };
}

function translationLinks(article: ArticleData, site: Site): object {
  const others = article.translations.filter(({ path }) => path !== article.path);
  return others.length > 0
    ? { workTranslation: others.map(({ path, language }) => ({ '@id': site.origin + path, inLanguage: language })) }
    : {};
}

/** An actor, as far as names go: what it did is in claims, which search engines have no words for. */
export function actorJsonLd({ slug, name, schema, names, summary }: ActorData, { site, to }: ViewContext): object {
  const types: Record<string, string> = {
    Person: 'Person',
    PublicBody: 'GovernmentOrganization',
    Company: 'Corporation',
    Place: 'Place',
    Country: 'Country',
    Vessel: 'Vehicle',
    Airplane: 'Vehicle',
  };
  const others = names.filter((one) => one.name !== name).map((one) => one.name);
  return {
    '@context': CONTEXT,
    '@type': types[schema] ?? 'Organization',
    name,
    url: site.origin + to(`/actor/${slug}`),
    ...(others.length > 0 ? { alternateName: others } : {}),
    ...(summary ? { description: summary } : {}),
  };
}
