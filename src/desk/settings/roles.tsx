import { may, PERMISSIONS, ROLES } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** `/desk/settings/roles`: who may do what. */
export async function showRoles(_desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  const main = (
    <>
      <h1>{t.settingsRoles}</h1>
      <p>
        {t.settingsRolesText} <a href="/desk/accounts">{t.accounts}</a>
      </p>
      <div class="roles">
        {ROLES.map((role) => (
          <section aria-labelledby={`role-${role}`}>
            <h2 id={`role-${role}`}>{t[`deskRole_${role}`]}</h2>
            <ul>
              {PERMISSIONS.filter((permission) => may([role], permission)).map((permission) => (
                <li>{t[`permission_${permission}`]}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
  return deskPage(request, { title: t.settingsRoles, main, wide: true });
}
