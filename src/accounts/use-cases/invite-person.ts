import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import { randomId } from '../../platform/ids.ts';
import { hashOf, newToken } from '../../platform/security/tokens.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { invitationLetter } from '../letters/invitation-letter.ts';
import type { Acting } from '../model/acting.ts';
import { emailKey } from '../model/email-address.ts';
import { INVITATION_DAYS, type InvitedRole, MOST_INVITATIONS_A_DAY } from '../model/invitation.ts';
import { invitationPath } from '../model/invitation-path.ts';
import { holdsRole } from '../queries/holds-role.ts';
import { invitationsToday } from '../queries/invitations-today.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { queueLetter } from './queue-letter.ts';

export interface NewInvitation {
  readonly email: string;
  readonly invited: InvitedRole;
  /** For whom the person will act, for the letter: the member's or the network's name. */
  readonly forName: string;
  readonly sender: LetterSender;
  readonly language: Language;
  readonly by: Acting;
  readonly now: Date;
}

export type InvitationAnswer =
  | {
      readonly kind: 'invited';
      readonly invitationId: string;
      /** The only place besides the letter where the token is ever seen. */
      readonly link: string;
      readonly expiresAt: Date;
    }
  /** The person acts in this role already. */
  | { readonly kind: 'has_role' }
  /** More letters than anybody needs, by this person or to this address: they are not sent at will. */
  | { readonly kind: 'too_many' };

/**
 * Invites somebody to act for a member or the network: a letter with a link that counts once, for 14 days, for this address. A
 * former open invitation of the same kind is taken back. Nothing tells whether the address has an account elsewhere.
 */
export function invitePerson(
  db: Kysely<AccountsTables>,
  invitation: NewInvitation,
): Promise<InvitationAnswer> {
  return db.transaction().execute((transaction) => inviteWithin(transaction, invitation));
}

/** {@link invitePerson} as a part of the caller's transaction. */
export async function inviteWithin(
  transaction: Kysely<AccountsTables>,
  invitation: NewInvitation,
): Promise<InvitationAnswer> {
  const { email, invited, language, by, now } = invitation;
  const memberId = invited.kind === 'member' ? invited.memberId : null;
  const key = emailKey(email);
  if (await holdsRole(transaction, key, invited, localDate(now))) return { kind: 'has_role' };
  if (by.personId !== null) {
    const sent = await invitationsToday(transaction, by.personId, now);
    if (sent >= MOST_INVITATIONS_A_DAY) return { kind: 'too_many' };
  }
  const token = newToken();
  const invitationId = randomId();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  const link = `${invitation.sender.publicUrl}${localizedPath(language, invitationPath(token))}`;
  const letterId = await queueLetter(transaction, {
    kind: 'invitation',
    email: email.trim(),
    personId: null,
    memberId,
    language,
    content: invitationLetter({ ...invitation, role: invited.role, link, expiresAt }),
    now,
  });
  if (letterId === null) return { kind: 'too_many' };
  await replaceFormer(transaction, { key, invited, now });
  await transaction
    .insertInto('invitation')
    .values({
      id: invitationId,
      token_hash: hashOf(token),
      email: email.trim(),
      email_key: key,
      member_id: memberId,
      member_role: invited.kind === 'member' ? invited.role : null,
      office_role: invited.kind === 'office' ? invited.role : null,
      created_by: by.personId,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  await note(transaction, {
    actorId: by.personId,
    action: 'invitation.sent',
    subject: { kind: 'invitation', id: invitationId },
    memberId,
    details: { role: invited.role },
    now,
  });
  return { kind: 'invited', invitationId, link, expiresAt };
}

/** A new letter makes the old one void, so that one person never holds two keys to the same door. */
async function replaceFormer(
  transaction: Kysely<AccountsTables>,
  { key, invited, now }: { key: string; invited: InvitedRole; now: Date },
): Promise<void> {
  const same = transaction
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('email_key', '=', key)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);
  await (invited.kind === 'member'
    ? same.where('member_id', '=', invited.memberId).where('member_role', '=', invited.role)
    : same.where('office_role', '=', invited.role)
  ).execute();
}
