import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { GLOBAL_IPV6, SPECIAL_IPV4, SPECIAL_IPV6 } from './special-addresses.ts';

export type AddressRange = 'global' | 'loopback' | 'special';

const special4 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV4) special4.addSubnet(network, prefix, 'ipv4');
const global6 = new BlockList();
global6.addSubnet(...GLOBAL_IPV6, 'ipv6');
const special6 = new BlockList();
for (const [network, prefix] of SPECIAL_IPV6) special6.addSubnet(network, prefix, 'ipv6');
const loopback4 = new BlockList();
loopback4.addSubnet('127.0.0.0', 8, 'ipv4');

/**
 * Where an IP address in its usual notation leads: to the public Internet, to this very machine, or to anything else, which nobody
 * outside may have us call (ASVS 1.3.6). IPv6 addresses that hold an IPv4 one (`::ffff:…`, NAT64) are not global, whatever they hold.
 */
export function addressRange(address: string): AddressRange {
  if (isIPv4(address)) {
    if (loopback4.check(address, 'ipv4')) return 'loopback';
    return special4.check(address, 'ipv4') ? 'special' : 'global';
  }
  // A zone ("fe80::1%eth0") names an interface of this machine.
  if (!isIPv6(address) || address.includes('%')) return 'special';
  if (new URL(`http://[${address}]`).hostname === '[::1]') return 'loopback';
  const isGlobal = global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
  return isGlobal ? 'global' : 'special';
}
