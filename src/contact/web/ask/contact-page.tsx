import type { JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { contactTexts } from '../../texts.ts';
import { TopicPictures } from '../services/topic-pictures.tsx';
import { CONTACT_PATH } from './ask-paths.ts';
import { errorAt } from './ask-words.ts';
import { AskedService } from './asked-service.tsx';
import { isTopic, MOST_MESSAGE_LETTERS } from './check-asked.ts';
import { ContactWays } from './contact-ways.tsx';
import { type AskFieldsProps, FormStart, OptionalFields, WayFields } from './form-fields.tsx';
import { OtherDesks } from './other-desks.tsx';

export interface AskPageProps extends AskFieldsProps {
  readonly shell: PageShell;
  readonly network: Network;
  readonly language: Language;
  readonly start: string;
}

/** /kontakt – one question in own words or by pictures, and every other way to a person. */
export function ContactPage(props: AskPageProps): JSX.Element {
  const { shell, network, language, values, errors } = props;
  const t = contactTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={CONTACT_PATH}
      title={formTitle(language, t('ask.title'), errors.length > 0)}
      description={t('ask.lead')}
      breadcrumb={[]}
    >
      <h1>{t('ask.title')}</h1>
      <p class="lead">{t('ask.lead')}</p>
      <ErrorSummary language={language} errors={errors} />
      <ContactWays network={network} language={language} />
      <form
        class="card ask-form"
        id="frage"
        method="post"
        action={localizedPath(language, CONTACT_PATH)}
      >
        <h2>{t('ask.question.title')}</h2>
        <AskedService {...props} />
        <TextAreaField
          language={language}
          id="message"
          name="message"
          label={t('ask.message')}
          hint={t('ask.message.hint')}
          value={values.message}
          error={errorAt(errors, 'message')}
          maxLength={MOST_MESSAGE_LETTERS}
          rows={5}
        />
        <TopicPictures
          language={language}
          name="topic"
          legend={t('ask.topics')}
          chosen={values.topics.filter(isTopic)}
          isMany
        />
        <WayFields {...props} hasVisit />
        <OptionalFields {...props} hasPlace />
        <FormStart language={language} start={props.start} />
        <div class="buttons">
          <Button icon="arrow" name="step" value="check">
            {t('ask.check')}
          </Button>
        </div>
        <p class="small">{t('ask.check.next')}</p>
      </form>
      <OtherDesks network={network} language={language} />
    </PageFrame>
  );
}
