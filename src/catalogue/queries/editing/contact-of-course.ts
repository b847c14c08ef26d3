import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { CourseContact } from '../../model/course-document.ts';
import type { EditingTables } from '../../tables.ts';

const CONTACT_FIELDS = ['name', 'role', 'phone', 'email', 'url', 'hours'] as const;

/**
 * The row of a contact, made if the member has none that says the same. A new one gets a number of its own, so that nobody waits for a
 * delivery that is writing the same contact.
 */
export async function contactIdOf(
  trx: Kysely<EditingTables>,
  memberId: string,
  contact: CourseContact | null,
): Promise<string | null> {
  if (contact === null) return null;
  const known = await trx
    .selectFrom('contact')
    .where('member_id', '=', memberId)
    .where((row) =>
      row.and(CONTACT_FIELDS.map((field) => row(field, 'is not distinct from', contact[field]))),
    )
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const id = randomId();
  await trx
    .insertInto('contact')
    .values({ id, member_id: memberId, ...contact })
    .execute();
  return id;
}

/** Deletes contacts of the member that no course names any more: personal data goes when its purpose goes. */
export async function dropUnusedContact(
  trx: Kysely<EditingTables>,
  contactId: string | null,
): Promise<void> {
  if (contactId === null) return;
  await trx
    .deleteFrom('contact as c')
    .where('c.id', '=', contactId)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('offer as o').whereRef('o.contact_id', '=', 'c.id').select('o.id'),
        ),
      ),
    )
    .execute();
}
