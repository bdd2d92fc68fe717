import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { StoredPart } from '../archive/index.ts';
import { type Db, type Tx, UserError } from '../kit/index.ts';
import { readEdtfDate } from '../text/index.ts';
import { createEntity, type Entity, findEntities } from './entities.ts';
import { findPassages, type Passage } from './find-passage.ts';
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
  /** The article's id, path, slug or original address. */
  article: string;
  field: EvidenceField;
  quote: string;
  /** Which of several places, from 1; null when the quote must be unique. */
  occurrence: number | null;
  attribution: string | null;
  stance: Stance;
  /** EDTF dates (`readEdtfDate`), `from` not after `to`. */
  from: string | null;
  to: string | null;
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
  articlePath: string;
  passage: Passage;
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

/** Stores a claim with its evidence, in one transaction. The database itself checks that the quote stands there. */
export async function addClaim(db: Db, claim: NewClaim): Promise<AddedClaim> {
  checkDates(claim);
  return db.transaction().execute(async (tx) => {
    const article = await findArticle(tx, claim.article);
    const passage = locate(article, claim);
    const subject = await resolveEntity(tx, claim.subject, claim.subjectSchema);
    const object = claim.object === null ? null : await resolveEntity(tx, claim.object, claim.objectSchema);
    const id = uuid();
    const evidenceId = uuid();
    await tx
      .insertInto('claim')
      .values({
        id,
        subject_id: subject.id,
        predicate: claim.predicate,
        object_id: object?.id ?? null,
        value: claim.value,
        date_from: claim.from,
        date_to: claim.to,
        status: claim.status,
      })
      .execute();
    await tx
      .insertInto('evidence')
      .values({
        id: evidenceId,
        claim_id: id,
        article_id: article.id,
        revision_id: article.revision_id,
        field: claim.field,
        start_pos: passage.start,
        end_pos: passage.end,
        quote: passage.quote,
        prefix: passage.prefix,
        suffix: passage.suffix,
        part: claim.field === 'text' ? partAt(article.parts, passage.start) : 'reported',
        attribution: claim.attribution,
        stance: claim.stance,
        state: 'current',
        lost_reason: null,
        follows: null,
      })
      .execute();
    await tx
      .insertInto('judgement')
      .values({ id: uuid(), claim_id: id, status: claim.status, decided_by: claim.by, reason: claim.reason })
      .execute();
    return { id, evidenceId, subject, object, articlePath: article.path, passage };
  });
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

function locate(article: CurrentArticle, { field, quote, occurrence }: NewClaim): Passage {
  const passages = findPassages(article[field] ?? '', quote);
  const where = `in the ${field} of ${article.path}`;
  if (passages.length === 0) throw new UserError(`the quote doesn't stand ${where}: copy it from there word for word`);
  if (occurrence === null && passages.length > 1) {
    throw new UserError(
      `the quote stands ${passages.length} times ${where}: lengthen it, or say which with --occurrence`,
    );
  }
  const passage = passages[(occurrence ?? 1) - 1];
  if (!passage) throw new UserError(`the quote stands only ${passages.length} times ${where}`);
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
