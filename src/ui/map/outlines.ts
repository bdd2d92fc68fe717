import { createRequire } from 'node:module';
import { geoArea, geoDistance } from 'd3-geo';
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
  /** A circle on the globe that holds all of it: degrees, radians. What lies far off need not be drawn. */
  centre: [number, number];
  radius: number;
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
  return {
    code: countryOfNumber(String(shape.id).padStart(3, '0')),
    shape,
    mainland: mainlandOf(shape),
    ...circleOf(shape),
  };
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

function circleOf({ geometry }: Feature<Polygon | MultiPolygon>): { centre: [number, number]; radius: number } {
  const points = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(
    (piece) => piece[0] ?? [],
  ) as [number, number][];
  const sum = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [x, y] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    sum[0]! += Math.cos(y) * Math.cos(x);
    sum[1]! += Math.cos(y) * Math.sin(x);
    sum[2]! += Math.sin(y);
  }
  const [x = 0, y = 0, z = 0] = sum;
  const centre: [number, number] = [
    (Math.atan2(y, x) * 180) / Math.PI,
    (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
  ];
  return { centre, radius: points.reduce((most, point) => Math.max(most, geoDistance(centre, point)), 0) };
}
