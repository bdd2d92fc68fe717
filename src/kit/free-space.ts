import fs from 'node:fs';
import { UserError } from './user-error.ts';

/** Whether an error says that there is no room: on the disk, in a quota, or for a file of that length. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}

/** What the embedded database needs to tidy up after itself, in bytes: below it nothing more is written. */
const LEAST_FREE = 48_000_000;

/** Throws a `UserError` when the disk of an existing folder is nearly full. */
export function requireSpace(folder: string): void {
  if (!fs.existsSync(folder)) return;
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize >= LEAST_FREE) return;
  throw new UserError(
    `the disk of ${folder} is nearly full (${Math.round((bavail * bsize) / 1e6)} MB free): make room, then run the same command again; what was stored stays`,
  );
}
