import { type Kysely, sql } from 'kysely';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Term } from '../../model/membership/terms.ts';
import type { MemberKind } from '../../tables.ts';

/** A term as it is stored. */
export interface StoredTerm extends Term {
  readonly id: string;
  readonly version: number;
  /** What the member was in it; null = as the member itself says. */
  readonly kind: MemberKind | null;
  /** Why it follows the one before; null = nobody said, or it is the first. */
  readonly reason: string | null;
  /** When somebody said that the membership ends with it; null = nobody did. */
  readonly endedAt: Date | null;
}

/** All terms of a member, the latest first. */
export async function termsOf(
  db: Kysely<MembershipTables>,
  memberId: string,
): Promise<readonly StoredTerm[]> {
  return db
    .selectFrom('membership')
    .where('member_id', '=', memberId)
    .select([
      'id',
      'from_on as fromOn',
      'to_on as toOn',
      'fee_class as feeClass',
      'voting_right as votingRight',
      'ended_at as endedAt',
      'kind',
      'reason',
      'version',
    ])
    .orderBy('from_on', 'desc')
    .execute();
}

/** Keeps changes of one membership in a row; ends with the transaction. The number is arbitrary but must stay. */
export async function lockMembership(
  transaction: Kysely<MembershipTables>,
  memberId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(470031, hashtext(${memberId}))`.execute(transaction);
}
