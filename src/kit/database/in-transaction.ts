import type { Db, Tx } from './tables.ts';

/**
 * Runs `work` in a transaction: in the caller's where `db` is one already, so that what belongs together is one; else in
 * one of its own.
 */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
}
