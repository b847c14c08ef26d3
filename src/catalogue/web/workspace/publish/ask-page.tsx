import type { ComponentChildren, JSX } from 'preact';
import { fieldErrors, type WrongFields } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';

/** Asks once more before something about a course is taken away. */
export function AskPage(
  props: CoursePageProps & {
    readonly path: string;
    readonly title: string;
    readonly lead: string;
    readonly submit: string;
    readonly wrong?: WrongFields;
    readonly children?: ComponentChildren;
  },
): JSX.Element {
  const { language, member, course } = props;
  const { t } = wordsOf(language);
  return (
    <CourseFrame
      {...props}
      below={{ offerId: course.offerId, title: course.document.title }}
      errors={fieldErrors(props.wrong ?? {})}
    >
      <p class="lead">{props.lead}</p>
      <form method="post" action={localizedPath(language, props.path)} noValidate>
        <input type="hidden" name="version" value={String(course.version)} />
        {props.children}
        <div class="buttons">
          <Button>{props.submit}</Button>
          <a
            class="stand-alone"
            href={localizedPath(language, coursePaths(member.slug, course.offerId).course)}
          >
            {t('editor.back.course')}
          </a>
        </div>
      </form>
    </CourseFrame>
  );
}
