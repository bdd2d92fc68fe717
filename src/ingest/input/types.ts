/** What the input layer gives: files ready for a parser, failures, and what was left out. */
import type { ParseFailure, ParserInput } from '../draft.ts';
import type { Fetched, FetchOptions } from './fetch-bounded.ts';
import type { InputLimits } from './limits.ts';

/** One file to parse. `bytes` can be iterated again and again, until the next file is asked for. */
export interface InputFile extends ParserInput {
  /** Bytes that it takes in the packed input, for progress; null when unknown. */
  size: number | null;
  /** SHA-256 of the unpacked bytes, hexadecimal: the same snapshot always has the same. */
  hash: string;
  /** The first bytes, up to `HEAD_BYTES`, for telling the format. */
  head: Uint8Array;
  /** The folder or archive that it lies in, as the user named it; for `openCompanions`. Null outside of one. */
  root: string | null;
  /** What a server said of the file, to ask next time only whether it changed. */
  hints?: KnownState;
}

/** Something that could not be read; the rest goes on. */
export interface InputFailure {
  failure: ParseFailure;
}

/** Files left out on purpose, counted: pictures, styles, scripts, hidden files. */
export interface InputSkipped {
  skipped: ParseFailure & { count: number };
}

/** Whatever `openInputs` yields: tell them apart by `'bytes' in item`, `'failure' in item`, `'skipped' in item`. */
export type InputItem = InputFile | InputFailure | InputSkipped;

/** What a server said of something when it was read. */
export interface KnownState {
  etag: string | null;
  lastModified: string | null;
}

/** Looks behind a fetched page; `fetch` reaches the same site under the same settings. */
export type OpenSite = (
  page: { url: string; headers: Record<string, string>; html: string },
  fetch: (address: string, options?: FetchOptions) => Promise<Fetched>,
  options: InputOptions,
) => Promise<{ items: AsyncIterable<InputItem> } | { feed: string } | null>;

/** Settings of `openInputs`. */
export interface InputOptions {
  /** Whether http(s) addresses may lead into private networks. Default false. */
  allowPrivate?: boolean;
  /** Limits on http(s) answers that differ from those of `fetchBounded`. */
  http?: { maxBytes?: number; timeoutMs?: number; maxRedirects?: number };
  /** Ends downloads when aborted. */
  signal?: AbortSignal;
  /** What `-` reads. Default: the process's standard input. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Folder for temporary files, which are always removed. Default: the system's. */
  temporaryFolder?: string;
  /** Limits that differ from `DEFAULT_LIMITS`. */
  limits?: Partial<InputLimits>;
  /**
   * The `hints` that came with a name last time, so that only what changed is sent: an address may answer 304, a
   * WordPress route gives what changed after `lastModified`. Default: nothing is known.
   */
  knownState?: (name: string) => KnownState | null | Promise<KnownState | null>;
  /** Tells what stands behind a web page that the user named: the whole site, its feed, or just the page (null). */
  openSite?: OpenSite;
}

/** Bytes that can be read from the start as often as needed. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** A file or member before it is known what is inside. */
export interface Source {
  name: string;
  open: OpenBytes;
  /** Packed bytes; null when unknown. */
  size: number | null;
  url: string | null;
  contentType: string | null;
  root: string | null;
  /** Reads a stretch of the file, where it can be read at any place. */
  slice: ((start: number, size: number) => OpenBytes) | null;
  /** How zip's reader gets at the file: by its path, or by a descriptor that stays open. */
  random: { path: string } | { descriptor: () => Promise<number> } | null;
  hints?: InputFile['hints'];
}

/** What holds for one run of `openInputs`. */
export interface InputContext {
  limits: InputLimits;
  temporaryFolder: string | undefined;
}

/** Opens one member of an archive; `tally` counts what is left out of the archive. */
export type OpenMember = (
  source: Source,
  tally: { add(reason: string): void },
  context: InputContext,
) => AsyncIterable<InputItem>;

/** One file of a zip, found by its directory or, where that is lost, by its own header. */
export interface ZipMember {
  /** Packed bytes. */
  packed: number;
  /** Unpacked bytes, as far as the zip tells. */
  unpacked: number;
  open: OpenBytes;
}
