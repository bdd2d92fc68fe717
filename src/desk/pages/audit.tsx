import {
  type AuditFilter,
  type AuditLine,
  audit,
  countAudit,
  eraseAuditWords,
  exportAudit,
  readAudit,
} from '../../accounts/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Field } from '../fields.tsx';
import { When } from '../when.tsx';

const PAGE = 100;

/** `/desk/audit`: who did what and when, newest first. */
export async function showTrail({ db }: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, language } = request;
  const filter = filterOf(query);
  const before = Number(query.get('before')) || null;
  const [lines, n] = await Promise.all([readAudit(db, filter, { before, limit: PAGE }), countAudit(db, filter)]);
  const last = lines.at(-1);
  const main = (
    <>
      <h1>{t.auditTrail}</h1>
      <Done text={query.has('done') ? t.auditErased : null} />
      <Filters request={request} filter={filter} />
      <p class="soft">{fill(t.auditCount, { n: formatNumber(n, language) })}</p>
      <Trail request={request} lines={lines} />
      {last && lines.length === PAGE && (
        <p>
          <a class="button quiet" href={`/desk/audit?${queryOf(filter, { before: String(last.seq) })}`}>
            {t.older}
          </a>
        </p>
      )}
      <Erase request={request} />
    </>
  );
  return deskPage(request, { title: t.auditTrail, main, wide: true });
}

/** Blanks the words of an entry. */
export async function takeTrail({ db }: Desk, { user, form, t }: DeskFormRequest): Promise<Page> {
  const [seq, reason] = [Number(form.get('seq')), (form.get('reason') ?? '').trim()];
  if (!Number.isSafeInteger(seq) || !reason) throw new UserError(t.auditEraseMissing);
  await eraseAuditWords(db, user, seq, reason);
  return seeOther('/desk/audit?done');
}

/** `/desk/audit/export`: the entries that fit, as JSON lines. */
export async function exportTrail({ db, now }: Desk, { user, query }: DeskRequest): Promise<Page> {
  const filter = filterOf(query);
  await db.transaction().execute((tx) => audit(tx, user, 'audit.export', 'audit', { ...filter }));
  const parts: string[] = [];
  for await (const line of exportAudit(db, filter)) parts.push(line);
  const name = `audit-${now().toISOString().slice(0, 10)}.jsonl`;
  return {
    status: 200,
    type: 'application/x-ndjson; charset=utf-8',
    body: parts.join(''),
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function filterOf(query: URLSearchParams): AuditFilter {
  const value = (name: string) => (query.get(name) ?? '').trim().slice(0, 200);
  const day = (name: string) => (isDay(value(name)) ? value(name) : '');
  return { who: value('who'), what: value('what'), from: day('from'), to: day('to') };
}

function queryOf(filter: AuditFilter, more: Record<string, string> = {}): string {
  const entries = Object.entries({ ...filter, ...more }).filter(([, value]) => value);
  return String(new URLSearchParams(entries as [string, string][]));
}

function Filters({ request: { t }, filter }: { request: DeskRequest; filter: AuditFilter }) {
  return (
    <search>
      <form class="desk-filters" action="/desk/audit">
        <Field label={t.auditWho} name="who" value={filter.who} />
        <Field label={t.auditWhat} name="what" value={filter.what} />
        <Field label={t.auditFrom} name="from" type="date" value={filter.from} />
        <Field label={t.auditTo} name="to" type="date" value={filter.to} />
        <div class="actions">
          <button type="submit">{t.show}</button>
          <a class="button quiet" href={`/desk/audit/export?${queryOf(filter)}`} download>
            {t.auditExport}
          </a>
        </div>
      </form>
    </search>
  );
}

function Trail({ request, lines }: { request: DeskRequest; lines: AuditLine[] }) {
  const { t } = request;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.auditNumber}</th>
          <th scope="col">{t.auditAt}</th>
          <th scope="col">{t.auditWho}</th>
          <th scope="col">{t.auditWhat}</th>
          <th scope="col">{t.auditDetails}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ seq, at, words, action, object }) => (
          <tr>
            <th scope="row">{seq}</th>
            <td>
              <When at={at} request={request} />
            </td>
            <td>{words?.by ?? t.auditBlank}</td>
            <td>
              {action} <span class="soft">{object}</span>
            </td>
            <td class="details">{detailsOf(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function detailsOf(words: AuditLine['words']): string {
  const { by: _by, ...details } = words ?? { by: '' };
  const text = Object.entries(details).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return text.join('; ');
}

function Erase({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <details>
      <summary>{t.auditErase}</summary>
      <p>{t.auditEraseHint}</p>
      <DeskForm request={request} action="/desk/audit" class="desk-form">
        <Field label={t.auditNumber} name="seq" inputMode="numeric" required />
        <Field label={t.auditReason} name="reason" required />
        <button type="submit" class="danger">
          {t.auditErase}
        </button>
      </DeskForm>
    </details>
  );
}
