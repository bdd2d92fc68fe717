/**
 * The data of every public page: what the view shows and what its JSON twin gives, each as a schema, which also
 * describes the API, and the type that follows from it. Positions are code points.
 */
export * from './schema/actor.ts';
export * from './schema/article.ts';
export * from './schema/change.ts';
export * from './schema/claim.ts';
export * from './schema/incident.ts';
export * from './schema/lists.ts';
export * from './schema/site.ts';
