import type { Kysely } from 'kysely';
import type { AdviceService, Network } from '../../../network/index.ts';
import type { ContactTables } from '../../tables.ts';

/** The network's advice services, each with the day on which somebody last said that it is right. */
export async function listServices(
  db: Kysely<ContactTables>,
  { settings }: Pick<Network, 'settings'>,
): Promise<readonly AdviceService[]> {
  const rows = await db
    .selectFrom('service_check')
    .groupBy('service_key')
    .select((from) => ['service_key', from.fn.max('checked_on').as('checked_on')])
    .execute();
  const days = new Map(rows.map((row) => [row.service_key, row.checked_on]));
  return settings.adviceServices.map((service) => {
    const day = days.get(service.key);
    const isLater = day !== undefined && (service.checkedOn ?? '') < day;
    return isLater ? { ...service, checkedOn: day } : service;
  });
}
