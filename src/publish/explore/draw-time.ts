import { type Span, shareOf, type TimeScale } from './time-spans.ts';

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** One claim's bar on its track, drawn in shares of the width so that it fits any screen. `y`: middle of the track. */
export function drawSpan(span: Span, scale: TimeScale, y = 8, x = 0, wide = 1): string {
  const at = (day: number) => x + shareOf(day, scale) * wide;
  const bar = (from: number, to: number, kind: string, fill: string) =>
    `<rect class="${kind}" x="${percent(from)}" y="${y - 4}" width="${percent(Math.max(to - from, 0.004 * wide))}" height="8" rx="2" fill="${fill}"/>`;
  const lines = scale.ticks.map(
    (tick) =>
      `<line class="t-line" x1="${percent(x + tick.at * wide)}" x2="${percent(x + tick.at * wide)}" y1="${y - 8}" y2="${y + 8}" stroke="#d8dad6"/>`,
  );
  const whole = bar(at(span.first), at(span.last), 't-some', '#e3b9bf');
  const sure = span.sureFrom < span.sureTo ? bar(at(span.sureFrom), at(span.sureTo), 't-sure', '#a01c32') : '';
  return lines.join('') + whole + sure;
}

/** The years above the tracks. */
export function drawYears(scale: TimeScale, y = 11, x = 0, wide = 1): string {
  return scale.ticks
    .map(
      ({ at, label }) =>
        `<text class="t-year" x="${percent(x + at * wide)}" dx="${at < 0.02 ? 0 : at > 0.94 ? -28 : -12}" y="${y}" font-size="11" fill="#535a61">${label}</text>`,
    )
    .join('');
}
