import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { TextField } from '../../../../ui/field.tsx';
import { wordsOf } from '../../words/words.ts';
import { BulkAskPage } from './bulk-ask-page.tsx';

/** Asks once more before several courses go offline. */
export function BulkWithdrawPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly courses: readonly { readonly offerId: string; readonly title: string }[];
  },
): JSX.Element {
  const { language, courses } = props;
  const { t } = wordsOf(language);
  const count = courses.length;
  return (
    <BulkAskPage
      {...props}
      title={t('editor.bulk.withdrawTitle', { count })}
      lead={t('editor.bulk.withdrawLead')}
      hidden={{ act: 'withdraw', sure: 'yes' }}
      offerIds={courses.map(({ offerId }) => offerId)}
      submit={t('editor.bulk.withdrawSubmit', { count })}
      courses={
        <ul>
          {courses.map(({ offerId, title }) => (
            <li key={offerId}>{title}</li>
          ))}
        </ul>
      }
    >
      <TextField
        language={language}
        id="reason"
        name="reason"
        maxLength={500}
        label={t('editor.withdraw.reason')}
        hint={t('editor.withdraw.reasonHint')}
      />
    </BulkAskPage>
  );
}
