import type { JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { contactTexts } from '../../texts.ts';
import { errorAt, reasonPicks } from './ask-words.ts';
import { MOST_MESSAGE_LETTERS } from './check-asked.ts';
import type { AskPageProps } from './contact-page.tsx';
import { FormStart, OptionalFields, WayFields } from './form-fields.tsx';
import { Picks } from './picks.tsx';

export interface CourseQuestionPageProps extends AskPageProps {
  readonly course: { readonly title: string; readonly path: string };
  readonly provider: string;
  /** Nobody of the provider answers in the portal: the contact point asks for the sender. */
  readonly isAskedForYou: boolean;
  /** Until when, in words. */
  readonly until: string;
}

/** /kurse/{course}/frage – what people want to know before they book, mostly by tapping. */
export function CourseQuestionPage(props: CourseQuestionPageProps): JSX.Element {
  const { shell, network, language, values, errors, course, provider } = props;
  const t = contactTexts(language);
  const { phone } = network.settings.contact;
  const path = `${course.path}/frage`;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={formTitle(
        language,
        t('ask.course.title', { course: course.title }),
        errors.length > 0,
      )}
      robots="noindex"
      currentNav="courses"
      breadcrumb={[
        { label: t('ask.course.courses'), path: '/kurse' },
        { label: course.title, path: course.path },
      ]}
    >
      <h1>{t('ask.course.heading')}</h1>
      <p class="lead">{course.title}</p>
      <p>
        {t(props.isAskedForYou ? 'ask.course.forYou' : 'ask.course.toProvider', {
          provider,
          day: props.until,
        })}
      </p>
      <ErrorSummary language={language} errors={errors} />
      <form class="card ask-form" method="post" action={localizedPath(language, path)}>
        <Picks
          language={language}
          id="reason"
          name="reason"
          legend={t('ask.course.reasons')}
          hint={t('ask.course.reasons.hint')}
          options={reasonPicks(language)}
          chosen={values.reasons}
          isMany
        />
        <TextAreaField
          language={language}
          id="message"
          name="message"
          label={t('ask.course.message')}
          value={values.message}
          error={errorAt(errors, 'message')}
          maxLength={MOST_MESSAGE_LETTERS}
          rows={4}
        />
        <WayFields {...props} hasVisit={false} />
        <OptionalFields {...props} hasPlace={false} />
        <FormStart language={language} start={props.start} />
        <div class="buttons">
          <Button icon="check">{t('ask.send')}</Button>
        </div>
        <p class="small">{t('ask.course.next')}</p>
        <p class="small">
          {t('ask.course.call')} <a href={phoneHref(phone)}>{phone}</a>
        </p>
      </form>
    </PageFrame>
  );
}
