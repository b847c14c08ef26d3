import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { CheckCourse } from '../../model/check/check-course.ts';
import { fundingTexts } from '../../texts.ts';
import type { CheckRules } from './check-rules.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'funding-check': {
        class?: string;
        children?: ComponentChildren;
        'data-script': string | undefined;
        'data-voice': Language;
        'data-de': string;
        'data-einfach': string;
        'data-en': string;
        'data-results': string | undefined;
        'data-words-de': string;
        'data-words-einfach': string;
        'data-words-en': string;
        'data-today': string;
        'data-checked-on': string;
        'data-level': number;
        'data-course': string | undefined;
        'data-loading': string;
        'data-failed': string;
      };
    }
  }
}

export interface FundingCheckProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly rules: CheckRules;
  readonly course?: CheckCourse | undefined;
  /** Where the check without scripts stands if the page has no course; path without language prefix. */
  readonly withoutScript?: string;
  /** Level of its headings: 3 where it stands inside a section. */
  readonly headingLevel?: 2 | 3;
}

/**
 * The check "what would this cost me?". It runs on the device (decision 0043): the server writes where the rules are and what it knows of
 * the course, and learns nothing. Without scripts the ways to people and to the decision page stand in its place.
 */
export function FundingCheck(props: FundingCheckProps): JSX.Element {
  const { shell, language, rules, course } = props;
  const t = fundingTexts(language);
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <funding-check
      class="check"
      data-script={shell.assets.modules?.funding}
      data-voice={language}
      data-de={rules.addresses.de}
      data-einfach={rules.addresses.einfach}
      data-en={rules.addresses.en}
      data-results={shell.assets.modules?.['funding-result']}
      data-words-de={rules.wordsAddresses.de}
      data-words-einfach={rules.wordsAddresses.einfach}
      data-words-en={rules.wordsAddresses.en}
      data-today={rules.today}
      data-checked-on={rules.checkedOn}
      data-level={props.headingLevel ?? 2}
      data-course={course && JSON.stringify(course)}
      data-loading={t('check.loading')}
      data-failed={t('check.failed')}
    >
      <div class="check-start card">
        <Heading>{t('check.start.title')}</Heading>
        <p>{t('check.start.text')}</p>
        <p class="small">{t('check.start.privacy')}</p>
        <button class="button button-primary check-open" type="button" hidden>
          <span>{t(course === undefined ? 'check.start.button' : 'check.start.forMe')}</span>
        </button>
        <div class="check-without">
          <p>{t('check.without')}</p>
          <PeopleButtons
            shell={shell}
            language={language}
            ways={course?.withoutScript ?? props.withoutScript ?? '/foerderung/wege'}
          />
        </div>
      </div>
      <p class="check-said unseen" role="status" />
      <template class="check-advice">
        <div class="check-people">
          <p>{t('check.people')}</p>
          <PeopleButtons shell={shell} language={language} />
        </div>
      </template>
    </funding-check>
  );
}

/** Ways to people, and to the decision page where there is one. */
export function PeopleButtons(props: {
  shell: PageShell;
  language: Language;
  ways?: string;
}): JSX.Element {
  const { shell, language, ways } = props;
  const t = fundingTexts(language);
  const { phone } = shell.site(language).contact;
  return (
    <div class="buttons">
      {ways !== undefined && (
        <LinkButton icon="arrow" href={localizedPath(language, ways)}>
          {t('check.ways')}
        </LinkButton>
      )}
      <LinkButton kind="secondary" icon="phone" href={phoneHref(phone)}>
        {t('check.call', { phone })}
      </LinkButton>
      <LinkButton kind="secondary" icon="person" href={localizedPath(language, '/beratung')}>
        {t('check.appointment')}
      </LinkButton>
    </div>
  );
}
