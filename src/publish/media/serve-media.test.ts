import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewContext } from '../../ui/index.ts';
import { showBody } from '../show-body.ts';
import { pictureAddress } from './picture-address.ts';
import { serveMedia } from './serve-media.ts';

describe('kept pictures', () => {
  let folder: string;
  let hash: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-media-'));
    const picture = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#a01c32' } })
      .png()
      .toBuffer();
    hash = createHash('sha256').update(picture).digest('hex');
    await fs.mkdir(path.join(folder, hash.slice(0, 2)));
    await fs.writeFile(path.join(folder, hash.slice(0, 2), hash), picture);
  });
  afterAll(() => fs.rm(folder, { recursive: true }));

  it('are served in the sizes that pages name, never larger than they are', async () => {
    const name = (width: number) => pictureAddress(hash, width).replace('/media/', '');
    const sizes = await Promise.all(
      [480, 960, 1600].map(async (width) => sharp((await serveMedia(folder, name(width)))?.body as Buffer).metadata()),
    );
    expect(sizes.map(({ width, height, format }) => [width, height, format])).toEqual([
      [480, 240, 'webp'],
      [960, 480, 'webp'],
      [1200, 600, 'webp'],
    ]);
  });

  it('give nothing for other sizes, names that climb, and what is not there', async () => {
    for (const name of [`${hash}-481.webp`, `../${hash}-480.webp`, `${hash}-480.png`, `${'0'.repeat(64)}-480.webp`, ''])
      expect(await serveMedia(folder, name)).toBeNull();
  });

  it('stand in the body with their size; those of elsewhere are plain links', () => {
    const media = [
      { url: 'https://x.example/a.png?b=1&c=2', hash, width: 1200, height: 600, kind: 'image', role: 'body' },
    ] as never;
    const html =
      '<p><img src="https://x.example/a.png?b=1&#x26;c=2" alt="A &#x22;boat&#x22;"><img src="https://x.example/other.png"></p>';
    const shown = showBody(html, { media, t: viewContext({} as never, 'en').t, passages: [], origin: '' });
    expect(shown).toContain(`<img src="/media/${hash}-960.webp"`);
    expect(shown).toContain('width="1200" height="600" alt="A &#x22;boat&#x22;" loading="lazy"');
    expect(shown).toContain('<a class="elsewhere" rel="nofollow" href="https://x.example/other.png">');
  });
});
