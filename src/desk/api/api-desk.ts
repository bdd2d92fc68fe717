import type { DeskPage } from '../desk-types.ts';
import { showKeys, takeKeys } from './keys-page.tsx';
import { showWebhook, showWebhooks, takeWebhook, takeWebhooks } from './webhooks-page.tsx';

const base = { permission: 'settings.edit', fresh: true } as const;

/** The screens for programs that write, and for those that are told. */
export const API_DESK: readonly DeskPage[] = [
  { ...base, path: '/desk/api', show: showKeys, take: takeKeys },
  { ...base, path: '/desk/api/webhooks', show: showWebhooks, take: takeWebhooks },
  { ...base, path: '/desk/api/webhooks/:id', show: showWebhook, take: takeWebhook },
];
