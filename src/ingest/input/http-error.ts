/** What goes wrong on the network, in the user's words. */
import { describeError, InputError } from './input-error.ts';

const NETWORK_ERRORS: Record<string, string> = {
  ENOTFOUND: 'There is no server of that name; check the address and the connection.',
  EAI_AGAIN: 'The name of the server could not be looked up; check the connection and try again.',
  ECONNREFUSED: 'The server refuses connections; check the address and its port.',
  ECONNRESET: 'The server broke the connection off; try again later.',
  EPIPE: 'The server broke the connection off; try again later.',
  EHOSTUNREACH: 'The server can’t be reached from here; check the connection.',
  ENETUNREACH: 'The server can’t be reached from here; check the connection.',
  ETIMEDOUT: 'The server doesn’t answer; try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'The server doesn’t answer; try again later.',
  UND_ERR_SOCKET: 'The server broke the connection off before everything was sent; try again later.',
  UND_ERR_ABORTED: 'The download was stopped.',
  CERT_HAS_EXPIRED: 'The server’s certificate has expired; tell those who run it.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The server’s certificate is signed by nobody; tell those who run it.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The server’s certificate is signed by nobody known; tell those who run it.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The server’s certificate can’t be verified; tell those who run it.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The server’s certificate is for another name; check the address.',
  Z_DATA_ERROR: 'The server sent damaged compressed data; try again later.',
  Z_BUF_ERROR: 'The server broke the answer off before its end; try again later.',
};

/** Turns any error of a fetch into an `InputError` with one clear sentence. */
export function httpError(error: unknown, timeoutMs: number): InputError {
  if (error instanceof InputError) return error;
  if (!(error instanceof Error)) return new InputError(describeError(error), 'network');
  if (error.cause instanceof InputError) return error.cause;
  if (error.name === 'TimeoutError') {
    return new InputError(
      `The server took longer than ${Math.ceil(timeoutMs / 1000)} seconds; try again later.`,
      'timeout',
    );
  }
  if (error.name === 'AbortError') return new InputError('The download was stopped.', 'aborted');
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  const known = NETWORK_ERRORS[code];
  if (known)
    return new InputError(known, code === 'UND_ERR_SOCKET' || code === 'Z_BUF_ERROR' ? 'truncated' : 'network');
  if (code.startsWith('HPE_'))
    return new InputError(`The server’s answer is no HTTP (${code}); check the address.`, 'network');
  return new InputError(
    `It could not be fetched (${code || error.message.slice(0, 120)}); try again later.`,
    'network',
  );
}

/** What an HTTP status other than 200 means for someone who wants the file. */
export function statusSentence(status: number): string {
  const start = `The server answers ${status}`;
  if (status === 401 || status === 403)
    return `${start}: it doesn't let this be read; check the address or sign in (https://user:password@…).`;
  if (status === 404 || status === 410) return `${start}: there is nothing at this address; check it.`;
  if (status === 429 || status === 503) return `${start}: it is busy; try again later.`;
  return `${start}; ${status >= 500 ? 'try again later' : 'check the address'}.`;
}

/** An address as it may be shown and kept: without user name and password. */
export function withoutCredentials(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
