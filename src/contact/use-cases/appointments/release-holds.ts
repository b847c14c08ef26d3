import { type Kysely, sql } from 'kysely';
import { slotKey } from '../../model/appointments/slot-key.ts';
import type { ContactTables } from '../../tables.ts';

/**
 * Frees slots that were kept for somebody who did not answer in time; whoever it was goes on waiting for another one. Doing it again does
 * no harm.
 */
export async function releaseHolds(trx: Kysely<ContactTables>, now: Date): Promise<void> {
  const due = await trx
    .selectFrom('appointment')
    .select(['id', 'wait_id', 'presence_id', 'starts_at'])
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const held of due) await releaseHold(trx, held, now);
}

/** Frees one kept slot, whose row the caller holds, and lets its person wait on without being offered it again. */
export async function releaseHold(
  trx: Kysely<ContactTables>,
  held: {
    readonly id: string;
    readonly wait_id: string | null;
    readonly presence_id: string;
    readonly starts_at: Date;
  },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ state: 'cancelled', cancelled_by: 'portal', cancelled_at: now })
    .where('id', '=', held.id)
    .where('state', '=', 'held')
    .execute();
  if (held.wait_id === null) return;
  const key = slotKey({ presenceId: held.presence_id, startsAt: held.starts_at });
  await trx
    .updateTable('appointment_wait')
    .set({ state: 'waiting', refused: sql`array_append(refused, ${key})` })
    .where('id', '=', held.wait_id)
    .where('state', '=', 'offered')
    .execute();
}
