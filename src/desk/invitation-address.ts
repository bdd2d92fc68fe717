/** The address at which a one-time secret is used. */
export function invitationAddress(origin: string, secret: string): string {
  return `${origin}/desk/invitation/${secret}`;
}
