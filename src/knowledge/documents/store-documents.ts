import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import { cleanLine, readEdtfDate, slugOf } from '../../text/index.ts';
import { DOCUMENT_LIMITS, type DocumentText } from './document-text.ts';

/** A document to be kept, with what its editor says of it; null: what the file says of itself. */
export interface NewDocument {
  bytes: Uint8Array;
  fileName: string;
  title: string | null;
  issuer: string | null;
  /** EDTF. */
  date: string | null;
  url: string | null;
  /** BCP 47. */
  language: string | null;
  confidential: boolean;
  by: string;
}

/** A kept document, as lists show it. */
export interface KeptDocument {
  id: string;
  hash: string;
  slug: string;
  title: string;
  type: string;
  issuer: string | null;
  date: string | null;
  url: string | null;
  language: string;
  visibility: 'public' | 'confidential';
  bytes: number;
  fileName: string;
  addedBy: string;
  addedAt: string;
  pages: number;
  /** Claims that rest on it. */
  claims: number;
}

/** What became of a file. */
export interface AddedDocument extends KeptDocument {
  /** False when the same file was kept already: nothing was changed then. */
  isNew: boolean;
  notes: string[];
}

/** Where a kept file lies in the data folder: beside kept pictures, so that backups hold it. */
function documentFile(folder: string, hash: string): string {
  return path.join(folder, 'media', hash.slice(0, 2), hash);
}

/**
 * Keeps a document: the file by its hash, the text by page. The same file twice is one document. `read`: gives its text.
 * `note`: what else belongs to its transaction. Throws `UserError`.
 */
export async function addDocument(
  db: Db,
  folder: string,
  document: NewDocument,
  read: (bytes: Uint8Array, fileName: string) => Promise<DocumentText>,
  note: (tx: Tx, id: string) => Promise<void> = async () => undefined,
): Promise<AddedDocument> {
  const { bytes, fileName } = document;
  check(document);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = await findOne(db, hash);
  if (known) return { ...known, isNew: false, notes: [] };
  const text = await read(bytes, fileName);
  await keepFile(documentFile(folder, hash), bytes);
  await inTransaction(db, async (tx) => note(tx, await insert(tx, document, text, hash)));
  const kept = await findOne(db, hash);
  if (!kept) throw new Error(`${hash} was not stored`);
  return { ...kept, isNew: true, notes: text.notes };
}

function check({ bytes, fileName, date, url }: NewDocument): void {
  if (bytes.length === 0) throw new UserError(`${fileName} is empty`).saying('fileEmpty', { file: fileName });
  if (bytes.length > DOCUMENT_LIMITS.bytes)
    throw new UserError(
      `${fileName} has ${Math.round(bytes.length / 1e6)} MB; at most ${DOCUMENT_LIMITS.bytes / 1e6}: split it`,
    ).saying('fileLarge', { file: fileName, most: DOCUMENT_LIMITS.bytes / 1e6 });
  if (date !== null && readEdtfDate(date) === null)
    throw new UserError(`'${date}' is no EDTF date such as 2008 or 2008-09-11`, 2).saying('date', { given: date });
  if (url !== null && !/^https?:\/\/[^\s]{1,2000}$/.test(url))
    throw new UserError(`'${url}' is no http(s) address`, 2).saying('address', { given: url });
}

async function insert(tx: Tx, document: NewDocument, text: DocumentText, hash: string): Promise<string> {
  const id = uuid();
  const fileName = cleanLine(document.fileName).slice(0, 300);
  const title = cleanLine(document.title ?? text.title ?? fileName).slice(0, 500) || fileName;
  await tx
    .insertInto('document')
    .values({
      id,
      slug: await freeSlug(tx, title, id),
      hash,
      type: text.type,
      bytes: document.bytes.length,
      file_name: fileName,
      title,
      issuer: document.issuer === null ? null : cleanLine(document.issuer).slice(0, 300) || null,
      date: document.date ?? text.date,
      url: document.url ?? text.url,
      language: document.language ?? text.language ?? 'und',
      visibility: document.confidential ? 'confidential' : 'public',
      added_by: document.by,
    })
    .execute();
  for (let first = 0; first < text.pages.length; first += PAGES_AT_ONCE) {
    const pages = text.pages.slice(first, first + PAGES_AT_ONCE);
    await tx
      .insertInto('document_page')
      .values(pages.map((page, i) => ({ document_id: id, number: first + i + 1, text: page })))
      .execute();
  }
  await noteChange(tx, id);
  return id;
}

const PAGES_AT_ONCE = 50;

async function freeSlug(tx: Tx, title: string, id: string): Promise<string> {
  const wished = slugOf(title) || id;
  const taken = await tx.selectFrom('document').select('id').where('slug', '=', wished).executeTakeFirst();
  return taken ? `${wished}-${id.slice(-12)}` : wished;
}

