import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Slips of one transaction. */
const PORTION = 500;

/**
 * Forgets slips whose time is over: each becomes one in the counts of its month, a blank one nothing. Any number of processes may do it
 * at once: each row is taken by one of them, counted and deleted in the same transaction.
 */
export async function expireSlips(db: Kysely<ContactTables>, now: Date): Promise<void> {
  let portion = PORTION;
  while (portion === PORTION) {
    portion = await db.transaction().execute((trx) => expirePortion(trx, now));
  }
  await db
    .deleteFrom('slip_block as b')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('handover_slip as s').whereRef('s.block_id', '=', 'b.id').select('s.id'),
        ),
      ),
    )
    .execute();
}

async function expirePortion(trx: Kysely<ContactTables>, now: Date): Promise<number> {
  const over = await trx
    .selectFrom('handover_slip')
    .where('expires_at', '<=', now)
    .select([
      'id',
      'issued_at',
      'issuer_member_id',
      'channel',
      'block_id',
      'arrived_at',
      'enrolled_at',
    ])
    .orderBy('expires_at')
    .limit(PORTION)
    .forUpdate()
    .skipLocked()
    .execute();
  if (over.length === 0) return 0;
  for (const slip of over) {
    if (slip.issued_at === null) continue;
    await trx
      .insertInto('slip_count')
      .values({
        month: `${localDate(slip.issued_at).slice(0, 7)}-01`,
        issuer_member_id: slip.issuer_member_id,
        channel: slip.channel,
        is_paper: slip.block_id !== null,
        reached:
          slip.enrolled_at !== null ? 'enrolled' : slip.arrived_at !== null ? 'arrived' : 'issued',
        count: 1,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['month', 'issuer_member_id', 'channel', 'is_paper', 'reached'])
          .doUpdateSet((eb) => ({ count: eb('slip_count.count', '+', 1) })),
      )
      .execute();
  }
  const ids = over.map(({ id }) => id);
  await trx.deleteFrom('handover_slip').where('id', 'in', ids).execute();
  return over.length;
}
