import type { MemberRole, OfficeRole } from './roles.ts';

/** A role that a person has for one member today. */
export interface HeldMandate {
  readonly memberId: string;
  readonly role: MemberRole;
}

/** Who is asking: a signed-in person with what they may be today. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly mandates: readonly HeldMandate[];
  readonly officeRoles: readonly OfficeRole[];
  readonly session: ActorSession;
}

export interface ActorSession {
  /** The public number of the session, never its token. */
  readonly id: string;
  /** When a second factor was shown; null = only the e-mail code. */
  readonly secondFactorAt: Date | null;
  /** When the person last proved who they are. */
  readonly provedAt: Date;
}

/** Roles of an actor for one member. */
export function rolesFor(actor: Actor, memberId: string): readonly MemberRole[] {
  return actor.mandates.flatMap((mandate) => (mandate.memberId === memberId ? [mandate.role] : []));
}
