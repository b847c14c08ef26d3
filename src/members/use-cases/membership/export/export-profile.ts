import type { Kysely } from 'kysely';
import { formats } from '../../../../ui/format.ts';
import type { MembershipTables } from '../../../membership-tables.ts';
import { memberTexts } from '../../../texts.ts';
import {
  type ExportedPart,
  type ExportQuestion,
  exportedRow,
  knownFacts,
} from './exported-part.ts';

/** The member's own page: facts, places, notices, and the people whom it names, past ones too. */
export async function exportProfile(
  db: Kysely<MembershipTables>,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = memberTexts(language);
  const { dateShort } = formats(language);
  const member = await db
    .selectFrom('member')
    .where('id', '=', memberId)
    .selectAll()
    .executeTakeFirstOrThrow();
  const places = await db
    .selectFrom('venue')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('id')
    .execute();
  const notices = await db
    .selectFrom('member_notice')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const contacts = await db
    .selectFrom('member_contact')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const town = (row: { postal_code: string | null; place: string | null }) =>
    [row.postal_code, row.place].filter(Boolean).join(' ');
  return {
    key: 'profile',
    data: {
      ...exportedRow(member),
      places: places.map(exportedRow),
      notices: notices.map(exportedRow),
      contacts: contacts.map(({ token_hash: _token, ...contact }) => exportedRow(contact)),
    },
    readable: {
      title: t('membership.export.profile'),
      facts: knownFacts([
        [t('membership.field.name'), member.name],
        [t('membership.export.summary'), member.summary],
        [t('membership.field.address'), [member.street, town(member)].filter(Boolean).join(', ')],
        [t('membership.field.phone'), member.phone],
        [t('membership.field.email'), member.email],
        [t('membership.field.website'), member.website],
        [t('membership.export.hours'), member.opening_hours],
        [t('membership.field.topics'), member.topics.join(', ')],
      ]),
      parts: [
        {
          title: t('membership.export.places'),
          table: {
            columns: [t('membership.field.name'), t('membership.field.address')],
            rows: places.map((place) => [
              place.name ?? '',
              [place.street, town(place)].filter(Boolean).join(', '),
            ]),
          },
        },
        {
          title: t('membership.export.notices'),
          table: {
            columns: [t('membership.export.title'), t('membership.export.until')],
            rows: notices.map((notice) => [notice.title, dateShort(notice.ends_on)]),
          },
        },
        {
          title: t('membership.export.contacts'),
          table: {
            columns: [
              t('membership.field.name'),
              t('membership.export.role'),
              t('membership.field.phone'),
              t('membership.field.email'),
            ],
            rows: contacts.map(({ name, role, phone, email }) => [
              name,
              role ?? '',
              phone ?? '',
              email ?? '',
            ]),
          },
        },
      ],
    },
  };
}
