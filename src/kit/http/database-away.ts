/**
 * SQLSTATEs of a database that may soon answer again: class 08 (connection exceptions), 57P01–57P03 (it shuts down,
 * crashed, starts up) and 53300 (all its connections are taken). PostgreSQL's manual, appendix A.
 */
const SQLSTATE = /^(?:08...|57P0[123]|53300)$/;

/** Codes of Node's sockets and name look-ups (errno(3), getaddrinfo(3)): nobody answers at the database's address. */
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What `pg` and its pool say, without a code, of a connection that ended, never began or is no more of use. */
const MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired$|Client has encountered a connection error|Client was closed)/;

/**
 * Whether an error says that the database can't be reached at this moment: not the page is broken, and whoever asks
 * again later may get it. An error of the query itself (a wrong statement, a full disk) isn't one.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') {
    // A Unix socket that isn't there; of any other call ENOENT is a missing file.
    return SQLSTATE.test(code) || SYSTEM.has(code) || (code === 'ENOENT' && syscall === 'connect');
  }
  return MESSAGE.test(message) || (error.cause !== undefined && isDatabaseAway(error.cause));
}
