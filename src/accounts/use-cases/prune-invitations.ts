import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

const DAY_MS = 86_400_000;
/** Invitations are kept so long after they were answered, taken back or ran out, to answer "did it arrive?". */
const INVITATION_KEPT_DAYS = 30;
/** Requests to take over a page, after the decision. */
const TAKEOVER_KEPT_DAYS = 180;

/**
 * Deletes what has served: old invitations, accounts that an invitation prepared but nobody signed in to, decided takeover requests
 * and new addresses that were never confirmed. Answers the number of deleted rows per table.
 */
export async function pruneInvitations(
  db: Kysely<AccountsTables>,
  now: Date,
): Promise<{
  invitation: number;
  person: number;
  takeover_request: number;
  address_change: number;
}> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const limit = before(INVITATION_KEPT_DAYS);
  const invitations = await db
    .deleteFrom('invitation')
    .where((row) => row(row.fn.coalesce('accepted_at', 'revoked_at', 'expires_at'), '<', limit))
    .executeTakeFirst();
  const people = await db
    .deleteFrom('person')
    .where('last_sign_in_at', 'is', null)
    .where('created_at', '<', limit)
    .where((row) =>
      row.not(
        row.or([
          row.exists(
            row.selectFrom('mandate').whereRef('mandate.person_id', '=', 'person.id').select('id'),
          ),
          row.exists(
            row
              .selectFrom('office_role')
              .whereRef('office_role.person_id', '=', 'person.id')
              .select('id'),
          ),
          row.exists(
            row
              .selectFrom('invitation')
              .whereRef('invitation.email_key', '=', 'person.email_key')
              .where('accepted_at', 'is', null)
              .where('revoked_at', 'is', null)
              .where('expires_at', '>', now)
              .select('id'),
          ),
        ]),
      ),
    )
    .executeTakeFirst();
  const takeovers = await db
    .deleteFrom('takeover_request')
    .where('decided_at', '<', before(TAKEOVER_KEPT_DAYS))
    .executeTakeFirst();
  const addresses = await db
    .deleteFrom('address_change')
    .where('expires_at', '<', before(1))
    .executeTakeFirst();
  return {
    invitation: Number(invitations.numDeletedRows),
    person: Number(people.numDeletedRows),
    takeover_request: Number(takeovers.numDeletedRows),
    address_change: Number(addresses.numDeletedRows),
  };
}
