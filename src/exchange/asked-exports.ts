import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Db } from '../kit/index.ts';
import type { ExportAbout } from './exporter.ts';
import { EXPORTERS } from './exporters.ts';
import { readJsonFile } from './json-file.ts';
import { readScope } from './scope.ts';
import { type ExportSummary, writeExport } from './write-export.ts';

/** An export that somebody asked for at the desk. */
export interface AskedExport {
  id: string;
  format: string;
  selection: string | null;
  whole: boolean;
  /** Name of who asked, and when (ISO 8601). */
  by: string;
  at: string;
  /** How many records were written so far. */
  items: number;
  /** What it holds, once it is whole. */
  summary: ExportSummary | null;
  /** Why it was given up, in a sentence. */
  failure: string | null;
}

/** How long one is kept, and how many at once. */
const DAYS = 7;
const MOST = 20;
const PROGRESS_MS = 500;
const ID = /^[0-9a-f-]{36}$/;

type Asked = Pick<AskedExport, 'format' | 'selection' | 'whole' | 'by' | 'at'>;

/**
 * Asks for an export; the server makes it. Each has a folder of its own in `folder`.
 *
 * @throws UserError when the selection says what it can't
 */
export async function askExport(folder: string, asked: Asked): Promise<string> {
  readScope(asked.selection);
  const id = randomUUID();
  await fs.promises.mkdir(path.join(folder, id), { recursive: true });
  await fs.promises.writeFile(path.join(folder, id, 'asked.json'), JSON.stringify(asked), { flush: true });
  return id;
}

/** All that were asked for, the newest first. */
export function listAskedExports(folder: string): AskedExport[] {
  const ids = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => ID.test(name)) : [];
  return ids
    .flatMap((id) => {
      const asked = readJsonFile<Asked>(path.join(folder, id, 'asked.json'));
      if (!asked) return [];
      const items = readJsonFile<number>(path.join(folder, id, 'items.json')) ?? 0;
      const summary = readJsonFile<ExportSummary>(path.join(folder, id, 'files', 'manifest.json'));
      const failure = readJsonFile<string>(path.join(folder, id, 'failed.json'));
      return [{ ...asked, id, items, summary, failure }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Takes one away, whether it is finished or not. */
export async function forgetExport(folder: string, id: string): Promise<void> {
  if (ID.test(id)) await fs.promises.rm(path.join(folder, id), { recursive: true, force: true });
}

/** Folder of the files of one that is finished, from `folder`. */
export function askedFiles(id: string): string {
  return `${ID.test(id) ? id : 'none'}/files`;
}

/**
 * Makes what was asked for, the oldest first, and takes away what is old. One that a stop or a kill cut off goes on where
 * it stood; one that fails says why and is not tried again.
 */
export async function makeAskedExports(
  db: Db,
  folder: string,
  about: Omit<ExportAbout, 'changedAt' | 'selection' | 'whole'>,
  { now, stopped }: { now(): Date; stopped(): boolean },
): Promise<void> {
  const all = listAskedExports(folder);
  const old = new Date(now().getTime() - DAYS * 86_400_000).toISOString();
  for (const { id } of all.filter(({ at }, place) => at < old || place >= MOST)) await forgetExport(folder, id);
  const waiting = all.filter(({ at, summary, failure }) => at >= old && !summary && failure === null).reverse();
  for (const one of waiting) {
    if (stopped()) return;
    await make(db, path.join(folder, one.id), one, about);
  }
}

async function make(
  db: Db,
  folder: string,
  { format, selection, whole }: AskedExport,
  about: Omit<ExportAbout, 'changedAt' | 'selection' | 'whole'>,
): Promise<void> {
  const exporter = EXPORTERS.find(({ name }) => name === format);
  let told = 0;
  const progress = (items: number) => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    // Taken away meanwhile: the rest fails with its folder.
    fs.writeFileSync(path.join(folder, 'items.json'), String(items));
  };
  try {
    if (!exporter) throw new Error(`no format ${format}`);
    const what = { ...about, selection, ...(whole ? { whole: true as const } : {}) };
    await writeExport(db, exporter, path.join(folder, 'files'), what, { progress, yielding: true });
  } catch (error) {
    if (!fs.existsSync(folder)) return;
    await fs.promises.writeFile(path.join(folder, 'failed.json'), JSON.stringify((error as Error).message));
  }
}
