import { sql } from 'kysely';
import { type Db, UserError } from '../../kit/index.ts';
import { editEntity } from '../entities/edit-entity.ts';
import { mergeEntities } from '../entities/merge-entities.ts';
import { type Decision, decideSuggestion, type SuggestionEdit } from './decide-suggestion.ts';

/** A decision written down, to be taken on whatever suggestion says the same: a line of a file of decisions. */
export interface WrittenDecision {
  /** Path, slug or original address of the article. */
  article: string;
  kind: 'claim' | 'incident';
  /** Predicate of the claim, kind of the incident. */
  what: string;
  /** The passage, word for word. */
  quote: string;
  /** The claim's subject; null for incidents. */
  subject: string | null;
  decision: Decision;
  edit?: SuggestionEdit;
  reason?: string;
}

/** Two entities are one: a line of the same file. What the first was told of is told of the second. */
export interface WrittenMerge {
  /** Slug or name of the one, and of the other, which stays. */
  merge: string;
  into: string;
  reason?: string;
}

/** An actor is called otherwise than the text first called it: a line of the same file. The name so far stays with it. */
export interface WrittenRename {
  /** Slug, which stays. */
  rename: string;
  to: string;
  reason?: string;
}

/** A line of a file of decisions. */
export type WrittenLine = WrittenDecision | WrittenMerge | WrittenRename;

/** What became of a file of decisions. */
export interface AppliedCounts {
  decided: number;
  /** Decided before, as by an earlier run. */
  known: number;
  /** What could not be done: number of the line from 1, and why. */
  failed: { line: number; reason: string }[];
}

/** Takes each decision on the suggestion that it was written for. A line that finds none is reported, the others go on. */
export async function applyDecisions(db: Db, lines: readonly WrittenLine[], by: string): Promise<AppliedCounts> {
  const counts: AppliedCounts = { decided: 0, known: 0, failed: [] };
  for (const [i, line] of lines.entries()) {
    try {
      if ('merge' in line) {
        counts[await merge(db, line, by)]++;
        continue;
      }
      if ('rename' in line) {
        counts[await rename(db, line, by)]++;
        continue;
      }
      const found = await find(db, line);
      if (!found)
        counts.failed.push({
          line: i + 1,
          reason: 'no suggestion says this: the article or the extraction has changed',
        });
      else if (found.state !== 'open' && found.state !== 'later') counts.known++;
      else {
        await decideSuggestion(db, found.id, line.decision, { by, reason: line.reason ?? null, edit: line.edit });
        counts.decided++;
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      counts.failed.push({ line: i + 1, reason: error.message });
    }
  }
  return counts;
}

async function merge(db: Db, { merge: loser, into, reason }: WrittenMerge, by: string) {
  const gone = await db
    .selectFrom('entity')
    .select('id')
    .where(({ eb, or }) => or([eb('slug', '=', loser), eb('caption', '=', loser)]))
    .where('merged_into', 'is not', null)
    .executeTakeFirst();
  if (gone) return 'known';
  await mergeEntities(db, { loser, winner: into, by, reason: reason ?? null });
  return 'decided';
}

async function rename(db: Db, { rename: slug, to, reason }: WrittenRename, by: string) {
  const known = await db.selectFrom('entity').select('caption').where('slug', '=', slug).executeTakeFirst();
  if (known?.caption === to) return 'known';
  await editEntity(db, slug, { caption: to }, { by, reason: reason ?? null });
  return 'decided';
}

async function find(db: Db, { article, kind, what, quote, subject }: WrittenDecision) {
  const { rows } = await sql<{ id: string; state: string }>`
    select s.id, s.state from article a join suggestion s on s.article_id = a.id
    where (a.path in (${article}, ${`${article}/`}) or a.slug = ${article} or a.url = ${article})
      and s.kind = ${kind} and s.what = ${what} and s.body->'passage'->>'quote' = ${quote}
      and (${subject}::text is null or s.body->'subject'->>'name' = ${subject})
    order by s.confidence desc, s.id limit 1`.execute(db);
  return rows[0] ?? null;
}
