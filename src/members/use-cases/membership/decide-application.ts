import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { Application } from '../../model/membership/application.ts';
import { findApplication } from '../../queries/membership/find-application.ts';

/** Which application, as the person who decides has seen it. */
export interface Decision {
  readonly applicationId: string;
  readonly version: number;
  readonly by: Acting;
  readonly now: Date;
}

/** There is no such application, or somebody else has decided it: a second decision is impossible. */
export type Undecidable = { readonly kind: 'gone' } | { readonly kind: 'decided' };

/** An application that can still be decided, locked until the end of the transaction. */
export async function openForDecision(
  transaction: Kysely<MembershipTables>,
  { applicationId, version }: Decision,
): Promise<{ readonly kind: 'open'; readonly application: Application } | Undecidable> {
  await transaction
    .selectFrom('membership_application')
    .where('id', '=', applicationId)
    .select('id')
    .forUpdate()
    .execute();
  const application = await findApplication(transaction, applicationId);
  if (application === null) return { kind: 'gone' };
  if (application.decision !== null || application.version !== version) return { kind: 'decided' };
  return { kind: 'open', application };
}

/** Puts a decision down, with its line in the audit log. */
export async function writeDecision(
  transaction: Kysely<MembershipTables>,
  { applicationId, version, by, now }: Decision,
  outcome: {
    readonly decision: 'admitted' | 'declined';
    readonly reason: string | null;
    readonly memberId: string | null;
  },
): Promise<void> {
  await transaction
    .updateTable('membership_application')
    .set({
      decided_at: now,
      decided_by: by.personId,
      decision: outcome.decision,
      reason: outcome.reason,
      member_id: outcome.memberId,
      version: version + 1,
    })
    .where('id', '=', applicationId)
    .execute();
  await note(transaction, {
    actorId: by.personId,
    action: `membership.${outcome.decision}`,
    subject: { kind: 'membership_application', id: applicationId },
    memberId: outcome.memberId,
    now,
  });
}
