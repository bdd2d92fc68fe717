import type { ViewContext } from '../../ui/index.ts';
import { predicateLabel, statusWord } from '../actor-words.ts';
import type { Evidence, PublicClaim } from '../data.ts';
import { claimPath } from '../entity-paths.ts';
import type { Loader } from '../public-page.ts';
import { readClaim } from '../queries/read-claim.ts';
import { ClaimView } from '../views/claim.tsx';
import { surest } from '../views/claims.tsx';
import { localHead } from './lists.tsx';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A claim with all its sentences; with `?print`, the dossier of its evidence. */
export const claim: Loader = async ({ deps, params, query }) => {
  const id = params.id ?? '';
  const data = ID.test(id) ? await readClaim(deps.db, id) : null;
  const first = data?.claims[0];
  if (!data || !first) return { type: 'missing' };
  const print = query.has('print');
  return {
    type: 'page',
    data,
    keys: [`claim:${id}`, 'entity:*', 'article:*'],
    within: print ? [`claim:${id}`, 'today'] : [`claim:${id}`],
    page: (context) => ({
      plainPath: claimPath(id),
      look: print ? 'print' : undefined,
      head: localHead(
        claimPath(id),
        sentenceOf(first, surest(data.claims.map(({ evidence }) => evidence)), context),
        context,
        {
          noindex:
            print || (!deps.indexPeople() && [first.subject, first.object].some((one) => one?.schema === 'Person')),
        },
      ),
      main: <ClaimView data={data} context={context} print={print} today={deps.now().toISOString().slice(0, 10)} />,
    }),
  };
};

function sentenceOf(claim: PublicClaim, stance: Evidence['stance'], context: ViewContext): string {
  const { subject, predicate, object, value } = claim;
  const how = stance === 'asserted' ? [] : [`${context.t[`stance_${stance}`]}:`];
  if (predicate === 'legal_status') return [...how, `${subject.name}: ${statusWord(claim, context.t)}`].join(' ');
  return [
    ...how,
    subject.name,
    predicateLabel(predicate, context),
    predicate === 'holds_office' ? (value ?? object?.name ?? '') : (object?.name ?? value ?? ''),
  ]
    .join(' ')
    .trim();
}
