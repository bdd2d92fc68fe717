import type { ImportCounts, ReportLine } from '../../archive/index.ts';
import type { Db } from '../../kit/index.ts';
import { createOwnerships, type Ownerships } from './ownership-circles.ts';
import type { FtmItem, ImportedActor, ImportedRelation } from './read-ftm.ts';
import { type ActorPlan, planActors, storeActors } from './store-actors.ts';
import { planRelations, type RelationPlan, storeRelations } from './store-relations.ts';

/** A file of actors. `items` can be asked for again. */
export interface ActorFile {
  /** As the user named it. */
  name: string;
  items(): AsyncIterable<{ place: string; item: FtmItem }>;
}

/** How an import of actors goes, and whom it tells. */
export interface ActorImportOptions {
  /** Read and compare, but store nothing. */
  dryRun: boolean;
  by: string;
  /** What was not stored (and counts as such), and what was stored but for a part. */
  report(line: ReportLine): void;
  progress(counts: ImportCounts, file: string): void;
  signal?: AbortSignal;
}

/** Counts of actors and relations together; `suggestedClaims`: how many of those created are relations. */
export interface ActorCounts extends ImportCounts {
  suggestedClaims: number;
}

/** Actors or relations stored in one transaction. */
const BATCH = 200;

interface Run {
  db: Db;
  file: ActorFile;
  source: string;
  options: ActorImportOptions;
  counts: ActorCounts;
  /** Of a dry run: keys that would be stored. */
  coming: Set<string>;
  ownerships: Ownerships;
}

interface Placed<T> {
  place: string;
  one: T;
}

/**
 * Imports a file of actors: first everybody in it, then what joins them, so that lines may stand in any order. Each batch
 * is a transaction; after a kill, or with the same file again, what is stored already is unchanged.
 */
export async function importActors(db: Db, file: ActorFile, options: ActorImportOptions): Promise<ActorCounts> {
  const counts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, suggestedClaims: 0 };
  const source = `import ${file.name.split(/[\\/]/).at(-1) ?? ''}`;
  const run: Run = { db, file, source, options, counts, coming: new Set(), ownerships: createOwnerships() };
  const related = await importEverybody(run);
  if (related) await importRelations(run);
  for (const { place, members } of run.ownerships.circles())
    note(run, place, `closes a circle of ownership: ${members.join(' → ')}; stored, for an editor to look at`);
  return counts;
}

async function importEverybody(run: Run): Promise<boolean> {
  let related = false;
  let batch: Placed<ImportedActor>[] = [];
  const store = async () => {
    await storeActorBatch(run, batch);
    batch = [];
  };
  for await (const { place, item } of run.file.items()) {
    run.options.signal?.throwIfAborted();
    if ('problem' in item) count(run, 'failed', place, item.problem);
    else if ('left' in item) count(run, 'skipped', place, item.left);
    else if ('relations' in item) related = true;
    else {
      for (const text of item.notes.slice(0, 5)) note(run, place, text);
      // Lines that describe one actor in pieces come one after the other.
      if (batch.some(({ one }) => one.key.value === item.actor.key.value)) await store();
      batch.push({ place, one: item.actor });
      if (batch.length === BATCH) await store();
    }
  }
  await store();
  return related;
}

async function storeActorBatch(run: Run, batch: readonly Placed<ImportedActor>[]): Promise<void> {
  const { db, options, counts } = run;
  const actors = batch.map(({ one }) => one);
  const plans = options.dryRun
    ? await planActors(db, actors)
    : await db.transaction().execute(async (tx) => {
        const found = await planActors(tx, actors);
        await storeActors(tx, found, run.source, options.by);
        return found;
      });
  for (const [i, { place, one }] of batch.entries()) {
    if (options.dryRun) run.coming.add(one.key.value);
    tallyActor(run, place, plans[i]!);
  }
  options.progress(counts, run.file.name);
}

function tallyActor(run: Run, place: string, plan: ActorPlan): void {
  if (plan.outcome === 'refused') {
    count(run, 'skipped', place, plan.reason);
    return;
  }
  run.counts.read++;
  run.counts[plan.outcome === 'create' ? 'created' : plan.outcome === 'update' ? 'updated' : 'unchanged']++;
}

async function importRelations(run: Run): Promise<void> {
  let batch: Placed<ImportedRelation>[] = [];
  const store = async () => {
    await storeRelationBatch(run, batch);
    batch = [];
  };
  for await (const { place, item } of run.file.items()) {
    run.options.signal?.throwIfAborted();
    if (!('relations' in item)) continue;
    for (const text of item.notes.slice(0, 5)) note(run, place, text);
    for (const one of item.relations) batch.push({ place, one });
    if (batch.length >= BATCH) await store();
  }
  await store();
}

async function storeRelationBatch(run: Run, batch: readonly Placed<ImportedRelation>[]): Promise<void> {
  const { db, options } = run;
  const relations = batch.map(({ one }) => one);
  const isComing = (key: string) => run.coming.has(key);
  const plans = options.dryRun
    ? await planRelations(db, relations, isComing)
    : await db.transaction().execute(async (tx) => {
        const found = await planRelations(tx, relations, isComing);
        await storeRelations(tx, found, run.source, options.by);
        return found;
      });
  for (const [i, { place, one }] of batch.entries()) tallyRelation(run, place, one, plans[i]!);
  options.progress(run.counts, run.file.name);
}

function tallyRelation(run: Run, place: string, relation: ImportedRelation, plan: RelationPlan): void {
  if (plan.outcome === 'dangling' || plan.outcome === 'refused') {
    count(run, plan.outcome === 'dangling' ? 'failed' : 'skipped', place, plan.reason);
    return;
  }
  run.counts.read++;
  if (relation.predicate === 'owns' && relation.object !== null)
    run.ownerships.add(relation.subject, relation.object, place);
  if (plan.outcome === 'unchanged') run.counts.unchanged++;
  else {
    run.counts.created++;
    run.counts.suggestedClaims++;
  }
}

function count(run: Run, kind: 'failed' | 'skipped', place: string, reason: string): void {
  run.counts.read++;
  run.counts[kind]++;
  run.options.report({ kind, file: run.file.name, place, reason });
}

/** Something left out of what was stored: in the report, not in the counts. */
function note(run: Run, place: string, reason: string): void {
  run.options.report({ kind: 'skipped', file: run.file.name, place, reason });
}
