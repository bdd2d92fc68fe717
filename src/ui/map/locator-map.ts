import { type GeoProjection, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoDistance, geoEqualEarth } from 'd3-geo';
import { escapeHtml } from '../../text/index.ts';
import { mainlandOf, type Outline, outlines } from './outlines.ts';
import { writePath } from './path-writer.ts';

/** `small` stands beside an article, `wide` under the story that leads the front page; in units of the drawing. */
const FORMATS = { small: [320, 240], wide: [720, 300] } as const;
type Format = keyof typeof FORMATS;

/** Radians from the middle to the edge that a map shows at least, so that small countries keep their neighbours. */
const LEAST_RADIUS = 0.1;

/** Drawings kept, about 5 kB each. */
const MOST_KEPT = 2000;
const drawn = new Map<string, string>();

/**
 * A small map of where `codes` (ISO 3166-1 alpha-2) lie among their neighbours, as inline SVG, at most about 8 kB; null
 * when no outline is known. `label` is its text for those who don't see it. Drawn once for each set of countries.
 */
export function locatorMap(codes: string[], label: string, format: Format = 'small'): string | null {
  const key = `${format} ${codes.toSorted().join(' ')}`;
  const inner = drawn.get(key) ?? draw(codes, format);
  if (drawn.size >= MOST_KEPT) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(key, inner);
  return (
    inner &&
    `<svg class="map" viewBox="0 0 ${FORMATS[format].join(' ')}" role="img" aria-label="${escapeHtml(label)}">${inner}</svg>`
  );
}

function draw(codes: string[], format: Format): string {
  const fine = outlines('50m');
  const marks = (all: Outline[]) => all.filter(({ code }) => code && codes.includes(code));
  if (marks(fine).length === 0) return '';
  // Half a hemisphere needs no small bays.
  const coarse = marks(fine).length === marks(outlines('110m')).length && frame(marks(fine), format).isWide;
  const all = coarse ? outlines('110m') : fine;
  const here = marks(all);
  const { projection, isNear } = frame(here, format);
  const step = format === 'wide' ? 4 : 3;
  const others = all.filter((one) => !here.includes(one) && isNear(one)).map((one) => path(one, projection, step));
  const marked = here.map((one) => path(one, projection, 2));
  return `<path d="${others.join('')}"/><path class="here" d="${marked.join('')}"/>${dots(here, projection)}`;
}

function path(one: Outline, projection: GeoProjection, step: number): string {
  return writePath(one.shape, projection, step, step * 2);
}

/** A ring around what would be too small to see. */
function dots(here: Outline[], projection: GeoProjection): string {
  return here
    .filter(({ shape }) => writePath(shape, projection, 2, 9) === '')
    .map(({ shape }) => projection(geoCentroid(shape)))
    .map((point) =>
      point ? `<circle class="here" cx="${Math.round(point[0])}" cy="${Math.round(point[1])}" r="5"/>` : '',
    )
    .join('');
}

/** What a map shows: its projection, and whether an outline may reach into it. */
interface Frame {
  projection: GeoProjection;
  isWide: boolean;
  isNear(one: Outline): boolean;
}

/** An equal-area projection centred on the countries' mainlands, wide enough to show what lies around them. */
function frame(here: Outline[], format: Format): Frame {
  const [width, height] = FORMATS[format];
  const pieces = { type: 'FeatureCollection' as const, features: here.map(mainlandOf) };
  const centre = geoCentroid(pieces);
  const [[west, south], [east, north]] = geoBounds(pieces);
  const corners: [number, number][] = [
    [west, south],
    [east, north],
    [west, north],
    [east, south],
  ];
  const reach = Math.max(LEAST_RADIUS, ...corners.map((corner) => geoDistance(centre, corner)));
  const radius = Math.min(1.45, reach * 1.25 + 0.07);
  // So wide that the globe's edge would show: a projection of the whole world, turned to the countries.
  const wide = (radius * width) / height > 1.1;
  const projection = (
    wide
      ? geoEqualEarth().rotate([-centre[0], 0]).center([0, centre[1]])
      : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]])
  )
    .translate([width / 2, height / 2])
    .scale(height / 2 / (2 * Math.sin(radius / 2)))
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
    .precision(0.8);
  const corner = radius * Math.hypot(1, width / height) * 1.3;
  return { projection, isWide: wide, isNear: (one) => wide || geoDistance(centre, one.centre) < one.radius + corner };
}
