import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ProofKey, SealKey } from './proof-key.ts';

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

/** Encrypts words (AES-256-GCM). `about`: what they belong to; under anything else they will not open. */
export function sealWords(words: string, about: string, { secret, mark }: SealKey): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(about));
  const closed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), mark, nonce, cipher.getAuthTag(), closed]);
}

/**
 * Why something sealed can't be read: it was sealed under another key than those at hand; it is damaged, or was moved; or
 * there is no key that can be used.
 */
export type SealFault = 'other-key' | 'damaged' | 'no-key';

/** What was sealed, in clear; or why it can't be read. */
export type Opened = { words: string } | { fault: SealFault };

/** Decrypts words under whichever key of the ring they were sealed. */
export function openWords(sealed: Uint8Array, about: string, key: ProofKey | null): Opened {
  if (!key) return { fault: 'no-key' };
  const bytes = Buffer.from(sealed);
  const parts = [1, MARK, NONCE, TAG].reduce<{ at: number; found: Buffer[] }>(
    ({ at, found }, length) => ({ at: at + length, found: [...found, bytes.subarray(at, at + length)] }),
    { at: 0, found: [] },
  );
  const [version, itsMark, nonce, tag] = parts.found;
  if (version?.[0] !== VERSION) return { fault: 'damaged' };
  const its = [key, ...key.former].find(({ mark }) => itsMark?.equals(mark));
  if (!its) return { fault: 'other-key' };
  try {
    const decipher = createDecipheriv('aes-256-gcm', its.secret, nonce ?? Buffer.alloc(0), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(tag ?? Buffer.alloc(0));
    return { words: Buffer.concat([decipher.update(bytes.subarray(parts.at)), decipher.final()]).toString('utf8') };
  } catch {
    return { fault: 'damaged' };
  }
}

/** Encrypts a proof, whose id it is bound to. */
export function seal(proof: SealedProof, id: string, key: SealKey): Buffer {
  return sealWords(JSON.stringify(proof), id, key);
}

/** Decrypts a proof, or says why it can't be. */
export function unseal(sealed: Uint8Array, id: string, key: ProofKey | null): SealedProof | SealFault {
  const opened = openWords(sealed, id, key);
  return 'fault' in opened ? opened.fault : (JSON.parse(opened.words) as SealedProof);
}

/** Whether something was sealed under this key, and not under one before it. */
export function isSealedUnder(sealed: Uint8Array, { mark }: SealKey): boolean {
  return Buffer.from(sealed.subarray(1, 1 + MARK)).equals(mark);
}
