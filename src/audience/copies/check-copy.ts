import { sql } from 'kysely';
import { decodeStream, fetchBounded } from '../../ingest/index.ts';
import { type Db, UserError } from '../../kit/index.ts';
import { type CopiedArticle, type CopyReport, inspectCopy } from './inspect-copy.ts';

/** How a copy was looked at last. */
export type CopyCheck = ({ type: 'read' } & CopyReport) | { type: 'failed'; reason: string };

/** With what copies are looked at. */
export interface CheckOptions {
  /** The newsroom's name, and the site's public address. */
  newsroom: string;
  origin: string;
  /** Also addresses in private networks. */
  allowPrivate: boolean;
}

const COPY_BYTES = 3_000_000;
const COPY_MS = 20_000;

/**
 * Fetches the page at which an article is said to be republished, compares the two and keeps what was found.
 *
 * @throws UserError when there is no such republication
 */
export async function checkCopy(db: Db, id: string, options: CheckOptions): Promise<CopyCheck> {
  const use = await readUse(db, id, options);
  if (!use) throw new UserError('there is no such republication').saying('useGone');
  const check = await look(use.url, use.article, options);
  await sql`update republication set checked_at = now(), report = ${JSON.stringify(check)}::jsonb where id = ${id}::uuid`.execute(
    db,
  );
  return check;
}

async function look(url: string, article: CopiedArticle, { allowPrivate }: CheckOptions): Promise<CopyCheck> {
  try {
    const page = await fetchBounded(url, { allowPrivate, timeoutMs: COPY_MS, maxBytes: COPY_BYTES });
    if (page.status !== 200 || !/html/i.test(page.contentType ?? 'text/html')) {
      await page.discard();
      return { type: 'failed', reason: page.status === 200 ? `${page.contentType}` : `HTTP ${page.status}` };
    }
    let html = '';
    for await (const piece of decodeStream(page.bytes, page.contentType)) html += piece;
    return { type: 'read', ...inspectCopy(html, page.url, article) };
  } catch (error) {
    // What can't be fetched says so in a sentence; anything else is a fault of ours.
    if (!(error instanceof Error) || error.name !== 'InputError') throw error;
    return { type: 'failed', reason: error.message };
  }
}

async function readUse(
  db: Db,
  id: string,
  { origin, newsroom }: CheckOptions,
): Promise<{ url: string; article: CopiedArticle } | null> {
  const { rows } = await sql<{
    url: string;
    title: string;
    text: string;
    authors: string[];
    paths: string[];
    first: string | null;
  }>`
    select p.url, r.title, r.text, a.url as first,
      array(select w.name from article_author x join author w on w.id = x.author_id where x.article_id = a.id) as authors,
      array[a.path] || array(select d.path from redirect d where d.article_id = a.id) as paths
    from republication p join article a on a.id = p.article_id join revision r on r.id = a.revision_id where p.id = ${id}::uuid`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return null;
  const { url, title, text, authors, paths, first } = row;
  const addresses = [...paths.map((path) => origin + path), ...(first ? [first] : [])];
  return { url, article: { title, text, authors, newsroom, addresses } };
}
