import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import { randomId } from '../../platform/ids.ts';
import type { Acting } from '../model/acting.ts';
import { granting } from '../model/mandate-days.ts';
import type { MemberRole } from '../model/roles.ts';
import { lockMandatesOf } from '../queries/owners-of.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

export interface MandateGrant {
  readonly personId: string;
  readonly memberId: string;
  readonly role: MemberRole;
  readonly fromOn: LocalDate;
  /** Last day; null = open. */
  readonly toOn: LocalDate | null;
  readonly by: Pick<Acting, 'personId'>;
  readonly now: Date;
}

/**
 * Gives a person a role for a member in the caller's transaction and answers the mandate's id. Who holds the role already on that
 * day keeps that mandate; it becomes open-ended where the new one is.
 */
export async function grantMandate(
  transaction: Kysely<AccountsTables>,
  grant: MandateGrant,
): Promise<string> {
  await lockMandatesOf(transaction, grant.memberId);
  const held = await transaction
    .selectFrom('mandate')
    .where('person_id', '=', grant.personId)
    .where('member_id', '=', grant.memberId)
    .where('role', '=', grant.role)
    .select(['id', 'from_on as fromOn', 'to_on as toOn'])
    .execute();
  const granted = granting(held, grant);
  const id = granted.kind === 'new' ? randomId() : granted.id;
  if (granted.kind === 'new') {
    await transaction
      .insertInto('mandate')
      .values({
        id,
        person_id: grant.personId,
        member_id: grant.memberId,
        role: grant.role,
        from_on: grant.fromOn,
        to_on: grant.toOn,
        created_by: grant.by.personId,
        created_at: grant.now,
      })
      .execute();
  }
  if (granted.kind === 'longer') {
    await transaction
      .updateTable('mandate')
      .set(({ eb }) => ({ to_on: granted.toOn, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
  await note(transaction, {
    actorId: grant.by.personId,
    action: 'mandate.granted',
    subject: { kind: 'person', id: grant.personId },
    memberId: grant.memberId,
    details: { role: grant.role, from: grant.fromOn, to: grant.toOn },
    now: grant.now,
  });
  return id;
}
