import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { emailKey } from '../model/email-address.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

export interface TakeoverWords {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly proof: string;
  readonly now: Date;
}

/**
 * Somebody says that a member page, which an import or the office made, is theirs, and how the office can see that. Asking again
 * before the decision replaces the former words; the answer is the same. A part of the caller's transaction; answers the request's id.
 */
export async function requestTakeover(
  transaction: Kysely<AccountsTables>,
  request: TakeoverWords,
): Promise<string> {
  const { memberId, name, email, proof, now } = request;
  const { id } = await transaction
    .insertInto('takeover_request')
    .values({
      id: randomId(),
      member_id: memberId,
      name,
      email: email.trim(),
      email_key: emailKey(email),
      proof,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'email_key'])
        .where('decided_at', 'is', null)
        .doUpdateSet({ name, email: email.trim(), proof }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await note(transaction, {
    actorId: null,
    action: 'takeover.requested',
    subject: { kind: 'takeover_request', id },
    memberId,
    now,
  });
  return id;
}
