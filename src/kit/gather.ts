/** What one asked for, and where its answer goes. */
interface Waiting<Asked, Found> {
  asked: Asked;
  resolve: (found: Found) => void;
  reject: (error: unknown) => void;
}

/**
 * Joins single questions into batches: while one batch is on its way, those who ask meanwhile wait and go together in
 * the next (the loader pattern). A question alone is asked at once, so nobody waits for company.
 *
 * @param load answers a batch, in its order
 * @param most questions in a batch
 * @param lanes batches on their way at the same time
 * @returns asks one question; when a batch fails, each of its questions is asked again alone, so that one bad question
 *   can't fail its neighbours
 */
export function gather<Asked, Found>(
  load: (asked: Asked[]) => Promise<Found[]>,
  { most = 32, lanes = 1 } = {},
): (asked: Asked) => Promise<Found> {
  let running = 0;
  let waiting: Waiting<Asked, Found>[] = [];

  const run = async (batch: Waiting<Asked, Found>[]): Promise<void> => {
    try {
      const found = await load(batch.map(({ asked }) => asked));
      if (found.length !== batch.length) throw new Error(`${batch.length} asked for, ${found.length} found`);
      for (const [i, { resolve }] of batch.entries()) resolve(found[i] as Found);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await run([one]);
    }
  };
  const next = () => {
    while (running < lanes && waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      running++;
      void run(batch).finally(() => {
        running--;
        next();
      });
    }
  };
  return (asked) =>
    new Promise<Found>((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      next();
    });
}
