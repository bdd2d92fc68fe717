import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { sentenceAround, sentences, sliceCodePoints, toCodePoints, toUtf16 } from '../text/index.ts';
import type { EvidenceField } from './schema.ts';

/** Words with those before and after them. */
export interface InContext {
  before: string;
  quote: string;
  after: string;
}

/** Evidence that an edit has unsettled, the old and the new words beside each other. */
export interface LostInContext {
  evidenceId: string;
  claimId: string;
  subject: string;
  predicate: string;
  object: string | null;
  article: { path: string; title: string; language: string };
  reason: string;
  old: InContext;
  /** The sentence of the current words that is most like the old one; null when none is like it. */
  now: InContext | null;
}

interface Row extends Omit<LostInContext, 'old' | 'now'> {
  field: EvidenceField;
  quote: string;
  start: number;
  end: number;
  oldWords: string;
  newWords: string;
}

/** Characters shown on each side of the words. */
const AROUND = 400;
/** Least share of words that two sentences have in common to be taken for the same one, edited. */
const LEAST_ALIKE = 0.25;

/** Evidence that waits for an editor because its sentence changed or went, newest first. */
export async function lostInContext(
  db: Db,
  { only = null, not = [], limit }: { only?: string | null; not?: readonly string[]; limit: number },
): Promise<LostInContext[]> {
  const { rows } = await sql<Row>`
    select e.id as "evidenceId", c.id as "claimId", s.caption as subject, c.predicate, coalesce(o.caption, c.value) as object,
      json_build_object('path', a.path, 'title', n.title, 'language', a.language) as article, e.lost_reason as reason,
      e.field, e.quote, e.start_pos as start, e.end_pos as end, ${wordsOf('r')} as "oldWords", ${wordsOf('n')} as "newWords"
    from evidence e join claim c on c.id = e.claim_id join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
    join article a on a.id = e.article_id join revision r on r.id = e.revision_id join revision n on n.id = a.revision_id
    where e.state = 'lost' and c.status in ('accepted', 'disputed', 'suggested')
      and (${only}::text is null or e.id::text = ${only}) and e.id::text <> all(${[...not]}::text[])
    order by e.id desc limit ${limit}`.execute(db);
  return rows.map(({ field: _field, quote, start, end, oldWords, newWords, ...row }) => ({
    ...row,
    old: {
      before: sliceCodePoints(oldWords, Math.max(0, start - AROUND), start),
      quote,
      after: sliceCodePoints(oldWords, end, end + AROUND),
    },
    now: mostAlike(oldWords, start, end, newWords),
  }));
}

/** How many pieces of evidence wait for an editor. */
export async function countLost(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from evidence e join claim c on c.id = e.claim_id
    where e.state = 'lost' and c.status in ('accepted', 'disputed', 'suggested')`.execute(db);
  return rows[0]?.n ?? 0;
}

function wordsOf(revision: 'r' | 'n') {
  const column = (name: string) => sql.ref(`${revision}.${name}`);
  return sql`case e.field when 'text' then ${column('text')} when 'title' then ${column('title')} else coalesce(${column('dek')}, '') end`;
}

function mostAlike(oldWords: string, start: number, end: number, newWords: string): InContext | null {
  const { start: from, end: to } = sentenceAround(oldWords, toUtf16(oldWords, start), toUtf16(oldWords, end));
  const wanted = wordSet(oldWords.slice(from, to));
  let best: { start: number; end: number; alike: number } | null = null;
  for (const one of sentences(newWords)) {
    const alike = shared(wanted, wordSet(newWords.slice(one.start, one.end)));
    if (alike >= LEAST_ALIKE && alike > (best?.alike ?? 0)) best = { start: one.start, end: one.end, alike };
  }
  if (!best) return null;
  const [a, b] = [toCodePoints(newWords, best.start), toCodePoints(newWords, best.end)];
  return {
    before: sliceCodePoints(newWords, Math.max(0, a - AROUND), a),
    quote: newWords.slice(best.start, best.end),
    after: sliceCodePoints(newWords, b, b + AROUND),
  };
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in common as a share of all (Jaccard's index). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
