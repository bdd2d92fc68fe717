import path from 'node:path';
import sharp from 'sharp';
import type { Page } from '../../kit/index.ts';
import { PICTURE_WIDTHS } from './picture-address.ts';

/** Pictures with more pixels are not opened: they could fill the memory. */
const MOST_PIXELS = 80_000_000;

/**
 * `HASH-WIDTH.webp` of a kept picture, made smaller and without metadata; null when there is no such picture or width.
 * The folder holds files as `ab/HASH`.
 */
export async function serveMedia(mediaDir: string, name: string): Promise<Page | null> {
  const [, hash, width] = /^([0-9a-f]{64})-(\d+)\.webp$/.exec(name) ?? [];
  if (!hash || !PICTURE_WIDTHS.some((one) => String(one) === width)) return null;
  try {
    const body = await sharp(path.join(mediaDir, hash.slice(0, 2), hash), {
      limitInputPixels: MOST_PIXELS,
      failOn: 'none',
    })
      .rotate()
      .resize({ width: Number(width), withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return { status: 200, type: 'image/webp', body, keys: [], cacheable: true, freshFor: 'immutable' };
  } catch {
    return null;
  }
}
