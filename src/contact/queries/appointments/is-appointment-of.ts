import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** Whether an appointment belongs to a partner. */
export async function isAppointmentOf(
  db: Kysely<ContactTables>,
  { appointmentId, memberId }: { readonly appointmentId: string; readonly memberId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('id', '=', appointmentId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}
