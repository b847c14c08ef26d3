import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import { NEED_TOPICS } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup, SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { newEnquiryPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';
import type { Desk } from './desk.ts';
import { DeskFrame } from './desk-frame.tsx';
import { channelWords, languageWords } from './need-words.ts';
import { NOTED_CHANNELS, type TypedEnquiry } from './read-new-enquiry.ts';

/** Taking down what somebody asks on the telephone, at the counter or in a letter of their own. */
export function NewEnquiryPage(
  props: WorkspacePageProps & {
    readonly desk: Desk;
    /** Languages that can be wished for, ISO 639-1. */
    readonly languages: readonly string[];
    readonly typed: TypedEnquiry;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, desk, typed, wrong } = props;
  const t = contactTexts(language);
  const path = newEnquiryPath(desk.path);
  return (
    <DeskFrame {...props} path={path} title={t('inbox.new.title')} errors={fieldErrors(wrong)}>
      <p class="lead">{t('inbox.new.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="formKey" value={typed.formKey} />
        <RadioGroup
          language={language}
          id="channel"
          name="channel"
          legend={t('inbox.new.channel')}
          value={typed.channel}
          options={NOTED_CHANNELS.map((channel) => ({
            value: channel,
            label: channelWords(channel, t),
          }))}
        />
        <TextAreaField
          language={language}
          id="message"
          name="message"
          label={t('inbox.new.message')}
          hint={t('inbox.new.messageHint')}
          rows={6}
          value={typed.message}
          error={wrong.message}
        />
        <TextField
          language={language}
          id="name"
          name="name"
          label={t('inbox.new.name')}
          hint={t('inbox.new.nameHint')}
          autocomplete="off"
          value={typed.name}
        />
        <TextField
          language={language}
          id="phone"
          name="phone"
          type="tel"
          label={t('inbox.new.phone')}
          hint={t('inbox.new.wayHint')}
          autocomplete="off"
          value={typed.phone}
          error={wrong.phone}
        />
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          label={t('inbox.new.email')}
          autocomplete="off"
          value={typed.email}
          error={wrong.email}
        />
        <SelectField
          language={language}
          id="topic"
          name="topic"
          label={t('inbox.new.topic')}
          value={typed.topic}
          options={[
            { value: '', label: t('inbox.new.anyTopic') },
            ...NEED_TOPICS.map((topic) => ({ value: topic, label: topicLabel(topic, t) })),
          ]}
        />
        <SelectField
          language={language}
          id="language"
          name="language"
          label={t('inbox.new.language')}
          value={typed.language}
          options={props.languages.map((code) => ({
            value: code,
            label: languageWords(code, language),
          }))}
        />
        {desk.memberId !== null && (
          <RadioGroup
            language={language}
            id="keeper"
            name="keeper"
            legend={t('inbox.new.keeper')}
            value={typed.keeper}
            options={[
              { value: 'here', label: t('inbox.new.here', { name: desk.name }) },
              { value: 'match', label: t('inbox.new.match') },
            ]}
          />
        )}
        <p>{t('inbox.new.next')}</p>
        <Button>{t('inbox.new.submit')}</Button>
      </form>
    </DeskFrame>
  );
}