/** Written beside and renamed: a kill leaves no half file under a hash. */
async function keepFile(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await fs.writeFile(draft, bytes, { mode: 0o600, flush: true });
  await fs.rename(draft, file);
}

async function noteChange(tx: Tx, id: string): Promise<void> {
  await sql`insert into change_log (key) values (${`document:${id}`})`.execute(tx);
  await sql`select pg_notify('trama_change', '')`.execute(tx);
}

const kept = sql`select d.id, d.hash, d.slug, d.title, d.type, d.issuer, d.date, d.url, d.language, d.visibility, d.bytes,
  d.file_name as "fileName", d.added_by as "addedBy", to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "addedAt",
  (select count(*)::int from document_page p where p.document_id = d.id) as pages,
  (select count(distinct e.claim_id)::int from evidence e where e.document_id = d.id) as claims from document d`;

/** Kept documents, newest first. */
export async function listDocuments(db: Db, limit: number): Promise<KeptDocument[]> {
  const { rows } = await sql<KeptDocument>`${kept} order by d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The document that a hash (or the beginning of one, from 8 characters), slug or id means. Throws `UserError`. */
export async function findDocument(db: Db, name: string): Promise<KeptDocument> {
  const start = /^[0-9a-f]{8,64}$/i.test(name) ? `${name.toLowerCase()}%` : null;
  const { rows } = await sql<KeptDocument>`${kept}
    where d.slug = ${name} or d.id::text = ${name} or d.hash like ${start} order by d.id limit 2`.execute(db);
  if (rows.length > 1) throw new UserError(`several documents begin with '${name}': give more of the hash`);
  if (!rows[0])
    throw new UserError(
      `no kept document has the hash, name or id '${name}'; 'trama documents list' shows them`,
    ).saying('noDocument', { name });
  return rows[0];
}

async function findOne(db: Db, hash: string): Promise<KeptDocument | null> {
  const { rows } = await sql<KeptDocument>`${kept} where d.hash = ${hash}`.execute(db);
  return rows[0] ?? null;
}

/** Text of pages `from` to `to` of a document. */
export async function documentPages(
  db: Db,
  id: string,
  from: number,
  to: number,
): Promise<{ number: number; text: string }[]> {
  return db
    .selectFrom('document_page')
    .select(['number', 'text'])
    .where('document_id', '=', id)
    .where('number', '>=', from)
    .where('number', '<=', to)
    .orderBy('number')
    .execute();
}

/** Shows a document to readers, or takes it out of public view. Throws `UserError` for an unknown one. */
export async function setDocumentVisibility(
  db: Db,
  name: string,
  visibility: KeptDocument['visibility'],
): Promise<KeptDocument> {
  return inTransaction(db, async (tx) => {
    const found = await findDocument(tx, name);
    await tx.updateTable('document').set({ visibility }).where('id', '=', found.id).execute();
    await noteChange(tx, found.id);
    return { ...found, visibility };
  });
}

/**
 * Takes a document out, its file too; that it was there, who removed it and why stays on record. What rests on it must be
 * retracted or rejected first: no claim loses its passage by the way. Throws `UserError`.
 */
export async function removeDocument(
  db: Db,
  folder: string,
  name: string,
  by: string,
  reason: string,
  note: (tx: Tx, document: KeptDocument) => Promise<void> = async () => undefined,
): Promise<KeptDocument> {
  const document = await inTransaction(db, async (tx) => {
    const found = await findDocument(tx, name);
    await refuseInUse(tx, found.id);
    await tx.deleteFrom('evidence').where('document_id', '=', found.id).execute();
    await tx.deleteFrom('document_page').where('document_id', '=', found.id).execute();
    await tx.deleteFrom('document').where('id', '=', found.id).execute();
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        action: 'removeDocument',
        before: JSON.stringify(found),
        after: null,
        decided_by: by,
        reason,
      })
      .execute();
    await noteChange(tx, found.id);
    await note(tx, found);
    return found;
  });
  const shared = await db.selectFrom('media').select('id').where('hash', '=', document.hash).executeTakeFirst();
  if (!shared) await fs.rm(documentFile(folder, document.hash), { force: true });
  return document;
}

async function refuseInUse(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from evidence e join claim c on c.id = e.claim_id
    where e.document_id = ${id} and c.status not in ('retracted', 'rejected') order by c.id limit 6`.execute(tx);
  if (rows.length === 0) return;
  const some = rows
    .slice(0, 5)
    .map((row) => row.id)
    .join(', ');
  throw new UserError(
    `claims rest on it (${some}${rows.length > 5 ? ' …' : ''}): retract them first with 'trama claim retract'`,
  ).saying('documentUsed', { n: rows.length > 5 ? '5+' : rows.length });
}
