import type { Kysely } from 'kysely';
import type { MembershipTables } from '../../membership-tables.ts';
import type { MemberKind, Publication } from '../../tables.ts';

/** What the page of a membership says about the member itself. */
export interface MemberFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly publication: Publication;
}

/** A member by its address, in whatever state. Throws where there is none: the guard of the page has found it. */
export async function memberFacts(
  db: Kysely<MembershipTables>,
  slug: string,
): Promise<MemberFacts> {
  return db
    .selectFrom('member')
    .where('slug', '=', slug)
    .select(['id', 'slug', 'name', 'kind', 'publication'])
    .executeTakeFirstOrThrow();
}
