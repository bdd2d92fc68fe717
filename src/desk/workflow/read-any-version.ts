import { type Draft, readVersion, type VersionEntry } from '../../newsroom/index.ts';
import type { Desk } from '../desk-types.ts';

/** Key of the draft as it stands, beside those of `listVersions`. */
export const NOW = 'now';

/** The words of a version, and which one it is. */
export interface ReadVersion {
  title: string;
  dek: string | null;
  html: string;
  /** What stands around the words; null: it was not kept with them. */
  fields: Draft['fields'] | null;
  /** Null: the draft as it stands. */
  entry: VersionEntry | null;
  by: string;
  at: Date;
}

/** Reads a version of an article by its key; null when it has none of that key. */
export async function readAnyVersion(
  desk: Desk,
  draft: Draft,
  key: string,
  versions: readonly VersionEntry[],
): Promise<ReadVersion | null> {
  const { title, dek, html, fields, savedBy, savedAt } = draft;
  if (key === NOW) return { title, dek, html, fields, entry: null, by: savedBy, at: savedAt };
  const entry = versions.find((one) => one.key === key);
  const words = entry && (await readVersion(desk.db, draft.articleId, key));
  return words ? { ...words, entry, by: entry.by, at: entry.at } : null;
}
