import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { DECIDED_KEPT_DAYS } from '../../model/membership/application.ts';
import { standingOn } from '../../model/membership/terms.ts';
import { membersToWithdraw } from '../../queries/membership/members-to-withdraw.ts';
import { lockMembership, termsOf } from '../../queries/membership/terms-of.ts';
import { type LeavingParts, leaveNetwork } from './leave-network.ts';
import { turnKinds } from './turn-kinds.ts';

const DAY_MS = 86_400_000;

/**
 * What has to be done each day and at the start: members whose day has come leave, each in a transaction of its own, or become another kind; applications
 * that were never confirmed or were decided long ago are deleted. Answers how many left and how many were deleted.
 */
export async function careForMemberships(
  db: Kysely<MembershipTables>,
  { now, ...parts }: { readonly now: Date } & LeavingParts,
): Promise<{ readonly left: number; readonly deleted: number }> {
  const today = localDate(now);
  let left = 0;
  for (const memberId of await membersToWithdraw(db, today)) {
    await db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
      await lockMembership(transaction, memberId);
      // Another process, or somebody who took the end back, may have been quicker.
      const isDue = (await membersToWithdraw(transaction, today)).includes(memberId);
      if (!isDue || standingOn(await termsOf(transaction, memberId), today) !== 'left') return;
      await leaveNetwork(transaction, { memberId, actorId: null, now, ...parts });
      left += 1;
    });
  }
  await turnKinds(db, now);
  return { left, deleted: await pruneApplications(db, now) };
}

async function pruneApplications(db: Kysely<MembershipTables>, now: Date): Promise<number> {
  const decidedBefore = new Date(now.getTime() - DECIDED_KEPT_DAYS * DAY_MS);
  const { numDeletedRows } = await db
    .deleteFrom('membership_application')
    .where((row) =>
      row.or([
        row.and([row('confirmed_at', 'is', null), row('expires_at', '<', now)]),
        row('decided_at', '<', decidedBefore),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
