import { sql } from 'kysely';
import type { ExtractionOutput } from '../../extract/index.ts';
import type { Db } from '../../kit/index.ts';
import { previewAnchoring } from '../../knowledge/index.ts';
import type { Draft } from '../load-draft.ts';
import { asksOf, type NewsroomRules } from '../rules.ts';
import { type CheckedSentence, readSentences } from '../sentences/read-sentences.ts';
import { findContradictions } from './contradiction-warnings.ts';
import { findStaffNames } from './staff-names.ts';
import { type FoundWarning, readAccusations } from './text-warnings.ts';
import type { Warning } from './warning.ts';

/** Reads a draft's text as extraction reads articles; null where it can't be read. */
export type Inspect = (draft: Draft) => Promise<ExtractionOutput | null>;

/** Reads drafts by a function that reads any text as extraction does. */
export function inspectBy(read: (text: object) => Promise<ExtractionOutput | null>): Inspect {
  return async ({ articleId, title, text, parts, fields, publishedAt }) => {
    const asked = { id: articleId, title, text, parts, language: fields.language };
    // Whoever reads for many may have too much to do at one moment.
    for (let tries = 0; tries < TRIES; tries++) {
      const output = await read({ ...asked, publishedAt: publishedAt?.toISOString() ?? null });
      if (output) return output;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
    return null;
  };
}

const TRIES = 5;
const WAIT_MS = 200;

/** What there is to say of a draft before it is published. */
export interface Findings {
  warnings: Warning[];
  /** Names of those whom it accuses, or whose legal status it tells. */
  accused: string[];
  /** Whether it accuses somebody. Of a text that could not be read nobody knows: it counts as one that does. */
  accuses: boolean;
}

/** Looks at a draft as it stands: what its text says, its pictures, its proofs, and what its words change. */
export async function findWarnings(
  db: Db,
  draft: Draft,
  rules: NewsroomRules,
  output: ExtractionOutput | null,
): Promise<Findings> {
  const sentences = await readSentences(db, draft, null);
  const said = output
    ? readAccusations(output, sentences, await readDeceased(db, output))
    : { warnings: [], accused: [] };
  const found: FoundWarning[] = [
    ...said.warnings,
    ...(await findUnasked(db, draft, said.accused)),
    ...(output ? await findContradictions(db, output, sentences) : []),
    ...(await findLost(db, draft, sentences)),
    ...(output ? [] : [{ code: 'unread' as const, about: draft.hash, n: null, detail: {} }]),
    ...pictureWarnings(draft),
    ...(await findStaffNames(db, draft)),
    ...unprovenSentences(sentences, rules),
    ...(await findUnticked(db, draft, rules)),
  ];
  const warnings = await withOverrides(db, draft.articleId, found);
  return { warnings, accused: said.accused, accuses: output === null || said.accused.length > 0 };
}

async function readDeceased(db: Db, { mentions }: ExtractionOutput): Promise<Set<string>> {
  const names = [
    ...new Set(mentions.filter(({ schema }) => schema === 'Person').map(({ name }) => name.toLowerCase())),
  ];
  if (names.length === 0) return new Set();
  const { rows } = await sql<{ name: string }>`
    select distinct lower(n.name) as name from entity_name n join entity e on e.id = n.entity_id
    where e.deceased and lower(n.name) = any(${names}::text[])`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** Whoever is accused is asked; that somebody was, is enough to be quiet. */
async function findUnasked(db: Db, { articleId }: Draft, accused: readonly string[]): Promise<FoundWarning[]> {
  if (accused.length === 0) return [];
  const { rows } = await sql<{ whom: string }>`select whom from reply_request where article_id = ${articleId}`.execute(
    db,
  );
  const asked = rows.map(({ whom }) => whom.toLowerCase());
  return accused
    .filter((name) => !asked.some((whom) => whom.includes(name.toLowerCase()) || name.toLowerCase().includes(whom)))
    .map((name) => ({ code: 'no-reply', about: name, n: null, detail: { name } }));
}

async function findLost(db: Db, draft: Draft, sentences: readonly CheckedSentence[]): Promise<FoundWarning[]> {
  const lost = await previewAnchoring(db, draft.articleId, draft);
  return lost.map(({ claimId, quote, reason }) => ({
    code: 'evidence-lost',
    about: quote,
    n: sentences.find(({ sentence }) => sentence.includes(quote))?.n ?? null,
    detail: { claim: claimId, what: reason },
  }));
}

function pictureWarnings({ html, fields }: Draft): FoundWarning[] {
  const pictures = fields.media.filter(
    ({ kind, role, url }) => kind === 'image' && (role === 'lead' || html.includes(url.replaceAll('&', '&#x26;'))),
  );
  return pictures.flatMap(({ url, credit, alt }) => [
    ...(credit?.trim() ? [] : [{ code: 'picture-credit' as const, about: url, n: null, detail: {} }]),
    ...(alt?.trim() ? [] : [{ code: 'picture-alt' as const, about: url, n: null, detail: {} }]),
  ]);
}

function unprovenSentences(sentences: readonly CheckedSentence[], rules: NewsroomRules): FoundWarning[] {
  return sentences
    .filter(
      ({ done, verdict }) =>
        !done && (rules.sentences === 'all' || (rules.sentences === 'marked' && verdict === 'factual')),
    )
    .map(({ sentence, n }) => ({ code: 'unproven', about: sentence, n, detail: {} }));
}

async function findUnticked(db: Db, { articleId, fields }: Draft, rules: NewsroomRules): Promise<FoundWarning[]> {
  const asked = rules.checklist.filter((rule) => asksOf(rule, fields.kind));
  if (asked.length === 0) return [];
  const ticks = await db.selectFrom('checklist_tick').select('rule').where('article_id', '=', articleId).execute();
  const ticked = new Set(ticks.map(({ rule }) => rule));
  return asked
    .filter(({ id }) => !ticked.has(id))
    .map(({ label }) => ({ code: 'checklist', about: label, n: null, detail: {} }));
}

async function withOverrides(db: Db, articleId: string, found: readonly FoundWarning[]): Promise<Warning[]> {
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom('warning_override')
    .select(['code', 'about', 'reason', 'decided_by_name'])
    .where('article_id', '=', articleId)
    .execute();
  const known = new Map(
    rows.map(({ code, about, reason, decided_by_name }) => [`${code} ${about}`, { reason, by: decided_by_name }]),
  );
  return found.map((one) => ({ ...one, overridden: known.get(`${one.code} ${one.about}`) ?? null }));
}
