import type { Kysely } from 'kysely';
import { localDate } from '../../platform/clock.ts';
import { stableId } from '../../platform/ids.ts';
import { type DemoMember, type DemoPerson, demoPeople } from '../model/demo-people.ts';
import { emailKey } from '../model/email-address.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * Brings the fictitious people of the demo network in; only for portals whose DEMO is on. May be called at every start: who is there
 * already stays as they are, with the rights that they have by now. Answers how many are new.
 */
export function seedDemoPeople(
  db: Kysely<AccountsTables>,
  providers: readonly DemoMember[],
  now: Date,
): Promise<number> {
  return addDemoPeople(db, demoPeople(providers), now);
}

/** {@link seedDemoPeople} for people that another domain knows, e.g. those who advise. */
export function addDemoPeople(
  db: Kysely<AccountsTables>,
  people: readonly DemoPerson[],
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    let added = 0;
    for (const person of people) {
      if (await addDemoPerson(transaction, person, now)) added += 1;
    }
    return added;
  });
}

/** The id that a person of the demo has in every database. */
export const demoPersonId = (key: string): string => stableId('demo person', key);

async function addDemoPerson(
  transaction: Kysely<AccountsTables>,
  person: DemoPerson,
  now: Date,
): Promise<boolean> {
  const id = demoPersonId(person.key);
  const inserted = await transaction
    .insertInto('person')
    .values({
      id,
      email: person.email,
      email_key: emailKey(person.email),
      name: person.name,
      language: 'de',
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return false;
  const common = { person_id: id, from_on: localDate(now), to_on: null, created_by: null };
  for (const { memberId, role } of person.mandates) {
    await transaction
      .insertInto('mandate')
      .values({
        ...common,
        id: stableId('demo mandate', person.key, memberId),
        member_id: memberId,
        role,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (person.officeRole !== null) {
    await transaction
      .insertInto('office_role')
      .values({
        ...common,
        id: stableId('demo office role', person.key),
        role: person.officeRole,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return true;
}
