/** What leaves: the public database in the formats of other tools. */
export {
  type AskedExport,
  askExport,
  askedFiles,
  forgetExport,
  listAskedExports,
  makeAskedExports,
} from './asked-exports.ts';
export { FEED_KINDS, type FeedKind, followChanges } from './changes/follow-changes.ts';
export { readChanges } from './changes/read-changes.ts';
export { type Cited, toBibTex, toCsl } from './citations/cite.ts';
export type { Exporter } from './exporter.ts';
export { EXPORTERS } from './exporters.ts';
export { exportFileType } from './file-types.ts';
export {
  datasetName,
  makePublicExports,
  type PublicData,
  type PublicExport,
  readPublicData,
} from './public-exports.ts';
export { sendWebhooks } from './webhooks/send-webhooks.ts';
export {
  addWebhook,
  listWebhooks,
  readWebhook,
  removeWebhook,
  switchWebhook,
  type Webhook,
  type WebhookTry,
} from './webhooks/store.ts';
export { type ExportCounts, writeExport } from './write-export.ts';

import './webhooks/schema.ts';
