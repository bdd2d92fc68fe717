import { audit } from '../../accounts/index.ts';
import { type Page, requireSpace, UserError } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Field } from '../fields.tsx';
import { When } from '../when.tsx';
import { createJob, type ImportJob, listJobs } from './job-store.ts';

const GIGABYTES = 4;
/** Bytes that one upload may carry. */
export const IMPORT_BODY = GIGABYTES * 1_000_000_000;
const MOST = 50;

/** `/desk/import`: what can be imported, and the imports so far. */
export async function showImport(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  return deskPage(request, {
    title: t.importing,
    scripts: ['import-upload.js'],
    main: (
      <>
        <h1>{t.importing}</h1>
        <p class="soft">{t.importHint}</p>
        <ImportForm request={request} />
        <h2>{t.importJobs}</h2>
        <Jobs jobs={await listJobs(desk.db, MOST)} request={request} />
      </>
    ),
  });
}

function ImportForm({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <DeskForm request={request} class="desk-form" id="import" files>
      <div class="import-drop">
        <label for="files">{fill(t.importFiles, { n: GIGABYTES })}</label>
        <input id="files" type="file" name="files" multiple />
        <p class="hint">{t.importDrop}</p>
      </div>
      <Field label={t.importAddress} name="address" type="url" maxLength={2000} />
      <label>
        {t.importMedia}
        <select name="media">
          <option value="link">{t.importMediaLink}</option>
          <option value="copy">{t.importMediaCopy}</option>
        </select>
      </label>
      <p role="status" class="import-sent" data-sent={t.importUploading} data-failed={t.deskRefused} />
      <button type="submit">{t.importLook}</button>
    </DeskForm>
  );
}

function Jobs({ jobs, request }: { jobs: readonly ImportJob[]; request: DeskRequest }) {
  const { t } = request;
  if (jobs.length === 0) return <p>{t.importJobsNone}</p>;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.importWhat}</th>
          <th scope="col">{t.inboxState}</th>
          <th scope="col">{t.importBy}</th>
          <th scope="col">{t.votesDay}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr>
            <th scope="row">
              <a href={`/desk/import/${job.id}`}>{job.what.slice(0, 100)}</a>
            </th>
            <td data-label={t.inboxState}>{t[`importState_${job.state}`]}</td>
            <td data-label={t.importBy}>{job.byName}</td>
            <td data-label={t.votesDay}>
              <When at={job.createdAt} request={request} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Takes files or an address: they are looked at before anything is stored. */
export async function takeImport(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { files, form, user, t } = request;
  const given = files.filter(({ bytes }) => bytes > 0);
  const address = form.get('address')?.trim() || null;
  if (given.length === 0 && address === null) throw new UserError(t.importNothingGiven);
  if (given.length > 0 && address !== null) throw new UserError(t.importBoth);
  if (address !== null && !(/^https?:\/\//i.test(address) && URL.canParse(address)))
    throw new UserError(`'${address}' is no web address`).saying('address', { given: address });
  requireSpace(desk.dataDir);
  const media = form.get('media') === 'copy' ? 'copy' : 'link';
  const asked = { files: given, address, media, kind: 'LegalEntity', by: user.name } as const;
  const id = await createJob(desk.db, desk.dataDir, asked, (tx, job, what) =>
    audit(tx, user, 'import.look', `import:${job}`, { what }),
  );
  return seeOther(`/desk/import/${id}`);
}
