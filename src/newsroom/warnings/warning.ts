/** What may be wrong with an article that is about to be published. */
export const WARNING_CODES = [
  /** A living person is said to have a legal status, and nothing says who says so. */
  'legal-status',
  /** Somebody is accused, and nothing says by whom. */
  'accusation',
  /** Somebody is accused, and nobody was asked for an answer. */
  'no-reply',
  /** Two things that are said here can't both be so. */
  'contradiction',
  /** What is said here can't be so together with what the archive has. */
  'contradicts-archive',
  /** The words of a published claim change: it leaves public view until somebody decides. */
  'evidence-lost',
  'picture-credit',
  'picture-alt',
  /** A sentence is neither proven nor marked as not factual. */
  'unproven',
  /** The text could not be read for what it says of people. */
  'unread',
  /** Something tells who is behind a pen name; `about` says where: title, text, pictures, sources, bylines. */
  'staff-name',
  /** A point of the checklist is not ticked. */
  'checklist',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A warning, with the sentence that it is about. */
export interface Warning {
  code: WarningCode;
  /** The sentence in its own words; of pictures the address, of the checklist the point. */
  about: string;
  /** Number of the sentence in the draft (`readSentences`); null: it is about none. */
  n: number | null;
  /** Names and values that it speaks of. */
  detail: Record<string, string>;
  /** Why an editor decided to publish in spite of it; null: nobody has. */
  overridden: { reason: string; by: string } | null;
}
