import type { Kysely } from 'kysely';
import type { Counted } from '../../model/figures/hide-small.ts';
import type { Period } from '../../model/figures/period.ts';
import type { ContactTables } from '../../tables.ts';

/** How an appointment ends; each ends once, so that the rows add up. */
const ENDS = ['came', 'missed', 'cancelled'] as const;

/** Appointments of a period by what became of them; exact. */
export async function appointmentCounts(
  db: Kysely<ContactTables>,
  { from, to }: Period,
): Promise<readonly Counted[]> {
  const rows = await db
    .selectFrom('appointment_count')
    .select('kind')
    .select((row) => row.fn.sum<string>('count').as('sum'))
    .where('kind', 'in', [...ENDS])
    .where('month', '>=', `${from}-01`)
    .where('month', '<=', `${to}-01`)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, sum }) => ({ key: kind, count: Number(sum) }));
}
