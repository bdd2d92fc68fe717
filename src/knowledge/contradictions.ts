import { readEdtfDate } from '../text/index.ts';

/** What is compared of a claim; `stances`: how its passages say it. */
export interface ComparedClaim {
  id: string;
  predicate: string;
  subject: string;
  object: string | null;
  value: string | null;
  /** EDTF. */
  dateFrom: string | null;
  allegation: string | null;
  quantity: { value: number | null; unit: string; of: string | null } | null;
  stances: readonly string[];
}

/** Claims that can't all be so. */
export interface Contradiction {
  /** denied: said and denied; status: a legal status excludes the other; value: one thing told differently. */
  why: 'denied' | 'status' | 'value';
  claims: string[];
}

/** Of what there is only one: a second, different value contradicts the first. */
const ONE_OF: ReadonlySet<string> = new Set(['born_in', 'date', 'kind']);
/** Legal statuses that exclude each other for one allegation. */
const EXCLUDES: readonly (readonly [string, string])[] = [
  ['convicted', 'acquitted'],
  ['convicted', 'dismissed'],
  ['sentenced', 'acquitted'],
  ['pleadedGuilty', 'acquitted'],
];

/**
 * Groups of claims that contradict each other. Nobody decides here which is right: they are shown side by side. Claims are
 * compared within their subject and predicate, at most a few hundred at once.
 */
export function contradictionsIn(claims: readonly ComparedClaim[]): Contradiction[] {
  const denied = claims
    .filter(({ stances }) => stances.includes('denied') && stances.some((stance) => stance !== 'denied'))
    .map(({ id }): Contradiction => ({ why: 'denied', claims: [id] }));
  const groups = new Map<string, ComparedClaim[]>();
  for (const claim of claims) {
    const key = `${claim.subject} ${claim.predicate} ${claim.quantity ? `${claim.quantity.unit} ${claim.quantity.of}` : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...denied, ...[...groups.values()].flatMap(within)];
}

function within(group: readonly ComparedClaim[]): Contradiction[] {
  const [first] = group;
  if (!first || group.length < 2) return [];
  if (first.predicate === 'legal_status') return statuses(group);
  if (first.predicate === 'quantity') return differ(group, ({ quantity }) => quantity?.value ?? null);
  if (first.predicate === 'date') return apart(group);
  return ONE_OF.has(first.predicate) ? differ(group, ({ object, value }) => object ?? value) : [];
}

function differ(
  group: readonly ComparedClaim[],
  toldIn: (claim: ComparedClaim) => string | number | null,
): Contradiction[] {
  const told = group.filter((claim) => toldIn(claim) !== null);
  return new Set(told.map(toldIn)).size > 1 ? [{ why: 'value', claims: told.map(({ id }) => id) }] : [];
}

/** Dates of which two can't mean the same day. */
function apart(group: readonly ComparedClaim[]): Contradiction[] {
  const dated = group.flatMap(({ id, dateFrom }) => {
    const days = dateFrom === null ? null : readEdtfDate(dateFrom);
    return days ? [{ id, ...days }] : [];
  });
  const latest = Math.max(...dated.map(({ first }) => first));
  const earliest = Math.min(...dated.map(({ last }) => last));
  return latest > earliest ? [{ why: 'value', claims: dated.map(({ id }) => id) }] : [];
}

function statuses(group: readonly ComparedClaim[]): Contradiction[] {
  return EXCLUDES.flatMap(([one, other]) => {
    const [a, b] = [group.filter(({ value }) => value === one), group.filter(({ value }) => value === other)];
    const same = a.filter((x) => b.some((y) => x.allegation === y.allegation));
    if (same.length === 0) return [];
    return [{ why: 'status' as const, claims: [...same, ...b].map(({ id }) => id) }];
  });
}
