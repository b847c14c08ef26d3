import type { Kysely } from 'kysely';
import type { Network } from '../../../network/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Days since an invented service was checked, by its place in the list; one of them waits for its member. */
const CHECKED_DAYS_AGO = [14, 24, 69, 7, 42, 21, 95, 53, 56, 74, 256];

/** The demo's services were checked some days ago, so that the demo never ages. Only where nothing was confirmed yet. */
export async function seedDemoChecks(
  db: Kysely<ContactTables>,
  { settings }: Pick<Network, 'settings'>,
  now: Date,
): Promise<void> {
  const some = await db
    .selectFrom('service_check')
    .select('service_key')
    .limit(1)
    .executeTakeFirst();
  const services = settings.adviceServices.filter(({ isDemo }) => isDemo);
  if (some !== undefined || services.length === 0) return;
  await db
    .insertInto('service_check')
    .values(
      services.map(({ key }, at) => ({
        service_key: key,
        checked_on: addDays(localDate(now), -(CHECKED_DAYS_AGO[at % CHECKED_DAYS_AGO.length] ?? 0)),
        checked_by: null,
        checked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
