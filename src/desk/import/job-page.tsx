import { renderToString } from 'preact-render-to-string';
import { audit } from '../../accounts/index.ts';
import { inTransaction, type Page, type Tx, UserError } from '../../kit/index.ts';
import { type ColumnMapping, ENTITY_SCHEMATA, TABLE_FIELDS } from '../../knowledge/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { DeskForm, deskPage, jsonPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import { forgetJob, type ImportJob, type JobTable, moveJob, readJob } from './job-store.ts';

/** Seconds after which the page of an import under way loads itself again, where no script does it. */
import { reasonWords } from './reason-words.ts';

const REFRESH_SECONDS = 2;

/** `/desk/import/:id`: what would come, how far it is, what came; with `part`, for the script that watches. */
export async function showJob(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, params, query } = request;
  const job = await readJob(desk.db, params.id ?? '');
  if (!job) return messagePage(request, { title: t.importing, text: t.importGone, status: 404 });
  const isBusy = job.state === 'looking' || job.state === 'running';
  if (query.has('part'))
    return jsonPage({ html: renderToString(<JobView job={job} request={request} />), state: job.state, busy: isBusy });
  return deskPage(request, {
    title: job.what,
    ...(isBusy ? { refresh: REFRESH_SECONDS, scripts: ['import-progress.js'] } : {}),
    main: (
      <>
        <p>
          <a href="/desk/import">{t.importing}</a>
        </p>
        <h1>{job.what}</h1>
        <div data-job={isBusy ? `/desk/import/${job.id}?part` : undefined}>
          <JobView job={job} request={request} />
        </div>
      </>
    ),
  });
}

interface Props {
  job: ImportJob;
  request: DeskRequest;
}

function JobView({ job, request }: Props) {
  const { t } = request;
  const { state } = job;
  const isBusy = state === 'looking' || state === 'running';
  return (
    <>
      <p role="status">
        <strong>{isBusy && !job.taken ? t.importState_waiting : t[`importState_${state}`]}</strong>
      </p>
      {job.restarts > 0 && state !== 'ready' && <p class="soft">{t.importInterrupted}</p>}
      {job.error && <p class="fault">{fill(t.importFailedWhy, { why: job.error })}</p>}
      {isBusy && <Progress job={job} request={request} />}
      {job.counts && <Counts job={job} request={request} />}
      {state === 'ready' && <Tables job={job} request={request} />}
      <Actions job={job} request={request} />
      {state === 'ready' && job.titles.length > 0 && (
        <>
          <h2>{t.importTitles}</h2>
          <ol class="import-titles">
            {job.titles.map((title) => (
              <li>{title}</li>
            ))}
          </ol>
        </>
      )}
      <Problems job={job} request={request} />
    </>
  );
}

function Progress({ job: { progress }, request: { t } }: Props) {
  if (!progress) return null;
  const { items, bytes, total, seconds, file } = progress;
  const share = total > 0 ? Math.min(1, bytes / total) : null;
  const rate = seconds > 0 ? Math.round(items / seconds) : 0;
  const left = share !== null && share > 0.01 ? (seconds / share) * (1 - share) : null;
  const time = left === null ? '' : timeWords(left, t);
  return (
    <>
      <progress aria-label={t.importing} max={1} value={share ?? undefined} />
      <p>
        {fill(t.importProgress, { items, rate, left: time ? fill(t.importLeft, { time }) : '' })}
        {file && (
          <>
            <br />
            <span class="soft">{fill(t.importNow, { file })}</span>
          </>
        )}
      </p>
      <noscript>
        <p class="soft">{t.importRefreshes}</p>
      </noscript>
    </>
  );
}

function timeWords(seconds: number, t: DeskRequest['t']): string {
  return seconds < 90
    ? fill(t.importSeconds, { n: Math.ceil(seconds) })
    : fill(t.importMinutes, { n: Math.ceil(seconds / 60) });
}

function Counts({ job, request: { t, language } }: Props) {
  const counts = Object.entries(job.counts ?? {}).map(([name, n]) => [name, formatNumber(Number(n), language)]);
  return (
    <>
      {job.state === 'ready' && <h2>{t.importPreview}</h2>}
      <p>{fill(t.importRead, Object.fromEntries(counts))}</p>
      {job.state === 'done' && job.suggestions > 0 && (
        <p>
          <a href="/desk/review">{fill(t.importSuggestions, { n: job.suggestions })}</a>
        </p>
      )}
      {job.suggestedClaims > 0 && <p>{fill(t.importSuggestedClaims, { n: job.suggestedClaims })}</p>}
    </>
  );
}

