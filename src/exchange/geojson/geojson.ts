import { actorAddress } from '../actor-address.ts';
import type { ActorRecord, ExportAbout, Exporter, FactRecord, Lines } from '../exporter.ts';
import { endRow, factRow } from '../fact-row.ts';
import type { PlacePoint } from '../read-records.ts';

const collection = (name: string) => ({
  name,
  head: () => '{"type":"FeatureCollection","features":[\n',
  between: ',\n',
  tail: '\n]}\n',
});

/** RFC 7946, WGS 84, longitude first: places and incidents, and facts with where they were so. */
export const geoJsonExporter: Exporter = {
  name: 'geojson',
  says: 'GeoJSON: places and incidents, and every fact with where it was so, for maps',
  specification: 'https://www.rfc-editor.org/rfc/rfc7946',
  version: 1,
  files: [collection('places.geojson'), collection('facts.geojson')],
  reads: ['actor', 'fact'],
  actor: placeFeature,
  fact: factFeature,
};

/** Places, and incidents whose place is known; other actors are nowhere. */
function placeFeature(one: ActorRecord, { origin }: ExportAbout): Lines {
  const at = one.incident ?? (one.lat === null ? null : one);
  if (!at || at.lat === null) return [];
  const { incident } = one;
  const properties = {
    name: one.caption,
    kind: incident?.kind ?? one.schema,
    ...(incident ? { date: incident.date, place: incident.place } : {}),
    precision: at.precision,
    countries: one.countries,
    address: actorAddress(origin, one),
  };
  return [['places.geojson', feature(at, properties)]];
}

/** Every fact is there; where no place is known its geometry is null. */
function factFeature(fact: FactRecord, about: ExportAbout): Lines {
  const ends = [fact.object, fact.subject].filter((one) => one?.schema === 'Place' || one?.schema === 'Country');
  const at = [fact.place, ...ends].find((one) => one && one.lat !== null) ?? null;
  const subject = endRow(fact.subject, about);
  const object = fact.object && endRow(fact.object, about);
  const properties = {
    ...factRow(fact, about),
    precision: at?.precision ?? '',
    subject: subject.name,
    subject_kind: subject.kind,
    subject_address: subject.address,
    object: object?.name ?? '',
    object_kind: object?.kind ?? '',
    object_address: object?.address ?? '',
    quotes: fact.passages.map(({ quote, sourcePath }) => ({ quote, source: about.origin + sourcePath })),
  };
  return [['facts.geojson', feature(at, properties)]];
}

function feature(at: PlacePoint | null, properties: object): string {
  const point = at && at.lat !== null && at.lon !== null;
  const geometry = point ? { type: 'Point', coordinates: [at.lon, at.lat] } : null;
  return JSON.stringify({ type: 'Feature', geometry, properties });
}
