import type { ComponentChildren, JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { bulkPath, coursesPath } from '../paths.ts';

/** Asks once more before something happens to several courses at once. */
export function BulkAskPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly title: string;
    readonly lead: string;
    /** What goes along with the form besides its fields; the chosen courses by their ids. */
    readonly hidden: Readonly<Record<string, string>>;
    readonly offerIds: readonly string[];
    readonly submit: string;
    readonly wrong?: WrongFields;
    /** Which courses, and what becomes of them. */
    readonly courses: ComponentChildren;
    /** Fields, if there are any. */
    readonly children?: ComponentChildren;
  },
): JSX.Element {
  const { language, member } = props;
  const { t } = wordsOf(language);
  return (
    <CourseFrame {...props} path={bulkPath(member.slug)} errors={fieldErrors(props.wrong ?? {})}>
      <p class="lead">{props.lead}</p>
      {props.courses}
      <form method="post" action={localizedPath(language, bulkPath(member.slug))} noValidate>
        {props.offerIds.map((offerId) => (
          <input key={offerId} type="hidden" name="offer" value={offerId} />
        ))}
        {Object.entries(props.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <div class="buttons">
          <Button>{props.submit}</Button>
          <a class="stand-alone" href={localizedPath(language, coursesPath(member.slug))}>
            {t('editor.back.list')}
          </a>
        </div>
      </form>
    </CourseFrame>
  );
}
