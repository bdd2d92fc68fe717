/** What a person is at the desk; one may be several. */
export const ROLES = ['contributor', 'reporter', 'fact-checker', 'editor', 'legal', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that not everybody at the desk may do, and who may. A contributor sees and changes own articles alone. */
const WHO_MAY = {
  /** The home screen, one's own profile. */
  'desk.enter': ['contributor', 'reporter', 'fact-checker', 'editor', 'legal', 'administrator'],
  /** Write articles of one's own. */
  'article.write': ['contributor', 'reporter', 'editor', 'administrator'],
  /** See the articles of all, drafts included. */
  'article.read': ['reporter', 'fact-checker', 'editor', 'legal', 'administrator'],
  /** Change the articles of others, assign them, plan them. */
  'article.edit': ['editor', 'administrator'],
  'article.check': ['fact-checker', 'editor', 'administrator'],
  'article.legal': ['legal', 'administrator'],
  /** Publish, schedule, correct, unpublish. */
  'article.publish': ['editor', 'administrator'],
  /** Put into the trash and take out of it. */
  'article.trash': ['editor', 'administrator'],
  /** Empty the trash, delete the archive: two people, see approvals. */
  'archive.delete': ['administrator'],
  /** Make claims from sentences, judge names. */
  'claim.write': ['reporter', 'fact-checker', 'editor', 'administrator'],
  /** Decide on what the machine suggests, edit profiles. */
  'claim.decide': ['editor', 'administrator'],
  /** Read kept documents and proofs that are not for the public. */
  'proof.read': ['reporter', 'fact-checker', 'editor', 'legal', 'administrator'],
  /** Read, answer and sort what readers send, see votes and the register of republications. */
  'inbox.answer': ['reporter', 'editor', 'administrator'],
  'import.run': ['editor', 'administrator'],
  /** The newsroom's own pages: appeals, jobs, events. */
  'notice.edit': ['editor', 'administrator'],
  'export.run': ['editor', 'administrator'],
  'settings.edit': ['administrator'],
  'account.manage': ['administrator'],
  'audit.read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

/** Name of something that one may do. */
export type Permission = keyof typeof WHO_MAY;

/** All of them, in the order of the list. */
export const PERMISSIONS = Object.keys(WHO_MAY) as Permission[];

/** Whether somebody with these roles may do something. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = WHO_MAY[permission];
  return roles.some((role) => allowed.includes(role));
}

/** The permissions that these roles bring together. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => may(roles, permission));
}
