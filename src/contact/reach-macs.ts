import type { Unseal } from '../platform/privacy/index.ts';
import { lookupMac, openRow } from './model/enquiry/sealed.ts';

/** Check values by which rows of somebody's addresses and telephone numbers are found in tables of the contact point. */
export function reachMacs(
  secret: Buffer,
  reach: { readonly addresses: readonly string[]; readonly phones: readonly string[] },
): readonly Buffer[] {
  const macs = [
    ...reach.addresses.map((address) => lookupMac(secret, 'email', address)),
    ...reach.phones.map((phone) => lookupMac(secret, 'phone', phone)),
  ];
  return macs.filter((mac) => mac !== null);
}

/** Opens sealed columns of the contact point for an export. */
export function unsealRow(secret: Buffer): Unseal {
  return (table, id, sealed) => openRow(secret, table, id, sealed);
}
