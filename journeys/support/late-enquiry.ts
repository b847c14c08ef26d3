import { inject } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';
import type { PortalTables } from '../../src/start/open-database.ts';

const DAY_MS = 86_400_000;

/** As if an enquiry had come in a week earlier and nobody had answered: its times move back, and the office has been told. */
export async function makeEnquiryLate(number: string): Promise<void> {
  const connection = connect<PortalTables>(
    { socketDir: inject('portalSocketDir'), database: 'bildungsnetz' },
    { max: 1 },
  );
  const earlier = (at: Date, days: number) => new Date(at.getTime() - days * DAY_MS);
  try {
    const need = await connection.db
      .selectFrom('enquiry_need')
      .innerJoin('enquiry', 'enquiry.id', 'enquiry_need.enquiry_id')
      .where('enquiry.number', '=', number)
      .select(['enquiry_need.id', 'waits_from', 'remind_at', 'due_at', 'escalate_at'])
      .executeTakeFirstOrThrow();
    await connection.db
      .updateTable('enquiry_need')
      .set({
        waits_from: earlier(need.waits_from, 7),
        remind_at: earlier(need.remind_at, 7),
        reminded_at: earlier(need.remind_at, 7),
        due_at: earlier(need.due_at, 7),
        red_at: earlier(need.due_at, 7),
        escalate_at: earlier(need.escalate_at, 7),
        escalated_at: earlier(need.escalate_at, 7),
      })
      .where('id', '=', need.id)
      .execute();
  } finally {
    await connection.close();
  }
}
