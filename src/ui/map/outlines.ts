import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryOfNumber } from '../countries.ts';

/** A country's outline; `code` is ISO 3166-1 alpha-2, null for what has none. */
export interface Outline {
  code: string | null;
  shape: Feature<Polygon | MultiPolygon>;
  /** A circle on the globe that holds all of it, roughly: degrees, radians. What lies far off need not be drawn. */
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
  return { code: countryOfNumber(String(shape.id).padStart(3, '0')), shape, ...circleOf(shape) };
}

function piecesOf({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The largest piece of a country: what maps are fitted to, so that far islands don't push the view away. */
export function mainlandOf({ shape }: Outline): Feature<Polygon> {
  const features = piecesOf(shape).map(
    (coordinates): Feature<Polygon> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    }),
  );
  return features.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}

/** Of long coasts every sixth point is enough: the circle is a little wider than they are. */
const EVERY = 6;
const MARGIN = 0.03;
const DEGREE = Math.PI / 180;

function circleOf(shape: Feature<Polygon | MultiPolygon>): { centre: [number, number]; radius: number } {
  const points = piecesOf(shape).flatMap(([ring = []]) => ring.filter((_, i) => i % EVERY === 0).map(toVector));
  const sum = points.reduce<Vector>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);
  const length = Math.hypot(...sum) || 1;
  const [x, y, z] = sum.map((part) => part / length) as Vector;
  const least = points.reduce((cosine, [a, b, c]) => Math.min(cosine, a * x + b * y + c * z), 1);
  return {
    centre: [Math.atan2(y, x) / DEGREE, Math.asin(z) / DEGREE],
    radius: Math.acos(Math.max(-1, least)) + MARGIN,
  };
}

/** A point of the unit sphere. */
type Vector = [number, number, number];

function toVector([longitude = 0, latitude = 0]: Position): Vector {
  const [x, y] = [longitude * DEGREE, latitude * DEGREE];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}
