/** Does something again and again, one time after the other, until it is stopped. */
export function repeat(work: () => Promise<void>, everyMs: number, onError: (error: unknown) => void) {
  let running: Promise<void> | null = null;
  const round = () => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(round, everyMs);
  timer.unref();
  return {
    /** The next time at once. */
    now: round,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
