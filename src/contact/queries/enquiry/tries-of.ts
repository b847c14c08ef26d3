import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** Calls about a need since an instant that reached nobody. */
export async function triesOf(
  db: Kysely<ContactTables>,
  needId: string,
  since: Date,
): Promise<number> {
  const { tries } = await db
    .selectFrom('enquiry_event')
    .where('need_id', '=', needId)
    .where('kind', '=', 'tried')
    .where('at', '>=', since)
    .select((row) => row.fn.countAll<string>().as('tries'))
    .executeTakeFirstOrThrow();
  return Number(tries);
}
