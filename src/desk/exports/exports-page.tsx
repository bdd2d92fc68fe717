import path from 'node:path';
import { audit } from '../../accounts/index.ts';
import { type AskedExport, askExport, EXPORTERS, forgetExport, listAskedExports } from '../../exchange/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
import { fill, formatNumber, type Messages } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Field } from '../fields.tsx';
import { When } from '../when.tsx';

/** Where exports that were asked for at the desk are kept. */
export function askedFolder({ dataDir }: { dataDir: string }): string {
  return path.join(dataDir, 'exports-asked');
}

const says = (t: Messages, format: string) => (t as Record<string, string>)[`export_${format}`] ?? format;

/** `/desk/exports`: asks for an export, and what came of those that were asked for. */
export async function showExports(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  const asked = listAskedExports(askedFolder(desk));
  const waits = asked.some(({ summary, failure }) => !summary && failure === null);
  return deskPage(request, {
    title: t.exports,
    ...(waits ? { refresh: 3 } : {}),
    main: (
      <>
        <h1>{t.exports}</h1>
        <p class="soft">
          {t.exportsHint} <a href={`${desk.site.origin}/data`}>{t.publicData}</a>
        </p>
        <section aria-labelledby="made">
          <h2 id="made">{t.exportsMade}</h2>
          {asked.length === 0 && <p>{t.exportsNone}</p>}
          {asked.map((one) => (
            <Asked one={one} request={request} />
          ))}
        </section>
        <section aria-labelledby="ask">
          <h2 id="ask">{t.exportsAsk}</h2>
          <AskForm request={request} />
        </section>
      </>
    ),
  });
}

function AskForm({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <DeskForm request={request} class="desk-form">
      <div class="desk-field">
        <label for="format">{t.exportsFormat}</label>
        <select id="format" name="format">
          {EXPORTERS.map(({ name }) => (
            <option value={name}>
              {name}: {says(t, name)}
            </option>
          ))}
        </select>
      </div>
      <Field label={t.exportsSelection} name="selection" hint={t.exportsSelectionHint} maxLength={500} />
      <div class="desk-field">
        <label class="check">
          <input type="checkbox" name="whole" value="yes" aria-describedby="whole-hint" /> {t.exportsWhole}
        </label>
        <p class="hint" id="whole-hint">
          {t.exportsWholeHint}
        </p>
      </div>
      <button type="submit">{t.exportsMake}</button>
    </DeskForm>
  );
}

function Asked({ one, request }: { one: AskedExport; request: DeskRequest }) {
  const { t } = request;
  const { id, format, selection, whole, by, at, summary, failure, items } = one;
  const number = (n: number) => formatNumber(n, request.language);
  const [before, after] = t.exportsBy.replace('{name}', by).split('{when}');
  return (
    <article class="export-asked" aria-labelledby={`of-${id}`}>
      <h3 id={`of-${id}`}>
        {format}, {selection ?? t.exportsAll}
        {whole && `, ${t.exportsIsWhole}`}
      </h3>
      <p class="soft">
        {before}
        <When at={new Date(at)} request={request} />
        {after}
      </p>
      {summary && (
        <>
          <p>
            {fill(t.exportsHolds, {
              facts: number(summary.counts.facts),
              articles: number(summary.counts.articles),
              actors: number(summary.counts.actors),
            })}
          </p>
          <ul>
            {[...summary.files, { name: 'manifest.json', bytes: null }].map(({ name, bytes }) => (
              <li>
                <a href={`/desk/exports/${id}/${name}`} download>
                  {name}
                </a>{' '}
                {bytes !== null && <small>{number(Math.ceil(bytes / 1000))} kB</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {failure !== null && <p class="fault">{fill(t.exportsFailed, { why: failure })}</p>}
      {!summary && failure === null && <p role="status">{fill(t.exportsWaiting, { n: number(items) })}</p>}
      <DeskForm request={request} class="actions">
        <button type="submit" name="forget" value={id} class="quiet">
          {t.exportsForget} <span class="unseen">{format}</span>
        </button>
      </DeskForm>
    </article>
  );
}

/** Takes what is asked for, or an earlier one away. */
export async function takeExports(desk: Desk, { form, user, t }: DeskFormRequest): Promise<Page> {
  const folder = askedFolder(desk);
  const forget = form.get('forget');
  if (forget) {
    await inTransaction(desk.db, (tx) => audit(tx, user, 'export.forget', `export:${forget.slice(0, 36)}`, {}));
    await forgetExport(folder, forget);
    return seeOther('/desk/exports');
  }
  const exporter = EXPORTERS.find(({ name }) => name === form.get('format'));
  if (!exporter) throw new UserError(t.deskRefused);
  const whole = form.get('whole') === 'yes';
  if (whole && !exporter.whole) throw new UserError(t.exportsNotWhole);
  const selection = form.get('selection')?.trim().replace(/^.*\?/, '').slice(0, 500) || null;
  const asked = { format: exporter.name, selection, whole, by: user.name, at: desk.now().toISOString() };
  const id = await askExport(folder, asked);
  await inTransaction(desk.db, (tx) => audit(tx, user, 'export.ask', `export:${id}`, { ...asked }));
  return seeOther('/desk/exports');
}
