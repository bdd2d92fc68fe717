/** The public site: every page with its JSON twin, feeds, sitemaps. */

export { assetAddress, readAssets } from './assets.ts';
export { coloursAddress } from './colours.ts';
export { createSite } from './create-site.ts';
export { exportFiles } from './export-files.ts';
export { logoOf } from './logo.ts';
export { type MirrorSummary, writeMirror } from './mirror/write-mirror.ts';
