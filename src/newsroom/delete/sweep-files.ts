import fs from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/**
 * Deletes kept files (pictures, documents) that nothing in the database names any more. Files younger than `before`
 * stay: somebody may be about to name them.
 *
 * @param step is told after each folder how many of 256 are done; gives false to stop
 */
export async function sweepFiles(
  db: Db,
  folder: string,
  before: Date,
  step: (done: number) => Promise<boolean>,
): Promise<number> {
  const media = path.join(folder, 'media');
  const places = (await fs.readdir(media).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
  let removed = 0;
  for (const [done, place] of places.entries()) {
    const names = await fs.readdir(path.join(media, place));
    for (const name of await unnamed(db, names)) if (await removeOld(path.join(media, place, name), before)) removed++;
    if (!(await step(done + 1))) break;
  }
  return removed;
}

async function unnamed(db: Db, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from media where hash = any(${names}::text[]) union select hash from document where hash = any(${names}::text[])`.execute(
    db,
  );
  const named = new Set(rows.map(({ hash }) => hash));
  return names.filter((name) => !named.has(name));
}

async function removeOld(file: string, before: Date): Promise<boolean> {
  const { mtime } = await fs.stat(file);
  if (mtime >= before) return false;
  await fs.rm(file, { force: true });
  return true;
}
