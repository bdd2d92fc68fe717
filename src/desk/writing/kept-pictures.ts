import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Draft } from '../../newsroom/index.ts';

/** Width at which pictures are shown while one writes, one of `PICTURE_WIDTHS` in src/publish/media. */
const WIDTH = 960;

/** Of an article's pictures, those that are kept: their addresses in the text, and where they are shown from. */
export async function keptPictures(db: Db, media: Draft['fields']['media']): Promise<Record<string, string>> {
  const urls = media.map(({ url }) => url);
  const { rows } = await sql<{ url: string; hash: string }>`
    select url, hash from media where url = any(${urls}::text[]) and hash is not null`.execute(db);
  return Object.fromEntries(rows.map(({ url, hash }) => [url, `/media/${hash}-${WIDTH}.webp`]));
}
