/// <reference lib="dom" />

/** Something that waits to be run. */
export interface Waiting {
  cancel(): void;
}

/** What waits for a quiet moment is run without one after so many milliseconds. */
const LONGEST_MS = 2_000;

/**
 * Runs something that nobody waits for: `ms` milliseconds from now at the earliest, and then when the page has nothing
 * else to do, so that no key waits for it.
 */
export function whenIdle(run: () => void, ms: number): Waiting {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    // Safari has no idle moments.
    if (!('requestIdleCallback' in window)) return run();
    idle = requestIdleCallback(run, { timeout: LONGEST_MS });
  }, ms);
  return {
    cancel: () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    },
  };
}
