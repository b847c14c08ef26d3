import type { Kysely } from 'kysely';
import type { Network } from '../../../network/index.ts';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { findExportMember } from '../../queries/export/export-member.ts';
import { handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../queries/export/offers-in-portions.ts';
import type { CatalogueTables } from '../../tables.ts';
import { exportContext } from './export-context.ts';
import { findLeftOut, type LeftOut } from './left-out.ts';

export interface ExportRequest {
  /** A member's slug, or `all`. */
  readonly member: string;
  readonly format: string;
  readonly network: Pick<Network, 'settings' | 'terms'>;
  readonly publicUrl: string;
  readonly now: Date;
}

export type WrittenExport =
  | { readonly kind: 'wrong_request'; readonly message: string }
  | {
      readonly kind: 'written';
      readonly bytes: AsyncIterable<Uint8Array>;
      /** What the receiver of the format does not admit; null where it admits everything. */
      readonly leftOut: LeftOut | null;
    };

/** The published offers of a member, or of all, in a format: what the command line writes. */
export async function writeExport(
  db: Kysely<CatalogueTables>,
  { member: slug, format: name, network, publicUrl, now }: ExportRequest,
): Promise<WrittenExport> {
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  if (format === undefined) {
    const known = EXPORT_FORMATS.map((each) => each.name).join(', ');
    return wrong(`Das Format „${name}“ gibt es nicht. Möglich: ${known}.`);
  }
  const member = slug === 'all' ? null : await findExportMember(db, slug);
  if (slug !== 'all' && member === null) return wrong(`Es gibt kein Mitglied „${slug}“.`);
  if (member === null && format.isOfOneMember === true) {
    return wrong(`„${name}“ hat einen Absender: Bitte nennen Sie mit --member ein Mitglied.`);
  }
  const context = exportContext(network, publicUrl, now, member);
  const scope =
    member === null ? { kind: 'all' as const } : { kind: 'member' as const, memberId: member.id };
  const bytes = format.write(() => handedOnOffers(db, offersInPortions(db, scope)), context);
  const isSelective = format.isOfOneMember === true && member !== null;
  const leftOut = isSelective ? await findLeftOut(db, member.id, context) : null;
  return { kind: 'written', bytes, leftOut };
}

function wrong(message: string): WrittenExport {
  return { kind: 'wrong_request', message };
}
