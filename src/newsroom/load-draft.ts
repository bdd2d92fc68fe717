import { type Selectable, sql } from 'kysely';
import type { ArticleStatus, StoredPart } from '../archive/index.ts';
import { type Db, inTransaction, type Tx } from '../kit/index.ts';
import { type CompleteWords, NO_FIELDS, type Words, wordsHash } from './complete-words.ts';
import type { DraftTable, WorkState } from './schema.ts';

/** The draft of an article: its next words, apart from what readers see. */
export interface Draft extends Words {
  articleId: string;
  /** Given back with the next save, which is refused when it is no longer the newest. */
  version: number;
  /** The words as plain text; positions of comments, checks and warnings are code points of it. */
  text: string;
  parts: StoredPart[];
  hash: string;
  state: WorkState;
  stateAt: Date;
  savedBy: string;
  savedAt: Date;
  createdBy: string;
  /** Null: by an import, or at the terminal. */
  createdById: string | null;
  /** Ids of those whom it is assigned to. */
  assigned: string[];
  /** Whether it has words that the article's current revision lacks. */
  changed: boolean;
  /** Whether readers see the article now, and where. */
  isPublic: boolean;
  path: string;
  /** When readers first saw it; null: never. */
  publishedAt: Date | null;
  /** When it goes out, of a scheduled or embargoed one. */
  publishAt: Date | null;
  /** Whether it has passed, word for word, what is asked before publishing, when it was scheduled. */
  passed: boolean;
  /** Why one that was due did not go out. */
  problem: string | null;
  /** ISO day for which it is planned. */
  plannedFor: string | null;
  /** Whether the archive has got a newer revision than the one that the draft was begun from. */
  overtaken: boolean;
}

type Row = Selectable<DraftTable> & {
  path: string;
  article_status: string;
  published_at: Date | null;
  current_revision: string | null;
  planned: string | null;
  assigned: string[];
};

/**
 * The draft of an article. An article that has none yet gets one of its current revision; one that nobody has changed
 * since follows the archive. Null when there is no such article.
 */
export async function loadDraft(db: Db, articleId: string): Promise<Draft | null> {
  const row = await readRow(db, articleId);
  if (row && !(isUnchanged(row) && isOvertaken(row))) return draftOf(row);
  return inTransaction(db, (tx) => openDraft(tx, articleId));
}

/** As `loadDraft`, in a transaction that changes the draft next: nobody else may change it before that ends. */
export async function openDraft(tx: Tx, articleId: string): Promise<Draft | null> {
  const { rows } = await sql<{ id: string }>`select id from article where id::text = ${articleId} for update`.execute(
    tx,
  );
  if (!rows[0]) return null;
  const row = await readRow(tx, articleId);
  if (!row) await begin(tx, articleId);
  else if (isUnchanged(row) && isOvertaken(row)) await follow(tx, articleId);
  else return draftOf(row);
  const begun = await readRow(tx, articleId);
  return begun && draftOf(begun);
}

