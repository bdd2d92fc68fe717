import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryOfNumber } from '../countries.ts';

/** A country's outline; `code` is ISO 3166-1 alpha-2, null for what has none. */
export interface Outline {
  code: string | null;
  shape: Feature<Polygon | MultiPolygon>;
  /** The largest of its pieces: what maps are fitted to, so that far islands don't push the view away. */
  mainland: Feature<Polygon>;
}

const load = createRequire(import.meta.url);
const kept = new Map<string, Outline[]>();

/** Outlines of all countries from Natural Earth: `50m` has the small islands, `110m` is coarser. Read once. */
export function outlines(detail: '50m' | '110m'): Outline[] {
  const known = kept.get(detail);
  if (known) return known;
  const topology = load(`world-atlas/countries-${detail}.json`) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  const list = features.map((one) => toOutline(one as Feature<Polygon | MultiPolygon>));
  kept.set(detail, list);
  return list;
}

function toOutline(shape: Feature<Polygon | MultiPolygon>): Outline {
  return { code: countryOfNumber(String(shape.id).padStart(3, '0')), shape, mainland: mainlandOf(shape) };
}

function mainlandOf({ geometry }: Feature<Polygon | MultiPolygon>): Feature<Polygon> {
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const features = pieces.map(
    (coordinates): Feature<Polygon> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    }),
  );
  return features.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}
