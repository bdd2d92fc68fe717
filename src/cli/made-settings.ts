import { readSettings } from '../accounts/index.ts';
import type { Db, Log } from '../kit/index.ts';
import { openSettings, type ProofKey, sealPlainPassword } from '../newsroom/index.ts';

/** The settings made at the desk, with what is encrypted in clear; what can't be decrypted is left out, and logged. */
export async function readMadeSettings(db: Db, readKey: () => ProofKey, log: Log): Promise<Record<string, string>> {
  return openSettings(await readSettings(db), readKey, (name, why) =>
    log.error(
      { name, why },
      'a setting of the desk can’t be decrypted: no mail goes out until its password is given again',
    ),
  );
}

/** Encrypts the mail server's password where an earlier version left it in clear; that it can't be stops nothing. */
export async function sealMailPassword(db: Db, readKey: () => ProofKey, log: Log): Promise<void> {
  await sealPlainPassword(db, readKey).catch((err) => log.error({ err }, 'the mail password could not be encrypted'));
}
