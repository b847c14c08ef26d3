import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { SuggestionPage } from '../../../use-cases/suggestions/list-suggestions.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { coursePaths, coursesPath, suggestionsPath } from '../paths.ts';
import { SuggestionList } from './suggestion-list.tsx';

export const SUGGESTION_DONE = ['online', 'draft', 'declined', 'none'] as const;
export type SuggestionDone = (typeof SUGGESTION_DONE)[number];
const DONE_TEXTS: Readonly<Record<SuggestionDone, CatalogueText>> = {
  online: 'suggestion.done.online',
  draft: 'suggestion.done.draft',
  declined: 'suggestion.done.declined',
  none: 'suggestion.done.none',
};

/** …/kurse/vorschlaege – what may fit the courses of a member, course by course; a person decides. */
export function SuggestionsPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly found: SuggestionPage;
    readonly after: string;
    readonly labels: Labels;
    readonly isTrusted: boolean;
    readonly done: SuggestionDone | undefined;
  },
): JSX.Element {
  const { language, member, found, after, done } = props;
  const words = wordsOf(language);
  const { t } = words;
  const path = suggestionsPath(member.slug);
  return (
    <CourseFrame {...props} path={path} title={t('suggestion.list.title')}>
      {done !== undefined && (
        <Notice tone={done === 'none' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {found.courses.length === 0 ? (
        <EmptyState drawing="desk" title={t('suggestion.list.none')} text="" />
      ) : (
        <p>{t(props.isTrusted ? 'suggestion.list.lead' : 'suggestion.list.leadWaiting')}</p>
      )}
      <ul class="course-entries">
        {found.courses.map(({ offerId, title, suggestions }) => (
          <Card key={offerId} as="li" class="course-entry">
            <h2>
              <a href={localizedPath(language, coursePaths(member.slug, offerId).course)}>
                {title}
              </a>
            </h2>
            <form method="post" action={localizedPath(language, path)}>
              <input type="hidden" name="offer" value={offerId} />
              <input type="hidden" name="ab" value={after} />
              <SuggestionList {...props} words={words} suggestions={suggestions} title={title} />
              {suggestions.length > 1 && (
                <p>
                  <Button kind="quiet" name="all" value="yes">
                    {t('suggestion.all')}
                    <span class="unseen">: {title}</span>
                  </Button>
                </p>
              )}
            </form>
          </Card>
        ))}
      </ul>
      <p class="buttons">
        {found.next !== null && (
          <a class="stand-alone" href={`${localizedPath(language, path)}?ab=${found.next}`}>
            {t('suggestion.list.next')}
          </a>
        )}
        {after !== '' && (
          <a class="stand-alone" href={localizedPath(language, path)}>
            {t('suggestion.list.first')}
          </a>
        )}
        <a class="stand-alone" href={localizedPath(language, coursesPath(member.slug))}>
          {t('complete.gaps.back')}
        </a>
      </p>
    </CourseFrame>
  );
}
