import type { MemberRole, OfficeRole } from './roles.ts';

/** How long a letter that invites somebody can be answered. */
export const INVITATION_DAYS = 14;

/** The privacy text that people agree to when they take up a role; a new wording gets a new version. */
export const PRIVACY_TEXT = { version: '2026-11', path: '/datenschutz' } as const;

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** What has become of an invitation by now. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Date | null;
    readonly revokedAt: Date | null;
    readonly expiresAt: Date;
  },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

/** What somebody is invited to be: for one member, or for the network itself. */
export type InvitedRole =
  | { readonly kind: 'member'; readonly memberId: string; readonly role: MemberRole }
  | { readonly kind: 'office'; readonly role: OfficeRole };

/** Nobody needs more on one day; who takes over an owner's account cannot send letters without end (ASVS 2.4.1). */
export const MOST_INVITATIONS_A_DAY = 30;
