/** Connections that only reach addresses that were checked: the name is resolved once, for the check and the use. */

import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress } from './check-address.ts';
import { InputError } from './input-error.ts';

/** What decides where a connection may go. Tests replace both parts. */
export interface AddressGuard {
  /** Whether this IP address may be connected to. */
  permits: (address: string) => boolean;
  /** All addresses of a host name. */
  resolve: (hostname: string) => Promise<LookupAddress[]>;
}

/** The guard for ordinary use: public addresses only, or all of them with `allowPrivate`. */
export const newGuard = (allowPrivate: boolean): AddressGuard => ({
  permits: allowPrivate ? () => true : isPublicAddress,
  resolve: (hostname) => systemLookup(hostname, { all: true, verbatim: true }),
});

/** Throws an `InputError` unless `url` is http(s) and, where its host is an IP address, that one is permitted. */
export function checkUrl(url: URL, guard: AddressGuard): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(`Only http and https addresses are read, not ${url.protocol.slice(0, 20)}`, 'refused');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !guard.permits(host)) throw refusedAddress(host, host);
}

/** Makes an undici agent whose connections obey the guard. Close it after use. */
export const guardedAgent = (guard: AddressGuard, connectTimeoutMs: number): Agent =>
  new Agent({
    connect: { lookup: guardedLookup(guard), timeout: connectTimeoutMs },
    connections: 4,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
  });

function guardedLookup(guard: AddressGuard): LookupFunction {
  return (hostname, options, done) => {
    guard.resolve(hostname).then(
      (addresses) => {
        // One private address among public ones is a trap or a mistake: neither is worth guessing.
        const bad = addresses.find(({ address }) => !guard.permits(address));
        const first = addresses[0];
        if (bad) done(refusedAddress(hostname, bad.address), '', 0);
        else if (!first) done(new InputError(`The name ${hostname} has no address; check it.`), '', 0);
        else if (options.all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

const refusedAddress = (host: string, address: string): InputError =>
  new InputError(
    `${host === address ? host : `${host} (${address})`} is in a private or reserved network, which is not read; ` +
      'if you mean it, set ALLOW_PRIVATE_ADDRESSES=yes.',
    'private-address',
  );
