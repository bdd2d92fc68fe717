/** The public site: every page with its JSON twin, feeds, sitemaps. */
export { readAssets } from './assets.ts';
export { createSite } from './create-site.ts';
