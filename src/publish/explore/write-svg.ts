import { xml } from '../../text/index.ts';
import { drawPoints, POINT_MAP, type ViewContext } from '../../ui/index.ts';
import type { ExploreData } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { type DrawnPart, drawPart, graphLinks } from './draw-graph.ts';
import { drawSpan, drawYears } from './draw-time.ts';
import { pointsOf } from './explore-pictures.tsx';
import { embedTitle } from './explore-view.tsx';
import { makeGraph } from './graph-parts.ts';
import { datesLabel, shorten, stanceLabel } from './labels.ts';
import { claimPlaces } from './places.ts';
import { explorePath } from './selection.ts';
import { timeScale } from './time-spans.ts';

/** Width of the pictures, and of the words beside a timeline. */
const WIDTH = 1200;
const FONT = 'font-family="system-ui, sans-serif"';
const HEAD = 40;

/** The picture of a view as a file of its own, with its title, the site and the day; null for the list, which has none. */
export function writeSvg(data: ExploreData, context: ViewContext, now: Date): string | null {
  const drawn = drawView(data, context);
  if (!drawn) return null;
  const [width, height] = [Math.max(WIDTH, drawn.width), drawn.height + HEAD + 30];
  const title = xml(embedTitle(data, context));
  const address = context.site.origin + context.to(explorePath(data));
  const foot = xml(`${context.site.name} · ${address} · ${now.toISOString().slice(0, 10)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT}><title>${title}</title><rect width="100%" height="100%" fill="#fdfdfb"/><text x="16" y="26" font-size="17" font-weight="600" fill="#16191d">${title}</text><svg y="${HEAD}" width="${width}" height="${drawn.height}"${drawn.viewBox ? ` viewBox="${drawn.viewBox}"` : ''}>${drawn.inner}</svg><text x="16" y="${height - 10}" font-size="11" fill="#535a61">${foot}</text></svg>\n`;
}

interface Drawn {
  inner: string;
  width: number;
  height: number;
  viewBox?: string;
}

function drawView(data: ExploreData, context: ViewContext): Drawn | null {
  if (data.view === 'graph') return graphDrawing(data, context);
  if (data.view === 'map') return mapDrawing(data, context);
  return data.view === 'timeline' ? timeDrawing(data, context) : null;
}

function graphDrawing(data: ExploreData, context: ViewContext): Drawn {
  const links = graphLinks(context, context.site.origin, actorPath);
  const parts = makeGraph(data).parts.map((part) => drawPart(part, context, links));
  return shelve(parts);
}

/** Parts in rows from the left, each row as high as its highest. */
function shelve(parts: readonly DrawnPart[]): Drawn {
  const width = Math.max(WIDTH, ...parts.map(({ box }) => box[2]));
  let [x, y, row] = [0, 0, 0];
  const placed = parts.map(({ inner, box }) => {
    const [left, top, wide, high] = box;
    if (x > 0 && x + wide > width) [x, y, row] = [0, y + row, 0];
    const at = `<g transform="translate(${x - left} ${y - top})">${inner}</g>`;
    x += wide;
    row = Math.max(row, high);
    return at;
  });
  return { inner: placed.join(''), width, height: y + row + 10 };
}

function mapDrawing(data: ExploreData, context: ViewContext): Drawn {
  const { width, height } = POINT_MAP;
  const points = pointsOf(claimPlaces(data), context, ({ place, country }) => {
    const path = place ? actorPath(place) : actorPath({ slug: country ?? '', schema: 'Country', country });
    return context.site.origin + context.to(path);
  });
  return {
    inner: drawPoints(points),
    width: WIDTH,
    height: Math.round((WIDTH * height) / width),
    viewBox: `0 0 ${width} ${height}`,
  };
}

function timeDrawing(data: ExploreData, context: ViewContext): Drawn {
  const scale = timeScale(data.claims);
  const [from, wide] = [0.45, 0.53];
  const rows = scale.spans.map((span, n) => {
    const y = 34 + n * 22;
    const words = `${datesLabel(span.claim, context)}  ${span.claim.subject.name} ${stanceLabel(span.claim.evidence, context)}`;
    return `<text x="16" y="${y + 4}" font-size="12" fill="#16191d">${xml(shorten(words, 82))}</text>${drawSpan(span, scale, y, from, wide)}`;
  });
  return { inner: drawYears(scale, 14, from, wide) + rows.join(''), width: WIDTH, height: 40 + rows.length * 22 };
}
