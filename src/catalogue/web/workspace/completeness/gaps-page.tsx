import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { type Gaps, mostOpen } from '../../../model/completeness/count-gaps.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { listHref } from '../list/list-filters.tsx';
import { coursesPath, gapsPath } from '../paths.ts';
import { ITEM_TEXTS } from './item-words.ts';

/** …/kurse/vollstaendigkeit – what is open in how many courses, each with the list of those courses. */
export function GapsPage(
  props: WorkspacePageProps & { readonly member: NamedMember; readonly gaps: Gaps },
): JSX.Element {
  const { language, member, gaps } = props;
  const words = wordsOf(language);
  const { t } = words;
  const { courses, met, open } = gaps;
  return (
    <CourseFrame {...props} path={gapsPath(member.slug)} title={t('complete.gaps.title')}>
      {courses === 0 ? (
        <p>{t('complete.gaps.none')}</p>
      ) : (
        <p class="lead">
          {t('complete.gaps.average', { average: Math.round((met / courses) * 10) / 10, courses })}
        </p>
      )}
      <p>{t('complete.gaps.lead')}</p>
      <ul class="gaps">
        {mostOpen(gaps).map((key) => (
          <li key={key}>
            <a href={listHref(words, member.slug, { filter: 'all', words: '', gap: key })}>
              {t('complete.gaps.line', { item: t(ITEM_TEXTS[key]), count: open[key], courses })}
            </a>
            {key === 'price' && <span class="small">{t('complete.gaps.bulkPrice')}</span>}
          </li>
        ))}
      </ul>
      {courses > 0 && mostOpen(gaps).length === 0 && <p>{t('complete.gaps.whole')}</p>}
      <p>
        <a class="stand-alone" href={localizedPath(language, coursesPath(member.slug))}>
          {t('complete.gaps.back')}
        </a>
      </p>
    </CourseFrame>
  );
}
