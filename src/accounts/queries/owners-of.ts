import { type Kysely, sql } from 'kysely';
import type { Days } from '../model/mandate-days.ts';
import type { AccountsTables } from '../tables.ts';

/** An owner of a member, now or later. */
export interface OwnerDays extends Days {
  readonly mandateId: string;
}

/** Keeps changes of the rights for one member in a row, whoever makes them; ends with the transaction. The number is arbitrary but must stay. */
export async function lockMandatesOf(
  transaction: Kysely<AccountsTables>,
  memberId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(470021, hashtext(${memberId}))`.execute(transaction);
}

/** From when to when a member has owners who can sign in. */
export async function ownersOf(
  db: Kysely<AccountsTables>,
  memberId: string,
): Promise<readonly OwnerDays[]> {
  return db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('mandate.member_id', '=', memberId)
    .where('mandate.role', '=', 'owner')
    .where('person.blocked_at', 'is', null)
    .select(['mandate.id as mandateId', 'mandate.from_on as fromOn', 'mandate.to_on as toOn'])
    .execute();
}
