import type { CommandContext } from './context.ts';

/** A line on standard error with what has been done, its rate and the time left. */
export interface Progress {
  /** Bytes of all that is read, once they are known; 0: they are not. */
  begin(bytes: number): void;
  update(items: number, bytes: number, what: string): void;
  note(text: string): void;
  end(): void;
}

/** Redraws ten times a second on a terminal; elsewhere one line every ten seconds. */
export function createProgress(context: CommandContext, knownBytes: number): Progress {
  let totalBytes = knownBytes;
  const started = performance.now();
  const every = context.isTerminal ? 100 : 10_000;
  let last = context.isTerminal ? 0 : started;
  let drawn = false;
  const draw = (text: string) => {
    const now = performance.now();
    if (now - last < every) return;
    last = now;
    drawn = true;
    context.err(context.isTerminal ? `\r\u001b[2K${text.slice(0, 110)}` : `${text}\n`);
  };
  const update = (items: number, bytes: number, what: string) => {
    const seconds = (performance.now() - started) / 1000;
    const done = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
    const left = done > 0.01 ? `, ${timeOf((seconds / done) * (1 - done))} left` : '';
    const share = totalBytes > 0 ? ` (${Math.round(done * 100)} %)` : '';
    draw(`${items} items${share}, ${Math.round(items / seconds)}/s${left}: ${what}`);
  };
  const end = () => {
    if (drawn && context.isTerminal) context.err('\r\u001b[2K');
  };
  const begin = (bytes: number) => {
    totalBytes = bytes;
  };
  return { begin, update, note: draw, end };
}

function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
