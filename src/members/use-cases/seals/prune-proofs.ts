import type { Kysely } from 'kysely';
import { addDays, localDate } from '../../../platform/clock.ts';
import type { MembersTables } from '../../tables.ts';
import { dropProof } from './drop-proof.ts';

const PROOF_DAYS = 365;

/** Deletes certificates a year after their seal ended or was refused (docs/privacy.md). Answers how many. */
export async function pruneProofs(db: Kysely<MembersTables>, now: Date): Promise<number> {
  const day = addDays(localDate(now), -PROOF_DAYS);
  return db.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom('seal')
      .where('proof_file_id', 'is not', null)
      .where((row) =>
        row.or([
          row('valid_until', '<', day),
          row.and([
            row('state', '=', 'refused'),
            row('checked_at', '<', new Date(now.getTime() - PROOF_DAYS * 86_400_000)),
          ]),
        ]),
      )
      .select(['id', 'proof_file_id'])
      .forUpdate()
      .execute();
    for (const { id, proof_file_id } of old) {
      await transaction
        .updateTable('seal')
        .set({ proof_file_id: null })
        .where('id', '=', id)
        .execute();
      await dropProof(transaction, proof_file_id);
    }
    return old.length;
  });
}
