import { audit, endSession } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { clearSessionCookie } from '../cookie.ts';
import { DeskForm, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';

/** `/desk/sign-out`, opened by hand: a button, since an address alone must not sign anybody out. */
export async function showSignOut(_desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  return messagePage(request, {
    title: t.signOut,
    text: t.signOutText,
    children: (
      <DeskForm request={request}>
        <button type="submit">{t.signOut}</button>
      </DeskForm>
    ),
  });
}

/** Ends the session. */
export async function takeSignOut(desk: Desk, { user }: DeskFormRequest): Promise<Page> {
  await desk.db.transaction().execute(async (tx) => {
    await endSession(tx, user.id, user.session);
    await audit(tx, user, 'session.close', `account:${user.id}`);
  });
  return seeOther('/desk/sign-in', clearSessionCookie(desk));
}
