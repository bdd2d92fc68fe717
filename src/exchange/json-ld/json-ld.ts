import { actorAddress } from '../actor-address.ts';
import type { ActorRecord, ArticleRecord, ExportAbout, Exporter, FactRecord, Lines } from '../exporter.ts';
import { factWords } from '../fact-words.ts';
import { type FactEnd, type PassageRecord, wikidataOf } from '../read-records.ts';

const FILE = 'graph.jsonld';

/** schema.org: articles, actors, incidents as events, and facts as claims with the quotations that carry them. */
export const jsonLdExporter: Exporter = {
  name: 'jsonld',
  says: 'JSON-LD in the words of schema.org: articles, actors, and facts as claims with their quotations',
  specification: 'https://schema.org/docs/datamodel.html',
  version: 1,
  files: [{ name: FILE, head: () => '{"@context":"https://schema.org","@graph":[\n', between: ',\n', tail: '\n]}\n' }],
  reads: ['article', 'actor', 'fact'],
  article: (one, about) => piece(articleNode(one, about)),
  actor: (one, about) => piece(actorNode(one, about)),
  fact: (one, about) => piece(claimNode(one, about)),
};

const piece = (node: object): Lines => [[FILE, JSON.stringify(node)]];

/** Without what is unknown. */
function known(node: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  Person: 'Person',
  PublicBody: 'GovernmentOrganization',
  Company: 'Corporation',
  Organization: 'Organization',
  LegalEntity: 'Organization',
  Place: 'Place',
  Country: 'Country',
  Event: 'Event',
  Vessel: 'Vehicle',
  Airplane: 'Vehicle',
};

function articleNode(one: ArticleRecord, { origin, publisher, licence }: ExportAbout): object {
  return known({
    '@type': 'NewsArticle',
    '@id': origin + one.path,
    url: origin + one.path,
    headline: one.title,
    description: one.dek,
    inLanguage: one.language === 'und' ? null : one.language,
    datePublished: one.publishedAt,
    genre: one.kind,
    author: one.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: publisher, url: `${origin}/` },
    contentLocation: one.countries.map((code) => ({ '@type': 'Country', identifier: code })),
    license: one.licence ?? licence,
  });
}

function actorNode(one: ActorRecord, { origin }: ExportAbout): object {
  const { incident } = one;
  return known({
    '@type': TYPES[one.schema] ?? 'Thing',
    '@id': actorAddress(origin, one),
    url: actorAddress(origin, one),
    name: one.caption,
    alternateName: one.names.map(({ name }) => name),
    description: one.summary,
    sameAs: wikidataOf(one).map((id) => `http://www.wikidata.org/entity/${id}`),
    geo: pointOf(one),
    additionalType: incident?.kind,
    startDate: isoDate(incident?.date ?? null),
    location: incident?.place
      ? known({ '@type': 'Place', name: incident.place, geo: pointOf(incident) })
      : incident?.country && { '@type': 'Country', identifier: incident.country },
  });
}

function pointOf({ lat, lon }: { lat: number | null; lon: number | null }): object | null {
  return lat === null || lon === null ? null : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon };
}

/** schema.org's dates are ISO 8601; of EDTF it takes what is a plain year, month or day. */
function isoDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : null;
}

function claimNode(fact: FactRecord, about: ExportAbout): object {
  const { origin } = about;
  const end = (one: FactEnd) => ({ '@id': actorAddress(origin, one) });
  return known({
    '@type': 'Claim',
    '@id': `${origin}/claim/${fact.id}`,
    url: `${origin}/claim/${fact.id}`,
    name: factWords(fact),
    about: [fact.subject, ...(fact.object ? [fact.object] : [])].map(end),
    temporalCoverage: [fact.dateFrom, fact.dateTo].filter(Boolean).join('/'),
    spatialCoverage: fact.place && known({ '@type': 'Place', name: fact.place.name, geo: pointOf(fact.place) }),
    creativeWorkStatus: fact.status,
    appearance: fact.passages.map((said) => quotation(said, about)),
  });
}

function quotation(said: PassageRecord, { origin }: ExportAbout): object {
  return known({
    '@type': 'Quotation',
    text: said.quote,
    isPartOf: { '@id': origin + said.sourcePath },
    datePublished: isoDate(said.sourceDate),
    creditText: said.attribution,
    genre: said.part,
    creativeWorkStatus: said.stance,
    pagination: said.page === null ? null : String(said.page),
  });
}
