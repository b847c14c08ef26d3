import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { bulkPath, coursesPath } from '../paths.ts';

/** Asks once more before several courses go offline. */
export function BulkWithdrawPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly courses: readonly { readonly offerId: string; readonly title: string }[];
  },
): JSX.Element {
  const { language, member, courses } = props;
  const { t } = wordsOf(language);
  return (
    <CourseFrame
      {...props}
      path={bulkPath(member.slug)}
      title={t('editor.bulk.withdrawTitle', { count: courses.length })}
    >
      <p class="lead">{t('editor.bulk.withdrawLead')}</p>
      <ul>
        {courses.map(({ offerId, title }) => (
          <li key={offerId}>{title}</li>
        ))}
      </ul>
      <form method="post" action={localizedPath(language, bulkPath(member.slug))}>
        {courses.map(({ offerId }) => (
          <input key={offerId} type="hidden" name="offer" value={offerId} />
        ))}
        <input type="hidden" name="act" value="withdraw" />
        <input type="hidden" name="sure" value="yes" />
        <TextField
          language={language}
          id="reason"
          name="reason"
          maxLength={500}
          label={t('editor.withdraw.reason')}
          hint={t('editor.withdraw.reasonHint')}
        />
        <Button>{t('editor.bulk.withdrawSubmit', { count: courses.length })}</Button>
      </form>
      <p>
        <a class="stand-alone" href={localizedPath(language, coursesPath(member.slug))}>
          {t('editor.back.list')}
        </a>
      </p>
    </CourseFrame>
  );
}
