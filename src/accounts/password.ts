import { hash, verify } from '@node-rs/argon2';
import { UserError } from '../kit/index.ts';

/** OWASP's Password Storage Cheat Sheet: argon2id (what the package makes unless told otherwise), 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Shortest and longest password, in characters (NIST SP 800-63B, 3.1.1.2, asks for 15 where it stands alone). */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
/** Passwords that are checked at the same time, and that wait: a flood of sign-ins must not stop the rest. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

/** Words that passwords of twelve letters are made of by those who are asked for twelve letters. */
const WORN =
  /^(?:password|passw0rd|contrase(?:n|ñ)a|senha|qwerty(?:uiop)?|letmein|welcome|admin(?:istrator)?)[\W\d_]*$/i;

let dummy: Promise<string> | undefined;
let running = 0;
const waiting: (() => void)[] = [];

/** The password as argon2id, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), COST));
}

/** Whether a password is the one; without a hash (nobody has that name) the same work is done, and the answer is no. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hash('nobody has this', COST);
  const against = stored ?? (await dummy);
  const right = await inTurn(() => verify(against, normal(password)).catch(() => false));
  return right && stored !== null;
}

/** What is wrong with a new password; null: nothing. `about` holds the person's own words, which are no secret. */
export function passwordFault(password: string, about: readonly string[]): 'short' | 'long' | 'easy' | null {
  const text = normal(password);
  const length = [...text].length;
  if (length < PASSWORD_LENGTH.least) return 'short';
  if (length > PASSWORD_LENGTH.most) return 'long';
  const low = text.toLowerCase();
  if (WORN.test(text) || new Set(low).size < 5 || isRun(low)) return 'easy';
  const own = about.flatMap((words) => words.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length > 3);
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), low);
  return rest.length < 6 ? 'easy' : null;
}

/** `123456789012`, `abcdefghijkl`: each letter the next of the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const steps = codes.slice(1).filter((code, i) => Math.abs(code - (codes[i] ?? 0)) === 1);
  return steps.length >= codes.length - 3;
}

/** The same letters, however a keyboard composes them. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new BusyError('too many sign-ins at once: try again in a moment');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** More passwords wait to be checked than can be. */
export class BusyError extends UserError {}
