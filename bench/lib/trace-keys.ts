/** What one key cost, in milliseconds. */
export interface KeyCost {
  /**
   * Processor time of the page's main thread from the key's arrival to the end of the frame that shows it: what other
   * programs take meanwhile is not in it.
   */
  work: number;
  /** The clock from the one to the other. */
  clock: number;
}

/** What is to be traced for `keyCosts`. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** An event of Chromium's trace (Trace Event Format); times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { type?: string } };
}

/** Reads a trace in which somebody types: the cost of each key. */
export function keyCosts(events: readonly TraceEvent[]): KeyCost[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const [first] = keys;
  if (!first) throw new Error('the trace has no keys');
  const here = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid).sort((a, b) => a.ts - b.ts);
  const frames = here.filter(({ name }) => name === 'Commit');
  const tasks = here.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  return keys
    .sort((a, b) => a.ts - b.ts)
    .flatMap((key) => {
      const input = here.find(
        ({ name, ts, args }) => name === 'EventDispatch' && args?.data?.type === 'input' && ts >= key.ts,
      );
      const frame = input && frames.find(({ ts }) => ts >= input.ts);
      if (!frame) return [];
      const end = frame.ts + (frame.dur ?? 0);
      const work = tasks
        .filter(({ ts, dur = 0 }) => ts + dur > key.ts && ts < end)
        .reduce((sum, task) => sum + workWithin(task, key.ts, end), 0);
      return [{ work: work / 1000, clock: (end - key.ts) / 1000 }];
    });
}

/** Processor time of a task between two times: all of it, or as large a share as lies between them. */
function workWithin({ ts, dur = 0, tdur = dur }: TraceEvent, start: number, end: number): number {
  const inside = Math.min(ts + dur, end) - Math.max(ts, start);
  return dur === 0 ? 0 : (tdur * inside) / dur;
}
