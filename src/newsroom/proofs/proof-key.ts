import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../../kit/index.ts';

/** A key under which something is sealed. */
export interface SealKey {
  /** 32 bytes. */
  secret: Buffer;
  /** First bytes of the key's SHA-256: tells what was sealed under another key from what is damaged. */
  mark: Buffer;
}

/** The key under which confidential proofs and passwords are sealed, and those before it, which only open. */
export interface ProofKey extends SealKey {
  former: readonly SealKey[];
}

/** Where the key stands, unless a setting gives it: in the data folder, outside of what backups hold. */
const FILE = 'proofs.key';
/** Where its forerunner stands until everything is sealed anew. */
const FORMER = 'proofs.key.old';

/** Settings that give keys: PROOF_KEY, and PROOF_KEY_FORMER for the one that it replaces. */
export interface KeySettings {
  PROOF_KEY: string | null;
  PROOF_KEY_FORMER: string | null;
}

/**
 * The key for confidential proofs: of the setting PROOF_KEY (64 hexadecimal digits), or of a file in the data folder that
 * its owner alone may read, made when it is first needed. Former keys open what is not sealed anew yet: of the setting
 * PROOF_KEY_FORMER, of `proofs.key.old`, and of `proofs.key` where PROOF_KEY took its place. Throws `UserError` for a key
 * or a file that makes no sense.
 */
export function readProofKey(dataDir: string, { PROOF_KEY, PROOF_KEY_FORMER }: KeySettings): ProofKey {
  const files = [FILE, FORMER].map((name) => path.join(dataDir, name));
  const [own = '', former = ''] = files;
  const first = PROOF_KEY ? keyOf(PROOF_KEY, 'PROOF_KEY') : keyOf(readOrMake(own), own);
  const more = [
    ...(PROOF_KEY_FORMER ? [keyOf(PROOF_KEY_FORMER, 'PROOF_KEY_FORMER')] : []),
    ...(PROOF_KEY ? files : [former]).filter((file) => fs.existsSync(file)).map((file) => keyOf(read(file), file)),
  ];
  return { ...first, former: more.filter(({ mark }) => !mark.equals(first.mark)) };
}

/**
 * Puts a new key into the data folder and keeps the one so far beside it, until `dropFormerKey`. Killed anywhere, it goes
 * on when it is called again: a former key that is there already is one whose renewal never ended, and stays.
 */
export function renewKeyFile(dataDir: string): void {
  const [file, former] = [path.join(dataDir, FILE), path.join(dataDir, FORMER)];
  const before = readOrMake(file);
  keyOf(before, file);
  linkOnce(file, former);
  if (read(former) !== before) return;
  const draft = `${file}.${process.pid}`;
  writeKey(draft);
  fs.renameSync(draft, file);
  flushFolder(dataDir);
}

/** Takes the former key away: nothing is sealed under it any more. */
export function dropFormerKey(dataDir: string): void {
  fs.rmSync(path.join(dataDir, FORMER), { force: true });
  flushFolder(dataDir);
}

function keyOf(hex: string, where: string): SealKey {
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new UserError(
      `${where} must hold 64 hexadecimal digits and nothing else: bring it back from a copy; what is encrypted under it stays shut until then`,
    ).saying('proofKey', { where: path.basename(where) });
  const secret = Buffer.from(hex, 'hex');
  return { secret, mark: createHash('sha256').update(secret).digest().subarray(0, 4) };
}

function readOrMake(file: string): string {
  return attempt(file, () => {
    if (!fs.existsSync(file)) {
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      // Written whole or not at all: a second process that starts now reads the first one's key.
      const draft = `${file}.${process.pid}`;
      writeKey(draft);
      linkOnce(draft, file);
      fs.rmSync(draft, { force: true });
    }
    if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
    return fs.readFileSync(file, 'utf8').trim();
  });
}

function read(file: string): string {
  return attempt(file, () => fs.readFileSync(file, 'utf8').trim());
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UserError(
      `${file} can't be read or made (${(error as Error).message}): let the account that runs Trama read it`,
    ).saying('proofKey', { where: path.basename(file) });
  }
}

function writeKey(file: string): void {
  fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
}

function linkOnce(file: string, to: string): void {
  try {
    fs.linkSync(file, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A name that is to outlive a loss of power must have reached the disk. */
function flushFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
