import type { Config } from '../config.ts';
import { datasetName, EXPORTERS, makeAskedExports, makePublicExports, readPublicData } from '../exchange/index.ts';
import { type Db, type Log, UserError } from '../kit/index.ts';
import { repeat } from './repeat.ts';

/** How often it is looked whether the night's exports are due, and how soon after the start. */
const LOOK_MS = 600_000;
const FIRST_MS = 5_000;
/** How often it is looked whether the desk has asked for one. */
const ASKED_MS = 1_000;

/** Formats of the exports for readers, from the setting EXPORT_FORMATS. */
function exportFormats({ EXPORT_FORMATS }: Config): string[] {
  const known = EXPORTERS.map(({ name }) => name);
  if (EXPORT_FORMATS === 'none') return [];
  const formats = EXPORT_FORMATS.split(',').map((name) => name.trim());
  const unknown = formats.find((name) => !known.includes(name));
  if (unknown === undefined) return formats;
  throw new UserError(`EXPORT_FORMATS has “${unknown}”; it takes none, or some of ${known.join(', ')}`, 2);
}

/**
 * Makes what was asked for at the desk, in `asked`, and the exports of the public data page in `folder`: once after the first start, then every night at EXPORT_HOUR. What
 * has been made since that hour is not made again, so a restart or a clock that jumps costs nothing.
 */
export function serveExports(
  db: Db,
  config: Config,
  site: { origin: string },
  { folder, asked }: { folder: string; asked: string },
  { log, made }: { log: Log; made(): void },
): { stop(): Promise<void> } {
  const formats = exportFormats(config);
  let stopped = false;
  const clock = { now: () => new Date(), stopped: () => stopped };
  const about = () => ({
    origin: site.origin,
    publisher: config.SITE_NAME,
    dataset: datasetName(config.SITE_NAME),
    licence: config.SITE_LICENCE,
  });
  const look = async () => {
    const last = readPublicData(folder).totals?.madeAt ?? null;
    if (stopped || !isDue(last, new Date(), config.EXPORT_HOUR)) return;
    const { written, failed } = await makePublicExports(db, folder, formats, { ...about(), selection: null }, clock);
    for (const { format, error } of failed) log.error({ err: error, format }, 'an export for readers failed');
    if (written.length > 0) log.info({ formats: written }, 'exports for readers were made');
    made();
  };
  const work = repeat(look, LOOK_MS, (err) => log.error({ err }, 'exports for readers failed; they are tried again'));
  const desk = repeat(
    () => makeAskedExports(db, asked, about(), clock),
    ASKED_MS,
    (err) => log.error({ err }, 'exports for the desk failed; they are tried again'),
  );
  const first = setTimeout(work.now, FIRST_MS);
  first.unref();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(first);
      await Promise.all([work.stop(), desk.stop()]);
    },
  };
}

/** Whether `hour` (local time) has passed since the exports were last made. One of the future was made by a wrong clock. */
export function isDue(last: string | null, now: Date, hour: number): boolean {
  if (last === null) return true;
  const due = new Date(now);
  due.setHours(hour, 0, 0, 0);
  if (due > now) due.setDate(due.getDate() - 1);
  const made = new Date(last);
  return made < due || made > now;
}
