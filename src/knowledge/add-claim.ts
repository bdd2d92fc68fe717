import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { StoredPart } from '../archive/index.ts';
import { type Db, type Tx, UserError } from '../kit/index.ts';
import { readEdtfDate } from '../text/index.ts';
import { documentPages, findDocument } from './documents/store-documents.ts';
import { createEntity, type Entity, findEntities } from './entities.ts';
import { findPassages, type Passage } from './find-passage.ts';
import { refreshIncidents } from './incidents/refresh-incidents.ts';
import { partAt } from './reanchor.ts';
import type { ClaimStatus, EvidenceField, Stance } from './schema.ts';

/** A claim made by hand, with the passage that carries it. */
export interface NewClaim {
  /** Slug, id or name of the actor; with `schema`, a new one is made when none has that name. */
  subject: string;
  predicate: string;
  /** Another actor, or a value; at most one of the two. */
  object: string | null;
  value: string | null;
  /** FollowTheMoney schemata for actors that don't exist yet; null: they must exist. */
  subjectSchema: string | null;
  objectSchema: string | null;
  /** The article's id, path, slug or original address; null where the quote stands in a kept document. */
  article: string | null;
  /** The kept document's hash (or its beginning), name or id, and the page, from 1. */
  document?: { name: string; page: number } | null;
  /** Of an article; a document's page has only its text. */
  field: EvidenceField;
  quote: string;
  /** Which of several places, from 1; null when the quote must be unique. */
  occurrence: number | null;
  attribution: string | null;
  stance: Stance;
  /** EDTF dates (`readEdtfDate`), `from` not after `to`. */
  from: string | null;
  to: string | null;
  /** Of a legal status: what is alleged, and which authority said so, as the passage has it. */
  allegation?: string | null;
  authority?: string | null;
  status: ClaimStatus;
  by: string;
  reason: string | null;
}

/** A claim as it was stored. */
export interface AddedClaim {
  id: string;
  evidenceId: string;
  subject: Entity;
  object: Entity | null;
  /** Path of the article, or of the document. */
  articlePath: string;
  passage: Passage;
  /** The claim was there already as a suggestion without a passage, as imports leave it. */
  wasSuggested: boolean;
}

/** Words in which a quote may stand, and how evidence points at them. */
interface Source {
  path: string;
  /** For messages: 'the text of /news/a'. */
  where: string;
  text: string;
  part(start: number): 'reported' | 'analysis';
  at:
    | { article_id: string; revision_id: string }
    | { article_id: null; revision_id: null; document_id: string; page: number };
}

interface CurrentArticle {
  id: string;
  path: string;
  revision_id: string;
  title: string;
  dek: string | null;
  text: string;
  parts: StoredPart[];
}

/**
 * Stores a claim with its evidence, in one transaction. What an import left as a suggestion without a passage gets this
 * one instead of a double. The database itself checks that the quote stands there.
 */
export async function addClaim(db: Db, claim: NewClaim): Promise<AddedClaim> {
  checkDates(claim);
  return db.transaction().execute(async (tx) => {
    const source = await findSource(tx, claim);
    const passage = locate(source, claim);
    const subject = await resolveEntity(tx, claim.subject, claim.subjectSchema);
    const object = claim.object === null ? null : await resolveEntity(tx, claim.object, claim.objectSchema);
    const waiting = await findSuggested(tx, claim, subject.id, object?.id ?? null);
    const id = waiting?.id ?? uuid();
    if (waiting === null) await insertClaim(tx, id, claim, subject.id, object?.id ?? null);
    const evidenceId = await insertEvidence(tx, id, claim, source, passage);
    if (waiting !== null) await decide(tx, id, claim);
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        claim_id: id,
        status: claim.status,
        before: waiting && JSON.stringify(waiting.before),
        decided_by: claim.by,
        reason: claim.reason,
      })
      .execute();
    await refreshIncidents(tx, [subject.id]);
    return { id, evidenceId, subject, object, articlePath: source.path, passage, wasSuggested: waiting !== null };
  });
}

async function insertClaim(
  tx: Tx,
  id: string,
  claim: NewClaim,
  subjectId: string,
  objectId: string | null,
): Promise<void> {
  await tx
    .insertInto('claim')
    .values({
      id,
      subject_id: subjectId,
      predicate: claim.predicate,
      object_id: objectId,
      value: claim.value,
      date_from: claim.from,
      date_to: claim.to,
      allegation: claim.allegation ?? null,
      authority: claim.authority ?? null,
      status: claim.status,
    })
    .execute();
}

/** A suggested claim that says the same and has no passage yet, as it stands. */
async function findSuggested(
  tx: Tx,
  { predicate, value, from, to }: NewClaim,
  subjectId: string,
  objectId: string | null,
): Promise<{ id: string; before: object } | null> {
  const { rows } = await sql<{ id: string; before: object }>`
    select id, to_jsonb(c) as before from claim c where c.subject_id = ${subjectId} and c.predicate = ${predicate} and c.status = 'suggested'
      and c.object_id is not distinct from ${objectId}::uuid and c.value is not distinct from ${value}::text
      and (${from}::text is null or c.date_from is null or c.date_from = ${from}) and (${to}::text is null or c.date_to is null or c.date_to = ${to})
      and not exists (select 1 from evidence e where e.claim_id = c.id)
    order by id limit 1 for update`.execute(tx);
  return rows[0] ?? null;
}

