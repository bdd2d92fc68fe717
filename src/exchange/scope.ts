import { type RawBuilder, sql } from 'kysely';
import { UserError } from '../kit/index.ts';
import { countryOfSlug } from '../ui/index.ts';

/** Which facts are meant, and with them their actors and articles. Null or empty: no matter. */
export interface Scope {
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** An actor's FollowTheMoney schema or an incident's kind. */
  kind: string | null;
  /** Slug of a topic of articles. */
  topic: string | null;
  /** Years, both included: of the fact, else of its incident, else of its article. */
  from: number | null;
  to: number | null;
  /** Slug of an actor: facts on it. */
  actor: string | null;
}

const FIELDS = ['country', 'kind', 'topic', 'from', 'to', 'actor'] as const;

/**
 * Reads a selection as an address of `/explore` has it: `country=colombia&from=2020`. Null for none.
 *
 * @throws UserError for what it doesn't know: an export of more than was asked for would be taken for what it isn't
 */
export function readScope(query: string | null): Scope | null {
  if (!query) return null;
  const given = new URLSearchParams(query);
  const unknown = [...given.keys()].find((key) => !(FIELDS as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new UserError(
      `a selection has no “${unknown}”; it takes ${FIELDS.join(', ')}, as in country=colombia`,
      2,
    ).saying('selectionField', { name: unknown, list: FIELDS.join(', ') });
  const country = given.get('country');
  const code = country && (countryOfSlug(country) ?? (/^[A-Z]{2}$/.test(country) ? country : null));
  if (country && !code)
    throw new UserError(`no country “${country}”; write it as in /country/colombia`, 2).saying('selectionCountry', {
      name: country,
    });
  const text = (name: string) => given.get(name)?.trim() || null;
  return {
    country: code || null,
    kind: text('kind'),
    topic: text('topic'),
    from: yearOf(given.get('from')),
    to: yearOf(given.get('to')),
    actor: text('actor'),
  };
}

function yearOf(text: string | null): number | null {
  if (!text) return null;
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw new UserError(`“${text}” is no year; write it as 2020`, 2).saying('year', { given: text });
}

/** Whether claim `c` is meant. `e` must not be in use. */
export function claimInScope(scope: Scope | null): RawBuilder<unknown> {
  if (!scope) return sql`true`;
  const all: RawBuilder<unknown>[] = [];
  const ends = (condition: RawBuilder<unknown>) =>
    sql`exists (select 1 from entity x where x.id in (c.subject_id, c.object_id, c.place_id) and ${condition})`;
  const told = (condition: RawBuilder<unknown>) =>
    sql`exists (select 1 from public_evidence y join article z on z.id = y.article_id where y.claim_id = c.id and ${condition})`;
  const incident = (condition: RawBuilder<unknown>) =>
    sql`exists (select 1 from incident i where i.entity_id in (c.subject_id, c.object_id) and ${condition})`;
  const { country, kind, topic, from, to, actor } = scope;
  if (country)
    all.push(sql`(${ends(sql`${country} = any(x.countries)`)} or ${incident(sql`i.country = ${country}`)}
      or ${told(sql`exists (select 1 from article_country w where w.article_id = z.id and w.country = ${country})`)})`);
  if (kind) all.push(sql`(${ends(sql`x.schema = ${kind}`)} or ${incident(sql`i.kind = ${kind}`)})`);
  if (topic)
    all.push(
      told(
        sql`exists (select 1 from article_topic w join topic t on t.id = w.topic_id where w.article_id = z.id and t.slug = ${topic})`,
      ),
    );
  if (actor) all.push(ends(sql`x.slug = ${actor}`));
  if (from !== null)
    all.push(
      sql`coalesce(${year('c.date_to', '9')}, ${year('c.date_from', '9')}, ${happened('max')}, ${printed('max')}) >= ${from}`,
    );
  if (to !== null)
    all.push(
      sql`coalesce(${year('c.date_from', '0')}, ${year('c.date_to', '0')}, ${happened('min')}, ${printed('min')}) <= ${to}`,
    );
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

/** First or last year that an EDTF date may mean: unknown digits as 0 or 9. */
const year = (column: string, digit: string) =>
  sql`substring(replace(${sql.ref(column)}, 'X', ${digit}) from '^\\d{4}')::int`;
const happened = (end: 'min' | 'max') =>
  sql`(select extract(year from ${sql.raw(end === 'min' ? 'min(i.first_day)' : 'max(i.last_day)')})::int from incident i where i.entity_id in (c.subject_id, c.object_id))`;
const printed = (end: 'min' | 'max') =>
  sql`(select extract(year from ${sql.raw(end)}(z.published_at) at time zone 'UTC')::int from public_evidence y join article z on z.id = y.article_id where y.claim_id = c.id)`;

/** Whether entity `e` is an end or the place of a claim that is meant. */
export function entityInScope(scope: Scope | null): RawBuilder<unknown> {
  if (!scope) return sql`true`;
  return sql`exists (select 1 from claim c join public_evidence p on p.claim_id = c.id
    where e.id in (c.subject_id, c.object_id, c.place_id) and ${claimInScope(scope)})`;
}

/** Whether article `a` tells a claim that is meant, or is itself filed under what is asked for. */
export function articleInScope(scope: Scope | null): RawBuilder<unknown> {
  if (!scope) return sql`true`;
  const told = sql`exists (select 1 from public_evidence p join claim c on c.id = p.claim_id where p.article_id = a.id and ${claimInScope(scope)})`;
  const { country, topic, kind, actor, from, to } = scope;
  if (kind || actor) return told;
  const own: RawBuilder<unknown>[] = [];
  if (country)
    own.push(sql`exists (select 1 from article_country w where w.article_id = a.id and w.country = ${country})`);
  if (topic)
    own.push(
      sql`exists (select 1 from article_topic w join topic t on t.id = w.topic_id where w.article_id = a.id and t.slug = ${topic})`,
    );
  const published = sql`extract(year from a.published_at at time zone 'UTC')::int`;
  if (from !== null) own.push(sql`${published} >= ${from}`);
  if (to !== null) own.push(sql`${published} <= ${to}`);
  return own.length > 0 ? sql`(${told} or (${sql.join(own, sql` and `)}))` : told;
}
