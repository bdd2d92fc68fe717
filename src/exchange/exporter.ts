import type { ActorRecord, ArticleRecord, FactRecord, MentionRecord } from './read-records.ts';

/** What an export says of itself and of the site that it was made from. */
export interface ExportAbout {
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** The newsroom's name. */
  publisher: string;
  /** Name of the data set: small letters, digits and low lines. */
  dataset: string;
  licence: string | null;
  /** When the data changed last, ISO 8601; null for an empty database. */
  changedAt: string | null;
}

/** One format: what the database holds -> lines of files. To add one, write it and list it in exporters.ts. */
export interface Exporter {
  name: string;
  /** One sentence for the list of formats. */
  says: string;
  /** Version of its schema, stated in the manifest. */
  version: number;
  /** Its files, in the order in which they are opened; each is there even when nothing is in it. */
  files: readonly string[];
  /** What stands at the start of a file. */
  head(file: string, about: ExportAbout): string;
  actor(record: ActorRecord, about: ExportAbout): Lines;
  fact(record: FactRecord, about: ExportAbout): Lines;
  article(record: ArticleRecord, about: ExportAbout): Lines;
  mention(record: MentionRecord, about: ExportAbout): Lines;
}

/** Text to be added to files: `[file, text]`. */
export type Lines = readonly (readonly [file: string, text: string])[];

export type { ActorRecord, ArticleRecord, FactRecord, MentionRecord };
