import type { Kysely, Selectable } from 'kysely';
import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import type { EnquiryNeedTable, EnquiryTable } from '../../enquiry-tables.ts';
import { openAs, SealedEnquiry } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

/** A need under the lock of its row, with its enquiry. */
export interface LockedNeed {
  readonly need: Selectable<EnquiryNeedTable>;
  readonly enquiry: Selectable<EnquiryTable>;
}

/**
 * Takes the need of an act under the lock of its enquiry, in the caller's transaction; a word says why it may not be changed. The office
 * may act on all needs, a member on its own alone.
 */
export async function lockNeed(
  trx: Kysely<ContactTables>,
  { needId, desk, version }: Pick<DeskAct, 'needId' | 'desk' | 'version'>,
): Promise<LockedNeed | DeskObstacle> {
  const enquiry = await trx
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '=', (row) =>
      row.selectFrom('enquiry_need').where('id', '=', needId).select('enquiry_id'),
    )
    .forUpdate()
    .executeTakeFirst();
  if (enquiry === undefined || enquiry.erased_at !== null) return 'gone';
  const need = await trx
    .selectFrom('enquiry_need')
    .selectAll()
    .where('id', '=', needId)
    .forUpdate()
    .executeTakeFirst();
  if (need === undefined) return 'gone';
  if (desk !== null && need.member_id !== desk) return 'elsewhere';
  if (version !== undefined && need.version !== version) return 'changed';
  return { need, enquiry };
}

/** What the sender told; null = it is lost with the portal's former secret. */
export function senderOf(
  { secret }: Pick<EnquiryParts, 'secret'>,
  { id, sealed }: Pick<LockedNeed['enquiry'], 'id' | 'sealed'>,
): SealedEnquiry | null {
  return openAs(SealedEnquiry, secret, { table: 'enquiry', id, sealed });
}

/** Changes a need and counts its version. */
export async function changeNeed(
  trx: Kysely<ContactTables>,
  need: Pick<Selectable<EnquiryNeedTable>, 'id' | 'version'>,
  change: Partial<{
    [Column in keyof EnquiryNeedTable]: Selectable<EnquiryNeedTable>[Column];
  }>,
): Promise<void> {
  await trx
    .updateTable('enquiry_need')
    .set({ ...change, version: need.version + 1 })
    .where('id', '=', need.id)
    .execute();
}
