import { listAccounts } from '../../accounts/index.ts';
import type { ExtractionOutput } from '../../extract/index.ts';
import {
  type Assignment,
  type Draft,
  type Gate,
  inspectBy,
  listAssignments,
  listRequests,
  type ReplyRequest,
  readGate,
  readRules,
  stepsOf,
  type WorkState,
} from '../../newsroom/index.ts';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** An article with all that its workflow screen shows. */
export interface Work {
  draft: Draft;
  /** What publishing asks, and how that stands. */
  gate: Gate;
  /** Where this person may take it. */
  steps: WorkState[];
  assignments: Assignment[];
  replies: ReplyRequest[];
  /** Who may be given work. */
  people: { id: string; name: string }[];
  /** The newsroom's time zone. */
  zone: string;
}

/** What each section of the screen gets. */
export interface WorkProps {
  request: DeskRequest;
  work: Work;
  /** What was sent and could not be taken, to be put right. */
  kept: URLSearchParams;
}

/** Reads what stands around a draft. */
export async function readWork(desk: Desk, { user }: DeskRequest, draft: Draft): Promise<Work> {
  const { db } = desk;
  const { articleId } = draft;
  const gate = await readGate(
    db,
    user,
    draft,
    inspectBy((text) => readOnce(desk, draft, text)),
  );
  const accounts = user.can('article.edit') ? await listAccounts(db) : [];
  return {
    draft,
    gate,
    steps: stepsOf(user, draft.state, draft),
    assignments: await listAssignments(db, { articleId }),
    replies: await listRequests(db, articleId),
    people: accounts.filter(({ disabledAt }) => !disabledAt).map(({ id, name }) => ({ id, name })),
    zone: (await readRules(db)).zone,
  };
}

/** What was read in the last texts, by desk: a page that is loaded again needs no second reading. */
const READ = new WeakMap<Desk, Map<string, { at: number; output: ExtractionOutput }>>();
const MOST_KEPT = 100;
/** So long what was read holds: the newsroom gets to know new names. */
const FRESH_MS = 120_000;

async function readOnce(desk: Desk, { articleId, hash }: Draft, text: object): Promise<ExtractionOutput | null> {
  const kept = READ.get(desk) ?? new Map<string, { at: number; output: ExtractionOutput }>();
  READ.set(desk, kept);
  const key = `${articleId} ${hash}`;
  const now = desk.now().getTime();
  const known = kept.get(key);
  if (known && Math.abs(now - known.at) < FRESH_MS) return known.output;
  const output = await desk.reader.read(text);
  kept.delete(key);
  if (output) kept.set(key, { at: now, output });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return output;
}
