import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { EnquiryChannel, NeedOutcome } from '../../enquiry-tables.ts';
import type { ContactTables } from '../../tables.ts';

/** What is counted of a need; the counts stay when the enquiry goes. */
export type CountedKind = 'received' | 'in_time' | 'late' | 'escalated' | NeedOutcome;

/** Adds one to a count of the month, in the caller's transaction. */
export async function countNeed(
  trx: Kysely<ContactTables>,
  counted: {
    readonly kind: CountedKind;
    readonly serviceKey: string | null;
    readonly topic: string;
    readonly channel: EnquiryChannel;
    readonly language: string;
    readonly now: Date;
  },
): Promise<void> {
  const { kind, serviceKey, topic, channel, language, now } = counted;
  await trx
    .insertInto('enquiry_count')
    .values({
      month: localDate(now).slice(0, 7),
      service_key: serviceKey ?? '',
      ...{ topic, channel, language, kind, count: 1 },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'service_key', 'topic', 'channel', 'language', 'kind'])
        .doUpdateSet((row) => ({ count: row('enquiry_count.count', '+', 1) })),
    )
    .execute();
}
