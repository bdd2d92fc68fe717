/** What every program of this kind needs; knows no newsroom words. */
export { type BackupSummary, restoreBackup, writeBackup } from './backup.ts';
export { copyDatabase } from './database/copy-rows.ts';
export { inTransaction } from './database/in-transaction.ts';
export { lockHolder } from './database/lock-folder.ts';
export { migrate } from './database/migrate.ts';
export { type OpenDatabase, openDatabase } from './database/open-database.ts';
export type { Db, Tx } from './database/tables.ts';
export { tidy } from './database/tidy.ts';
export { requireSpace } from './free-space.ts';
export { gather } from './gather.ts';
export type { FormRequest, Page, PageHandler, PageRequest, Route } from './http/page.ts';

export { createHttpServer, type HttpServer } from './http/server.ts';
export { watchChanges } from './http/watch-changes.ts';
export { createLog, type Log } from './log.ts';
export { createMailer } from './mail.ts';
export { packageRoot } from './package-root.ts';
export { UserError } from './user-error.ts';
