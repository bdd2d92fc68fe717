import type { Db } from '../../kit/index.ts';
import { countryCode } from '../../text/index.ts';
import { type Question, valuesOf } from './questions.ts';
import { type Candidate, readCandidates } from './read-candidates.ts';
import { scoreNames } from './score-names.ts';

/** An actor that a name in a spreadsheet may mean (reconciliation candidate). */
export interface Result {
  id: string;
  name: string;
  description: string;
  type: { id: string; name: string }[];
  /** 0 to 100. */
  score: number;
  /** Whether it may be taken without looking. */
  match: boolean;
  features: { id: string; value: number | boolean }[];
}

const MOST_RESULTS = 20;
const USUAL_RESULTS = 5;
/** Below this, what letters have in common is chance. */
const LEAST_SCORE = 40;
/** From this on a name is the same, and up to `NEAR` another is far enough from it. */
const SAME = 95;
const NEAR = 85;
/** What a country that is another's leaves of a score. */
const ELSEWHERE = 0.7;

/** Schemata that are kinds of another one in FollowTheMoney. */
const WITHIN: Record<string, readonly string[]> = {
  Organization: ['Organization', 'Company', 'PublicBody'],
  LegalEntity: ['LegalEntity', 'Person', 'Organization', 'Company', 'PublicBody'],
  Asset: ['Company', 'Vessel', 'Airplane'],
  Vehicle: ['Vessel', 'Airplane'],
};

/** For each question the actors that may be meant, the likeliest first. One query. */
export async function answerQuestions(db: Db, questions: readonly Question[]): Promise<Result[][]> {
  const texts = questions.map(({ query }) => (query ?? '').trim());
  const found = await readCandidates(db, texts);
  return questions.map((question, i) => rank(question, texts[i] ?? '', found[i] ?? []));
}

function rank(question: Question, text: string, candidates: readonly Candidate[]): Result[] {
  const asked =
    question.type_strict === 'should'
      ? []
      : [question.type ?? []].flat().filter((type) => type !== 'Thing' && type !== '');
  const countries = new Set(valuesOf(question, 'country').flatMap((value) => countryCode(value) ?? []));
  const scored = candidates
    .filter(
      ({ schema }) => asked.length === 0 || asked.some((type) => type === schema || WITHIN[type]?.includes(schema)),
    )
    .map((candidate) => ({ candidate, ...scoreOf(candidate, text, countries) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.candidate.slug < b.candidate.slug ? -1 : 1));
  const [, second] = scored;
  return scored.slice(0, Math.min(question.limit ?? USUAL_RESULTS, MOST_RESULTS)).map((one, place) => {
    const alone = place === 0 && one.score >= SAME && (second === undefined || second.score <= NEAR);
    return resultOf(one, alone && isSure(one.candidate, one.here));
  });
}

interface Scored {
  candidate: Candidate;
  score: number;
  /** How alike the names are, 0 to 100. */
  likeness: number;
  /** Whether a country that was given is one of its own; null when none was given or none is known. */
  here: boolean | null;
}

function scoreOf({ names, countries }: Candidate, text: string, wanted: ReadonlySet<string>) {
  const likeness = scoreNames(text, names);
  const here = wanted.size === 0 || countries.length === 0 ? null : countries.some((code) => wanted.has(code));
  return { likeness, here, score: here === false ? Math.round(likeness * ELSEWHERE) : likeness };
}

/** A name alone is never enough to say that somebody in a list is a person in a database on crime. */
function isSure({ schema }: Candidate, here: boolean | null): boolean {
  return schema === 'Person' || schema === 'LegalEntity' ? here === true : here !== false;
}

function resultOf({ candidate, score, likeness, here }: Scored, match: boolean): Result {
  const { slug, name, schema } = candidate;
  const features: Result['features'] = [{ id: 'name', value: likeness }];
  if (here !== null) features.push({ id: 'country', value: here });
  const type = [{ id: schema, name: schema }];
  return { id: slug, name, description: describe(candidate), type, score, match, features };
}

/** An actor in a few words. */
export function describe({ schema, countries, summary }: Candidate): string {
  const first = summary?.split(/(?<=[.!?])\s/)[0] ?? '';
  return [schema, countries.join(', '), first.length > 160 ? `${first.slice(0, 159)}…` : first]
    .filter(Boolean)
    .join('; ');
}
