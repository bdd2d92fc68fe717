import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import { escapeHtml } from '../../text/index.ts';
import { mainlandOf, type Outline, outlines } from './outlines.ts';
import { writePath } from './path-writer.ts';

/** A country with the number of its articles, its name and the address of its page. */
export interface CoveredCountry {
  code: string;
  name: string;
  path: string;
  articles: number;
}

const WIDTH = 480;
const HEIGHT = 520;

const drawn = new Map<string, string>();

/**
 * A map of how much is published about each country, as inline SVG: four shades by rank, each country a link.
 * Fitted to the countries that have articles. Null when none has an outline.
 */
export function coverageMap(covered: CoveredCountry[], label: string): string | null {
  const key = JSON.stringify([covered, label]);
  const known = drawn.get(key);
  if (known) return known;
  const map = draw(covered, label);
  if (drawn.size > 20) drawn.clear();
  if (map) drawn.set(key, map);
  return map;
}

function draw(covered: CoveredCountry[], label: string): string | null {
  const byCode = new Map(covered.map((country) => [country.code, country]));
  const all = outlines('110m').filter(({ code }) => code !== 'AQ');
  const shown = all.filter(({ code }) => code && byCode.has(code));
  if (shown.length === 0) return null;
  const projection = frame(shown);
  const most = Math.max(...covered.map(({ articles }) => articles));
  const rest = all
    .filter((one) => !shown.includes(one))
    .map(({ shape }) => writePath(shape, projection, 1.5, 5))
    .join('');
  const links = shown.map((one) => link(one, byCode.get(one.code ?? '')!, most, projection)).join('');
  return `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${escapeHtml(label)}"><path d="${rest}"/>${links}</svg>`;
}

function link({ shape }: Outline, country: CoveredCountry, most: number, projection: GeoProjection): string {
  const depth = Math.max(1, Math.min(4, Math.ceil(4 * Math.sqrt(country.articles / most) - 0.6)));
  const path = writePath(shape, projection, 1.2, 4);
  return `<a href="${country.path}" aria-label="${escapeHtml(country.name)}: ${country.articles}"><path class="d${depth}" d="${path}"/></a>`;
}

/** The whole of the covered countries' mainlands, in an equal-area projection turned towards them. */
function frame(shown: Outline[]): GeoProjection {
  const features = { type: 'FeatureCollection' as const, features: shown.map(mainlandOf) };
  const americas = shown.every(({ centre }) => centre[0] < -30);
  return geoEqualEarth()
    .rotate([americas ? 78 : 10, 0])
    .fitExtent(
      [
        [8, 8],
        [WIDTH - 8, HEIGHT - 8],
      ],
      features,
    )
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ])
    .precision(0.8);
}
