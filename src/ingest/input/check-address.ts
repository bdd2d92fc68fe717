/** Which network addresses may be fetched from: the public internet, unless the user allows more. */
import ipaddr from 'ipaddr.js';

/** IPv6's global unicast addresses (RFC 4291, section 2.4); all others are of some special purpose. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');
/** IPv4 addresses as IPv6-only networks write them (RFC 6052, section 2.1). */
const TRANSLATED = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether `address` (IPv4 or IPv6, as text) is of the public internet. Private, loopback, link-local, shared (CGNAT),
 * unique-local, multicast, reserved, documentation, tunnel and transition ranges are not, nor is what can't be read;
 * IPv4 inside IPv6 counts as that IPv4.
 */
export function isPublicAddress(address: string): boolean {
  const text = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(text)) return false;
  const plain = ipaddr.process(text);
  if (plain.kind() === 'ipv4') return plain.range() === 'unicast';
  const wide = plain as ipaddr.IPv6;
  if (wide.match(TRANSLATED)) return isPublicAddress(wide.toByteArray().slice(12).join('.'));
  return wide.range() === 'unicast' && wide.match(GLOBAL_IPV6);
}
