import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import type { Language } from '../../platform/texts/index.ts';
import { type InvitationState, PRIVACY_TEXT } from '../model/invitation.ts';
import { findInvitation } from '../queries/find-invitation.ts';
import type { AccountsTables } from '../tables.ts';

export type AnsweredInvitation =
  | { readonly kind: 'answered'; readonly email: string }
  | { readonly kind: 'unusable'; readonly state: Exclude<InvitationState, 'open'> | 'unknown' };

/**
 * Notes name and agreement of an invited person and sees to it that a sign-in code can be sent to the invited address. An account
 * that was there already stays as it is, and the answer is the same: nothing tells (ASVS 6.3.8). Rights come only with
 * {@link acceptInvitation}, after the sign-in.
 */
export async function answerInvitation(
  db: Kysely<AccountsTables>,
  answer: {
    readonly token: string;
    readonly name: string;
    readonly language: Language;
    readonly now: Date;
  },
): Promise<AnsweredInvitation> {
  const { token, name, language, now } = answer;
  return db.transaction().execute(async (transaction): Promise<AnsweredInvitation> => {
    const invitation = await findInvitation(transaction, token, now, 'lock');
    if (invitation === null) return { kind: 'unusable', state: 'unknown' };
    if (invitation.state !== 'open') return { kind: 'unusable', state: invitation.state };
    await transaction
      .updateTable('invitation')
      .set({ name, privacy_text: PRIVACY_TEXT.version, answered_at: now })
      .where('id', '=', invitation.id)
      .execute();
    await transaction
      .insertInto('person')
      .values({
        id: randomId(),
        email: invitation.email,
        email_key: invitation.emailKey,
        name,
        language,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.column('email_key').doNothing())
      .execute();
    return { kind: 'answered', email: invitation.email };
  });
}
