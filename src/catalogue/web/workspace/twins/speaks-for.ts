import { type Actor, can } from '../../../../accounts/index.ts';

/** Whether somebody may edit the courses of a member by a mandate of that member, not by an office of the network. */
export function speaksFor(actor: Actor, memberId: string): boolean {
  return can({ ...actor, officeRoles: [] }, 'course.edit', { memberId });
}
