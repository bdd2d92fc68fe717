import { audit } from '../../accounts/index.ts';
import { judgeUse, listUses } from '../../audience/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
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
                <th scope="col">{t.usesMail}</th>
                <th scope="col">{t.inboxState}</th>
              </tr>
            </thead>
            <tbody>
              {uses.map(({ id, outlet, url, email, state, title, path, createdAt }) => (
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

/** Confirms or refuses a republication. */
export async function takeUse(desk: Desk, { form, user, t }: DeskFormRequest): Promise<Page> {
  const state = form.get('state');
  const id = form.get('id') ?? '';
  if ((state !== 'confirmed' && state !== 'refused') || !/^[0-9a-f-]{36}$/.test(id)) throw new UserError(t.deskRefused);
  await inTransaction(desk.db, async (tx) => {
    await judgeUse(tx, id, state);
    await audit(tx, user, `republication.${state}`, `republication:${id}`);
  });
  return seeOther('/desk/uses');
}
