/** The roles of MUC-4's templates that are extracted, in the order of the model's chains. */
export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type Role = (typeof ROLES)[number];

/** MUC-4's kinds of incident. */
export const INCIDENT_TYPES = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery', 'forced work stoppage'] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];
