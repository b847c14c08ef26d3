import type { JSX } from 'preact';
import type { NamedMember } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import type { CourseEntry } from '../../../use-cases/editing/list-courses.ts';
import type { Words } from '../../words/words.ts';
import { bulkPath, coursePaths } from '../paths.ts';

/** What keeps a course in the search: confirming it, the same dates half a year later, another date. */
export function NextSteps(props: {
  readonly words: Words;
  readonly member: NamedMember;
  readonly entry: CourseEntry;
  readonly mayEdit: boolean;
}): JSX.Element | null {
  const { words, member, entry } = props;
  const { t, language } = words;
  const paths = coursePaths(member.slug, entry.offerId);
  const about = <span class="unseen"> – {entry.title}</span>;
  if (!props.mayEdit || (!entry.isStale && entry.lastStart === null)) return null;
  return (
    <div class="buttons">
      {entry.isStale && (
        <form method="post" action={localizedPath(language, bulkPath(member.slug))}>
          <input type="hidden" name="offer" value={entry.offerId} />
          <Button kind="secondary" icon="check" name="act" value="confirm">
            {t('editor.confirm.still')}
            {about}
          </Button>
        </form>
      )}
      {entry.lastStart !== null && (
        <>
          <form method="post" action={localizedPath(language, paths.nextTerm)}>
            <Button kind="secondary" icon="calendar">
              {t('editor.confirm.nextTerm')}
              {about}
            </Button>
          </form>
          <LinkButton kind="secondary" href={localizedPath(language, paths.newRun)}>
            {t('editor.confirm.newRun')}
            {about}
          </LinkButton>
        </>
      )}
    </div>
  );
}
