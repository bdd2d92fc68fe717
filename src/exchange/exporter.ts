import type { ActorRecord, ArticleRecord, FactRecord, LabelRecord, MentionRecord, RecordKind } from './read-records.ts';

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
  /** What of the database it holds, as an address has it (`country=colombia`); null: all of it. */
  selection: string | null;
  /** Whether it also holds what readers may not see: for the newsroom itself, on its way to another program. */
  whole?: true;
}

/** A file of an export: what stands at its start, between two pieces of it, and at its end. */
export interface ExportFile {
  name: string;
  head?(about: ExportAbout): string;
  between?: string;
  tail?: string;
}

/**
 * One format: what the database holds -> pieces of files. To add one, write it and list it in exporters.ts. It keeps no
 * state: an export that was killed goes on from any record.
 */
export interface Exporter {
  name: string;
  /** One sentence for the list of formats. */
  says: string;
  /** Address of the format's specification. */
  specification: string;
  /** Version of its schema, stated in the manifest. */
  version: number;
  /** Its files, each there even when nothing is in it. */
  files: readonly ExportFile[];
  /** Which records it reads, always in the order of `RECORD_KINDS`; facts are counted and checked where they are read. */
  reads: readonly RecordKind[];
  /** Whether its articles come with their bodies; reading them costs the most. */
  bodies?: boolean;
  /** Whether it can also hold what is not public (`ExportAbout.whole`). */
  whole?: true;
  label?(record: LabelRecord, about: ExportAbout): Lines;
  actor?(record: ActorRecord, about: ExportAbout): Lines;
  fact?(record: FactRecord, about: ExportAbout): Lines;
  /** `ordinal`: its place among the articles of this export, from 1. */
  article?(record: ArticleRecord, about: ExportAbout, ordinal: number): Lines;
  mention?(record: MentionRecord, about: ExportAbout): Lines;
}

/** Pieces to be added to files: `[file, text]`. */
export type Lines = readonly (readonly [file: string, text: string])[];

export type { ActorRecord, ArticleRecord, FactRecord, MentionRecord };
