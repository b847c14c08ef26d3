import type { Kysely } from 'kysely';
import { isSameDigest, macOf } from '../../platform/security/tokens.ts';
import type { Language } from '../../platform/texts/index.ts';
import { oldAddressLetter } from '../letters/address-letters.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { TRIES_PER_ADDRESS_CODE } from '../model/address-change.ts';
import { readCode } from '../model/sign-in-code.ts';
import type { AccountsTables } from '../tables.ts';
import { endSessions } from './end-sessions.ts';
import { note } from './note-audit.ts';
import { queueLetter } from './queue-letter.ts';

export type ConfirmedAddress =
  | 'changed'
  /** These are not 8 digits; it counts as no try. */
  | 'no_code'
  | 'wrong'
  /** No change is open: none begun, too old, or too many wrong tries. */
  | 'over';

/**
 * The person has the code from the new address: it becomes theirs, the old one is told, codes on their way to it count no more, and all other sessions end (ASVS 6.3.7,
 * 7.4.3). Letters before and after go to the address that counted then.
 */
export async function confirmAddressChange(
  db: Kysely<AccountsTables>,
  typed: {
    readonly personId: string;
    readonly sessionId: string;
    readonly code: string;
    /** Key of the purpose `address change`, see `keyFor`. */
    readonly codeKey: Buffer;
    readonly language: Language;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<ConfirmedAddress> {
  const { personId, now } = typed;
  const code = readCode(typed.code);
  if (code === null) return 'no_code';
  return db.transaction().execute(async (transaction): Promise<ConfirmedAddress> => {
    const change = await transaction
      .selectFrom('address_change')
      .where('person_id', '=', personId)
      .where('expires_at', '>', now)
      .where('tries', '<', TRIES_PER_ADDRESS_CODE)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (change === undefined) return 'over';
    const isRight = isSameDigest(macOf(typed.codeKey, change.id, code), change.code_hash ?? NONE);
    if (!isRight || (await isTaken(transaction, change.email_key, personId))) {
      const tries = change.tries + 1;
      await transaction
        .updateTable('address_change')
        .set({ tries })
        .where('person_id', '=', personId)
        .execute();
      return tries < TRIES_PER_ADDRESS_CODE ? 'wrong' : 'over';
    }
    await tellOldAddress(transaction, typed);
    await transaction
      .updateTable('person')
      .set(({ eb }) => ({
        email: change.email,
        email_key: change.email_key,
        updated_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', personId)
      .execute();
    await transaction.deleteFrom('address_change').where('person_id', '=', personId).execute();
    await transaction
      .updateTable('sign_in_attempt')
      .set({ used_at: now })
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .execute();
    await endSessions(transaction, { personId, which: { allBut: typed.sessionId }, now });
    await note(transaction, {
      actorId: personId,
      action: 'address.changed',
      subject: { kind: 'person', id: personId },
      memberId: null,
      now,
    });
    return 'changed';
  });
}

const NONE = Buffer.alloc(32);

async function isTaken(
  transaction: Kysely<AccountsTables>,
  key: string,
  personId: string,
): Promise<boolean> {
  const other = await transaction
    .selectFrom('person')
    .where('email_key', '=', key)
    .where('id', '<>', personId)
    .select('id')
    .executeTakeFirst();
  return other !== undefined;
}

/** Whoever reads the old mailbox learns that the account has moved, and whom to call if that was not them. */
async function tellOldAddress(
  transaction: Kysely<AccountsTables>,
  typed: {
    readonly personId: string;
    readonly language: Language;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, language, sender, now } = typed;
  const { email, name } = await transaction
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['email', 'name'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  await queueLetter(transaction, {
    kind: 'address_changed',
    email,
    personId,
    memberId: null,
    language,
    content: oldAddressLetter({ sender, language, name }),
    mustArrive: true,
    now,
  });
}
