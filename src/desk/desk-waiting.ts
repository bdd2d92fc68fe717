import { factorsOf } from '../accounts/index.ts';
import type { Desk, DeskRequest, Waiting, WaitingItem } from './desk-types.ts';
import { approvalWaits } from './pages/approvals.tsx';
import { inboxWaits } from './readers/inbox.tsx';
import { reviewWaits } from './review/overview.tsx';
import { articlesWait } from './workflow/agenda.tsx';

/** What waits for somebody, part by part, as the home screen shows it. */
export const WAITING: readonly Waiting[] = [articlesWait, reviewWaits, inboxWaits, approvalWaits, factorWaits];

/** Who has a password alone is asked for more. */
async function factorWaits({ db }: Desk, { user, t }: DeskRequest): Promise<WaitingItem[]> {
  const { totp, passkeys } = await factorsOf(db, user.id);
  return [{ label: t.factorsMissing, count: totp || passkeys.length > 0 ? 0 : 1, path: '/desk/profile/factors' }];
}
