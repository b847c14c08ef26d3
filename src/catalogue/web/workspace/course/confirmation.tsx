import type { JSX } from 'preact';
import { type LocalDate, localDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import type { ShownFreshness } from '../../../model/freshness/freshness.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePageProps } from '../parts.ts';
import { bulkPath } from '../paths.ts';

const SHOWN: Readonly<Record<Exclude<ShownFreshness, 'fresh'>, CatalogueText>> = {
  grey: 'editor.confirm.grey',
  hidden: 'editor.confirm.hidden',
};

/** When somebody last said that the course is right, and the button that says so today. */
export function Confirmation(
  props: CoursePageProps & {
    readonly words: Words;
    readonly mayEdit: boolean;
    readonly today: LocalDate;
  },
): JSX.Element | null {
  const { member, course, words, today } = props;
  const { t, format, language } = words;
  if (course.publication !== 'published') return null;
  const isOfToday = localDate(course.confirmedAt) === today;
  return (
    <div class="confirmation">
      <p>
        {t('editor.confirm.last', { day: format.day(course.confirmedAt) })}{' '}
        {course.freshness !== 'fresh' && t(SHOWN[course.freshness])}
      </p>
      {props.mayEdit && !isOfToday && (
        <form method="post" action={localizedPath(language, bulkPath(member.slug))}>
          <input type="hidden" name="offer" value={course.offerId} />
          <input type="hidden" name="back" value="course" />
          <Button kind="secondary" icon="check" name="act" value="confirm">
            {t('editor.confirm.still')}
          </Button>
        </form>
      )}
    </div>
  );
}
