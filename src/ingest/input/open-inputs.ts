/** From what a user names (files, folders, archives, addresses, standard input) to files ready for a parser. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from './input-error.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { newTally } from './member-filter.ts';
import { openAddress } from './open-address.ts';
import { fill, openSource } from './open-source.ts';
import { bounded } from './read-bytes.ts';
import { createSpool, spooledSource } from './spool.ts';
import type { InputContext, InputItem, InputOptions, Source } from './types.ts';
import { listFolder } from './walk-folder.ts';

/**
 * Opens each of `paths` in the order given: a file, a folder (with its sub-folders), .gz, .xz, .zip, .tar (also packed),
 * an http(s) address, or `-` for standard input; folders and archives in order of file name, by code unit.
 * Each file is read once for its hash before it is yielded. Never throws for what is read: it yields a failure and goes on.
 */
export async function* openInputs(paths: readonly string[], options: InputOptions = {}): AsyncIterable<InputItem> {
  const context: InputContext = {
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    temporaryFolder: options.temporaryFolder,
  };
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) yield* openAddress(path, options, context);
    else if (path === '-') yield* openStream(options.stdin ?? process.stdin, context);
    else yield* openPath(path, context);
  }
}

async function* openPath(path: string, context: InputContext): AsyncIterable<InputItem> {
  const fail = (reason: string): InputItem => ({ failure: { file: path, place: '', reason } });
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* openFolder(path, context);
    else if (found.isFile()) yield* openSource(localSource(path, path, found.size, null), null, context);
    else yield fail('It is a device, a pipe or a socket; to read a pipe, give it as standard input and name "-".');
  } catch (error) {
    yield fail(describeError(error));
  }
}

async function* openFolder(folder: string, context: InputContext): AsyncIterable<InputItem> {
  const name = folder.replace(/(?<=.)\/+$/, '');
  const listing = await listFolder(folder, name, context.limits.maxMembers);
  const tally = newTally(name);
  for (const path of listing.files) {
    const shown = name === '/' ? `/${path}` : `${name}/${path}`;
    const size = await stat(join(folder, path)).then(
      (found) => found.size,
      () => null,
    );
    yield* openSource(localSource(join(folder, path), shown, size, folder), tally, context);
  }
  yield* listing.others;
  yield* tally.items();
}

const localSource = (path: string, name: string, size: number | null, root: string | null): Source => ({
  name,
  open: () => createReadStream(path),
  size,
  url: null,
  contentType: null,
  root,
  slice: (start, length) =>
    async function* () {
      if (length > 0) yield* createReadStream(path, { start, end: start + length - 1 });
    },
  random: { path },
});

/** Standard input is kept in a spool, since its hash must be known before it is parsed. */
async function* openStream(bytes: AsyncIterable<Uint8Array>, context: InputContext): AsyncIterable<InputItem> {
  const spool = createSpool(context.limits.spoolMemoryBytes, context.temporaryFolder);
  try {
    const error = await fill(spool, () => bounded(bytes, Number.POSITIVE_INFINITY, context.limits));
    yield* openSource(spooledSource('-', spool), null, context);
    if (error !== null) yield { failure: { file: '-', place: '', reason: describeError(error) } };
  } catch (error) {
    yield { failure: { file: '-', place: '', reason: describeError(error) } };
  } finally {
    await spool.close();
  }
}
