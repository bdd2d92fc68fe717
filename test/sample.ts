import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFolder, describeOnPlaces, folderOf, type TestPlace } from './database.ts';
import { ROOT, serve } from './trama.ts';

/** What makes the server of a test fill its folder with the sample archive, and read it for suggestions. */
export const WITH_SAMPLE = { SUGGEST: 'yes' };

/**
 * A new folder as the first `trama start` leaves it: with the sample archive and all that was decided on what its
 * articles suggest. To start on it is to go on: `serve({ ...environment, ...WITH_SAMPLE }, 'start')`.
 */
export async function createSample(): Promise<TestPlace> {
  return folderOf(await sampleTemplate());
}

/** Runs a suite with the sample archive on the embedded database, and on PostgreSQL where TEST_DATABASE_URL names a server. */
export function describeWithSample(name: string, suite: (create: () => Promise<TestPlace>) => void): void {
  describeOnPlaces(name, (create) => suite(create === createFolder ? createSample : () => fill(create)));
}

/** The program itself loads it: on a server there is no folder to copy. */
async function fill(create: () => Promise<TestPlace>): Promise<TestPlace> {
  const place = await create();
  const server = await serve({ ...place.environment, ...WITH_SAMPLE }, 'start');
  const code = await server.stop();
  if (code !== 0) throw new Error(`the server that loaded the sample ended with ${code}`);
  return place;
}

/** Made by the program itself, once in a run and by whichever test comes first: it takes seconds. */
async function sampleTemplate(): Promise<string> {
  const { inputs } = JSON.parse(fs.readFileSync(path.join(ROOT, 'dist/build.json'), 'utf8')) as { inputs: string };
  const folder = path.join(os.tmpdir(), `sample-${inputs}`);
  if (fs.existsSync(folder)) return folder;
  const draft = await fill(createFolder);
  try {
    fs.renameSync(draft.dataDir, folder);
  } catch (error) {
    // Another process may have been faster; then its folder serves as well.
    if (!fs.existsSync(folder)) throw error;
    await draft.drop();
  }
  return folder;
}
