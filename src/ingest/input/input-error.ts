/** Errors of the input layer: one sentence that says what was wrong and what to do. */

/** Thrown inside the input layer and turned into an `InputFailure` at its border. `code` names the cause for callers. */
export class InputError extends Error {
  readonly code: string;
  constructor(message: string, code = 'input') {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

/** What system error codes mean, in the user's words. */
const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'There is no such file or folder; check the name.',
  EACCES: 'It may not be read by this user; change its permissions.',
  EPERM: 'It may not be read by this user; change its permissions.',
  ELOOP: 'It is a link that leads back to itself; name the file itself.',
  ENOTDIR: 'A part of its path is a file, not a folder; check the name.',
  ENAMETOOLONG: 'Its name is too long for this system; rename it.',
  ENOSPC: 'There is no room left for temporary files; free some, or set TMPDIR to a disk with room.',
  EMFILE: 'Too many files are open; raise the limit (ulimit -n).',
  EIO: 'The disk reported an error while reading it; copy it again from its source.',
  Z_BUF_ERROR: 'It ends too early: the compressed data is cut off; copy it again from its source.',
  Z_DATA_ERROR: 'Its compressed data is damaged; copy it again from its source.',
  Z_MEM_ERROR: 'There was not enough memory to unpack it.',
};

/** Whether compressed data ended before its end mark. */
export const isTruncation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'Z_BUF_ERROR' || error.code === 'truncated');

/** One sentence for any error thrown while a file was read. */
export function describeError(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return SYSTEM_ERRORS[code] ?? `It could not be read (${message}).`;
}
