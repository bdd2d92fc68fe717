import { codePointLength, countryName } from '../../text/index.ts';
import { countrySlug } from '../../ui/index.ts';
import { actorAddress } from '../actor-address.ts';
import type { ArticleRecord, ExportAbout, Exporter } from '../exporter.ts';
import type { ArticleBody } from '../read-records.ts';

const FILE = 'ninjs.jsonl';
const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

/** IPTC ninjs 3.1, one news item a line, for partners' systems. */
export const ninjsExporter: Exporter = {
  name: 'ninjs',
  says: 'IPTC ninjs 3.1: one article a line, for the systems of agencies and partners',
  specification: 'https://iptc.org/standards/ninjs/',
  version: 1,
  files: [{ name: FILE }],
  reads: ['article'],
  bodies: true,
  article: (one, about) => (one.body ? [[FILE, `${JSON.stringify(newsItem(one, one.body, about))}\n`]] : []),
};

function newsItem(one: ArticleRecord, body: ArticleBody, about: ExportAbout): object {
  const { origin, publisher } = about;
  const licence = one.licence ?? about.licence;
  return {
    uri: origin + one.path,
    type: 'text',
    representationType: 'full',
    version: String(body.revision),
    ...timesOf(one, body),
    pubStatus: 'usable',
    copyrightHolder: publisher,
    ...(licence ? { usageTerms: licence } : {}),
    ...(licence && /^https?:/.test(licence) ? { rightsInfo: { linkedRights: licence } } : {}),
    ...(one.language === 'und' ? {} : { language: one.language }),
    headlines: [{ role: 'main', contentType: 'text/plain', value: one.title }],
    ...(one.dek ? { descriptions: [{ role: 'summary', contentType: 'text/plain', value: one.dek }] } : {}),
    bodies: bodiesOf(body),
    ...(one.authors.length > 0 ? { by: one.authors.join(', ') } : {}),
    genres: [{ name: one.kind }],
    ...namesOf(one, body, origin),
    ...(body.sources.length > 0
      ? {
          infoSources: body.sources.map(({ title, url }) => ({ name: title, ...(isAddress(url) ? { uri: url } : {}) })),
        }
      : {}),
    associations: picturesOf(body),
    altIds: [{ role: 'trama', value: one.id }],
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
  };
}

/** ninjs takes moments alone: a date that is known less precisely is said in words. */
function timesOf({ publishedAt }: ArticleRecord, { published, precision, updated }: ArticleBody): object {
  const moment = (at: string) => new Date(at).toISOString();
  return {
    ...(published && precision === 'time' ? { firstCreated: moment(published) } : {}),
    ...(updated ? { versionCreated: moment(updated) } : {}),
    ...(publishedAt && precision !== 'time' ? { edNote: `Published ${publishedAt}` } : {}),
  };
}

function bodiesOf({ html, text }: ArticleBody): object[] {
  const wordCount = text.split(/\s+/u).filter(Boolean).length;
  return [
    { role: 'main', contentType: 'text/html', charCount: codePointLength(html), wordCount, value: html },
    { role: 'text', contentType: 'text/plain', charCount: codePointLength(text), wordCount, value: text },
  ];
}

/** Whom and what it names: people only where an editor judged the name. */
function namesOf(one: ArticleRecord, body: ArticleBody, origin: string): object {
  const named = (...schemata: string[]) =>
    body.actors
      .filter(({ schema }) => schemata.includes(schema))
      .map((actor) => ({ name: actor.name, rel: 'mentions', uri: actorAddress(origin, actor) }));
  const filed = one.countries.map((code) => ({
    name: countryName(code, 'en'),
    rel: 'about',
    uri: `${origin}/country/${countrySlug(code)}`,
  }));
  const told = new Set(filed.map(({ uri }) => uri));
  const label = (kind: string) => (term: { slug: string; name: string }) => ({
    name: term.name,
    rel: 'about',
    uri: `${origin}/${kind}/${term.slug}`,
  });
  return {
    people: named('Person'),
    organisations: named('Organization', 'PublicBody', 'Company', 'LegalEntity'),
    places: [...filed, ...named('Place', 'Country').filter(({ uri }) => !told.has(uri))],
    subjects: [...body.sections.map(label('section')), ...body.topics.map(label('topic'))],
  };
}

/** Only pictures that may be passed on: those with a licence of their own. */
function picturesOf({ media }: ArticleBody): object[] {
  const free = media.filter(({ kind, licence, url }) => kind === 'image' && licence && isAddress(url));
  return free.map((one, n) => ({
    name: n === 0 && one.role === 'lead' ? 'main' : `picture-${n + 1}`,
    uri: one.url,
    type: 'picture',
    usageTerms: one.licence,
    ...(one.credit ? { copyrightNotice: one.credit } : {}),
    ...((one.caption ?? one.alt)
      ? { descriptions: [{ role: 'caption', contentType: 'text/plain', value: one.caption ?? one.alt }] }
      : {}),
  }));
}

function isAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url) && URL.canParse(url);
}
