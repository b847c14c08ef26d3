import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { dropProof } from './drop-proof.ts';
import { lockSeal } from './lock-seal.ts';

export interface SealRemoval {
  readonly memberId: string;
  readonly sealId: string;
  readonly version: number;
  readonly by: Acting;
  readonly now: Date;
}

/**
 * Takes a seal away together with its certificate, at once. That there was one stays on record where it had been confirmed: funding
 * that hung on it does not come back by removing it.
 */
export function removeSeal(
  db: Kysely<MembershipTables>,
  removal: SealRemoval,
): Promise<'removed' | 'gone' | 'conflict'> {
  return db.transaction().execute((transaction) => checkAndRemove(transaction, removal));
}

async function checkAndRemove(
  transaction: Kysely<MembershipTables>,
  removal: SealRemoval,
): Promise<'removed' | 'gone' | 'conflict'> {
  const seal = await lockSeal(transaction, removal);
  if (seal === null) return 'gone';
  if (seal.version !== removal.version) return 'conflict';
  await removeSealWithin(transaction, removal);
  return 'removed';
}

/** {@link removeSeal} as a part of the caller's transaction, whatever the version; nothing happens where there is no such seal. */
export async function removeSealWithin(
  transaction: Kysely<MembershipTables>,
  { sealId, by, now }: Pick<SealRemoval, 'sealId' | 'by' | 'now'>,
): Promise<void> {
  const seal = await lockSeal(transaction, { sealId });
  if (seal === null) return;
  if (seal.confirmed_at === null) {
    await transaction.deleteFrom('seal').where('id', '=', sealId).execute();
  } else {
    await transaction
      .updateTable('seal')
      .set({
        removed_at: now,
        proof_file_id: null,
        standing: localDate(now) < seal.valid_from ? 'coming' : 'over',
        version: seal.version + 1,
      })
      .where('id', '=', sealId)
      .execute();
  }
  await dropProof(transaction, seal.proof_file_id);
  await note(transaction, {
    actorId: by.personId,
    action: 'seal.removed',
    subject: { kind: 'seal', id: sealId },
    memberId: seal.member_id,
    details: { kind: seal.kind, wasConfirmed: seal.confirmed_at !== null },
    now,
  });
}
