import type { Media } from '../data.ts';

/** Widths, in pixels, at which kept pictures are served. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;

/** What an `<img>` needs. */
export interface PictureSources {
  src: string;
  srcset: string;
  width: number;
  height: number;
}

/** Address of a kept picture at one of `PICTURE_WIDTHS`. */
export function pictureAddress(hash: string, width: number): string {
  return `/media/${hash}-${width}.webp`;
}

/** The addresses of a kept picture, never wider than the picture is; null for what is not kept or has no known size. */
export function pictureSources({
  hash,
  width,
  height,
}: Pick<Media, 'hash' | 'width' | 'height'>): PictureSources | null {
  if (!hash || !width || !height) return null;
  const widths = PICTURE_WIDTHS.filter((one, i) => i === 0 || one < width * 1.2);
  const srcset = widths.map((one) => `${pictureAddress(hash, one)} ${Math.min(one, width)}w`).join(', ');
  return { src: pictureAddress(hash, widths[Math.min(1, widths.length - 1)] ?? 480), srcset, width, height };
}
