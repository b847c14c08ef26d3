import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import type { CoursePart } from '../../../model/course-parts.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { partValue } from '../words/part-value.ts';
import { COURSE_PART_TEXTS } from '../words/part-words.ts';

const BASICS: readonly CoursePart[] = ['topics', 'description', 'audience'];
const DETAILS: readonly CoursePart[] = [
  'kind',
  'subtitle',
  'learningAim',
  'requirements',
  'languageLevel',
  'languages',
  'targets',
  'certificates',
  'certificateText',
  'occupations',
  'teachingUnits',
  'durationDays',
  'durationText',
  'funding',
  'fundingText',
  'fundingGoal',
  'upgradingLevel',
  'mandatoryTraining',
  'teacherProfile',
  'cancelTerms',
  'access',
  'contact',
  'url',
  'keywords',
];
const LONGEST_SHOWN = 300;

/** What a course says about itself, in two cards as the two forms have it. */
export function CourseSummary(
  props: CoursePageProps & {
    readonly words: Words;
    readonly labels: Labels;
    readonly mayEdit: boolean;
  },
): JSX.Element {
  const { member, course, words } = props;
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <div class="course-summary">
      <SummaryCard
        {...props}
        id="text"
        title={t('editor.text.title')}
        parts={BASICS}
        path={paths.text}
      />
      <SummaryCard
        {...props}
        id="details"
        title={t('editor.details.title')}
        parts={DETAILS}
        path={paths.details}
      />
    </div>
  );
}

function SummaryCard(
  props: CoursePageProps & {
    words: Words;
    labels: Labels;
    mayEdit: boolean;
    id: string;
    title: string;
    parts: readonly CoursePart[];
    path: string;
  },
): JSX.Element {
  const { course, words, labels } = props;
  const { t, language } = words;
  const known = props.parts.flatMap((part) => {
    const value = partValue(course.document, { runId: null, part }, labels, words);
    return value === '' ? [] : [{ part, value }];
  });
  return (
    <Card as="section" labelledBy={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {known.length === 0 && <p>{t('editor.course.nothingYet')}</p>}
      <dl class="summary-facts">
        {known.map(({ part, value }) => (
          <div key={part}>
            <dt>{t(COURSE_PART_TEXTS[part])}</dt>
            <dd>{value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)} …` : value}</dd>
          </div>
        ))}
      </dl>
      {props.mayEdit && (
        <a class="stand-alone" href={localizedPath(language, props.path)}>
          {t('editor.change')}
          <span class="unseen">: {props.title}</span>
        </a>
      )}
    </Card>
  );
}
