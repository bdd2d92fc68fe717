import { sql } from 'kysely';
import type { StoredPart } from '../archive/index.ts';
import { type Db, type Tx, UserError } from '../kit/index.ts';
import type { NewClaim } from './add-claim.ts';
import { documentPages, findDocument } from './documents/store-documents.ts';
import { findPassages, type Passage } from './find-passage.ts';
import { partAt } from './reanchor.ts';
import type { EvidenceField } from './schema.ts';

/** Words in which a quote may stand, and how evidence points at them. */
export interface Source {
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

/** Where the claim's quote must stand. Throws `UserError` unless one article or one page is named, and there. */
export async function findSource(tx: Tx, { article: name, document, field }: NewClaim): Promise<Source> {
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

/** The passage that a claim's quote means. Throws `UserError` where it stands nowhere, or in several places. */
export function locate({ text, where }: Source, { quote, occurrence }: NewClaim): Passage {
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
