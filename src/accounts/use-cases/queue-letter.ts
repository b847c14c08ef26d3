import { type Kysely, sql } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { addJob } from '../../platform/jobs/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import { emailKey } from '../model/email-address.ts';
import {
  HOUR_MS,
  jobKeyOf,
  LETTERS_PER_HOUR,
  type LetterContent,
  SEND_LETTER,
} from '../model/letter.ts';
import type { AccountsTables } from '../tables.ts';

export interface NewLetter {
  /** Name of the kind for the mail log, e.g. `sign_in_code`. */
  readonly kind: string;
  readonly email: string;
  /** Null = somebody without an account. */
  readonly personId: string | null;
  /** The member whose matter it is; null = none. */
  readonly memberId: string | null;
  readonly language: Language;
  readonly content: LetterContent;
  /**
   * Not limited: warnings to the operator, and notices that something about one's account was changed. Whoever floods an address with
   * codes must not be able to keep such a notice away (ASVS 6.3.7).
   */
  readonly mustArrive?: boolean;
  readonly now: Date;
}

/**
 * Queues a letter in the caller's transaction: it goes out soon after the commit, and never without one. Answers its id, or null where
 * the address has had {@link LETTERS_PER_HOUR} letters in the last hour. Whoever writes to several addresses in one transaction takes
 * them in alphabetical order, because each is locked until its end.
 */
export async function queueLetter(
  trx: Kysely<AccountsTables>,
  letter: NewLetter,
): Promise<string | null> {
  if (!trx.isTransaction) throw new Error('a letter is queued in a transaction');
  if (letter.mustArrive !== true && (await hasHadEnough(trx, letter))) return null;
  const id = randomId();
  await trx
    .insertInto('letter')
    .values({
      id,
      kind: letter.kind,
      email: letter.email,
      person_id: letter.personId,
      member_id: letter.memberId,
      language: letter.language,
      content: JSON.stringify(letter.content),
      state: 'waiting',
      problem: null,
      created_at: letter.now,
      finished_at: null,
    })
    .execute();
  await addJob(trx, SEND_LETTER, { letterId: id }, { key: jobKeyOf(id) });
  return id;
}

/** Counts under a lock of the address, so that many requests at once are not all the first. */
async function hasHadEnough(
  trx: Kysely<AccountsTables>,
  { email, now }: NewLetter,
): Promise<boolean> {
  const key = emailKey(email);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letters to ${key}`}, 0))`.execute(trx);
  const { letters } = await trx
    .selectFrom('letter')
    .where('created_at', '>', new Date(now.getTime() - HOUR_MS))
    .where(sql`lower(normalize(email))`, '=', key)
    .select((row) => row.fn.countAll<string>().as('letters'))
    .executeTakeFirstOrThrow();
  return Number(letters) >= LETTERS_PER_HOUR;
}
