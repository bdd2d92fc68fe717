/** The desk: the screens of those who make the site. */
export { createDesk } from './create-desk.ts';
export type { Desk } from './desk-types.ts';
export { invitationAddress } from './invitation-address.ts';
