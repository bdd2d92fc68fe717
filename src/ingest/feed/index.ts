/** The feed parser: RSS, RDF, Atom and JSON Feed. */
export { feedParser } from './parse-feed.ts';
