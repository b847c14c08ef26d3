import { type Kysely, sql } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { macOf, newCode } from '../../platform/security/tokens.ts';
import type { Language } from '../../platform/texts/index.ts';
import { newAddressLetter } from '../letters/address-letters.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { ADDRESS_CHANGES_PER_HOUR } from '../model/address-change.ts';
import { emailKey } from '../model/email-address.ts';
import { CODE_DIGITS, CODE_MINUTES } from '../model/sign-in-code.ts';
import { addressChangesLately } from '../queries/address-changes-lately.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { queueLetter } from './queue-letter.ts';

/**
 * Sends a code to the address that a person wants to have from now on. If the address belongs to another account no letter goes out
 * and no code fits; the answer and the work are the same (ASVS 6.3.8). `too_many` after three in an hour.
 */
export async function beginAddressChange(
  db: Kysely<AccountsTables>,
  change: {
    readonly personId: string;
    readonly email: string;
    readonly language: Language;
    readonly sender: LetterSender;
    /** Key of the purpose `address change`, see `keyFor`. */
    readonly codeKey: Buffer;
    readonly now: Date;
  },
): Promise<'sent' | 'too_many'> {
  const { personId, language, sender, now } = change;
  const email = change.email.trim();
  const key = emailKey(email);
  return db.transaction().execute(async (transaction) => {
    const lately = await addressChangesLately(transaction, personId, now);
    if (lately >= ADDRESS_CHANGES_PER_HOUR) return 'too_many';
    const taken = await transaction
      .selectFrom('person')
      .where('email_key', '=', key)
      .where('id', '<>', personId)
      .select('id')
      .executeTakeFirst();
    const id = randomId();
    const code = newCode(CODE_DIGITS);
    const validUntil = new Date(now.getTime() + CODE_MINUTES * 60_000);
    const row = {
      id,
      email,
      email_key: key,
      code_hash: taken === undefined ? macOf(change.codeKey, id, code) : null,
      tries: 0,
      created_at: now,
      expires_at: validUntil,
    };
    await transaction
      .insertInto('address_change')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    await sql`savepoint letter`.execute(transaction);
    await queueLetter(transaction, {
      kind: 'address_code',
      email,
      personId,
      memberId: null,
      language,
      content: newAddressLetter({ sender, language, code, validUntil }),
      now,
    });
    if (taken !== undefined) await sql`rollback to savepoint letter`.execute(transaction);
    await sql`release savepoint letter`.execute(transaction);
    await note(transaction, {
      actorId: personId,
      action: 'address_change.begun',
      subject: { kind: 'person', id: personId },
      memberId: null,
      now,
    });
    return 'sent';
  });
}
