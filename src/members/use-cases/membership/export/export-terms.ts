import type { Kysely } from 'kysely';
import { formats } from '../../../../ui/format.ts';
import { kindLabel } from '../../../kind-words.ts';
import type { MembershipTables } from '../../../membership-tables.ts';
import type { MembershipRules } from '../../../model/membership/membership-rules.ts';
import { termsOf } from '../../../queries/membership/terms-of.ts';
import { memberTexts } from '../../../texts.ts';
import { feeWordsOf, voteWords } from '../term-words.ts';
import { type ExportedPart, type ExportQuestion, exportedRow } from './exported-part.ts';

/** The membership: all terms, and the applications that led to it. */
export async function exportTerms(
  db: Kysely<MembershipTables>,
  rules: MembershipRules,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = memberTexts(language);
  const { dateShort } = formats(language);
  const terms = await termsOf(db, memberId);
  const applications = await db
    .selectFrom('membership_application')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('created_at')
    .execute();
  return {
    key: 'membership',
    data: {
      terms,
      applications: applications.map(
        ({ token_hash: _token, contact_email_key: _key, ...application }) =>
          exportedRow(application),
      ),
    },
    readable: {
      title: t('membership.title'),
      table: {
        columns: [
          t('membership.column.from'),
          t('membership.column.to'),
          t('membership.column.kind'),
          t('membership.column.fee'),
          t('membership.column.vote'),
          t('membership.column.reason'),
        ],
        rows: terms.map((term) => [
          dateShort(term.fromOn),
          term.toOn === null ? t('membership.open') : dateShort(term.toOn),
          term.kind === null ? '' : kindLabel(term.kind, t),
          feeWordsOf(rules, term.feeClass, language),
          voteWords(term.votingRight, language),
          term.reason ?? '',
        ]),
      },
    },
  };
}
