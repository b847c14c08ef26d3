import type { Kysely } from 'kysely';
import type { MembershipTables } from '../../membership-tables.ts';
import type { MemberKind } from '../../tables.ts';

/** A line of the office's list. */
export interface ApplicationLine {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly place: string;
  readonly confirmedAt: Date;
}

export interface DecidedLine extends ApplicationLine {
  readonly decision: 'admitted' | 'declined';
  readonly decidedAt: Date;
}

/** Applications that wait for a decision, the oldest first. Those whose address is not proved are left out. */
export async function waitingApplications(
  db: Kysely<MembershipTables>,
): Promise<readonly ApplicationLine[]> {
  const rows = await db
    .selectFrom('membership_application')
    .where('decided_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .select(['id', 'name', 'kind', 'place', 'confirmed_at as confirmedAt'])
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ confirmedAt, ...row }) =>
    confirmedAt === null ? [] : [{ ...row, confirmedAt }],
  );
}

/** The latest decisions. */
export async function decidedApplications(
  db: Kysely<MembershipTables>,
  most = 20,
): Promise<readonly DecidedLine[]> {
  const rows = await db
    .selectFrom('membership_application')
    .where('decided_at', 'is not', null)
    .select([
      'id',
      'name',
      'kind',
      'place',
      'confirmed_at as confirmedAt',
      'decision',
      'decided_at as decidedAt',
    ])
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.flatMap(({ confirmedAt, decision, decidedAt, ...row }) =>
    confirmedAt === null || decision === null || decidedAt === null
      ? []
      : [{ ...row, confirmedAt, decision, decidedAt }],
  );
}
