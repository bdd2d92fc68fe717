import type { showEntity } from '../knowledge/index.ts';

/** An entity for people: a line on it, its names, its claims with their sentences, and what was decided. */
export function describeEntity(one: Awaited<ReturnType<typeof showEntity>>): string {
  const claims = one.claims.flatMap(({ id, subject, predicate, object, from, to, status, quotes }) => [
    `  ${id}  ${status}: ${[subject, predicate.replaceAll('_', ' '), object, [from, to].filter(Boolean).join('/')].filter(Boolean).join(' ')}`,
    ...quotes.map((quote) => `    “${quote.replace(/\s+/g, ' ')}”`),
  ]);
  const decisions = one.judgements.map(
    ({ at, action, by, reason }) => `  ${at}  ${action} by ${by}${reason ? `: ${reason}` : ''}`,
  );
  return [
    `${one.slug}  ${one.caption} (${one.schema}${one.countries.length > 0 ? `, ${one.countries.join(' ')}` : ''})`,
    ...(one.mergedInto === null ? [] : [`merged into ${one.mergedInto}`]),
    ...(one.protection === null ? [] : [`out of public view: ${one.protection}`]),
    ...(one.summary === null ? [] : [one.summary]),
    ...(one.note === null ? [] : [`note: ${one.note}`]),
    `names: ${one.names.map(({ name, kind }) => (kind === 'name' ? name : `${name} (${kind})`)).join('; ')}`,
    ...one.identifiers.map(({ scheme, value }) => `${scheme}: ${value}`),
    `named in ${one.articles} articles`,
    `claims: ${one.claims.length}`,
    ...claims,
    `decisions: ${one.judgements.length}`,
    ...decisions,
  ].join('\n');
}
