import type { ImportCounts, ReportLine } from '../archive/index.ts';
import type { InputFile, InputItem } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';
import { type ActorCounts, type ActorFile, importActors, isFtmFile, openFtm } from '../knowledge/index.ts';

/** How files of actors are imported among files of articles. */
export interface ActorsAmongInputs {
  /** A format that the user chose, or null to tell each file's by its form. */
  format: string | null;
  dryRun: boolean;
  report(line: ReportLine): void;
  progress(counts: ImportCounts, file: string): void;
}

/**
 * The inputs that hold articles; on the way, those that hold actors are imported, and counted in `counts`. A file is read
 * before the next one is asked for, as its bytes are there no longer.
 */
export async function* withoutActors(
  db: Db,
  inputs: AsyncIterable<InputItem>,
  options: ActorsAmongInputs,
  counts: ActorCounts,
): AsyncGenerator<InputItem> {
  for await (const input of inputs) {
    const file = 'bytes' in input ? actorFile(input, options) : null;
    if (file === null) {
      yield input;
      continue;
    }
    const added = await importActors(db, file, { ...options, by: 'import' });
    for (const name of Object.keys(counts) as (keyof ActorCounts)[]) counts[name] += added[name];
  }
}

function actorFile(input: InputFile, { format }: ActorsAmongInputs): ActorFile | null {
  if (format === 'ftm' || (format === null && isFtmFile(input.head))) return openFtm(input);
  return null;
}
