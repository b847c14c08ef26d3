import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps, WrongFields } from '../../../../accounts/index.ts';
import { type CourseChange, changesBetween } from '../../../model/course-changes.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import type { Labels } from '../../../queries/label-store.ts';
import { wordsOf } from '../../words/words.ts';
import type { PriceTyped } from '../forms/read-price.ts';
import { ChangeList } from '../history/change-list.tsx';
import { PriceFields, PriceTextField } from '../run/price-fields.tsx';
import { BulkAskPage } from './bulk-ask-page.tsx';

/** A chosen course as it is and as it would be. */
export interface PricedCourse {
  readonly offerId: string;
  readonly before: CourseDocument;
  /** Null where no price could be read: then the fields are shown again. */
  readonly after: CourseDocument | null;
}

/** Shows old and new prices of several courses before they change; with a wrong price it asks for the price again. */
export function BulkPricePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly courses: readonly PricedCourse[];
    readonly typed: PriceTyped;
    readonly wrong: WrongFields;
    readonly labels: Labels;
  },
): JSX.Element {
  const { language, courses, typed, wrong, labels } = props;
  const words = wordsOf(language);
  const { t } = words;
  const isWrong = Object.keys(wrong).length > 0;
  const count = courses.length;
  const changesOf = ({ before, after }: PricedCourse): readonly CourseChange[] =>
    after === null ? [] : changesBetween(before, after);
  return (
    <BulkAskPage
      {...props}
      title={t('editor.bulk.priceTitle', { count })}
      lead={t(isWrong ? 'editor.bulk.priceAgain' : 'editor.bulk.priceLead')}
      hidden={{ act: 'set_price', ...(isWrong ? {} : { ...typed, sure: 'yes' }) }}
      offerIds={courses.map(({ offerId }) => offerId)}
      submit={t(isWrong ? 'editor.bulk.priceSubmit' : 'editor.bulk.priceSure')}
      courses={
        <ul class="course-entries">
          {courses.map((course) => (
            <li key={course.offerId} class="card course-entry">
              <h2>{course.before.title}</h2>
              {!isWrong && changesOf(course).length === 0 && <p>{t('editor.bulk.priceSame')}</p>}
              {course.after !== null && (
                <ChangeList
                  words={words}
                  labels={labels}
                  before={course.before}
                  after={course.after}
                  changes={changesOf(course)}
                />
              )}
            </li>
          ))}
        </ul>
      }
    >
      {isWrong && (
        <>
          <PriceFields words={words} typed={typed} wrong={wrong} />
          <PriceTextField words={words} typed={typed} wrong={wrong} />
        </>
      )}
    </BulkAskPage>
  );
}
