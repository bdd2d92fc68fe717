import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { type Companions, fetchBounded, openCompanions } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';
import type { ReportLine } from './import-files.ts';
import { keepFile, mediaFile } from './media-file.ts';

/** How pictures are kept. */
export interface CopyOptions {
  /** The data folder; files go to `media/ab/HASH`. */
  folder: string;
  allowPrivate: boolean;
  /** Folders and zips that were imported: pictures named by a path are looked for there. */
  roots: readonly string[];
  report(line: ReportLine): void;
  progress(done: number, total: number): void;
}

/** Largest picture that is kept, in bytes and pixels: larger ones are bombs more often than pictures. */
const MOST_BYTES = 50_000_000;
const MOST_PIXELS = 100_000_000;
const TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/**
 * Keeps linked pictures in the data folder, by the hash of their bytes. Resumable: what is kept is not fetched again.
 * A picture that can't be had is reported, and the rest goes on.
 */
export async function copyMedia(db: Db, options: CopyOptions): Promise<{ kept: number; failed: number }> {
  const open = await db
    .selectFrom('media')
    .select(['id', 'url'])
    .where('hash', 'is', null)
    .where('kind', '=', 'image')
    .orderBy('id')
    .execute();
  const places = await openPlaces(options.roots);
  let kept = 0;
  for (const [done, { id, url }] of open.entries()) {
    options.progress(done, open.length);
    const picture = await takePicture(url, places, options);
    // A full disk or a lost database is no fault of the picture: it ends the command.
    if (picture) {
      const { bytes, type, width, height } = picture;
      const hash = createHash('sha256').update(bytes).digest('hex');
      await keepFile(mediaFile(options.folder, hash), bytes);
      await db.updateTable('media').set({ hash, type, width, height }).where('id', '=', id).execute();
      await touchArticles(db, id);
      kept++;
    }
  }
  for (const { companions } of places) await companions.close();
  return { kept, failed: open.length - kept };
}

/** A picture that browsers show, or null, and a line in the report that says why. */
async function takePicture(url: string, places: readonly Place[], { allowPrivate, report }: CopyOptions) {
  try {
    const bytes = await readPicture(url, places, allowPrivate);
    return { bytes, ...(await inspect(bytes)) };
  } catch (error) {
    report({ kind: 'failed', file: url, place: '', reason: `the picture can't be kept: ${(error as Error).message}` });
    return null;
  }
}

/** A folder or zip that was imported, by the name that its files begin with. */
interface Place {
  root: string;
  companions: Companions;
}

async function openPlaces(roots: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const root of roots) {
    const companions = await openCompanions(root).catch(() => null);
    if (companions) places.push({ root: root.replace(/\/+$/, ''), companions });
  }
  return places;
}

async function readPicture(url: string, places: readonly Place[], allowPrivate: boolean): Promise<Uint8Array> {
  if (/^https?:/.test(url)) {
    const { status, bytes, discard } = await fetchBounded(url, { allowPrivate, maxBytes: MOST_BYTES });
    if (status === 200) return buffer(bytes);
    await discard();
    throw new Error(`the server answered ${status}`);
  }
  for (const { root, companions } of places) {
    const found = await companions.read(url.startsWith(`${root}/`) ? url.slice(root.length + 1) : url, MOST_BYTES);
    if (found) return found;
  }
  throw new Error('it is not in the imported folders and zips');
}

async function inspect(bytes: Uint8Array): Promise<{ type: string; width: number; height: number }> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  const type = TYPES[format ?? ''];
  if (!type || !width || !height) throw new Error(`${format ?? 'this'} is not a picture that browsers show safely`);
  return { type, width, height };
}

async function touchArticles(db: Db, mediaId: string): Promise<void> {
  const articles = db.selectFrom('article_media').select('article_id').where('media_id', '=', mediaId);
  await db.updateTable('article').set({ changed_at: new Date() }).where('id', 'in', articles).execute();
}
