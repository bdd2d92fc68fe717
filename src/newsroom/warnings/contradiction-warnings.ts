import { sql } from 'kysely';
import { type ExtractionOutput, type PredicateName, storedPredicate } from '../../extract/index.ts';
import type { Db } from '../../kit/index.ts';
import { type ComparedClaim, contradictionsIn } from '../../knowledge/index.ts';
import type { CheckedSentence } from '../sentences/read-sentences.ts';
import { distinct, type FoundWarning } from './text-warnings.ts';

/** A claim of the draft (with its place) or of the archive (with its words). */
type Compared = ComparedClaim & { start: number | null; words: string };

/** What somebody says is so, or not so; what is supposed contradicts nothing. */
const TOLD: ReadonlySet<string> = new Set(['asserted', 'alleged', 'denied']);

/** Things said in the text that can't be so together, or together with what the archive has accepted. */
export async function findContradictions(
  db: Db,
  output: ExtractionOutput,
  sentences: readonly CheckedSentence[],
): Promise<FoundWarning[]> {
  const own = claimsOf(output);
  if (own.length === 0) return [];
  const known = await readArchive(db, [...new Set(own.map(({ subject }) => subject))]);
  const all = new Map([...own, ...known].map((claim) => [claim.id, claim]));
  const body = sentences.filter(({ field }) => field === 'text');
  return distinct(
    contradictionsIn([...own, ...known]).flatMap(({ claims }) => {
      const told = claims.flatMap((id) => all.get(id) ?? []);
      const outside = told.find(({ start }) => start === null);
      return told.flatMap(({ start, subject }): FoundWarning[] => {
        const sentence = start === null ? undefined : body.find((one) => start >= one.start && start < one.end);
        if (!sentence) return [];
        const other = outside ?? told.find((one) => one.start !== start);
        const code = outside ? 'contradicts-archive' : 'contradiction';
        return [{ code, about: sentence.sentence, n: sentence.n, detail: { name: subject, what: other?.words ?? '' } }];
      });
    }),
  );
}

function claimsOf(output: ExtractionOutput): Compared[] {
  const mentions = new Map(output.mentions.map((one) => [one.id, one]));
  const dates = new Map(output.dates.map((one) => [one.id, one]));
  return output.claims.flatMap((claim) => {
    const subject = mentions.get(claim.subject ?? '')?.name.toLowerCase();
    if (!subject || !TOLD.has(claim.stance)) return [];
    return [
      {
        id: `draft ${claim.id}`,
        predicate: storedPredicate(claim.predicate as PredicateName),
        subject,
        object: mentions.get(claim.object ?? '')?.name.toLowerCase() ?? null,
        value: claim.value,
        dateFrom: dates.get(claim.date ?? '')?.edtf ?? null,
        allegation: null,
        quantity: null,
        stances: [claim.stance === 'denied' ? 'denied' : 'asserted'],
        start: claim.start,
        words: claim.quote,
      },
    ];
  });
}

async function readArchive(db: Db, names: string[]): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    select c.id::text as id, c.predicate, lower(n.name) as subject, lower(o.caption) as object, c.value, c.date_from as "dateFrom",
      c.allegation, null as quantity, array_agg(distinct e.stance) as stances, null as start,
      concat_ws(' ', s.caption, replace(c.predicate, '_', ' '), coalesce(o.caption, c.value), c.date_from) as words
    from entity_name n join entity s on s.id = n.entity_id and s.merged_into is null
      join claim c on c.subject_id = s.id and c.status = 'accepted' and c.predicate in ('legal_status', 'born_in')
      left join entity o on o.id = c.object_id
      join evidence e on e.claim_id = c.id and e.state = 'current'
    where lower(n.name) = any(${names}::text[]) and n.kind in ('name', 'alias')
    group by c.id, n.name, o.caption, s.caption`.execute(db);
  return rows;
}
