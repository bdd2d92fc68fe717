import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network-of.ts';

/** How many answers one network may have made for it in a window of time. */
export interface RequestLimit {
  most: number;
  windowSeconds: number;
}

/** Where a network stands. */
export interface Allowance {
  /** Whether this request may go on. */
  ok: boolean;
  left: number;
  /** Seconds until everybody begins anew. */
  seconds: number;
}

/** Networks counted at a time; those beyond share one counter, so that memory stays bounded. */
const MOST_NETWORKS = 50_000;

/**
 * Counts requests by network, in memory alone: under a keyed hash whose key is thrown away, with all counters, at the
 * end of each window, so that nothing tells who asked. Null for this machine itself: there a proxy stands for everybody.
 */
export function createRequestCounter({ most, windowSeconds }: RequestLimit, now: () => number = Date.now) {
  let until = 0;
  let key = randomBytes(16);
  const counts = new Map<string, number>();
  const begin = (at: number) => {
    counts.clear();
    key = randomBytes(16);
    until = at + windowSeconds * 1000;
  };
  return (address: string): Allowance | null => {
    if (isThisMachine(address)) return null;
    const at = now();
    if (at >= until) begin(at);
    const network = createHmac('sha256', key).update(networkOf(address)).digest('base64');
    const counter = counts.has(network) || counts.size < MOST_NETWORKS ? network : '';
    const count = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, count);
    return { ok: count <= most, left: Math.max(0, most - count), seconds: Math.ceil((until - at) / 1000) };
  };
}

const isThisMachine = (address: string) => address === '::1' || /^(?:::ffff:)?127\./.test(address);

/** The policy as a field of the answer (draft-ietf-httpapi-ratelimit-headers-10). */
export const policyField = ({ most, windowSeconds }: RequestLimit) => `"network";q=${most};w=${windowSeconds}`;

/** What is left of it. */
export const allowanceField = ({ left, seconds }: Allowance) => `"network";r=${left};t=${seconds}`;
