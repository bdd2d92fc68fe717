import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

/**
 * Draws a shape as SVG path data with whole, relative numbers, leaving out points nearer than `step` units to the last:
 * a tenth of the usual size. Pieces smaller than `smallest` units across are left out.
 */
export function writePath(
  shape: GeoPermissibleObjects,
  projection: GeoProjection,
  step: number,
  smallest: number,
): string {
  const rings: [number, number][][] = [];
  const context: GeoContext = {
    beginPath() {},
    moveTo: (x, y) => void rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => void addPoint(rings.at(-1), x, y, step),
    closePath() {},
    arc() {},
  };
  geoPath(projection, context)(shape);
  return rings
    .filter((ring) => spread(ring) >= smallest)
    .map(writeRing)
    .join('');
}

function addPoint(ring: [number, number][] | undefined, x: number, y: number, step: number): void {
  const last = ring?.at(-1);
  if (!last || Math.hypot(x - last[0], y - last[1]) < step) return;
  ring?.push([Math.round(x), Math.round(y)]);
}

function spread(ring: [number, number][]): number {
  if (ring.length < 3) return 0;
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function writeRing(ring: [number, number][]): string {
  const [first = [0, 0], ...rest] = ring;
  let [x, y] = first;
  let path = `M${x} ${y}l`;
  for (const [nextX, nextY] of rest) {
    const dy = nextY - y;
    path += `${path.endsWith('l') || nextX - x < 0 ? '' : ' '}${nextX - x}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`;
}
