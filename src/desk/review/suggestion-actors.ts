import type { OpenSuggestion } from '../../knowledge/index.ts';

type Body = OpenSuggestion['body'];
type Actor = NonNullable<Extract<Body, { kind: 'claim' }>['object']>;

/** Everybody and every place that a suggestion speaks of, words that name nobody included. */
export function actorsIn(body: Body): Actor[] {
  const all = body.kind === 'claim' ? [body.subject, body.object] : [...body.participants, body.place];
  return all.filter((one) => one !== null);
}
