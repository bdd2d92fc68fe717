import { expect, it } from 'vitest';
import { isPublicAddress } from './check-address.ts';

it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  'lets %s through',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  ['loopback', '127.0.0.1'],
  ['loopback', '::1'],
  ['unspecified', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '192.168.1.1'],
  ['private', '172.16.0.1'],
  ['shared', '100.64.0.1'],
  ['link-local', '169.254.169.254'],
  ['link-local', 'fe80::1%eth0'],
  ['unique local', 'fd00::1'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['documentation', '2001:db8::1'],
  ['IPv4-mapped', '::ffff:127.0.0.1'],
  ['IPv4-compatible', '::7f00:1'],
  ['IPv4-translated', '64:ff9b::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['no address', 'example.org'],
])('refuses %s addresses such as %s', (_range, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
