import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { cleanLine } from '../text/index.ts';
import { audit } from './audit.ts';
import { isChallenge, newChallenge, useChallenge } from './challenge.ts';
import { factorsOf, newRecoveryCodes } from './factors.ts';
import type { SignedIn } from './session.ts';

/** Where passkeys are used: the desk as browsers see it. */
export interface PasskeyPlace {
  /** `https://desk.example`. Passkeys need a name: none work at a bare network address. */
  origin: string;
  /** The newsroom's name, as authenticators show it. */
  name: string;
}

/** The package reads a dozen others: loaded when somebody uses a passkey. */
const webauthn = () => import('@simplewebauthn/server');

/** What a browser is asked to make a passkey with (WebAuthn, 5.4). */
export async function passkeyCreation(db: Db, user: SignedIn, place: PasskeyPlace, now: Date): Promise<object> {
  const { generateRegistrationOptions } = await webauthn();
  const { passkeys } = await factorsOf(db, user.id);
  return generateRegistrationOptions({
    rpName: place.name,
    rpID: hostOf(place),
    userName: user.email,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(user.id)),
    challenge: decode(await newChallenge(db, `register:${user.session}`, now)),
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Stores the passkey that a browser made. Gives recovery codes where there were none (else an empty list); null: it is not good. */
export async function addPasskey(
  db: Db,
  user: SignedIn,
  place: PasskeyPlace,
  { response, name }: { response: unknown; name: string },
  now: Date,
): Promise<string[] | null> {
  const { verifyRegistrationResponse } = await webauthn();
  const checked = await verifyRegistrationResponse({
    // Its shape is checked by the package, which refuses what it isn't.
    response: response as RegistrationResponseJSON,
    expectedChallenge: (challenge) => isChallenge(db, `register:${user.session}`, challenge, now),
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) return null;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      insert into passkey (id, account_id, name, public_key, counter, transports, created_at)
      values (${id}, ${user.id}, ${cleanLine(name).slice(0, 60) || 'passkey'}, ${Buffer.from(publicKey)}, ${counter}, ${[...transports]}, ${now})
      on conflict do nothing returning 1`.execute(tx);
    if (rows.length === 0) return null;
    const { recovery } = await factorsOf(tx, user.id);
    const codes = recovery > 0 ? [] : await newRecoveryCodes(tx, user.id);
    await audit(tx, user, 'factor.add', `account:${user.id}`, { factor: 'passkey' });
    return codes;
  });
}

/** What a browser is asked to prove with (WebAuthn, 5.5): any passkey that it has for this desk. */
export async function passkeyRequest(db: Db, place: PasskeyPlace, now: Date): Promise<object> {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: hostOf(place),
    challenge: decode(await newChallenge(db, 'prove', now)),
    userVerification: 'required',
  });
}

/** Whose passkey answered; null: it is not good, was answered before, or its account is closed. */
export async function provedByPasskey(
  db: Db,
  place: PasskeyPlace,
  response: unknown,
  now: Date,
): Promise<{ id: string; name: string } | null> {
  const { verifyAuthenticationResponse } = await webauthn();
  const key = await findKey(db, String((response as { id?: unknown } | null)?.id ?? ''));
  if (!key) return null;
  let asked = '';
  const checked = await verifyAuthenticationResponse({
    // As above.
    response: response as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => {
      asked = challenge;
      return isChallenge(db, 'prove', asked, now);
    },
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    requireUserVerification: true,
    credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
  }).catch(() => null);
  if (!checked?.verified || !(await useChallenge(db, asked, now))) return null;
  const { newCounter } = checked.authenticationInfo;
  await sql`update passkey set counter = ${newCounter}, used_at = ${now} where id = ${key.id}`.execute(db);
  return { id: key.account_id, name: key.name };
}

interface KeyRow {
  id: string;
  account_id: string;
  name: string;
  public_key: Uint8Array;
  counter: number;
}

async function findKey(db: Db, id: string): Promise<KeyRow | null> {
  const { rows } = await sql<KeyRow>`
    select k.id, k.account_id, a.name, k.public_key, k.counter from passkey k join account a on a.id = k.account_id
    where k.id = ${id} and a.disabled_at is null`.execute(db);
  return rows[0] ?? null;
}

/** Takes a passkey away. */
export async function removePasskey(db: Db, user: SignedIn, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql`delete from passkey where id = ${id} and account_id = ${user.id} returning 1`.execute(
      tx,
    );
    if (rows.length > 0) await audit(tx, user, 'factor.remove', `account:${user.id}`, { factor: 'passkey' });
  });
}

function hostOf({ origin }: PasskeyPlace): string {
  return new URL(origin).hostname;
}

// The package encodes challenges of bytes itself, and gives back what the browser says: base64url of the same bytes.
const decode = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'));
