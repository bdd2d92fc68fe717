import { escapeHtml } from '../../text/index.ts';

const DAY_MS = 86_400_000;
const WIDTH = 720;
const HEIGHT = 180;
/** Room for the number of the highest bar. */
const TOP = 16;
const BASE = HEIGHT - 20;
/** Bars at most: days are put together where there are more. */
const MOST_BARS = 90;

/** Answers of one day. */
export interface DayVotes {
  day: string;
  yes: number;
  no: number;
}

interface Bar {
  yes: number;
  no: number;
}

/** Bars of yes upon no over a stretch of days, as SVG; colours are the style sheet's. `title` says what is seen. */
export function voteChart(
  days: readonly DayVotes[],
  { from, to, title }: { from: string; to: string; title: string },
): string {
  const bars = barsOf(days, from, to);
  const highest = Math.max(1, ...bars.map(({ yes, no }) => yes + no));
  const step = WIDTH / bars.length;
  const unit = (BASE - TOP) / highest;
  const rect = (i: number, y: number, height: number, name: string) =>
    `<rect class="${name}" x="${round(i * step + step * 0.1)}" y="${round(y)}" width="${round(step * 0.8)}" height="${round(height)}"/>`;
  const drawn = bars.map(({ yes, no }, i) => {
    const [low, high] = [no * unit, yes * unit];
    return (no > 0 ? rect(i, BASE - low, low, 'no') : '') + (yes > 0 ? rect(i, BASE - low - high, high, 'yes') : '');
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">`,
    `<line class="axis" x1="0" y1="${BASE}" x2="${WIDTH}" y2="${BASE}"/>`,
    ...drawn,
    `<text x="0" y="${TOP - 4}">${highest}</text><text x="0" y="${HEIGHT - 4}">${from}</text>`,
    `<text x="${WIDTH}" y="${HEIGHT - 4}" text-anchor="end">${to}</text></svg>`,
  ].join('');
}

function barsOf(days: readonly DayVotes[], from: string, to: string): Bar[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const total = Math.max(1, Math.round((last - first) / DAY_MS) + 1);
  const perBar = Math.ceil(total / MOST_BARS);
  const bars: Bar[] = Array.from({ length: Math.ceil(total / perBar) }, () => ({ yes: 0, no: 0 }));
  for (const { day, yes, no } of days) {
    const bar = bars[Math.floor((Date.parse(day) - first) / DAY_MS / perBar)];
    if (!bar) continue;
    bar.yes += yes;
    bar.no += no;
  }
  return bars;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
