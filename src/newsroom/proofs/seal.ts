import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ProofKey } from './proof-key.ts';

/** What a confidential proof says; it is nowhere else. */
export interface SealedProof {
  documentId: string | null;
  page: number | null;
  url: string | null;
  archivedUrl: string | null;
  note: string | null;
}

/** Layout: version, mark of the key, nonce, tag, ciphertext (NIST SP 800-38D: 96-bit nonce, 128-bit tag). */
const VERSION = 1;
const [MARK, NONCE, TAG] = [4, 12, 16];

/** Encrypts a proof (AES-256-GCM). `about`: what it belongs to; under anything else it will not open. */
export function seal(proof: SealedProof, about: string, { secret, mark }: ProofKey): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about));
  const words = Buffer.concat([cipher.update(JSON.stringify(proof), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), mark, nonce, cipher.getAuthTag(), words]);
}

/** Why a proof can't be read: it was sealed under another key than the one at hand; or it is damaged, or was moved. */
export type SealFault = 'other-key' | 'damaged';

/** Decrypts a proof, or says why it can't be. */
export function unseal(sealed: Uint8Array, about: string, { secret, mark }: ProofKey): SealedProof | SealFault {
  const bytes = Buffer.from(sealed);
  const parts = [1, MARK, NONCE, TAG].reduce<{ at: number; found: Buffer[] }>(
    ({ at, found }, length) => ({ at: at + length, found: [...found, bytes.subarray(at, at + length)] }),
    { at: 0, found: [] },
  );
  const [version, itsMark, nonce, tag] = parts.found;
  if (version?.[0] !== VERSION) return 'damaged';
  if (!itsMark?.equals(mark)) return 'other-key';
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce ?? Buffer.alloc(0), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(tag ?? Buffer.alloc(0));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(parts.at)), decipher.final()]).toString('utf8'));
  } catch {
    return 'damaged';
  }
}
