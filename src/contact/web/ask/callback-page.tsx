import type { JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import type { NeedTopic } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { WISH_LANGUAGES } from '../../model/ask/ask-choices.ts';
import { contactTexts } from '../../texts.ts';
import { TopicPictures } from '../services/topic-pictures.tsx';
import { CALLBACK_PATH, CONTACT_PATH } from './ask-paths.ts';
import { callTimePicks } from './ask-words.ts';
import { AskedService } from './asked-service.tsx';
import { isTopic } from './check-asked.ts';
import type { AskPageProps } from './contact-page.tsx';
import { FormStart, PhoneField } from './form-fields.tsx';
import { Picks } from './picks.tsx';

/** What stands chosen until somebody chooses: nobody has to think of a topic to be called. */
export const USUAL_TOPIC: NeedTopic = 'unsure';

/** /kontakt/rueckruf – a number, and pictures to tap: nothing that needs a letter. */
export function CallbackPage(props: AskPageProps): JSX.Element {
  const { shell, network, language, values, errors } = props;
  const t = contactTexts(language);
  const { phone } = network.settings.contact;
  const topics = values.topics.filter(isTopic).slice(0, 1);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={CALLBACK_PATH}
      title={formTitle(language, t('ask.callback.title'), errors.length > 0)}
      description={t('ask.callback.lead')}
      breadcrumb={[{ label: t('ask.crumb'), path: CONTACT_PATH }]}
    >
      <h1>{t('ask.callback.title')}</h1>
      <p class="lead">{t('ask.callback.lead')}</p>
      <ErrorSummary language={language} errors={errors} />
      <form class="card ask-form" method="post" action={localizedPath(language, CALLBACK_PATH)}>
        <AskedService {...props} />
        <PhoneField
          {...props}
          label={t('ask.callback.phone')}
          hint={t('ask.callback.phone.hint')}
        />
        <TopicPictures
          language={language}
          name="topic"
          legend={t('ask.callback.topic')}
          chosen={topics.length === 0 ? [USUAL_TOPIC] : topics}
        />
        <Picks
          language={language}
          id="callTime"
          name="callTime"
          legend={t('ask.callTimes')}
          hint={t('ask.callTimes.hint')}
          options={callTimePicks(language)}
          chosen={values.callTimes}
          isMany
        />
        <Picks
          language={language}
          id="language"
          name="language"
          legend={t('ask.language')}
          options={WISH_LANGUAGES.map(({ code, name, direction }) => ({
            value: code,
            label: name,
            lang: code,
            dir: direction,
          }))}
          chosen={[values.language === '' ? language : values.language]}
        />
        <FormStart language={language} start={props.start} />
        <div class="buttons">
          <Button icon="phone">{t('ask.callback.send')}</Button>
        </div>
        <p class="small">{t('ask.callback.next')}</p>
        <p class="small">
          {t('ask.callback.self')} <a href={phoneHref(phone)}>{phone}</a>
        </p>
      </form>
    </PageFrame>
  );
}
