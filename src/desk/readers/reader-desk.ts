import type { DeskPage } from '../desk-types.ts';
import { showFollowers } from './followers.tsx';
import { showInbox } from './inbox.tsx';
import { showMessage, takeMessage } from './message.tsx';
import { showNotice, showNotices, takeNotice } from './notices.tsx';
import { showUses, takeUse } from './uses.tsx';
import { showVotes } from './votes.tsx';

/** The screens on what readers send and what the newsroom tells them. */
export const READER_DESK: readonly DeskPage[] = [
  { path: '/desk/inbox', permission: 'inbox.answer', show: showInbox },
  { path: '/desk/inbox/:id', permission: 'inbox.answer', show: showMessage, take: takeMessage },
  { path: '/desk/votes', permission: 'inbox.answer', show: showVotes },
  { path: '/desk/uses', permission: 'inbox.answer', show: showUses, take: takeUse },
  { path: '/desk/followers', permission: 'inbox.answer', show: showFollowers },
  { path: '/desk/notices', permission: 'notice.edit', show: showNotices },
  { path: '/desk/notices/:id', permission: 'notice.edit', show: showNotice, take: takeNotice },
];
