import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import type { GoneLink } from '../../../queries/links/gone-links.ts';
import type { CourseFilter, CourseList } from '../../../use-cases/editing/list-courses.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { GoneLinks } from '../links/gone-links.tsx';
import { coursesPath, deliveriesPath, newCoursePath } from '../paths.ts';
import { BulkForm } from './bulk-form.tsx';
import { CourseCard } from './course-card.tsx';
import { ListFilters, listHref } from './list-filters.tsx';
import { type ListDone, ListNotice } from './list-notice.tsx';

export const COURSES_PER_PAGE = 25;

/** /mitglieder/{slug}/kurse – all courses of a member with what there is to do about them. */
export function CourseListPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly list: CourseList;
    readonly filter: CourseFilter;
    readonly searched: string;
    readonly page: number;
    readonly mayEdit: boolean;
    readonly today: LocalDate;
    readonly done: ListDone | null;
    readonly gone: readonly GoneLink[];
  },
): JSX.Element {
  const { language, member, list, filter, searched, mayEdit } = props;
  const words = wordsOf(language);
  const { t } = words;
  const hasCourses = list.counts.all > 0 || searched !== '';
  return (
    <CourseFrame
      {...props}
      path={coursesPath(member.slug)}
      title={t('editor.list.title', { member: member.name })}
    >
      {props.done !== null && <ListNotice done={props.done} words={words} />}
      <GoneLinks words={words} slug={member.slug} links={props.gone} withCourse />
      {mayEdit && hasCourses && (
        <p>
          <LinkButton icon="book" href={localizedPath(language, newCoursePath(member.slug))}>
            {t('editor.list.new')}
          </LinkButton>
        </p>
      )}
      {!hasCourses && (
        <EmptyState
          drawing="workshop"
          title={t('editor.list.emptyTitle')}
          text={t('editor.list.emptyText')}
        >
          {mayEdit && (
            <LinkButton icon="book" href={localizedPath(language, newCoursePath(member.slug))}>
              {t('editor.list.new')}
            </LinkButton>
          )}
        </EmptyState>
      )}
      {hasCourses && (
        <>
          <ListFilters
            words={words}
            slug={member.slug}
            filter={filter}
            searched={searched}
            counts={list.counts}
          />
          <p role="status">{t('editor.list.count', { count: list.total })}</p>
          <ul class="course-entries">
            {list.courses.map((entry) => (
              <CourseCard
                key={entry.offerId}
                words={words}
                member={member}
                entry={entry}
                today={props.today}
                mayEdit={mayEdit}
              />
            ))}
          </ul>
          <Pager
            language={language}
            page={props.page}
            pageCount={Math.ceil(list.total / COURSES_PER_PAGE)}
            href={(page) => listHref(words, member.slug, { filter, words: searched, page })}
          />
          {mayEdit && list.courses.length > 0 && <BulkForm words={words} slug={member.slug} />}
        </>
      )}
      <p>
        <a href={localizedPath(language, deliveriesPath(member.slug))}>
          {t('editor.deliveries.link')}
        </a>
      </p>
    </CourseFrame>
  );
}
