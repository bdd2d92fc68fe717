import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** Incidents compared at most, the latest days first. */
const MOST_INCIDENTS = 20_000;
/** Later incidents that each is compared with. */
const WINDOW = 60;

/** Something that two incidents are told differently. */
export interface Difference {
  /** `date`, `place`, `victim`, `quantity` … */
  predicate: string;
  a: string[];
  b: string[];
}

/** Two incidents that may be one, with what speaks for it and what differs. */
export interface SameIncident {
  a: { id: string; slug: string; caption: string; articles: string[] };
  b: { id: string; slug: string; caption: string; articles: string[] };
  /** In words: 'same kind', 'same place', 'told by translations of one article'. */
  reasons: string[];
  /** 0 to 1. */
  score: number;
  differences: Difference[];
}

interface Told {
  id: string;
  slug: string;
  caption: string;
  kind: string;
  first: string | null;
  last: string | null;
  place: string | null;
  country: string | null;
  /** Entities with a part in it. */
  actors: string[];
  articles: string[];
  groups: string[];
}

/**
 * Pairs of incidents that may be one, the surest first: of the same kind, on days that overlap, at places that can be the
 * same, with a participant, a place or a translated article in common. Those said to be different are left out.
 */
export async function findSameIncidents(db: Db, limit: number): Promise<SameIncident[]> {
  const incidents = await readTold(db);
  const rows = await db.selectFrom('not_same').select(['a', 'b']).execute();
  const different = new Set(rows.map(({ a, b }) => `${a} ${b}`));
  const pairs: { a: Told; b: Told; reasons: string[]; score: number }[] = [];
  for (const kind of new Set(incidents.map((one) => one.kind))) {
    const alike = incidents.filter((one) => one.kind === kind);
    for (const [i, x] of alike.entries())
      for (const y of alike.slice(i + 1, i + 1 + WINDOW)) {
        const [a, b] = x.id < y.id ? [x, y] : [y, x];
        if (different.has(`${a.id} ${b.id}`)) continue;
        const found = compare(a, b);
        if (found) pairs.push({ a, b, ...found });
      }
  }
  const best = pairs.sort((x, y) => y.score - x.score || (x.a.id < y.a.id ? -1 : 1)).slice(0, limit);
  const claims = await readClaims(db, [...new Set(best.flatMap(({ a, b }) => [a.id, b.id]))]);
  return best.map(({ a, b, reasons, score }) => ({
    a: shown(a),
    b: shown(b),
    reasons,
    score,
    differences: differencesOf(claims.get(a.id) ?? new Map(), claims.get(b.id) ?? new Map()),
  }));
}

function shown({ id, slug, caption, articles }: Told) {
  return { id, slug, caption, articles };
}

function compare(a: Told, b: Told): { reasons: string[]; score: number } | null {
  if (a.first !== null && b.first !== null && (a.first > (b.last ?? b.first) || b.first > (a.last ?? a.first)))
    return null;
  if (a.country !== null && b.country !== null && a.country !== b.country) return null;
  const reasons = ['the same kind'];
  let against = 0.75;
  const speaks = (reason: string, doubt: number) => {
    reasons.push(reason);
    against *= doubt;
  };
  const isTranslated =
    a.groups.some((group) => b.groups.includes(group)) && !a.articles.some((one) => b.articles.includes(one));
  const shared = a.actors.filter((one) => b.actors.includes(one)).length;
  const isDated = a.first !== null && b.first !== null;
  if (isTranslated) speaks('told by translations of one article', 0.3);
  if (shared > 0) speaks(`${shared} participant${shared > 1 ? 's' : ''} in common`, 0.5);
  if (a.place !== null && a.place === b.place) speaks('the same place', 0.5);
  else if (a.country !== null && a.country === b.country) speaks('the same country', 0.8);
  if (isDated)
    speaks(
      a.first === b.first && a.last === b.last ? 'the same date' : 'dates that overlap',
      a.first === b.first ? 0.5 : 0.8,
    );
  if (!isTranslated && shared === 0 && !(isDated && a.place !== null && a.place === b.place)) return null;
  return { reasons, score: 1 - against };
}

async function readTold(db: Db): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select i.entity_id as id, e.slug, e.caption, i.kind, i.first_day::text as first, i.last_day::text as last,
      i.place_id as place, i.country,
      array(select distinct c.object_id from claim c where c.subject_id = e.id and c.object_id is not null and c.status = 'accepted' and c.predicate <> 'place') as actors,
      array(select distinct a.path from claim c join public_evidence p on p.claim_id = c.id join article a on a.id = p.article_id where c.subject_id = e.id) as articles,
      array(select distinct a.translation_group::text from claim c join public_evidence p on p.claim_id = c.id join article a on a.id = p.article_id
        where c.subject_id = e.id and a.translation_group is not null) as groups
    from incident i join entity e on e.id = i.entity_id and e.merged_into is null
    order by i.first_day desc nulls last, i.entity_id desc limit ${MOST_INCIDENTS}`.execute(db);
  return rows;
}

/** What is told of incidents, in words, by predicate. */
async function readClaims(db: Db, ids: readonly string[]): Promise<Map<string, Map<string, string[]>>> {
  const { rows } = await sql<{ id: string; predicate: string; told: string }>`
    select distinct c.subject_id as id, c.predicate, coalesce(o.caption, c.value, concat_ws('/', c.date_from, c.date_to)) as told
    from claim c left join entity o on o.id = c.object_id
    where c.subject_id = any(${ids}::uuid[]) and c.status = 'accepted' order by 1, 2, 3`.execute(db);
  const all = new Map<string, Map<string, string[]>>();
  for (const { id, predicate, told } of rows) {
    const one = all.get(id) ?? new Map<string, string[]>();
    one.set(predicate, [...(one.get(predicate) ?? []), told]);
    all.set(id, one);
  }
  return all;
}

function differencesOf(a: ReadonlyMap<string, string[]>, b: ReadonlyMap<string, string[]>): Difference[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((predicate) => {
    const [x, y] = [a.get(predicate) ?? [], b.get(predicate) ?? []];
    return x.join('\n') === y.join('\n') ? [] : [{ predicate, a: x, b: y }];
  });
}
