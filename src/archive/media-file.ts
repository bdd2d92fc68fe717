import fs from 'node:fs/promises';
import path from 'node:path';

/** Where a kept file lies. */
export function mediaFile(folder: string, hash: string): string {
  return path.join(folder, 'media', hash.slice(0, 2), hash);
}

/** Written beside and renamed: a kill leaves no half file under a hash. */
export async function keepFile(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await fs.writeFile(draft, bytes, { mode: 0o600, flush: true });
  await fs.rename(draft, file);
}
