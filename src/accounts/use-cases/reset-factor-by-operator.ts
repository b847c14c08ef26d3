import type { Kysely } from 'kysely';
import type { LetterSender } from '../letters/compose-letter.ts';
import { emailKey } from '../model/email-address.ts';
import { countFactors } from '../queries/factors-of.ts';
import type { AccountsTables } from '../tables.ts';
import { clearFactors } from './clear-factors.ts';
import { lockFactors } from './lock-factors.ts';

/**
 * The operator, who can reach the database anyway, resets the second factors of the person with this address: for networks without
 * two people in the office. Answers how many there were; null if nobody has the address.
 */
export function resetFactorByOperator(
  db: Kysely<AccountsTables>,
  reset: { readonly email: string; readonly sender: LetterSender; readonly now: Date },
): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('person')
      .select('id')
      .where('email_key', '=', emailKey(reset.email))
      .executeTakeFirst();
    if (person === undefined) return null;
    const count = countFactors(await lockFactors(trx, person.id));
    const { sender, now } = reset;
    await clearFactors(trx, { personId: person.id, actorId: null, sender, now });
    return count;
  });
}
