import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Db } from '../kit/index.ts';
import type { ExportAbout } from './exporter.ts';
import { EXPORTERS } from './exporters.ts';
import { putWhole, readJsonFile } from './json-file.ts';
import { readState } from './read-records.ts';
import { readTotals, type Totals } from './read-totals.ts';
import { type ExportSummary, writeExport } from './write-export.ts';

/** An export that readers may fetch: what its manifest says, and when it was made. */
export interface PublicExport extends ExportSummary {
  /** ISO 8601. */
  madeAt: string;
  /** One sentence on the format, and the address of its specification. */
  says: string;
  specification: string;
}

/** What readers may fetch: the newest exports, and what the database held when they were made. Null before the first. */
export interface PublicData {
  totals: (Totals & { madeAt: string }) | null;
  exports: PublicExport[];
}

/** Beside the manifest: of which state of the database it is, and when it was made. */
interface Made {
  state: string;
  about: string;
  madeAt: string;
}

const MADE = 'made.json';
const TOTALS = 'totals.json';

/**
 * Makes the exports for readers, each in a folder of `folder` named like its format, and beside each file its gzip form.
 * One of a state that has not changed since is left as it is; one that fails leaves the others, and the one before, alone.
 *
 * @returns the formats that were written, and the errors of those that failed
 */
export async function makePublicExports(
  db: Db,
  folder: string,
  formats: readonly string[],
  about: Omit<ExportAbout, 'changedAt'>,
  { now, stopped }: { now(): Date; stopped(): boolean },
): Promise<{ written: string[]; failed: { format: string; error: unknown }[] }> {
  const written: string[] = [];
  const failed: { format: string; error: unknown }[] = [];
  await fs.promises.mkdir(folder, { recursive: true });
  for (const exporter of EXPORTERS.filter(({ name }) => formats.includes(name))) {
    if (stopped()) break;
    const target = path.join(folder, exporter.name);
    const made = { state: await readState(db), about: JSON.stringify([about, exporter.version]) };
    const before = readMade(target);
    if (before?.state === made.state && before.about === made.about) continue;
    try {
      const { files } = await writeExport(db, exporter, target, about, { yielding: true });
      for (const { name } of files) await compress(path.join(target, name));
      await putWhole(path.join(target, MADE), JSON.stringify({ ...made, madeAt: now().toISOString() } satisfies Made));
      written.push(exporter.name);
    } catch (error) {
      failed.push({ format: exporter.name, error });
    }
  }
  const totals = { ...(await readTotals(db, now())), madeAt: now().toISOString() };
  await putWhole(path.join(folder, TOTALS), JSON.stringify(totals));
  return { written, failed };
}

/** The exports that are there, in the order of the formats; one that is being replaced is left out. */
export function readPublicData(folder: string): PublicData {
  const exports = EXPORTERS.flatMap(({ name, says, specification }) => {
    const made = readMade(path.join(folder, name));
    const manifest = readJsonFile<ExportSummary>(path.join(folder, name, 'manifest.json'));
    return made && manifest ? [{ ...manifest, says, specification, madeAt: made.madeAt }] : [];
  });
  return { totals: readJsonFile(path.join(folder, TOTALS)), exports };
}

/** Name of the data set, made of the newsroom's: small letters, digits and low lines. */
export function datasetName(name: string): string {
  const letters = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return letters.replace(/^_+|_+$/g, '') || 'trama';
}

function readMade(target: string): Made | null {
  return readJsonFile<Made>(path.join(target, MADE));
}

/** Whole or not at all. */
async function compress(file: string): Promise<void> {
  const draft = `${file}.gz.part`;
  try {
    await pipeline(fs.createReadStream(file), createGzip(), fs.createWriteStream(draft));
    await fs.promises.rename(draft, `${file}.gz`);
  } catch (error) {
    await fs.promises.rm(draft, { force: true });
    throw error;
  }
}
