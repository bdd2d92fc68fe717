import type { Config } from '../config.ts';
import { sendWebhooks } from '../exchange/index.ts';
import type { Db, Log } from '../kit/index.ts';

/** How often it is looked whether somebody is to be told. */
const LOOK_MS = 1_000;

/** Tells those who listen of what changed. Each round begins while the ones before still wait for slow receivers. */
export function serveWebhooks(db: Db, config: Config, site: { origin: string }, log: Log): { stop(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const round = () => {
    const context = { origin: site.origin, allowPrivate: config.ALLOW_PRIVATE_ADDRESSES, now: () => new Date() };
    const work: Promise<unknown> = sendWebhooks(db, context)
      .catch((err) => log.error({ err }, 'webhooks could not be sent; they are tried again'))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const timer = setInterval(round, LOOK_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
