import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';
import { ANSWERING_ROLES } from './able-members.ts';

/** Whether somebody answers enquiries of a member on a day. */
export async function mayAnswer(
  db: Kysely<ContactTables>,
  who: { readonly memberId: string; readonly personId: string; readonly day: LocalDate },
): Promise<boolean> {
  const { memberId, personId, day } = who;
  const mandate = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .where('person.id', '=', personId)
    .where('person.blocked_at', 'is', null)
    .where('member_id', '=', memberId)
    .where('role', 'in', [...ANSWERING_ROLES])
    .where('from_on', '<=', day)
    .where((open) => open.or([open('to_on', 'is', null), open('to_on', '>=', day)]))
    .select('mandate.id')
    .executeTakeFirst();
  return mandate !== undefined;
}
