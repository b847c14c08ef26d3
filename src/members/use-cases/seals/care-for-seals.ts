import type { Kysely } from 'kysely';
import type { LetterSender } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { pruneProofs } from './prune-proofs.ts';
import { remindOfSeals } from './remind-of-seals.ts';
import { settleSeals } from './settle-seals.ts';

/** What has to be done about seals each day and at the start. */
export async function careForSeals(
  db: Kysely<MembershipTables>,
  { sender, now }: { readonly sender: LetterSender; readonly now: Date },
): Promise<void> {
  await settleSeals(db, localDate(now));
  await remindOfSeals(db, { sender, now });
  await pruneProofs(db, now);
}
