import type { MentionSchema } from '../suggestions.ts';

/** How a predicate is written in FollowTheMoney 4. */
export interface FtmForm {
  /** Interstitial schema between both, or null where it is a property of the subject. */
  schema: string | null;
  /** Properties of that schema that hold subject and object; of a property: its name, and null. */
  subject: string;
  object: string | null;
  /** What goes into `role` (or `status`) of an interstitial schema that says nothing of itself; null for nothing. */
  role: string | null;
}

/** What a claim may say, between which kinds of actors, and what it is to others. */
export interface Predicate {
  /** Between subject and object: 'Los Rastrojos — present in — Venezuela'. */
  label: { en: string; es: string; pt: string };
  subject: readonly MentionSchema[];
  /** Null: about one entity; the claim has words or a code. */
  object: readonly MentionSchema[] | null;
  symmetric: boolean;
  ftm: FtmForm;
}

const PEOPLE = ['Person', 'LegalEntity'] as const;
const GROUPS = ['Organization', 'Company', 'LegalEntity', 'PublicBody'] as const;
const LEGAL = ['Person', ...GROUPS] as const;
const ACTORS = [...LEGAL, 'Country'] as const;
const PLACES = ['Country', 'Place'] as const;
const ASSETS = ['Company', 'Organization', 'LegalEntity', 'Vessel', 'Airplane'] as const;

const label = (en: string, es: string, pt: string) => ({ en, es, pt });
const between = (schema: string, subject: string, object: string, role: string | null = null): FtmForm => ({
  schema,
  subject,
  object,
  role,
});
const link = (role: string) => between('UnknownLink', 'subject', 'object', role);
const property = (name: string): FtmForm => ({ schema: null, subject: name, object: null, role: null });

/**
 * What claims say. In a database the names have low lines: `memberOf` is `member_of` there (`storedPredicate`).
 * FollowTheMoney: schemata and properties of https://followthemoney.tech/explorer/, read for version 4.
 */
