import type { Samples } from '../queries/read-samples.ts';

/** Which sample stands for which part of an operation's path. */
const STANDS_FOR: Record<string, Record<string, keyof Samples>> = {
  getArticle: { id: 'article' },
  getSection: { slug: 'section' },
  getTopic: { slug: 'topic' },
  getAuthor: { slug: 'author' },
  getCountry: { slug: 'country' },
  getYear: { year: 'year' },
  getMonth: { year: 'year', month: 'month' },
  getActor: { slug: 'actor' },
  getClaim: { id: 'claim' },
  getIncident: { slug: 'incident' },
  getDocument: { hash: 'document' },
  getNotice: { slug: 'notice' },
};

/** Parts of paths that lead to something of this archive, by operation; an operation of which there is nothing is left out. */
export function exampleParams(samples: Samples): Record<string, Record<string, string>> {
  const all = Object.entries(STANDS_FOR).flatMap(([id, parts]) => {
    const values = Object.entries(parts).map(([name, sample]) => [name, samples[sample]] as const);
    return values.some(([, value]) => value === null) ? [] : [[id, Object.fromEntries(values)] as const];
  });
  return Object.fromEntries(all) as Record<string, Record<string, string>>;
}

const LONGEST = 140;

/** An answer cut down to be read: lists to their first entry, long texts to their beginning. */
export function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (Array.isArray(value)) return value.slice(0, 1).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shorten(one)]));
}
