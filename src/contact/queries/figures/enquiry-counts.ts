import type { Kysely } from 'kysely';
import type { EnquiryCount } from '../../model/figures/gather.ts';
import type { Period } from '../../model/figures/period.ts';
import type { ContactTables } from '../../tables.ts';

/** What was counted of enquiries in a period; exact, so not for the public as it is. */
export async function enquiryCounts(
  db: Kysely<ContactTables>,
  { from, to }: Period,
): Promise<readonly EnquiryCount[]> {
  const rows = await db
    .selectFrom('enquiry_count')
    .select(['month', 'service_key', 'topic', 'channel', 'language', 'kind', 'count'])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute();
  return rows.map(({ service_key: serviceKey, ...row }) => ({ ...row, serviceKey }));
}
