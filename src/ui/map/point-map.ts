import { type GeoProjection, geoCentroid, geoEqualEarth } from 'd3-geo';
import { escapeHtml } from '../../text/index.ts';
import { mainlandOf, outlines } from './outlines.ts';
import { writePath } from './path-writer.ts';

/** A place on a map, and how much there is of it. */
export interface MapPoint {
  lat: number;
  lon: number;
  /** What the point stands for: the less is known, the larger and emptier its mark. `filed`: not told, only filed under. */
  precision: 'exact' | 'city' | 'region' | 'country' | 'filed';
  /** ISO 3166-1 alpha-2 of a point that stands for a whole country: its land is tinted. */
  country: string | null;
  n: number;
  /** Text for those who don't see it, and the tooltip. */
  label: string;
  href: string;
}

/** Units of the drawing. */
export const POINT_MAP = { width: 640, height: 440 } as const;
const LEAST_DEGREES = 24;
/** Frames kept, about 20 kB each. */
const MOST_FRAMES = 100;

interface Ground {
  projection: GeoProjection;
  land: string;
  countries: Map<string, string>;
  detail: '50m' | '110m';
}
const grounds = new Map<string, Ground>();

/** The middle of a country's mainland, degrees; null when it has no outline. */
export function countryCentre(code: string): { lat: number; lon: number } | null {
  const kept = centres.get(code);
  if (kept !== undefined) return kept;
  const known = outlines('50m').find((one) => one.code === code);
  const centre = known ? pointOf(geoCentroid(mainlandOf(known))) : null;
  centres.set(code, centre);
  return centre;
}

const centres = new Map<string, { lat: number; lon: number } | null>();

function pointOf([lon, lat]: [number, number]): { lat: number; lon: number } {
  return { lat, lon };
}

/**
 * A map of points, fitted to them, as inline SVG without its outer element: land, tinted countries, and each point as a
 * link. It can stand alone: colours are attributes, and style sheets go over them.
 */
export function drawPoints(points: readonly MapPoint[]): string {
  const { projection, land, countries, detail } = groundOf(points);
  const codes = new Set(points.flatMap(({ country }) => country ?? []));
  const tinted = [...codes].map((code) => countryPath(code, projection, countries, detail));
  // The largest below, so that none hides another.
  const marks = points.toSorted((a, b) => radiusOf(b) - radiusOf(a)).map((point) => mark(point, projection));
  return `<path class="m-land" d="${land}" fill="#dadfd8" stroke="#fdfdfb" stroke-width="0.8"/><path class="m-tint" d="${tinted.join('')}" fill="#f3dfe0" stroke="#fdfdfb" stroke-width="0.8"/>${marks.join('')}`;
}

function radiusOf({ n, precision }: MapPoint): number {
  const least = { exact: 5, city: 6, region: 13, country: 9, filed: 9 }[precision];
  return least + Math.min(16, 2.2 * Math.sqrt(n - 1));
}

const STYLES: Record<MapPoint['precision'], string> = {
  exact: 'class="m-exact" fill="#a01c32" stroke="#fdfdfb" stroke-width="1.5"',
  city: 'class="m-city" fill="#a01c32" fill-opacity="0.55" stroke="#a01c32" stroke-width="1.5"',
  region: 'class="m-ring" fill="#a01c32" fill-opacity="0.12" stroke="#a01c32" stroke-width="2"',
  country: 'class="m-ring" fill="#a01c32" fill-opacity="0.08" stroke="#a01c32" stroke-width="2"',
  filed: 'class="m-filed" fill="none" stroke="#535a61" stroke-width="1.5" stroke-dasharray="3 3"',
};

/** The mark of a precision, for a legend. */
export function pointMark(precision: MapPoint['precision']): string {
  return `<circle r="${Math.min(9, radiusOf({ n: 1, precision } as MapPoint))}" ${STYLES[precision]}/>`;
}

/** Text -> what may stand in a drawing that is a file of its own: XML has no place for control characters. */
function safe(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

function mark(point: MapPoint, projection: GeoProjection): string {
  const at = projection([point.lon, point.lat]);
  if (!at) return '';
  const [x, y] = at.map((value) => Math.round(value * 10) / 10);
  const many =
    point.n > 1
      ? `<text class="m-count" x="${x}" y="${(y ?? 0) + 4}" text-anchor="middle" font-size="11" fill="#16191d" stroke="#fdfdfb" stroke-width="2.5" paint-order="stroke">${point.n}</text>`
      : '';
  return `<a href="${safe(point.href)}" class="m-point" aria-label="${safe(point.label)}"><title>${safe(point.label)}</title><circle cx="${x}" cy="${y}" r="${radiusOf(point)}" ${STYLES[point.precision]}/>${many}</a>`;
}

function countryPath(
  code: string,
  projection: GeoProjection,
  kept: Map<string, string>,
  detail: '50m' | '110m',
): string {
  const known = kept.get(code);
  if (known !== undefined) return known;
  const outline = outlines(detail).find((one) => one.code === code);
  const path = outline ? writePath(outline.shape, projection, 2, 3) : '';
  kept.set(code, path);
  return path;
}

/** Land drawn once for each frame; frames go by steps of five degrees, so that few are needed. */
function groundOf(points: readonly MapPoint[]): Ground {
  const box = boxOf(points);
  const key = box.join(' ');
  const known = grounds.get(key);
  if (known) return known;
  if (grounds.size >= MOST_FRAMES) grounds.delete(grounds.keys().next().value ?? '');
  const ground = drawGround(box);
  grounds.set(key, ground);
  return ground;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(points: readonly MapPoint[]): Box {
  // Nothing known: the Americas, where most of what is told here happens.
  if (points.length === 0) return [-120, -40, -30, 40];
  const pad = (point: MapPoint) => (point.country ? 7 : 3);
  const west = Math.min(...points.map((one) => one.lon - pad(one)));
  const east = Math.max(...points.map((one) => one.lon + pad(one)));
  const south = Math.min(...points.map((one) => one.lat - pad(one)));
  const north = Math.max(...points.map((one) => one.lat + pad(one)));
  const grow = (from: number, to: number) => Math.max(0, LEAST_DEGREES - (to - from)) / 2;
  const [x, y] = [grow(west, east), grow(south, north)];
  const down = (value: number) => Math.floor(value / 5) * 5;
  const up = (value: number) => Math.ceil(value / 5) * 5;
  return [
    Math.max(-180, down(west - x)),
    Math.max(-60, down(south - y)),
    Math.min(180, up(east + x)),
    Math.min(80, up(north + y)),
  ];
}

function drawGround([west, south, east, north]: Box): Ground {
  const { width, height } = POINT_MAP;
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const corners: [number, number][] = [west, middleX, east].flatMap((x) =>
    [south, middleY, north].map((y): [number, number] => [x, y]),
  );
  const projection = geoEqualEarth()
    .rotate([-middleX, 0])
    .fitExtent(
      [
        [6, 6],
        [width - 6, height - 6],
      ],
      { type: 'MultiPoint', coordinates: corners },
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
    .precision(0.8);
  const detail = east - west > 70 ? '110m' : '50m';
  const land = outlines(detail)
    .filter(({ code }) => code !== 'AQ')
    .map(({ shape }) => writePath(shape, projection, 2.5, 4))
    .join('');
  return { projection, land, countries: new Map(), detail };
}
