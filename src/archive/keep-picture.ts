import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import { type Db, UserError } from '../kit/index.ts';
import { keepFile, mediaFile } from './media-file.ts';

/** A picture that somebody gives to the newsroom. */
export interface GivenPicture {
  /** The file as it was sent. */
  file: string;
  /** The data folder; pictures are kept under `media/ab/HASH`. */
  folder: string;
  /** Public origin of the site. */
  origin: string;
}

/** A picture that is kept. */
export interface KeptPicture {
  /** Its lasting address in articles. */
  url: string;
  /** Its path on the site, in a size for screens. */
  path: string;
  width: number;
  height: number;
}

/** Pictures with more pixels are refused before they are unpacked: as they are, they could fill the memory. */
const MOST_PIXELS = 60_000_000;
/** Longest edge that is kept, in pixels: enough for print at half a page. */
const LONGEST_EDGE = 4096;
const PATIENCE_SECONDS = 20;
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'heif'];
/** Width of the size that the address names, one of `PICTURE_WIDTHS` in src/publish/media. */
const ADDRESS_WIDTH = 960;

/**
 * Keeps a picture: unpacked and packed anew, so that nothing of what was sent stays but what is seen, upright, without
 * what a camera noted (place, time, owner), at most 4096 pixels wide or high. Throws `UserError` for what is no picture,
 * or a bomb.
 */
export async function keepPicture(db: Db, { file, folder, origin }: GivenPicture): Promise<KeptPicture> {
  const { data, info } = await repack(file);
  const hash = createHash('sha256').update(data).digest('hex');
  await keepFile(mediaFile(folder, hash), data);
  const path = `/media/${hash}-${ADDRESS_WIDTH}.webp`;
  const url = `${origin}${path}`;
  const { width, height } = info;
  await db
    .insertInto('media')
    .values({ id: uuid(), url, kind: 'image', hash, type: 'image/webp', width, height })
    .onConflict((c) => c.column('url').doUpdateSet({ hash: sql`excluded.hash` }))
    .execute();
  return { url, path, width, height };
}

async function repack(file: string) {
  const options = { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' as const };
  try {
    const { format, width = 0, height = 0 } = await sharp(file, options).metadata();
    if (!FORMATS.includes(format ?? '')) throw new UserError('JPEG, PNG, WebP, GIF or AVIF').saying('pictureKind');
    if (width * height > MOST_PIXELS)
      throw new UserError(`${width} × ${height} pixels; at most ${MOST_PIXELS / 1e6} million`).saying('picturePixels', {
        most: MOST_PIXELS / 1e6,
      });
    return await sharp(file, options)
      .timeout({ seconds: PATIENCE_SECONDS })
      .rotate()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { message } = error as Error;
    if (/ENOENT|ENOSPC/.test(message)) throw error;
    throw new UserError(
      /pixel limit/.test(message) ? `more than ${MOST_PIXELS / 1e6} million pixels` : 'it can’t be read',
    ).saying(/pixel limit/.test(message) ? 'picturePixels' : 'pictureUnread', { most: MOST_PIXELS / 1e6 });
  }
}
