/** Schemata of FollowTheMoney 4 (https://followthemoney.tech/explorer/) and what the database makes of them. */

/** Schemata whose entities are stored, and as what. */
export const NODES: Readonly<Record<string, string>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'PublicBody',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
  Address: 'Address',
  Country: 'Country',
  Place: 'Place',
  Asset: 'Thing',
  BankAccount: 'Thing',
  CryptoWallet: 'Thing',
  RealEstate: 'Thing',
  Security: 'Thing',
  Thing: 'Thing',
  Vehicle: 'Thing',
};

/** A schema between two entities: the properties that hold both, and what the claim says. */
export interface RelationForm {
  subject: string;
  /** Null: the claim is about one entity and has a value. */
  object: string | null;
  predicate: string;
  value: string | null;
}

const between = (subject: string, object: string, predicate: string): RelationForm => ({
  subject,
  object,
  predicate,
  value: null,
});

/** Schemata that become claims. */
export const RELATIONS: Readonly<Record<string, RelationForm>> = {
  Associate: between('person', 'associate', 'associate'),
  Directorship: between('director', 'organization', 'leads'),
  Employment: between('employee', 'employer', 'employed_by'),
  Family: between('person', 'relative', 'family'),
  Membership: between('member', 'organization', 'member_of'),
  Ownership: between('owner', 'asset', 'owns'),
  Payment: between('payer', 'beneficiary', 'finances'),
  Representation: between('agent', 'client', 'represents'),
  Sanction: { subject: 'entity', object: null, predicate: 'legal_status', value: 'sanctioned' },
  Succession: between('predecessor', 'successor', 'succeeded_by'),
  UnknownLink: between('subject', 'object', 'linked_to'),
};

/** Real schemata that the database has no place for: left out, not broken. */
export const NOT_STORED: ReadonlySet<string> = new Set([
  'Airport',
  'Article',
  'Assessment',
  'Audio',
  'Call',
  'CallForTenders',
  'Contract',
  'ContractAward',
  'CourtCase',
  'CourtCaseParty',
  'Debt',
  'Document',
  'Documentation',
  'EconomicActivity',
  'Email',
  'Event',
  'Folder',
  'HyperText',
  'Identification',
  'Image',
  'License',
  'Mention',
  'Message',
  'Note',
  'Occupancy',
  'Package',
  'Page',
  'Pages',
  'Passport',
  'PlainText',
  'Position',
  'Post',
  'Project',
  'ProjectParticipant',
  'PublicationDocument',
  'Similar',
  'Table',
  'TaxRoll',
  'Trip',
  'UserAccount',
  'Video',
  'Workbook',
]);

/** What `UnknownLink.role` says -> a predicate of the database; the words that Trama itself writes, and usual ones. */
export const LINK_ROLES: Readonly<Record<string, string>> = {
  accuses: 'accuses',
  'allied with': 'allied_with',
  ally: 'allied_with',
  'asks help from': 'asks_help_from',
  controls: 'controls',
  'cooperates with': 'cooperates_with',
  investigates: 'investigates',
  'present in': 'present_in',
  protects: 'protects',
  'rival of': 'rival_of',
  rival: 'rival_of',
  'splinter of': 'splinter_of',
  supplies: 'supplies',
};

/** Kinds of name by property. */
export const NAME_PROPERTIES = [
  ['name', 'name'],
  ['alias', 'alias'],
  ['previousName', 'previousName'],
  ['abbreviation', 'abbreviation'],
  ['weakAlias', 'weakAlias'],
] as const;

/**
 * Properties kept as identifiers, by scheme. Numbers of passports, identity cards and accounts are left out on purpose:
 * they identify private people and serve nobody's reading.
 */
export const IDENTIFIERS: Readonly<Record<string, string>> = {
  callSign: 'callsign',
  imoNumber: 'imo',
  leiCode: 'lei',
  mmsi: 'mmsi',
  opencorporatesUrl: 'opencorporates',
  registrationNumber: 'registration',
  wikidataId: 'wikidata',
};

/** Schemes of which one value means one thing in the world: an entity that has it is the same. */
export const WORLDWIDE: ReadonlySet<string> = new Set(['imo', 'lei', 'opensanctions', 'wikidata']);
