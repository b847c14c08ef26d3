import { type Kysely, sql } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { AppointmentCountKind } from '../../model/appointments/appointment-state.ts';
import type { ContactTables } from '../../tables.ts';

/** Adds one (or takes one away) to the counts of the month, which stay when appointments are deleted. */
export async function countAppointment(
  trx: Kysely<ContactTables>,
  of: { readonly memberId: string; readonly serviceKey: string; readonly now: Date },
  kind: AppointmentCountKind,
): Promise<void> {
  await trx
    .insertInto('appointment_count')
    .values({
      month: `${localDate(of.now).slice(0, 7)}-01`,
      member_id: of.memberId,
      service_key: of.serviceKey,
      kind,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'member_id', 'service_key', 'kind'])
        .doUpdateSet({ count: sql`appointment_count.count + 1` }),
    )
    .execute();
}
