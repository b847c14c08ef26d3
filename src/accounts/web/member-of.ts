import type { FindResource } from './guard.ts';
import type { MemberDirectory, NamedMember } from './workspace-parts.ts';

/** How routes below `/mitglieder/:slug` find their member: the guard by the path's parameter, the handler after it. */
export function memberOf(members: MemberDirectory): {
  readonly find: FindResource;
  load(slug: string): Promise<NamedMember>;
} {
  return {
    async find({ slug }) {
      const member = slug === undefined ? null : await members.bySlug(slug);
      return member === null ? null : { memberId: member.id };
    },
    async load(slug) {
      const member = await members.bySlug(slug);
      // The guard has found it in the same request.
      if (member === null) throw new Error('The member of this page is gone');
      return member;
    },
  };
}
