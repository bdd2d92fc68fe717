import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../../kit/index.ts';

/** The key under which confidential proofs are sealed. */
export interface ProofKey {
  /** 32 bytes. */
  secret: Buffer;
  /** First bytes of the key's SHA-256: tells a proof sealed under another key from a damaged one. */
  mark: Buffer;
}

/** Where the key stands, unless a setting gives it: in the data folder, outside of what backups hold. */
const FILE = 'proofs.key';

/**
 * The key for confidential proofs: of the setting PROOF_KEY (64 hexadecimal digits), or of a file in the data folder that
 * its owner alone may read, made when it is first needed. Throws `UserError` for a key or a file that makes no sense.
 */
export function readProofKey(dataDir: string, setting: string | null): ProofKey {
  return keyOf(setting ?? readOrMake(path.join(dataDir, FILE)), setting ? 'PROOF_KEY' : path.join(dataDir, FILE));
}

function keyOf(hex: string, where: string): ProofKey {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new UserError(`${where} must hold 64 hexadecimal digits`).saying('proofKey');
  const secret = Buffer.from(hex, 'hex');
  return { secret, mark: createHash('sha256').update(secret).digest().subarray(0, 4) };
}

function readOrMake(file: string): string {
  try {
    // Written whole or not at all: a second process that starts now reads the first one's key.
    const draft = `${file}.${process.pid}`;
    if (!fs.existsSync(file)) {
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      fs.writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
      linkOnce(draft, file);
    }
    if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UserError(`${file} can't be read or made: ${(error as Error).message}`).saying('proofKey');
  }
}

function linkOnce(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
