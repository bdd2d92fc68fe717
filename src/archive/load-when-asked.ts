/**
 * The parsers and their libraries are large, and most processes (a server, a search) never read a file: what needs
 * them is loaded by the first call.
 */

import type { InputItem } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';
import type { CopyOptions } from './copy-media.ts';
import type { ImportCounts, ImportOptions } from './import-files.ts';
import type { GivenPicture, KeptPicture } from './keep-picture.ts';

/** See `importInputs` in import-files.ts. */
export async function importInputs(
  db: Db,
  inputs: AsyncIterable<InputItem>,
  options: ImportOptions,
): Promise<ImportCounts> {
  return (await import('./import-files.ts')).importInputs(db, inputs, options);
}

/** See `copyMedia` in copy-media.ts. */
export async function copyMedia(db: Db, options: CopyOptions): Promise<{ kept: number; failed: number }> {
  return (await import('./copy-media.ts')).copyMedia(db, options);
}

/** See `knownState` in known-state.ts. */
export async function knownState(
  db: Db,
  name: string,
): Promise<{ etag: string | null; lastModified: string | null } | null> {
  return (await import('./known-state.ts')).knownState(db, name);
}

/** See `keepPicture` in keep-picture.ts. */
export async function keepPicture(db: Db, picture: GivenPicture): Promise<KeptPicture> {
  return (await import('./keep-picture.ts')).keepPicture(db, picture);
}
