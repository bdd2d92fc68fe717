/** From what a user names (files, folders, archives, addresses, standard input) to files ready for a parser. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fetched, fetchBounded } from './fetch-bounded.ts';
import { statusSentence, withoutCredentials } from './http-error.ts';
import { describeError } from './input-error.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { newTally } from './member-filter.ts';
import { fill, openSource } from './open-source.ts';
import { bounded } from './read-bytes.ts';
import { createSpool, type Spool } from './spool.ts';
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

/** Reads what an address gives into a spool, then opens that like a file. An answer of 304 gives nothing. */
async function* openAddress(address: string, options: InputOptions, context: InputContext): AsyncIterable<InputItem> {
  const name = withoutCredentials(address);
  const fail = (reason: string): InputItem => ({ failure: { file: name, place: '', reason } });
  const spool = createSpool(context.limits.spoolMemoryBytes, context.temporaryFolder);
  try {
    const known = options.knownState?.(name) ?? null;
    const answer = await fetchBounded(address, { ...options, ...options.http, known });
    if (answer.status !== 200) {
      await answer.discard();
      if (answer.status === 304) yield* unchanged(name);
      else yield fail(statusSentence(answer.status));
      return;
    }
    const error = await fill(spool, () => answer.bytes);
    if (error === null || spool.length() > 0) yield* openSource(addressSource(name, answer, spool), null, context);
    if (error !== null) yield fail(describeError(error));
  } catch (error) {
    yield fail(describeError(error));
  } finally {
    await spool.close();
  }
}

const addressSource = (name: string, answer: Fetched, spool: Spool): Source => ({
  ...spooledSource(name, spool),
  url: answer.url,
  contentType: answer.contentType,
  hints: { etag: answer.etag, lastModified: answer.lastModified },
});

function* unchanged(file: string): Iterable<InputItem> {
  yield {
    skipped: { file, place: '', reason: 'The server says that it has not changed since it was read.', count: 1 },
  };
}

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

const spooledSource = (name: string, spool: Spool): Source => ({
  name,
  open: spool.slice(0, spool.length()),
  size: spool.length(),
  url: null,
  contentType: null,
  root: null,
  slice: spool.slice,
  random: { descriptor: spool.descriptor },
});
