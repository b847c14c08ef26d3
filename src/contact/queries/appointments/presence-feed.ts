import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { feedToken } from '../../model/appointments/appointment-token.ts';

/** The secret word of somebody's calendar; null if there is none yet. */
export async function feedTokenOf(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('presence_feed')
    .select('created_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? null : feedToken(secret, personId, row.created_at);
}

/** Whose calendar it is; null if the word is wrong or was renewed. */
export async function personOfFeed(
  { db }: Pick<EnquiryParts, 'db'>,
  token: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('presence_feed')
    .select('person_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Appointments of somebody from a day ago on; nothing about who comes. */
export async function appointmentsOfPerson(
  { db }: Pick<EnquiryParts, 'db'>,
  { personId, now }: { readonly personId: string; readonly now: Date },
) {
  return db
    .selectFrom('appointment')
    .where('person_id', '=', personId)
    .where('state', 'in', ['booked', 'came', 'missed'])
    .where('ends_at', '>', new Date(now.getTime() - 86_400_000))
    .orderBy('starts_at')
    .select([
      'id',
      'presence_id',
      'service_key',
      'starts_at',
      'ends_at',
      'way',
      'topic',
      'sequence',
    ])
    .execute();
}
