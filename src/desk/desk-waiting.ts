import type { Waiting } from './desk-types.ts';
import { inboxWaits } from './readers/inbox.tsx';
import { reviewWaits } from './review/overview.tsx';

/** What waits for somebody, part by part, as the home screen shows it. */
export const WAITING: readonly Waiting[] = [reviewWaits, inboxWaits];