/** What the passage says stands; dates, shares and the like that only the import knew are not told: nothing carries them. */
async function decide(
  tx: Tx,
  id: string,
  { status, from, to, allegation = null, authority = null }: NewClaim,
): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ status, date_from: from, date_to: to, quantity: null, allegation, authority })
    .where('id', '=', id)
    .execute();
}

async function insertEvidence(
  tx: Tx,
  claimId: string,
  claim: NewClaim,
  source: Source,
  passage: Passage,
): Promise<string> {
  const id = uuid();
  await tx
    .insertInto('evidence')
    .values({
      id,
      claim_id: claimId,
      ...source.at,
      field: claim.field,
      start_pos: passage.start,
      end_pos: passage.end,
      quote: passage.quote,
      prefix: passage.prefix,
      suffix: passage.suffix,
      part: source.part(passage.start),
      attribution: claim.attribution,
      stance: claim.stance,
      state: 'current',
      lost_reason: null,
      follows: null,
    })
    .execute();
  return id;
}

/** Where the claim's quote must stand. Throws `UserError` unless one article or one page is named, and there. */
async function findSource(tx: Tx, { article: name, document, field }: NewClaim): Promise<Source> {
  if ((name === null) === !document)
    throw new UserError('say where the quote stands: an article, or a document and its page', 2);
  if (document) return findPage(tx, document, field);
  const article = await findArticle(tx, name ?? '');
  return {
    path: article.path,
    where: `the ${field} of ${article.path}`,
    text: article[field] ?? '',
    part: (start) => (field === 'text' ? partAt(article.parts, start) : 'reported'),
    at: { article_id: article.id, revision_id: article.revision_id },
  };
}

async function findPage(tx: Tx, { name, page }: { name: string; page: number }, field: EvidenceField): Promise<Source> {
  if (field !== 'text') throw new UserError("a document's page has a text alone: leave --field out", 2);
  const document = await findDocument(tx, name);
  const [found] = await documentPages(tx, document.id, page, page);
  if (!found) throw new UserError(`'${document.title}' has ${document.pages} pages, and no page ${page}`);
  return {
    path: `/document/${document.hash}`,
    where: `page ${page} of '${document.title}'`,
    text: found.text,
    part: () => 'reported',
    at: { article_id: null, revision_id: null, document_id: document.id, page },
  };
}

function checkDates({ from, to }: NewClaim): void {
  const [since, until] = [from, to].map((date) => {
    const days = date === null ? null : readEdtfDate(date);
    if (date !== null && days === null) throw new UserError(`'${date}' is no EDTF date such as 2008 or 2008-09~`, 2);
    return days;
  });
  if (since && until && since.first > until.last) throw new UserError(`${from} is after ${to}: exchange the dates`, 2);
}

/** The current words of the article that an id, path, slug or original address means. Throws `UserError`. */
export async function findArticle(db: Db, name: string): Promise<CurrentArticle> {
  const { rows } = await sql<CurrentArticle>`
    select a.id, a.path, a.revision_id, r.title, r.dek, r.text, r.parts
    from article a join revision r on r.id = a.revision_id
    where a.id::text = ${name} or a.path in (${name}, ${`${name}/`}) or a.slug = ${name} or a.url = ${name}
    order by a.id limit 2
  `.execute(db);
  if (!rows[0]) throw new UserError(`no article has the id, path, slug or address '${name}'; 'trama search' finds it`);
  if (rows.length > 1) throw new UserError(`several articles are called '${name}'; give its path or id`);
  return rows[0];
}

function locate({ text, where }: Source, { quote, occurrence }: NewClaim): Passage {
  const passages = findPassages(text, quote);
  if (passages.length === 0)
    throw new UserError(`the quote doesn't stand in ${where}: copy it from there word for word`);
  if (occurrence === null && passages.length > 1) {
    throw new UserError(
      `the quote stands ${passages.length} times in ${where}: lengthen it, or say which with --occurrence`,
    );
  }
  const passage = passages[(occurrence ?? 1) - 1];
  if (!passage) throw new UserError(`the quote stands only ${passages.length} times in ${where}`);
  return passage;
}

async function resolveEntity(tx: Tx, name: string, schema: string | null): Promise<Entity> {
  const found = await findEntities(tx, name);
  if (found.length > 1) {
    throw new UserError(
      `several actors are called '${name}' (${found.map(({ slug }) => slug).join(', ')}): give one of these slugs`,
    );
  }
  if (found[0]) return found[0];
  if (schema === null)
    throw new UserError(`no actor is called '${name}'; give its kind to make it, such as Person or Organization`);
  return createEntity(tx, name, schema);
}
