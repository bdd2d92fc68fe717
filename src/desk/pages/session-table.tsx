import type { SessionInfo } from '../../accounts/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';

/** Open sessions of somebody, each with a button that ends it. */
export function SessionTable({
  request,
  sessions,
  all = false,
}: {
  request: DeskRequest;
  sessions: SessionInfo[];
  /** Whether one's own may be ended too: by an administrator, of an account. */
  all?: boolean;
}) {
  const { t, user } = request;
  return (
    <DeskForm request={request}>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{t.device}</th>
            <th scope="col">{t.signedInAt}</th>
            <th scope="col">{t.lastSeen}</th>
            <th scope="col">
              <span class="unseen">{t.endSession}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, createdAt, seenAt }) => (
            <tr>
              <th scope="row">{device}</th>
              <td data-label={t.signedInAt}>
                <When at={createdAt} request={request} />
              </td>
              <td data-label={t.lastSeen}>
                <When at={seenAt} request={request} />
              </td>
              <td>
                {id === user.session ? (
                  t.thisSession
                ) : (
                  <button type="submit" name="do" value={`end:${id}`} class="quiet">
                    {t.endSession}
                    <span class="unseen"> {device}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(all || sessions.length > 1) && (
        <button type="submit" name="do" value="end-others" class="quiet">
          {all ? t.endAllSessions : t.endOtherSessions}
        </button>
      )}
    </DeskForm>
  );
}