async function readRow(db: Db, articleId: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select d.*, a.path, a.status as article_status, a.published_at, a.revision_id as current_revision,
      to_char(d.planned_for, 'YYYY-MM-DD') as planned,
      array(select s.person_id::text from assignment s where s.article_id = d.article_id) as assigned
    from draft d join article a on a.id = d.article_id where a.id::text = ${articleId}`.execute(db);
  return rows[0] ?? null;
}

const isUnchanged = ({ hash, base_hash }: Row) => hash === base_hash;
const isOvertaken = ({ base_revision_id, current_revision }: Row) => base_revision_id !== current_revision;

function draftOf(row: Row): Draft {
  const { article_id, title, dek, html, text, parts, fields, hash, version, state } = row;
  return {
    ...{ articleId: article_id, title, dek, html, text, parts, hash, version, state },
    fields: { ...NO_FIELDS, ...fields },
    stateAt: row.state_at,
    savedBy: row.saved_by_name,
    savedAt: row.saved_at,
    createdBy: row.created_by_name,
    createdById: row.created_by,
    assigned: row.assigned,
    changed: !isUnchanged(row),
    isPublic: row.article_status === 'published',
    path: row.path,
    publishedAt: row.published_at,
    publishAt: row.publish_at,
    passed: row.publish_at !== null && row.passed_hash === row.hash,
    problem: row.problem,
    plannedFor: row.planned,
    overtaken: isOvertaken(row),
  };
}

/** What stands around an article's current revision, as the fields of a draft. */
const FIELDS = sql`json_build_object('kind', a.kind, 'language', a.language, 'licence', a.licence, 'slug', null,
  'sections', array(select t.name from article_section x join section t on t.id = x.section_id where x.article_id = a.id order by x.ord),
  'topics', array(select t.name from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id order by x.ord),
  'authors', array(select t.name from article_author x join author t on t.id = x.author_id where x.article_id = a.id order by x.ord),
  'countries', array(select x.country from article_country x where x.article_id = a.id order by x.ord),
  'sources', array(select json_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url, 'date', s.date,
    'place', s.place, 'readOn', s.read_on) from article_source s where s.article_id = a.id order by s.ord),
  'media', array(select json_build_object('url', m.url, 'kind', m.kind, 'role', x.role, 'alt', x.alt, 'caption', x.caption,
    'credit', x.credit, 'licence', x.licence, 'width', m.width, 'height', m.height)
    from article_media x join media m on m.id = x.media_id where x.article_id = a.id order by x.ord))`;

/** An article's current revision with what stands around it. */
interface Current extends Words {
  revisionId: string;
  text: string;
  textVersion: number;
  parts: StoredPart[];
  by: string;
  at: Date;
  createdAt: Date;
  status: ArticleStatus;
}

async function readCurrent(tx: Tx, articleId: string): Promise<Current | null> {
  const { rows } = await sql<Current>`
    select r.id as "revisionId", r.title, r.dek, r.html, r.text, r.text_version as "textVersion", r.parts, ${FIELDS} as fields,
      r.created_by as by, r.created_at as at, a.created_at as "createdAt", a.status
    from article a join revision r on r.id = a.revision_id where a.id = ${articleId}`.execute(tx);
  return rows[0] ?? null;
}

/** An article that was imported becomes a draft's beginning when it is first opened at the desk. */
async function begin(tx: Tx, articleId: string): Promise<void> {
  const current = await readCurrent(tx, articleId);
  if (!current) return;
  const { by, at, createdAt, status } = current;
  const words = wordColumns(current);
  const state = status === 'published' || status === 'unpublished' || status === 'trash' ? status : 'draft';
  const people = { saved_by_name: by, saved_at: at, created_by_name: by, created_at: createdAt };
  await tx
    .insertInto('draft')
    .values({
      ...{
        article_id: articleId,
        version: 1,
        base_revision_id: current.revisionId,
        base_hash: words.hash,
        state,
        state_at: at,
      },
      ...{ ...words, ...people, ...NOBODY },
    })
    .execute();
}

/** The archive got a newer revision, and nothing here waits to be published: the draft is that revision from now on. */
async function follow(tx: Tx, articleId: string): Promise<void> {
  const current = await readCurrent(tx, articleId);
  if (!current) return;
  const words = wordColumns(current);
  await tx
    .updateTable('draft')
    .set((e) => ({
      ...{ ...words, version: e('version', '+', 1), base_revision_id: current.revisionId, base_hash: words.hash },
      ...{ saved_by: null, saved_by_name: current.by, saved_at: current.at },
    }))
    .where('article_id', '=', articleId)
    .execute();
}

const NOBODY = {
  ...{ saved_by: null, created_by: null, publish_at: null, problem: null },
  ...{ planned_for: null, original_id: null, original_revision_id: null },
};

function wordColumns({ title, dek, html, text, textVersion, parts, fields }: Omit<CompleteWords, 'hash'>) {
  const hash = wordsHash({ title, dek, html, fields });
  const json = { parts: JSON.stringify(parts), fields: JSON.stringify(fields) };
  return { title, dek, html, text, text_version: textVersion, hash, ...json };
}
