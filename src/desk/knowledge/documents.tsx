import fs from 'node:fs';
import { audit } from '../../accounts/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
import {
  addDocument,
  DOCUMENT_LIMITS,
  documentPages,
  findDocument,
  type KeptDocument,
  listDocuments,
  readInWorker,
  removeDocument,
  setDocumentVisibility,
} from '../../knowledge/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Field } from '../fields.tsx';

const MOST = 200;
/** Pages whose text is shown. */
const SHOWN_PAGES = 5;
/** A document's bytes, and what the form around it needs. */
export const DOCUMENT_BODY = DOCUMENT_LIMITS.bytes + 1_000_000;

/** `/desk/documents`: kept sources, and a form to keep another. */
export async function showDocuments(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, language } = request;
  const documents = await listDocuments(desk.db, MOST);
  const said = query.get('kept') ?? query.get('known');
  return deskPage(request, {
    title: t.documents,
    main: (
      <>
        <h1>{t.documents}</h1>
        <p class="soft">{t.documentsHint}</p>
        <Done text={said && fill(query.has('kept') ? t.documentsKept : t.documentsKnown, { title: said })} />
        {documents.length > 0 && (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">{t.noticeTitleField}</th>
                <th scope="col">{t.documentsIssuer}</th>
                <th scope="col">{t.documentsPages}</th>
                <th scope="col">{t.claimsDesk}</th>
                <th scope="col">{t.documentsWho}</th>
              </tr>
            </thead>
            <tbody>
              {documents.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`/desk/documents/${one.hash.slice(0, 16)}`}>{one.title}</a>
                  </th>
                  <td data-label={t.documentsIssuer}>
                    {[one.issuer, one.date && formatDate(one.date, language)].filter(Boolean).join(', ')}
                  </td>
                  <td data-label={t.documentsPages}>{one.pages}</td>
                  <td data-label={t.claimsDesk}>{one.claims}</td>
                  <td data-label={t.documentsWho}>{t[`documents_${one.visibility}`]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {request.user.can('claim.write') && <AddForm request={request} />}
      </>
    ),
  });
}

function AddForm({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <section>
      <h2>{t.documentsAdd}</h2>
      <DeskForm request={request} class="desk-form" files>
        <label>
          {fill(t.documentsFile, { n: Math.round(DOCUMENT_LIMITS.bytes / 1e6) })}
          <input type="file" name="file" required />
        </label>
        <Field label={t.documentsTitle} name="title" maxLength={500} />
        <Field label={t.documentsIssuer} name="issuer" maxLength={300} />
        <Field label={t.documentsDate} name="date" maxLength={60} />
        <Field label={t.documentsUrl} name="url" type="url" maxLength={2000} />
        <label class="check">
          <input type="checkbox" name="confidential" value="yes" />
          <span>{t.documentsConfidential}</span>
        </label>
        <button type="submit">{t.documentsKeep}</button>
      </DeskForm>
    </section>
  );
}

/** Keeps a document; its text is read in a thread of its own. */
export async function takeDocuments(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { files, form, user, t } = request;
  const [file] = files;
  if (!user.can('claim.write')) throw new UserError(t.deskForbiddenText);
  if (!file) throw new UserError(t.documentsNoFile);
  const field = (name: string) => form.get(name)?.trim() || null;
  const document = {
    bytes: await fs.promises.readFile(file.path),
    fileName: file.name,
    title: field('title'),
    issuer: field('issuer'),
    date: field('date'),
    url: field('url'),
    language: null,
    confidential: form.has('confidential'),
    by: user.name,
  };
  const kept = await addDocument(desk.db, desk.dataDir, document, readInWorker, (tx, id) =>
    audit(tx, user, 'document.add', `document:${id}`, { file: file.name, confidential: document.confidential }),
  );
  return seeOther(`/desk/documents?${new URLSearchParams({ [kept.isNew ? 'kept' : 'known']: kept.title })}`);
}

/** `/desk/documents/:hash`: one of them, with its text. */
export async function showDocument(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, params, user } = request;
  const found = await findDocument(desk.db, params.hash ?? '').catch((error) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  if (!found) return messagePage(request, { title: t.documents, text: t.claimsNone, status: 404 });
  const pages = await documentPages(desk.db, found.id, 1, SHOWN_PAGES);
  return deskPage(request, {
    title: found.title,
    main: (
      <>
        <p>
          <a href="/desk/documents">{t.documents}</a>
        </p>
        <h1>{found.title}</h1>
        <DocumentFacts found={found} request={request} />
        {user.can('claim.decide') && <DocumentForms found={found} request={request} />}
        <h2>{t.documentsText}</h2>
        {pages.map(({ number, text }) => (
          <section>
            <h3>{fill(t.documentPageTitle, { n: number })}</h3>
            <pre class="document-words">{text}</pre>
          </section>
        ))}
      </>
    ),
  });
}

function DocumentFacts({ found, request: { t, desk, language } }: { found: KeptDocument; request: DeskRequest }) {
  const facts: [string, string | null][] = [
    [t.documentsWho, t[`documents_${found.visibility}`]],
    [t.documentsIssuer, found.issuer],
    [t.votesDay, found.date && formatDate(found.date, language)],
    [t.documentsUrl, found.url],
    [t.documentsAdded, `${formatDate(found.addedAt.slice(0, 10), language)}, ${found.addedBy}`],
    [t.documentsPages, String(found.pages)],
    [t.fileHash, found.hash],
  ];
  return (
    <>
      <dl class="desk-facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {found.visibility === 'public' && (
        <p>
          <a href={`${desk.site.origin}/document/${found.hash}`}>{t.noticeSee}</a>
        </p>
      )}
    </>
  );
}

function DocumentForms({ found, request }: { found: KeptDocument; request: DeskRequest }) {
  const { t } = request;
  const other = found.visibility === 'public' ? 'confidential' : 'public';
  return (
    <>
      <DeskForm request={request}>
        <button type="submit" name="do" value={other} class="quiet">
          {other === 'public' ? t.documentsMakePublic : t.documentsMakeConfidential}
        </button>
      </DeskForm>
      <details>
        <summary>{t.documentsRemove}</summary>
        <p class="soft">{t.documentsRemoveText}</p>
        <DeskForm request={request} class="desk-form">
          <label>
            {t.entityReason}
            <input type="text" name="reason" required maxLength={500} />
          </label>
          <button type="submit" name="do" value="remove" class="danger">
            {t.documentsRemove}
          </button>
        </DeskForm>
      </details>
    </>
  );
}

/** Shows a document to readers, hides it, or takes it out. */
export async function takeDocument(desk: Desk, { params, form, user, t }: DeskFormRequest): Promise<Page> {
  const what = form.get('do');
  const name = params.hash ?? '';
  if (!user.can('claim.decide')) throw new UserError(t.deskForbiddenText);
  if (what === 'public' || what === 'confidential') {
    await inTransaction(desk.db, async (tx) => {
      const found = await setDocumentVisibility(tx, name, what);
      await audit(tx, user, `document.${what}`, `document:${found.id}`, { title: found.title });
    });
    return seeOther(`/desk/documents/${name}`);
  }
  const reason = form.get('reason')?.trim();
  if (what !== 'remove' || !reason) throw new UserError(t.claimReasonNeeded);
  await removeDocument(desk.db, desk.dataDir, name, user.name, reason, (tx, found) =>
    audit(tx, user, 'document.remove', `document:${found.id}`, { title: found.title, hash: found.hash, reason }),
  );
  return seeOther('/desk/documents');
}
