import type { Kysely } from 'kysely';
import { accountTexts, allMandatesOfMember, roleLabel } from '../../../../accounts/index.ts';
import { formats } from '../../../../ui/format.ts';
import type { MembershipTables } from '../../../membership-tables.ts';
import { memberTexts } from '../../../texts.ts';
import type { ExportedPart, ExportQuestion } from './exported-part.ts';

/** The people of a member with their mandates, past ones too. */
export async function exportPeople(
  db: Kysely<MembershipTables>,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = memberTexts(language);
  const { dateShort } = formats(language);
  const people = await allMandatesOfMember(db, memberId);
  return {
    key: 'people',
    data: people,
    readable: {
      title: t('membership.export.people'),
      table: {
        columns: [
          t('membership.field.name'),
          t('membership.field.email'),
          t('membership.export.mandate'),
          t('membership.column.from'),
          t('membership.column.to'),
        ],
        rows: people.map(({ personName, email, role, fromOn, toOn }) => [
          personName,
          email,
          roleLabel(role, accountTexts(language)),
          dateShort(fromOn),
          toOn === null ? t('membership.open') : dateShort(toOn),
        ]),
      },
    },
  };
}
