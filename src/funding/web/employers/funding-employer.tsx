import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { companyProgrammes } from '../../model/employer/company-programmes.ts';
import type { Answers } from '../../model/fact.ts';
import type { RuleBook } from '../../model/programme.ts';
import { programmesOn } from '../../model/programmes-on.ts';
import { fundingTexts } from '../../texts.ts';
import type { CheckRules } from '../check/check-rules.ts';
import { EmployerForm } from './employer-form.tsx';
import { EmployerProgrammes } from './employer-programmes.tsx';
import { employerWords } from './employer-words.ts';
import { knownOfCourse } from './known-of-course.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'funding-employer': {
        class?: string;
        children?: ComponentChildren;
        'data-script': string | undefined;
        'data-voice': Language;
        'data-rules': string;
        'data-today': string;
        'data-words': string;
        'data-course': string | undefined;
        'data-loading': string;
        'data-failed': string;
      };
    }
  }
}

/** A course for which a company asks: its name and what it says of itself (`kurs.*`). */
export interface EmployerCourse {
  readonly title: string;
  readonly facts: Answers;
}

/**
 * The sheet for companies. It is filled on the device like the check; without scripts the page says so and offers table and telephone.
 * What it says about programmes it takes from their cards: those of the page, or with a course those that it brings itself.
 */
export function FundingEmployer(props: {
  shell: PageShell;
  language: Language;
  book: RuleBook;
  rules: CheckRules;
  course?: EmployerCourse | undefined;
}): JSX.Element {
  const { shell, language, book, rules, course } = props;
  const t = fundingTexts(language);
  return (
    <funding-employer
      class="check employer"
      data-script={shell.assets.modules?.employer}
      data-voice={language}
      data-rules={rules.employerAddresses[language]}
      data-today={rules.today}
      data-words={JSON.stringify(employerWords(language))}
      data-course={course && JSON.stringify(course)}
      data-loading={t('check.loading')}
      data-failed={t('check.failed')}
    >
      <div class="check-start card">
        <h2>{t('employers.start')}</h2>
        <p>{t('employers.start.text')}</p>
        <p class="small">{t('check.start.privacy')}</p>
        <button class="button button-primary check-open" type="button" hidden>
          <span>{t('employers.start.button')}</span>
        </button>
        <p class="check-without">{t('employers.without')}</p>
      </div>
      <p class="check-said unseen" role="status" />
      <template class="employer-form-template">
        <EmployerForm language={language} known={knownOfCourse(course?.facts ?? {}, language)} />
      </template>
      {course && (
        <template class="employer-cards">
          <EmployerProgrammes
            language={language}
            book={book}
            programmes={companyProgrammes(programmesOn(book, rules.today).values())}
          />
        </template>
      )}
    </funding-employer>
  );
}
