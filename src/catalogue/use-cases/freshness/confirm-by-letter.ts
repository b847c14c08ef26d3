import { type Kysely, sql } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { askedState } from '../../queries/freshness/find-confirmation-letter.ts';
import type { EditingTables } from '../../tables.ts';

export type ConfirmedByLetter =
  | { readonly kind: 'confirmed'; readonly offers: number }
  /** Somebody was quicker, or presses a second time. */
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' };

/**
 * Confirms those courses that a letter asked about which are online and as they were when it was written, and no others. The link is
 * used up then. Who pressed is not known: the letter went to all who look after the member.
 */
export async function confirmByLetter(
  db: Kysely<EditingTables>,
  { letterId, now }: { readonly letterId: string; readonly now: Date },
): Promise<ConfirmedByLetter> {
  return db
    .transaction()
    .execute(async (trx: Kysely<EditingTables>): Promise<ConfirmedByLetter> => {
      const letter = await trx
        .selectFrom('confirmation_letter')
        .where('id', '=', letterId)
        .select(['member_id', 'expires_at', 'used_at'])
        .forUpdate()
        .executeTakeFirst();
      if (letter === undefined || letter.expires_at <= now) return { kind: 'expired' };
      if (letter.used_at !== null) return { kind: 'used' };
      // Whoever edits one of them at this moment comes before or after: then it is another version, or the confirmation is of the old one.
      await sql`select from offer where id in (select offer_id from confirmation_letter_offer where letter_id = ${letterId})
      order by id for no key update`.execute(trx);
      const { rows } = await sql`
      update offer set confirmed_at = ${now}::timestamptz where id in (
        select o.id from confirmation_letter_offer a join confirmation_letter l on l.id = a.letter_id join offer o on o.id = a.offer_id
        where a.letter_id = ${letterId} and ${askedState} = 'unchanged')
      returning id`.execute(trx);
      await trx
        .updateTable('confirmation_letter')
        .set({ used_at: now })
        .where('id', '=', letterId)
        .execute();
      await note(trx, {
        actorId: null,
        action: 'courses.confirmed_by_letter',
        subject: { kind: 'confirmation_letter', id: letterId },
        memberId: letter.member_id,
        details: { offers: rows.length },
        now,
      });
      return { kind: 'confirmed', offers: rows.length };
    });
}
