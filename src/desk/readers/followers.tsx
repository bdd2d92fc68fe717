import { countFollowers, countMail } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import { countryName } from '../../text/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';

const MAIL_DAYS_MS = 30 * 86_400_000;
const MOST = 500;

/** `/desk/followers`: how many get alerts by mail, and how the mail goes. No address is shown. */
export async function showFollowers(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, language } = request;
  const rows = await countFollowers(desk.db, MOST);
  const mail = await countMail(desk.db, new Date(desk.now().getTime() - MAIL_DAYS_MS));
  const number = (n: number) => formatNumber(n, language);
  return deskPage(request, {
    title: t.followers,
    main: (
      <>
        <h1>{t.followers}</h1>
        <p class="soft">{t.followersHint}</p>
        {rows.length === 0 ? (
          <p>{t.inboxNothing}</p>
        ) : (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">{t.followersWhat}</th>
                <th scope="col">{t.followersDaily}</th>
                <th scope="col">{t.followersWeekly}</th>
                <th scope="col">{t.followersUnconfirmed}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, label, daily, weekly, unconfirmed }) => (
                <tr>
                  <th scope="row">
                    {fill(t[`followersKind_${kind}`], {
                      key: kind === 'country' ? countryName(label, language) : label,
                    })}
                  </th>
                  <td data-label={t.followersDaily}>{number(daily)}</td>
                  <td data-label={t.followersWeekly}>{number(weekly)}</td>
                  <td data-label={t.followersUnconfirmed}>{number(unconfirmed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h2>{t.followersMail}</h2>
        <p>
          {fill(t.followersMailCounts, {
            sent: number(mail.sent),
            waiting: number(mail.waiting),
            failed: number(mail.failed),
          })}
        </p>
      </>
    ),
  });
}
