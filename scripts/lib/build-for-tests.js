import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';

/**
 * Vitest's global setup: builds what the journeys run, and gives the whole run one temporary folder, which goes at its
 * end with everything that a failed or killed test left there.
 */
export async function setup() {
  await ensureBuilt();
  const folder = mkdtempSync(join(memoryFolder() ?? tmpdir(), 'trama-test-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What a run needs at most, with room for the programs that it starts. */
const ROOMY_BYTES = 6e9;

/**
 * A folder of files in memory, where the system has one with room enough: a test of a database waits for the disk most
 * of its time, at each of thousands of commits. TMPDIR, if it is set, is where they go.
 */
function memoryFolder(folder = '/dev/shm') {
  if (process.env.TMPDIR || process.platform !== 'linux') return undefined;
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOMY_BYTES ? folder : undefined;
  } catch {
    return undefined;
  }
}
