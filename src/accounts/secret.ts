import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that can't be guessed: 256 bits, base64url. Its owner has it; the database has `hashOf` it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256: enough for what is random already. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * A token that forms of a session carry: made of the session's secret, so that no other site knows it, and salted anew
 * for every page, so that compression tells nothing of it (BREACH).
 */
export function formToken(sessionSecret: string): string {
  const salt = randomBytes(9).toString('base64url');
  return `${salt}.${signature(sessionSecret, salt)}`;
}

/** Whether a form's token was made for this session. */
export function isFormToken(sessionSecret: string, token: string): boolean {
  const [salt = '', given = ''] = token.split('.');
  return isSame(given, signature(sessionSecret, salt));
}

function signature(secret: string, salt: string): string {
  return createHmac('sha256', secret).update(`form:${salt}`).digest('base64url');
}

/** Compares without telling by its time where the two differ. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
