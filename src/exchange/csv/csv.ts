import { actorAddress } from '../actor-address.ts';
import type { Exporter } from '../exporter.ts';
import { wikidataOf } from '../read-records.ts';
import { row } from './cell.ts';
import { DICTIONARY } from './dictionary.ts';

function dictionary(): string {
  const rows = Object.entries(DICTIONARY).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, says]) => row([table, column, says])),
  );
  return `\ufeff${row(['table', 'column', 'says'])}${rows.join('')}`;
}

/** Tables for spreadsheets; each row of `facts.csv` has its sentence, source, date, speaker and status. */
export const csvExporter: Exporter = {
  name: 'csv',
  says: 'tables for spreadsheets, each fact with its sentence and source',
  specification: 'https://www.rfc-editor.org/rfc/rfc4180',
  version: 1,
  files: [
    ...Object.keys(DICTIONARY).map((name) => ({
      name,
      head: () => `\ufeff${row(Object.keys(DICTIONARY[name] ?? {}))}`,
    })),
    { name: 'dictionary.csv', head: dictionary },
  ],
  reads: ['article', 'actor', 'fact', 'mention'],
  actor: (one, { origin }) => [
    [
      'actors.csv',
      row([
        one.id,
        one.caption,
        one.schema,
        one.names.map(({ name }) => name).join('; '),
        one.countries.join('; '),
        one.topics.join('; '),
        one.lat,
        one.lon,
        one.precision,
        wikidataOf(one).join('; '),
        one.summary,
        actorAddress(origin, one),
      ]),
    ],
  ],
  fact: (one, { origin }) =>
    one.passages.map((said) => [
      'facts.csv',
      row([
        one.id,
        said.id,
        one.subject.id,
        one.subject.name,
        one.subject.schema,
        one.predicate,
        one.object?.id ?? null,
        one.object?.name ?? null,
        one.object?.schema ?? null,
        one.value,
        one.quantity ? JSON.stringify(one.quantity) : null,
        one.dateFrom,
        one.dateTo,
        one.place?.name ?? null,
        one.allegation,
        one.authority,
        one.status,
        said.stance,
        said.part,
        said.attribution,
        said.quote,
        said.field,
        said.page,
        said.start,
        said.end,
        said.sourceTitle,
        said.sourceDate,
        origin + said.sourcePath,
      ]),
    ]),
  article: (one, { origin, licence }) => [
    [
      'articles.csv',
      row([
        one.id,
        one.title,
        one.dek,
        one.kind,
        one.language,
        one.publishedAt,
        one.authors.join('; '),
        one.countries.join('; '),
        one.licence ?? licence,
        origin + one.path,
      ]),
    ],
  ],
  mention: (one, { origin }) =>
    one.starts.map((start, n) => [
      'mentions.csv',
      row([
        one.articleId,
        one.entityId,
        one.name,
        one.schema,
        one.role,
        one.link,
        start,
        one.ends[n] ?? null,
        origin + one.path,
      ]),
    ]),
};
