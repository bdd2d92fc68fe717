/** The public site: every page with its JSON twin, feeds, sitemaps. */

export { assetAddress, readAssets } from './assets.ts';
export { coloursAddress } from './colours.ts';
export { createSite } from './create-site.ts';
export { exportFiles } from './export-files.ts';
export { logoOf } from './logo.ts';
export { ownApi, remoteApi } from './mcp/ask-pages.ts';
export { mcpPart } from './mcp/mcp-part.ts';
export type { McpDeps } from './mcp/mcp-server.ts';
export { answerAssistant } from './mcp/serve-stdio.ts';
export { type MirrorSummary, writeMirror } from './mirror/write-mirror.ts';
export { reconcilePart } from './reconcile/reconcile-part.ts';
