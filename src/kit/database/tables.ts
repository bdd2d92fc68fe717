import type { Kysely, Transaction } from 'kysely';

/** Every table, as TypeScript sees it. Each feature adds its own by declaration merging in its `schema.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface Tables {}

/** The database, or a transaction on it. Inside a transaction pass that on: the root handle would wait for it. */
export type Db = Kysely<Tables>;
/** A transaction: whatever belongs to it must be given it. */
export type Tx = Transaction<Tables>;
