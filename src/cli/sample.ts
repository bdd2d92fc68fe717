import path from 'node:path';
import { sql } from 'kysely';
import { type Db, packageRoot } from '../kit/index.ts';
import { applyDecisions } from '../knowledge/index.ts';
import type { CommandContext } from './context.ts';

/**
 * Loads the sample archive into a database that has never had an article. A load that was cut off is finished by the
 * next start. Gives how many articles it brought.
 */
export async function loadSample(
  context: CommandContext,
  db: Db,
  folder: string,
  linkConfidence: number | null,
): Promise<number> {
  const state = await db.selectFrom('meta').select('value').where('key', '=', 'sample').executeTakeFirst();
  if (state?.value === 'loaded') return 0;
  if (!state && (await hasArticles(db))) return 0;
  // Loaded here, as a start with a filled archive has no use for the parsers and their libraries.
  const { runImport } = await import('./run-import.ts');
  await remember(db, 'loading');
  const paths = [path.join(packageRoot(), 'sample', 'archive.jsonl')];
  const { created } = await runImport(context, db, paths, {
    format: 'jsonl',
    media: 'link',
    folder,
    allowPrivate: false,
    linkConfidence,
  });
  if (linkConfidence !== null) await decide(db);
  await remember(db, 'loaded');
  return created;
}

/** The sample's own database: what was decided on the suggestions that its articles give. */
async function decide(db: Db): Promise<void> {
  const { readDecisions } = await import('./review.ts');
  await applyDecisions(db, readDecisions(path.join(packageRoot(), 'sample', 'decisions.jsonl')), 'sample');
}

/** A newsroom that has deleted its archive wants no other one in its place. */
export async function forbidSample(db: Db): Promise<void> {
  await remember(db, 'loaded');
}

async function hasArticles(db: Db): Promise<boolean> {
  return (await db.selectFrom('article').select('id').limit(1).execute()).length > 0;
}

async function remember(db: Db, state: 'loading' | 'loaded'): Promise<void> {
  const value = sql<string>`${JSON.stringify(state)}::jsonb`;
  await db
    .insertInto('meta')
    .values({ key: 'sample', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
