import type { Kysely } from 'kysely';
import type { ExportContext } from '../../export/format.ts';
import {
  admittedServices,
  type OpenQcatEncoding,
  openQcatBytes,
} from '../../export/openqcat/openqcat-format.ts';
import {
  changedOffers,
  lastSequence,
  reachesBack,
  type Since,
} from '../../queries/export/changed-offers.ts';
import type { ExportMember } from '../../queries/export/export-member.ts';
import { handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { inPortions } from '../../queries/export/offers-in-portions.ts';
import type { CatalogueTables } from '../../tables.ts';

export type Delta =
  | { readonly kind: 'delta'; readonly sequence: number; readonly bytes: AsyncIterable<Uint8Array> }
  /** The log of changes does not reach back so far: the whole catalogue has to be taken. */
  | { readonly kind: 'too-old' };

/**
 * What has changed in a member's catalogue, as openQ-cat: every changed offer is deleted with all its sessions and, where it is still
 * admitted, stated anew. So it does not matter what the receiver had.
 */
export async function writeDelta(
  db: Kysely<CatalogueTables>,
  member: ExportMember,
  since: Since,
  context: ExportContext,
  encoding: OpenQcatEncoding,
): Promise<Delta> {
  if (!(await reachesBack(db, since))) return { kind: 'too-old' };
  const sequence = await lastSequence(db);
  const changed = await changedOffers(db, member.id, since, sequence);
  async function* deleted(): AsyncGenerator<string> {
    for (const { keys } of changed) yield* keys;
  }
  const offers = handedOnOffers(db, inPortions(changed.map(({ id }) => id)));
  const services = admittedServices(offers, context);
  const body = { kind: 'delta', sequence, deleted: deleted(), services } as const;
  return { kind: 'delta', sequence, bytes: openQcatBytes(body, member, context, encoding) };
}
