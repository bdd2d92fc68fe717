import { PREDICATES, type PredicateName, storedPredicate } from '../../extract/index.ts';
import type { FactRecord } from '../exporter.ts';

const ORGANIZATION = ['Organization', 'PublicBody', 'Company'];
const LEGAL = ['Person', 'LegalEntity', ...ORGANIZATION];
const ASSET = ['Company', 'Vessel', 'Airplane'];

/** Which schemata the two ends of an interstitial schema take (FollowTheMoney 4). */
const RANGES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  Associate: [['Person'], ['Person']],
  Family: [['Person'], ['Person']],
  Directorship: [LEGAL, ORGANIZATION],
  Employment: [['Person'], ORGANIZATION],
  Membership: [LEGAL, ORGANIZATION],
  Ownership: [LEGAL, ASSET],
  Payment: [LEGAL, LEGAL],
};

const FORMS = new Map(
  Object.entries(PREDICATES).map(([name, predicate]) => [storedPredicate(name as PredicateName), predicate]),
);

/** A fact's own entity: its schema and the properties that are the same whatever its source. */
export interface Relation {
  schema: string;
  properties: Record<string, string[]>;
}

/** FollowTheMoney has no countries and places, and nothing may be a bare `Thing`. */
export function ftmSchema(schema: string): string {
  if (schema === 'Country' || schema === 'Place') return 'Address';
  return schema === 'Thing' ? 'Note' : schema;
}

/**
 * The entity that tells a fact: the predicate's own schema where both ends fit it, else an `UnknownLink` with the
 * predicate as its role; a `Sanction`; or a `Note` for what is said of one actor in words. What is only denied is never
 * a link: it is a `Note`, so that no program that reads links takes it for one.
 */
export function relationOf(fact: FactRecord): Relation {
  const words = [fact.predicate.replaceAll('_', ' '), fact.object?.name, fact.value].filter(Boolean).join(': ');
  const denied = fact.passages.length > 0 && fact.passages.every(({ stance }) => stance === 'denied');
  if (denied || fact.object === null) {
    if (!denied && fact.predicate === 'legal_status' && fact.value === 'sanctioned') return sanction(fact);
    return { schema: 'Note', properties: { name: [denied ? `denied: ${words}` : words], entity: [fact.subject.id] } };
  }
  const form = FORMS.get(fact.predicate)?.ftm;
  const range = form?.schema ? RANGES[form.schema] : undefined;
  if (
    form?.schema &&
    form.object &&
    range?.[0].includes(fact.subject.schema) &&
    range[1].includes(fact.object.schema)
  ) {
    const properties: Record<string, string[]> = { [form.subject]: [fact.subject.id], [form.object]: [fact.object.id] };
    const role = fact.value ?? form.role;
    const where: Record<string, string> = { Associate: 'relationship', Family: 'relationship', Payment: 'purpose' };
    if (role) properties[where[form.schema] ?? 'role'] = [role];
    return { schema: form.schema, properties };
  }
  const role = form?.role ?? (fact.predicate === 'linked_to' ? null : fact.predicate.replaceAll('_', ' '));
  const properties = {
    subject: [fact.subject.id],
    object: [fact.object.id],
    role: [role, fact.value].filter((one) => one !== null),
  };
  return { schema: 'UnknownLink', properties };
}

function sanction({ subject, authority, allegation }: FactRecord): Relation {
  const properties: Record<string, string[]> = { entity: [subject.id] };
  if (authority) properties.authority = [authority];
  if (allegation) properties.reason = [allegation];
  return { schema: 'Sanction', properties };
}
