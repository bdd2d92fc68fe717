import fs from 'node:fs/promises';
import path from 'node:path';
import { type ApprovalProgress, blankAuditWords } from '../accounts/index.ts';
import { deleteRemains } from '../archive/index.ts';
import { forgetActorAlerts, forgetArticlesOfReaders } from '../audience/index.ts';
import { forgetAllJobs, forgetAnswers } from '../desk/index.ts';
import { type Db, requireSpace, tidy, writeBackup } from '../kit/index.ts';
import { deleteKnowledge } from '../knowledge/index.ts';
import { countDeletable, deletableArticles, deleteForGood, sweepFiles, wordsOfArticles } from '../newsroom/index.ts';
import { forgetAllWords, forgetWords } from '../search/index.ts';
import { forbidSample } from './sample.ts';

/** Articles in one transaction: few enough that nobody waits for it. */
const CHUNK = 10;

/** Folders of the data folder with files made of the archive. */
const MADE_OF_IT = ['exports', 'exports-asked'];

/** What is to go, and who is told. */
export interface Deletion {
  /** The trash as it was at a moment, or (null) the whole archive. */
  trashedBy: Date | null;
  /** The data folder. */
  folder: string;
  /** Whether the database is our own, which clears up after itself only when asked. */
  embedded: boolean;
  /** Told after each step, with the articles that went in it; gives false to stop. */
  step(progress: ApprovalProgress, articles: number): Promise<boolean>;
}

/** Writes a backup of everything into the data folder's `backups`, and gives its path there. */
export async function backUpBefore(
  db: Db,
  folder: string,
  name: string,
  progress: (rows: number) => void,
): Promise<string> {
  requireSpace(folder);
  const backups = path.join(folder, 'backups');
  await fs.mkdir(backups, { recursive: true, mode: 0o700 });
  await removeDrafts(backups, name);
  await writeBackup(db, path.join(backups, name), path.join(folder, 'media'), progress);
  return path.join('backups', name);
}

/** What a killed attempt left. */
async function removeDrafts(backups: string, name: string): Promise<void> {
  for (const file of await fs.readdir(backups))
    if (file.startsWith(`${name}.`) && file.endsWith('.part')) await fs.rm(path.join(backups, file));
}

/**
 * Deletes the trash or the whole archive for good, a few articles at a time; begun again after an interruption, it goes
 * on. Accounts, settings, the newsroom's rules and own pages, and readers' messages stay, and so does the chain of the
 * audit trail, whose entries on what went lose their words.
 *
 * @returns whether it came to its end
 */
export async function deleteContent(db: Db, deletion: Deletion): Promise<boolean> {
  const { trashedBy, folder, embedded, step } = deletion;
  const began = new Date();
  if (trashedBy === null) {
    await forbidSample(db);
    await forgetAllJobs(db, folder);
  }
  if (!(await deleteArticlesByBits(db, deletion))) return false;
  if (trashedBy === null) {
    if (!(await deleteKnowledge(db, (done) => step({ what: 'database', done, total: 0 }, 0)))) return false;
    await deleteTheRest(db, folder);
  }
  // Files that readers and editors fetch; the ones for readers are made again within minutes.
  for (const files of MADE_OF_IT) await fs.rm(path.join(folder, files), { recursive: true, force: true });
  const swept = await sweep(db, folder, began, step);
  if (swept && embedded) await tidy(db);
  return swept;
}

async function deleteArticlesByBits(db: Db, { trashedBy, step }: Deletion): Promise<boolean> {
  const total = await countDeletable(db, trashedBy);
  for (let done = 0; ; ) {
    const ids = await deletableArticles(db, trashedBy, CHUNK);
    if (ids.length === 0) return true;
    await db.transaction().execute(async (tx) => {
      const words = trashedBy ? await wordsOfArticles(tx, ids) : [];
      await forgetArticlesOfReaders(tx, ids);
      await forgetAnswers(tx, ids);
      await deleteForGood(tx, ids);
      await forgetWords(tx, words);
    });
    done += ids.length;
    if (!(await step({ what: 'articles', done, total: Math.max(total, done) }, ids.length))) return false;
  }
}

async function deleteTheRest(db: Db, folder: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await deleteRemains(tx);
    await forgetActorAlerts(tx);
    await forgetAllWords(tx);
    await blankAuditWords(tx, { kinds: SPOKEN_OF });
  });
  await fs.rm(path.join(folder, 'reports'), { recursive: true, force: true });
}

/** What entries of the audit trail on the archive are about. */
const SPOKEN_OF = [
  ...['article', 'claim', 'evidence', 'suggestion', 'entity', 'name', 'judgement', 'document', 'import', 'message'],
  ...['use', 'contradiction'],
];

function sweep(db: Db, folder: string, before: Date, step: Deletion['step']): Promise<boolean> {
  let goesOn = true;
  return sweepFiles(db, folder, before, async (done) => {
    goesOn = await step({ what: 'files', done, total: 256 }, 0);
    return goesOn;
  }).then(() => goesOn);
}
