import { audit } from '../../accounts/index.ts';
import { type CopyCheck, checkCopy, judgeUse, listUses } from '../../audience/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';

const MOST = 500;

/** `/desk/uses`: who republished what. */
export async function showUses(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  const uses = await listUses(desk.db, { limit: MOST });
  return deskPage(request, {
    title: t.uses,
    main: (
      <>
        <h1>{t.uses}</h1>
        <p class="soft">{t.usesHint}</p>
        {uses.length === 0 ? (
          <p>{t.inboxNothing}</p>
        ) : (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">{t.usesOutlet}</th>
                <th scope="col">{t.usesArticle}</th>
                <th scope="col">{t.usesAddress}</th>
                <th scope="col">{t.usesCopy}</th>
                <th scope="col">{t.usesMail}</th>
                <th scope="col">{t.inboxState}</th>
              </tr>
            </thead>
            <tbody>
              {uses.map(({ id, outlet, url, email, state, title, path, createdAt, checkedAt, report }) => (
                <tr>
                  <th scope="row">{outlet}</th>
                  <td data-label={t.usesArticle}>
                    <a href={desk.site.origin + path}>{title}</a>
                  </td>
                  <td data-label={t.usesAddress}>
                    <a href={url} rel="nofollow noopener noreferrer">
                      {new URL(url).host}
                    </a>
                    , {createdAt}
                  </td>
                  <td data-label={t.usesCopy}>
                    {checkedAt && (
                      <p class="soft">{fill(t.usesCheckedAt, { date: formatDate(checkedAt, request.language) })}</p>
                    )}
                    {report && <Report report={report} request={request} />}
                    <DeskForm request={request}>
                      <input type="hidden" name="id" value={id} />
                      <button type="submit" name="do" value="check" class="quiet">
                        {t.usesCheck} <span class="unseen">{outlet}</span>
                      </button>
                    </DeskForm>
                  </td>
                  <td data-label={t.usesMail}>{email ? t.usesYes : t.usesNoMail}</td>
                  <td data-label={t.inboxState}>
                    {t[`usesState_${state}`]}
                    <DeskForm request={request} class="actions">
                      <input type="hidden" name="id" value={id} />
                      {state !== 'confirmed' && (
                        <button type="submit" name="state" value="confirmed" class="quiet">
                          {t.usesConfirm} <span class="unseen">{outlet}</span>
                        </button>
                      )}
                      {state !== 'refused' && (
                        <button type="submit" name="state" value="refused" class="quiet">
                          {t.usesRefuse} <span class="unseen">{outlet}</span>
                        </button>
                      )}
                    </DeskForm>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </>
    ),
  });
}

/** What the copy has of what the licence asks. */
function Report({ report, request: { t } }: { report: CopyCheck; request: DeskRequest }) {
  if (report.type === 'failed') return <p>{fill(t.usesFailed, { reason: report.reason })}</p>;
  const asked = [
    [t.usesTop, report.top],
    [t.usesBottom, report.bottom],
    [t.usesNewsroom, report.newsroom],
    [t.usesAuthors, report.authors],
    [t.usesCanonical, report.canonical],
  ] as const;
  return (
    <>
      <p>{fill(t.usesFound, { found: report.found, of: report.of })}</p>
      <ul class="copy-report">
        {asked.map(([what, has]) =>
          has === null ? null : (
            <li class={has ? 'has' : 'lacks'}>
              {what}: <strong>{has ? t.usesHas : t.usesLacks}</strong>
            </li>
          ),
        )}
      </ul>
    </>
  );
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Confirms or refuses a republication, or has its copy looked at. */
export async function takeUse(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, t } = request;
  const id = form.get('id') ?? '';
  if (!ID.test(id)) throw new UserError(t.deskRefused);
  if (form.get('do') === 'check') await check(desk, id, request);
  else await judge(desk, id, request);
  return seeOther('/desk/uses');
}

async function judge(desk: Desk, id: string, { form, user, t }: DeskFormRequest): Promise<void> {
  const state = form.get('state');
  if (state !== 'confirmed' && state !== 'refused') throw new UserError(t.deskRefused);
  await inTransaction(desk.db, async (tx) => {
    await judgeUse(tx, id, state);
    await audit(tx, user, `republication.${state}`, `republication:${id}`);
  });
}

async function check(desk: Desk, id: string, { user }: DeskFormRequest): Promise<void> {
  const { origin, name } = desk.site;
  await checkCopy(desk.db, id, { origin, newsroom: name, allowPrivate: desk.config.ALLOW_PRIVATE_ADDRESSES });
  await inTransaction(desk.db, (tx) => audit(tx, user, 'republication.checked', `republication:${id}`));
}
