import type { Kysely } from 'kysely';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Application } from '../../model/membership/application.ts';
import { type Likeness, likenesses } from '../../model/membership/similar.ts';
import type { Publication } from '../../tables.ts';

/** A member that may be the applicant. */
export interface SimilarMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly publication: Publication;
  readonly alike: readonly Likeness[];
}

export interface SimilarApplication {
  readonly id: string;
  readonly name: string;
  readonly alike: readonly Likeness[];
}

/** Members and other waiting applications that share name, website or mail domain with an application. */
export async function findSimilar(
  db: Kysely<MembershipTables>,
  application: Pick<Application, 'id' | 'name' | 'website' | 'contactEmail'>,
): Promise<{
  readonly members: readonly SimilarMember[];
  readonly applications: readonly SimilarApplication[];
}> {
  const applicant = { ...application, email: application.contactEmail };
  // All of them: a network has hundreds of members, and the rule of likeness stands in one place only.
  const members = await db
    .selectFrom('member')
    .select(['id', 'slug', 'name', 'website', 'email', 'publication'])
    .orderBy('name')
    .execute();
  const applications = await db
    .selectFrom('membership_application')
    .where('id', '<>', application.id)
    .where('confirmed_at', 'is not', null)
    .where('decided_at', 'is', null)
    .select(['id', 'name', 'website', 'contact_email as email'])
    .orderBy('confirmed_at')
    .execute();
  return {
    members: members.flatMap(({ id, slug, name, publication, ...facts }) => {
      const alike = likenesses(applicant, { name, ...facts });
      return alike.length === 0 ? [] : [{ id, slug, name, publication, alike }];
    }),
    applications: applications.flatMap(({ id, name, ...facts }) => {
      const alike = likenesses(applicant, { name, ...facts });
      return alike.length === 0 ? [] : [{ id, name, alike }];
    }),
  };
}
