import { type Actor, rolesFor } from './actor.ts';
import type { MemberRole, OfficeRole } from './roles.ts';

/** Who may do something: people with one of the roles for the member it belongs to, and people with one of the office roles. */
interface Rule {
  readonly member: readonly MemberRole[];
  readonly office: readonly OfficeRole[];
  /** Whether the person must have proved who they are within the last minutes (ASVS 7.5.3). */
  readonly isSensitive?: true;
}

const ALL_OFFICE = [
  'office',
  'spokesperson',
  'steering_group',
  'data_protection',
  'auditor',
] as const;

/**
 * Everything that is not open to anybody, and who may do it. The one table of rights: routes name an action, use cases ask
 * {@link can}, the matrix test calls every route with every role.
 */
export const ACTIONS = {
  'member.view': {
    member: ['owner', 'editor', 'viewer', 'adviser', 'voting_delegate'],
    office: ['office', 'auditor'],
  },
  'member.edit': { member: ['owner', 'editor'], office: ['office'] },
  'member.people': { member: ['owner'], office: ['office'] },
  'member.people.change': { member: ['owner'], office: ['office'], isSensitive: true },
  'member.seals': { member: ['owner', 'editor'], office: ['office'] },
  'member.export': { member: ['owner'], office: ['office'], isSensitive: true },
  'member.membership': {
    member: ['owner', 'voting_delegate'],
    office: ['office', 'auditor'],
  },
  'member.leave': { member: ['owner'], office: ['office'], isSensitive: true },
  'course.view': { member: ['owner', 'editor', 'viewer'], office: ['office', 'auditor'] },
  'course.edit': { member: ['owner', 'editor'], office: ['office'] },
  'delivery.view': { member: ['owner', 'editor', 'viewer'], office: ['office', 'auditor'] },
  'delivery.keys': { member: ['owner', 'editor'], office: ['office'] },
  'delivery.keys.change': { member: ['owner', 'editor'], office: ['office'], isSensitive: true },
  'enquiry.answer': { member: ['owner', 'adviser'], office: [] },
  'enquiry.oversee': { member: [], office: ['office'] },
  'service.check': { member: ['owner', 'editor', 'adviser'], office: ['office'] },
  'appointment.edit': { member: ['owner', 'adviser'], office: [] },
  'slip.issue': { member: ['owner', 'editor', 'adviser'], office: ['office'] },
  'answer.edit': { member: ['owner', 'editor', 'adviser'], office: ['office'] },
  'answer.review': { member: [], office: ['office'] },
  'office.view': { member: [], office: ALL_OFFICE },
  'membership.view': {
    member: [],
    office: ['office', 'spokesperson', 'steering_group', 'auditor'],
  },
  'membership.decide': { member: [], office: ['office'] },
  'moderation.decide': { member: [], office: ['office'] },
  'seals.check': { member: [], office: ['office'] },
  'funding.edit': { member: [], office: ['office'] },
  'settings.edit': { member: [], office: ['office'] },
  'mail.view': { member: [], office: ['office', 'data_protection'] },
  'mail.resend': { member: [], office: ['office'] },
  'audit.view': { member: [], office: ['data_protection', 'auditor'] },
  'person.export': { member: [], office: ['data_protection'], isSensitive: true },
  'person.erase': { member: [], office: ['data_protection'], isSensitive: true },
  'office.people': { member: [], office: ['office'] },
  'office.people.change': { member: [], office: ['office'], isSensitive: true },
} as const satisfies Readonly<Record<string, Rule>>;
export type Action = keyof typeof ACTIONS;

/** What an action is done to; null = the network itself. */
export interface Resource {
  readonly memberId: string | null;
}

export function ruleOf(action: Action): Rule {
  return ACTIONS[action];
}

/** Whether the actor may do this. The office acts for all members; everybody else only for those that gave them a mandate. */
export function can(actor: Actor, action: Action, { memberId }: Resource): boolean {
  const { member, office } = ruleOf(action);
  if (actor.officeRoles.some((role) => office.includes(role))) return true;
  return memberId !== null && rolesFor(actor, memberId).some((role) => member.includes(role));
}

/** Whether the actor has anything to do with the resource: to all others it does not exist (404 instead of 403). */
export function mayKnow(actor: Actor, { memberId }: Resource): boolean {
  if (actor.officeRoles.length > 0) return true;
  return memberId !== null && rolesFor(actor, memberId).length > 0;
}
