import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';

/** What belongs to a member's profile besides its fields, as the workspace lists and edits it. */
export function profileEntries(db: Kysely<MembersTables>, memberId: string) {
  const notices = db
    .selectFrom('member_notice')
    .where('member_id', '=', memberId)
    .select(['id', 'kind', 'title', 'details', 'topic', 'ends_on as endsOn', 'version']);
  const contacts = db
    .selectFrom('member_contact')
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .select([
      'id',
      'name',
      'role',
      'phone',
      'email',
      'consent_text as consentText',
      'consented_at as consentedAt',
      'version',
    ]);
  const left = db
    .selectFrom('member_contact')
    .where('member_id', '=', memberId)
    .select(['id', 'name', 'left_at as leftAt']);
  const places = db
    .selectFrom('venue')
    .where('member_id', '=', memberId)
    .where('removed_at', 'is', null)
    .select([
      'id',
      'name',
      'street',
      'postal_code as postalCode',
      'place',
      'note',
      'access',
      'precision',
      'source_id as sourceId',
      'version',
    ]);
  return {
    /** The last to end first, also those that are over. */
    notices: () => notices.orderBy('ends_on', 'desc').orderBy('id').execute(),
    notice: (id: string) => notices.where('id', '=', id).executeTakeFirst(),
    /** Those whose agreement stands, first named first. */
    contacts: () => contacts.orderBy('created_at').orderBy('id').execute(),
    contact: (id: string) => contacts.where('id', '=', id).executeTakeFirst(),
    /** Those who took themselves off the page since, the latest first. */
    leftSince: (since: Date) =>
      left.where('left_at', '>', since).orderBy('left_at', 'desc').execute(),
    places: () => places.orderBy('place').orderBy('name').orderBy('id').execute(),
    place: (id: string) => places.where('id', '=', id).executeTakeFirst(),
  };
}

type Entries = ReturnType<typeof profileEntries>;
export type EditedNotice = Awaited<ReturnType<Entries['notices']>>[number];
export type EditedContact = Awaited<ReturnType<Entries['contacts']>>[number];
export type LeftContact = Awaited<ReturnType<Entries['leftSince']>>[number];
export type EditedPlace = Awaited<ReturnType<Entries['places']>>[number];
