import { type Kysely, sql } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** What waits at a service now. */
export interface OpenAtService {
  /** Null = no service: a provider, or the office. */
  readonly serviceKey: string | null;
  /** Null = the office. */
  readonly memberName: string | null;
  readonly open: number;
  /** Of these without an answer although the time is up. */
  readonly late: number;
  /** When the one is due that has waited longest without an answer; null = all are answered. */
  readonly nextDue: Date | null;
}

/** Open enquiries by service, those with most of them first; what is held back as an advertisement does not count. */
export async function openByService(
  db: Kysely<ContactTables>,
  now: Date,
): Promise<readonly OpenAtService[]> {
  const rows = await db
    .selectFrom('enquiry_need as need')
    .innerJoin('enquiry', 'enquiry.id', 'need.enquiry_id')
    .leftJoin('member', 'member.id', 'need.member_id')
    .select(['need.service_key', 'member.name'])
    .select((row) => [
      row.fn.countAll<string>().as('open'),
      sql<string>`count(*) filter (where need.answered_at is null and need.due_at < ${now})`.as(
        'late',
      ),
      sql<Date | null>`min(need.due_at) filter (where need.answered_at is null)`.as('next_due'),
    ])
    .where('need.state', 'in', ['new', 'taken'])
    .where('enquiry.held_at', 'is', null)
    .groupBy(['need.service_key', 'member.name'])
    .orderBy('open', 'desc')
    .orderBy('need.service_key')
    .execute();
  return rows.map((row) => ({
    serviceKey: row.service_key,
    memberName: row.name,
    open: Number(row.open),
    late: Number(row.late),
    nextDue: row.next_due,
  }));
}