/** The columns of tables of actors, to be confirmed. */
function Tables({ job, request }: Props) {
  const { t } = request;
  const tables = Object.entries(job.tables);
  if (tables.length === 0) return null;
  return (
    <section>
      <h2>{t.importColumns}</h2>
      <DeskForm request={request}>
        {tables.map(([file, table]) => (
          <Columns file={file} table={table} request={request} />
        ))}
        <p>
          <label>
            {t.importKind}{' '}
            <select name="kind">
              {ENTITY_SCHEMATA.map((one) => (
                <option value={one} selected={one === job.kind}>
                  {wordFor(t, 'schema', one)}
                </option>
              ))}
            </select>
          </label>
        </p>
        <button type="submit" name="do" value="look" class="quiet">
          {t.importSeeAgain}
        </button>
      </DeskForm>
    </section>
  );
}

function Columns({ file, table, request: { t } }: { file: string; table: JobTable; request: DeskRequest }) {
  const fieldOf = (column: number) => TABLE_FIELDS.find((field) => table.mapping[field]?.includes(column)) ?? '';
  return (
    <fieldset class="import-columns">
      <legend>{fill(t.importColumnsHint, { file })}</legend>
      {table.header.map((heading, column) => (
        <label>
          <span>{heading || `#${column + 1}`}</span>
          <select name={`column ${column} ${file}`}>
            <option value="">{t.importColumnNone}</option>
            {TABLE_FIELDS.map((field) => (
              <option value={field} selected={field === fieldOf(column)}>
                {field}
              </option>
            ))}
          </select>
          <span class="soft">
            {table.samples
              .map((row) => row[column] ?? '')
              .filter(Boolean)
              .join(' · ')
              .slice(0, 80)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Actions({ job: { state }, request }: Props) {
  const { t } = request;
  const isBusy = state === 'looking' || state === 'running';
  return (
    <DeskForm request={request} class="actions">
      {state === 'ready' && (
        <button type="submit" name="do" value="start">
          {t.importStart}
        </button>
      )}
      {isBusy && (
        <button type="submit" name="do" value="cancel" class="danger">
          {t.importCancel}
        </button>
      )}
      {(state === 'cancelled' || state === 'failed') && (
        <button type="submit" name="do" value="resume">
          {t.importResume}
        </button>
      )}
      {!isBusy && (
        <button type="submit" name="do" value="forget" class="quiet">
          {t.importForget}
        </button>
      )}
    </DeskForm>
  );
}

function Problems({ job: { problems, problemCount, report }, request: { t, language } }: Props) {
  if (problems.length === 0) return null;
  const more = problemCount - problems.length;
  return (
    <section>
      <h2>{t.importProblems}</h2>
      <table class="desk-table">
        <tbody>
          {problems.map(({ file, place, reason }) => (
            <tr>
              <th scope="row">{[file, place].filter(Boolean).join(', ')}</th>
              <td>{reasonWords(reason, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{fill(t.importReportMore, { n: more, file: report ? `reports/${report}` : '—' })}</p>}
    </section>
  );
}

/** Starts, cancels, goes on with or forgets an import, or looks again with other columns. */
export async function takeJobForm(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user, t } = request;
  const job = await readJob(desk.db, params.id ?? '');
  if (!job) throw new UserError(t.importGone);
  const what = form.get('do') ?? '';
  await inTransaction(desk.db, async (tx) => {
    await act(tx, desk, job, what, form);
    await audit(tx, user, `import.${what}`, `import:${job.id}`, { what: job.what });
  });
  return seeOther(what === 'forget' ? '/desk/import' : `/desk/import/${job.id}`);
}

async function act(tx: Tx, desk: Desk, job: ImportJob, what: string, form: URLSearchParams): Promise<void> {
  if (what === 'start') return moveJob(tx, job.id, ['ready'], 'running');
  if (what === 'cancel') return moveJob(tx, job.id, ['looking', 'running'], 'cancelled');
  if (what === 'resume') return moveJob(tx, job.id, ['cancelled', 'failed'], 'running');
  if (what === 'forget') return forgetJob(tx, desk.dataDir, job.id);
  if (what !== 'look') throw new UserError(`'${what}' can't be done with an import`).saying('noDecision');
  const kind = ENTITY_SCHEMATA.find((one) => one === form.get('kind')) ?? job.kind;
  await moveJob(tx, job.id, ['ready'], 'looking', { tables: columnsOf(job, form), kind });
}

function columnsOf({ tables }: ImportJob, form: URLSearchParams): Record<string, JobTable> {
  return Object.fromEntries(
    Object.entries(tables).map(([file, table]) => {
      const mapping: ColumnMapping = {};
      for (const column of table.header.keys()) {
        const field = TABLE_FIELDS.find((one) => one === form.get(`column ${column} ${file}`));
        if (field) mapping[field] = [...(mapping[field] ?? []), column];
      }
      return [file, { ...table, mapping }];
    }),
  );
}
