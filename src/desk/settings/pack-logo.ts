import fs from 'node:fs/promises';
import sharp from 'sharp';

/** Largest picture that is unpacked, in pixels, and how long that may take: a bomb is refused before it goes off. */
const MOST_PIXELS = 40_000_000;
const PATIENCE_SECONDS = 10;
/** Pixels of the kept one: sharp at the head of a page on any screen. */
const SIZE = { width: 640, height: 160 } as const;
/** Characters of base64 that a page's picture may have. */
const MOST = 180_000;

/** Why a picture is no logo: another format (a drawing in SVG may carry scripts), too large, or not to be read. */
export type LogoFault = 'format' | 'large' | 'unreadable';

/**
 * Makes a logo of a picture: unpacked and packed anew, so that nothing stays of what was sent but what is seen. Gives
 * the setting's text.
 *
 * @param source a file, or bytes
 */
export async function packLogo(source: string | Buffer): Promise<{ value: string } | { fault: LogoFault }> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const, pages: 1 };
  try {
    if (!isPicture(await headOf(source))) return { fault: 'format' };
    const { width = 0, height = 0 } = await sharp(source, options).metadata();
    if (width * height > MOST_PIXELS) return { fault: 'large' };
    for (const quality of [90, 70, 40]) {
      const { data, info } = await sharp(source, options)
        .timeout({ seconds: PATIENCE_SECONDS })
        .rotate()
        .resize({ ...SIZE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality })
        .toBuffer({ resolveWithObject: true });
      const { width: w, height: h } = info;
      const packed = data.toString('base64');
      if (packed.length <= MOST) return { value: JSON.stringify({ width: w, height: h, data: packed }) };
    }
    return { fault: 'large' };
  } catch (error) {
    return { fault: /pixel limit/.test((error as Error).message) ? 'large' : 'unreadable' };
  }
}

const HEAD_BYTES = 12;

async function headOf(source: string | Buffer): Promise<Buffer> {
  if (typeof source !== 'string') return source.subarray(0, HEAD_BYTES);
  const file = await fs.open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** By its first bytes, whatever it is called: nothing else is given to the library that could read it. */
function isPicture(head: Buffer): boolean {
  const [text, hex] = [head.toString('latin1'), head.toString('hex')];
  return hex.startsWith('89504e470d0a1a0a') || hex.startsWith('ffd8ff') || /^RIFF[\s\S]{4}WEBP$/.test(text);
}