export const PREDICATES = {
  accuses: {
    label: label('accuses', 'acusa a', 'acusa'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: false,
    ftm: link('accuses'),
  },
  alliedWith: {
    label: label('is allied with', 'es aliado de', 'é aliado de'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: true,
    ftm: link('allied with'),
  },
  alsoKnownAs: {
    label: label('is also known as', 'es conocido también como', 'também é conhecido como'),
    subject: [...LEGAL, 'Vessel', 'Airplane'],
    object: null,
    symmetric: false,
    ftm: property('alias'),
  },
  asksHelpFrom: {
    label: label('asks help from', 'pide ayuda a', 'pede ajuda a'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: false,
    ftm: link('asks help from'),
  },
  associate: {
    label: label('is an associate of', 'es socio de', 'é sócio de'),
    subject: LEGAL,
    object: LEGAL,
    symmetric: true,
    ftm: between('Associate', 'person', 'associate'),
  },
  bornIn: {
    label: label('was born in', 'nació en', 'nasceu em'),
    subject: ['Person'],
    object: PLACES,
    symmetric: false,
    ftm: property('birthPlace'),
  },
  bribes: {
    label: label('bribes', 'soborna a', 'suborna'),
    subject: LEGAL,
    object: ACTORS,
    symmetric: false,
    ftm: between('Payment', 'payer', 'beneficiary', 'bribe'),
  },
  controls: {
    label: label('controls', 'controla', 'controla'),
    subject: LEGAL,
    object: [...ASSETS, ...PLACES],
    symmetric: false,
    ftm: link('controls'),
  },
  cooperatesWith: {
    label: label('cooperates with', 'coopera con', 'coopera com'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: true,
    ftm: link('cooperates with'),
  },
  employedBy: {
    label: label('works for', 'trabaja para', 'trabalha para'),
    subject: ['Person'],
    object: [...LEGAL, 'Country'],
    symmetric: false,
    ftm: between('Employment', 'employee', 'employer'),
  },
  family: {
    label: label('is family of', 'es familiar de', 'é parente de'),
    subject: ['Person'],
    object: ['Person'],
    symmetric: true,
    ftm: between('Family', 'person', 'relative'),
  },
  finances: {
    label: label('finances', 'financia a', 'financia'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: false,
    ftm: between('Payment', 'payer', 'beneficiary'),
  },
  holdsOffice: {
    label: label('holds the office', 'ocupa el cargo', 'ocupa o cargo'),
    subject: PEOPLE,
    object: [...GROUPS, ...PLACES],
    symmetric: false,
    ftm: between('Occupancy', 'holder', 'post'),
  },
  investigates: {
    label: label('investigates', 'investiga a', 'investiga'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: false,
    ftm: link('investigates'),
  },
  leads: {
    label: label('leads', 'dirige', 'lidera'),
    subject: PEOPLE,
    object: GROUPS,
    symmetric: false,
    ftm: between('Directorship', 'director', 'organization'),
  },
  legalStatus: {
    label: label('legal status', 'situación jurídica', 'situação jurídica'),
    subject: [...LEGAL, 'Vessel', 'Airplane'],
    object: null,
    symmetric: false,
    ftm: property('status'),
  },
  madeUpOf: {
    label: label('is made up of', 'está formado por', 'é formado por'),
    subject: GROUPS,
    object: null,
    symmetric: false,
    ftm: property('description'),
  },
  memberOf: {
    label: label('is a member of', 'es miembro de', 'é membro de'),
    subject: LEGAL,
    object: GROUPS,
    symmetric: false,
    ftm: between('Membership', 'member', 'organization'),
  },
  nationality: {
    label: label('nationality', 'nacionalidad', 'nacionalidade'),
    subject: ['Person'],
    object: null,
    symmetric: false,
    ftm: property('nationality'),
  },
  owns: {
    label: label('owns', 'es dueño de', 'é dono de'),
    subject: [...LEGAL, 'Country'],
    object: ASSETS,
    symmetric: false,
    ftm: between('Ownership', 'owner', 'asset'),
  },
  presentIn: {
    label: label('is present in', 'tiene presencia en', 'está presente em'),
    subject: GROUPS,
    object: PLACES,
    symmetric: false,
    ftm: link('present in'),
  },
  protects: {
    label: label('protects', 'protege a', 'protege'),
    subject: ACTORS,
    object: LEGAL,
    symmetric: false,
    ftm: link('protects'),
  },
  rivalOf: {
    label: label('is a rival of', 'es rival de', 'é rival de'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: true,
    ftm: link('rival of'),
  },
  role: {
    label: label('role', 'función', 'função'),
    subject: PEOPLE,
    object: [...GROUPS, ...PLACES],
    symmetric: false,
    ftm: property('position'),
  },
  splinterOf: {
    label: label('is a splinter of', 'es una escisión de', 'é uma dissidência de'),
    subject: GROUPS,
    object: GROUPS,
    symmetric: false,
    ftm: link('splinter of'),
  },
  supplies: {
    label: label('supplies', 'abastece a', 'abastece'),
    subject: ACTORS,
    object: ACTORS,
    symmetric: false,
    ftm: link('supplies'),
  },
} as const satisfies Record<string, Predicate>;

export type PredicateName = keyof typeof PREDICATES;

/** What `legalStatus` says of somebody. */
export const LEGAL_STATUSES = [
  'acquitted',
  'arrested',
  'charged',
  'convicted',
  'extradited',
  'indicted',
  'pleadedGuilty',
  'sanctioned',
  'sentenced',
  'wanted',
] as const;

export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** The name under which a database keeps a predicate (its own rule: lower case): `memberOf` -> `member_of`. */
export function storedPredicate(name: PredicateName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Whether a claim of that kind can be between (or about) things of these schemata. */
export function fitsPredicate(name: PredicateName, subject: MentionSchema, object: MentionSchema | null): boolean {
  const predicate: Predicate = PREDICATES[name];
  if (!predicate.subject.includes(subject)) return false;
  return object === null || (predicate.object?.includes(object) ?? false);
}
