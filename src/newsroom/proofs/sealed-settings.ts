import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { holdKey } from './key-in-use.ts';
import type { ProofKey } from './proof-key.ts';
import { type Opened, openWords, sealWords } from './seal.ts';

/** How a value of the settings begins that stands encrypted in the database. */
const PREFIX = 'sealed:';

/** Encrypts a setting's value; it opens under its own name alone. */
export async function sealSetting(db: Db, name: string, value: string, key: ProofKey): Promise<string> {
  await holdKey(db, key);
  return sealedText(sealWords(value, name, key));
}

/** Whether a value is an encrypted one. */
export function isSealedSetting(value: string): boolean {
  return value.startsWith(PREFIX);
}

/** The encrypted bytes of such a value. */
export function sealedBytes(value: string): Buffer {
  return Buffer.from(value.slice(PREFIX.length), 'base64');
}

/** Such a value, of encrypted bytes. */
export function sealedText(sealed: Buffer): string {
  return PREFIX + sealed.toString('base64');
}

/** Settings with the encrypted ones in clear. What can't be opened is empty, and `onShut` is told. */
export function openSettings(
  made: Record<string, string>,
  readKey: () => ProofKey,
  onShut: (name: string, why: string) => void,
): Record<string, string> {
  const entries = Object.entries(made).map(([name, value]): [string, string] => {
    if (!isSealedSetting(value)) return [name, value];
    const opened = tryOpen(value, name, readKey);
    if ('words' in opened) return [name, opened.words];
    onShut(name, opened.fault);
    return [name, ''];
  });
  return mailTogether(Object.fromEntries(entries), made);
}

function tryOpen(value: string, name: string, readKey: () => ProofKey): Opened | { fault: string } {
  try {
    return openWords(sealedBytes(value), name, readKey());
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** Names of the encrypted settings that can't be opened with the key at hand. */
export async function shutSettings(db: Db, readKey: () => ProofKey): Promise<string[]> {
  const { rows } = await sql<{ name: string; value: string }>`select name, value from setting order by name`.execute(
    db,
  );
  const sealed = rows.filter(({ value }) => isSealedSetting(value));
  return sealed.filter(({ name, value }) => 'fault' in tryOpen(value, name, readKey)).map(({ name }) => name);
}

/** A mail server of the desk has a password of the desk, or none; while it can't be opened, no mail goes out. */
function mailTogether(opened: Record<string, string>, made: Record<string, string>): Record<string, string> {
  if (opened.SMTP_URL === undefined) return opened;
  const shut = made.SMTP_PASSWORD !== undefined && opened.SMTP_PASSWORD === '';
  return { ...opened, SMTP_PASSWORD: opened.SMTP_PASSWORD ?? '', ...(shut ? { SMTP_URL: '' } : {}) };
}

/** The mail server's password, where an earlier version left it inside the address in clear, is taken out and encrypted. */
export async function sealPlainPassword(db: Db, readKey: () => ProofKey): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ value: string }>`select value from setting where name = 'SMTP_URL' for update`.execute(
      tx,
    );
    const address = rows[0] && URL.canParse(rows[0].value) ? new URL(rows[0].value) : null;
    if (!address?.password) return;
    const password = decodeURIComponent(address.password);
    const name = 'SMTP_PASSWORD';
    const sealed = await sealSetting(tx, name, password, readKey());
    address.password = '';
    await sql`update setting set value = ${address.href} where name = 'SMTP_URL'`.execute(tx);
    await sql`insert into setting (name, value) values (${name}, ${sealed})
      on conflict (name) do update set value = excluded.value`.execute(tx);
  });
}
