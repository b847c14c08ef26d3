import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';
import { type SlipView, selectSlips, slipViewOf } from './slip-view.ts';

/** The slip with this code (12 characters, see `readSlipCode`); null = never issued, or forgotten. Nobody can tell which. */
export async function slipByCode(
  db: Kysely<ContactTables>,
  code: string,
  now: Date,
): Promise<SlipView | null> {
  const row = await selectSlips(db)
    .where('s.code', '=', code)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : slipViewOf(row);
}

/** A slip of this issuer by its id. */
export async function slipOfIssuer(
  db: Kysely<ContactTables>,
  {
    slipId,
    memberId,
    now,
  }: { readonly slipId: string; readonly memberId: string; readonly now: Date },
): Promise<SlipView | null> {
  const row = await selectSlips(db)
    .where('s.id', '=', slipId)
    .where('s.issuer_member_id', '=', memberId)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : slipViewOf(row);
}
