import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { LeftOut } from '../../../use-cases/export/left-out.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { coursesPath, handoverPath } from '../paths.ts';
import { LeftOutList } from './left-out-list.tsx';
import { NationalPortal } from './national-portal.tsx';
import { OtherFiles } from './other-files.tsx';

/** …/kurse/weitergabe – where the member's courses go out, what is left out and why, and how the files reach others. */
export function HandoverPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    /** Null where the member is not published (yet): then nothing goes out. */
    readonly found: LeftOut | null;
    readonly yesterday: LocalDate;
  },
): JSX.Element {
  const { language, member, found, yesterday } = props;
  const words = wordsOf(language);
  const { t } = words;
  return (
    <CourseFrame {...props} path={handoverPath(member.slug)} title={t('handover.title')}>
      <p class="lead">{t('handover.lead')}</p>
      {found === null ? (
        <p>{t('handover.notPublished')}</p>
      ) : (
        <div class="handover">
          <NationalPortal words={words} slug={member.slug} found={found} yesterday={yesterday} />
          <LeftOutList words={words} slug={member.slug} offers={found.leftOut} />
          <OtherFiles words={words} slug={member.slug} />
        </div>
      )}
      <p>
        <a class="stand-alone" href={localizedPath(language, coursesPath(member.slug))}>
          {t('handover.back')}
        </a>
      </p>
    </CourseFrame>
  );
}
