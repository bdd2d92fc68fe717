/** WordPress sites, read through their REST API -> raw articles. */
export { wordpressParser } from './parse-wordpress.ts';
export { openSite } from './read-site.ts';
