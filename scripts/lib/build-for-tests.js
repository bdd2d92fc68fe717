import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';

/**
 * Vitest's global setup: builds what the journeys run, and gives the whole run one temporary folder, which goes at its
 * end with everything that a failed or killed test left there.
 */
export async function setup() {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'trama-test-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
