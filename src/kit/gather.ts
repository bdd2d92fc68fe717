/** What one asked for, and where its answer goes. */
interface Waiting<Asked, Found> {
  asked: Asked;
  resolve: (found: Found) => void;
  reject: (error: unknown) => void;
}

/** Questions that make another lane worth opening: a round trip costs about as much as answering this many. */
const WORTH_A_LANE = 4;

/**
 * Joins single questions into batches (the loader pattern): those that come in one turn of the event loop go together,
 * and while a batch is on its way, those who ask meanwhile wait for the next. Nobody waits for company: when nothing is
 * on its way, whoever asks goes at the end of the turn.
 *
 * @param load answers a batch, in its order
 * @param most questions in a batch
 * @param lanes batches on their way at the same time; all but the first carry several questions
 * @returns asks one question; when a batch fails, each of its questions is asked again alone, so that one bad question
 *   can't fail its neighbours
 */
export function gather<Asked, Found>(
  load: (asked: Asked[]) => Promise<Found[]>,
  { most = 32, lanes = 1 } = {},
): (asked: Asked) => Promise<Found> {
  let running = 0;
  let called = false;
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
    called = false;
    while (running < lanes && waiting.length >= (running === 0 ? 1 : WORTH_A_LANE)) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      running++;
      void run(batch).finally(() => {
        running--;
        callNext();
      });
    }
  };
  const callNext = () => {
    if (called) return;
    called = true;
    setImmediate(next);
  };
  return (asked) =>
    new Promise<Found>((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      callNext();
    });
}
