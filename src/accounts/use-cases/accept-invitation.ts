import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import type { InvitationState, InvitedRole } from '../model/invitation.ts';
import { findInvitation } from '../queries/find-invitation.ts';
import type { AccountsTables } from '../tables.ts';
import { grantMandate } from './grant-mandate.ts';
import { grantOfficeRole } from './grant-office-role.ts';
import { note } from './note-audit.ts';
import { noteConsent } from './privacy/note-consent.ts';

export type AcceptedInvitation =
  | { readonly kind: 'accepted'; readonly invited: InvitedRole }
  /** The signed-in person has another address than the letter. */
  | { readonly kind: 'other_person' }
  /** Name and agreement are missing. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'unusable'; readonly state: Exclude<InvitationState, 'open'> | 'unknown' };

/**
 * Gives a signed-in person the role of the letter, once, and only if the person signed in by the address to which it went: a
 * forwarded letter opens nothing (ASVS 6.5.1, 8.2.2).
 */
export async function acceptInvitation(
  db: Kysely<AccountsTables>,
  acceptance: { readonly token: string; readonly personId: string; readonly now: Date },
): Promise<AcceptedInvitation> {
  const { token, personId, now } = acceptance;
  return db.transaction().execute(async (transaction): Promise<AcceptedInvitation> => {
    const invitation = await findInvitation(transaction, token, now, 'lock');
    if (invitation === null) return { kind: 'unusable', state: 'unknown' };
    if (invitation.state !== 'open') return { kind: 'unusable', state: invitation.state };
    const person = await transaction
      .selectFrom('person')
      .where('id', '=', personId)
      .where('email_key', '=', invitation.emailKey)
      .where('blocked_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (person === undefined) return { kind: 'other_person' };
    if (invitation.answer === null) return { kind: 'unanswered' };
    const { invited } = invitation;
    const grant = {
      personId,
      fromOn: localDate(now),
      toOn: null,
      by: { personId: invitation.createdBy },
      now,
    };
    await (invited.kind === 'member'
      ? grantMandate(transaction, { ...grant, memberId: invited.memberId, role: invited.role })
      : grantOfficeRole(transaction, { ...grant, role: invited.role }));
    await transaction
      .updateTable('invitation')
      .set({ accepted_by: personId, accepted_at: now })
      .where('id', '=', invitation.id)
      .execute();
    await noteConsent(transaction, { personId, ...invitation.answer });
    await note(transaction, {
      actorId: personId,
      action: 'invitation.accepted',
      subject: { kind: 'invitation', id: invitation.id },
      memberId: invited.kind === 'member' ? invited.memberId : null,
      details: { role: invited.role },
      now,
    });
    return { kind: 'accepted', invited };
  });
}
