import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import type { CompletenessKey } from '../../../model/completeness/completeness.ts';
import type { GoneLink } from '../../../queries/links/gone-links.ts';
import type { CourseFilter, CourseList } from '../../../use-cases/editing/list-courses.ts';
import { wordsOf } from '../../words/words.ts';
import { GapNotice } from '../completeness/gap-notice.tsx';
import { CourseFrame } from '../course-frame.tsx';
import { GoneLinks } from '../links/gone-links.tsx';
import { coursesPath, deliveriesPath, newCoursePath, twinsPath } from '../paths.ts';
import { TwinsNotice } from '../twins/twins-notice.tsx';
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
    /** Only courses in which this item of the checklist is open. */
    readonly gap: CompletenessKey | null;
    readonly page: number;
    readonly mayEdit: boolean;
    readonly today: LocalDate;
    readonly done: ListDone | null;
    readonly gone: readonly GoneLink[];
    /** How many pairs of courses that look like one wait for a decision. */
    readonly openTwins: number;
  },
): JSX.Element {
  const { language, member, list, filter, searched, gap, mayEdit } = props;
  const words = wordsOf(language);
  const { t } = words;
  const hasCourses = list.counts.all > 0 || searched !== '' || gap !== null;
  return (
    <CourseFrame
      {...props}
      path={coursesPath(member.slug)}
      title={t('editor.list.title', { member: member.name })}
    >
      {props.done !== null && <ListNotice done={props.done} words={words} />}
      <GoneLinks words={words} slug={member.slug} links={props.gone} withCourse />
      <TwinsNotice words={words} slug={member.slug} count={props.openTwins} />
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
            gap={gap}
            counts={list.counts}
          />
          <p role="status">{t('editor.list.count', { count: list.total })}</p>
          <GapNotice words={words} slug={member.slug} gap={gap} mayEdit={mayEdit} />
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
            href={(page) => listHref(words, member.slug, { filter, words: searched, gap, page })}
          />
          {mayEdit && list.courses.length > 0 && <BulkForm words={words} slug={member.slug} />}
        </>
      )}
      <ul class="course-tools-list">
        <li>
          <a class="stand-alone" href={localizedPath(language, deliveriesPath(member.slug))}>
            {t('editor.deliveries.link')}
          </a>
        </li>
        <li>
          <a class="stand-alone" href={localizedPath(language, twinsPath(member.slug))}>
            {t('twins.title')}
          </a>
        </li>
      </ul>
    </CourseFrame>
  );
}
