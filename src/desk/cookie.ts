import type { Desk } from './desk-types.ts';

const NAME = 'trama_desk';

/** The session's secret in a Cookie header (RFC 6265, 5.4); null: none. */
export function sessionCookie(header: string | undefined): string | null {
  const found = header?.split(';').find((one) => one.trim().startsWith(`${NAME}=`));
  return found?.trim().slice(NAME.length + 1) || null;
}

/** Set-Cookie with a session's secret: for the desk alone, out of reach of scripts, gone with the browser. */
export function setSessionCookie({ origin }: Desk, secret: string): { 'set-cookie': string } {
  return { 'set-cookie': `${NAME}=${secret}; Path=/desk; HttpOnly; SameSite=Lax${secure(origin)}` };
}

/** Set-Cookie that takes the session away. */
export function clearSessionCookie({ origin }: Desk): { 'set-cookie': string } {
  return { 'set-cookie': `${NAME}=; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax${secure(origin)}` };
}

function secure(origin: string): string {
  return origin.startsWith('https:') ? '; Secure' : '';
}
