import { type Kysely, sql } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { hashOf, newToken } from '../../platform/security/tokens.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { takeoverConfirmLetter } from '../letters/takeover-confirm-letter.ts';
import { emailKey } from '../model/email-address.ts';
import {
  confirmTakeoverPath,
  MOST_TAKEOVERS_A_DAY,
  TAKEOVER_HOURS,
  type TakeoverForm,
} from '../model/takeover.ts';
import type { AccountsTables } from '../tables.ts';
import { queueLetter } from './queue-letter.ts';

const HOUR_MS = 3_600_000;

/**
 * Keeps what somebody entered and sends a letter to the address: the office sees it only when the button behind its link was pressed
 * (see `confirmTakeover`). `too_many`: the page or the address has had as many letters as are sent.
 */
export function beginTakeover(
  db: Kysely<AccountsTables>,
  begin: {
    readonly memberId: string;
    readonly memberName: string;
    readonly typed: TakeoverForm;
    readonly sender: LetterSender;
    readonly language: Language;
    readonly now: Date;
  },
): Promise<'sent' | 'too_many'> {
  const { memberId, memberName, typed, sender, language, now } = begin;
  const token = newToken();
  const link = `${sender.publicUrl}${localizedPath(language, confirmTakeoverPath(token))}`;
  const expiresAt = new Date(now.getTime() + TAKEOVER_HOURS * HOUR_MS);
  return db.transaction().execute(async (trx) => {
    if (await hasHadEnough(trx, memberId, now)) return 'too_many';
    const content = takeoverConfirmLetter({ sender, language, memberName, link, expiresAt });
    const letterId = await queueLetter(trx, {
      kind: 'takeover_confirm',
      email: typed.email,
      personId: null,
      memberId,
      language,
      content,
      now,
    });
    if (letterId === null) return 'too_many';
    await trx
      .insertInto('takeover_confirmation')
      .values({
        id: randomId(),
        token_hash: hashOf(token),
        member_id: memberId,
        name: typed.name,
        email: typed.email,
        email_key: emailKey(typed.email),
        proof: typed.proof,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    return 'sent';
  });
}

/** Counts under a lock of the page, so that many at once are not all the first (ASVS 2.3.4). */
async function hasHadEnough(
  trx: Kysely<AccountsTables>,
  memberId: string,
  now: Date,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`takeovers of ${memberId}`}, 0))`.execute(
    trx,
  );
  const { begun } = await trx
    .selectFrom('takeover_confirmation')
    .where('member_id', '=', memberId)
    .where('created_at', '>', new Date(now.getTime() - 24 * HOUR_MS))
    .select((row) => row.fn.countAll<string>().as('begun'))
    .executeTakeFirstOrThrow();
  return Number(begun) >= MOST_TAKEOVERS_A_DAY;
}

/** Deletes what nobody confirmed in time. */
export async function pruneTakeovers(db: Kysely<AccountsTables>, now: Date): Promise<void> {
  await db.deleteFrom('takeover_confirmation').where('expires_at', '<=', now).execute();
}
