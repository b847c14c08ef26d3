import type { JSX } from 'preact';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { languageWords, wayWords } from '../../appointment-words.ts';
import { MEETING_WAYS } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import { Picks } from '../ask/picks.tsx';
import { presenceField } from './presence-field.ts';
import type { PresenceFormProps } from './presence-form-page.tsx';
import { MOST_BRING_CHARACTERS } from './read-presence-form.ts';

/** How and where one meets, in which languages, about what. */
export function PresencePlaceFields(props: PresenceFormProps): JSX.Element {
  const { language, typed, wrong } = props;
  const t = contactTexts(language);
  const field = presenceField(props);
  return (
    <>
      <h2>{t('appointments.presence.where')}</h2>
      <Picks
        language={language}
        id="ways"
        name="ways"
        legend={t('appointments.filter.way')}
        error={wrong.ways}
        isMany
        options={MEETING_WAYS.map((way) => ({ value: way, label: wayWords(way, language) }))}
        chosen={typed.ways}
      />
      <TextField
        {...field('placeName')}
        label={t('appointments.presence.placeName')}
        hint={t('appointments.presence.placeHint')}
      />
      <TextField {...field('street')} label={t('appointments.presence.street')} />
      <TextField
        {...field('postalCode')}
        label={t('appointments.presence.postalCode')}
        inputmode="numeric"
        width="short"
      />
      <TextField {...field('town')} label={t('appointments.presence.town')} />
      <TextField
        {...field('bus')}
        label={t('appointments.presence.bus')}
        hint={t('appointments.presence.busHint')}
      />
      <RadioGroup
        {...field('stepFree')}
        legend={t('appointments.presence.stepFree')}
        options={[
          { value: 'yes', label: t('appointments.sign.stepFree') },
          { value: 'no', label: t('appointments.sign.steps') },
          { value: '', label: t('appointments.sign.unknown') },
        ]}
      />
      <CheckboxField
        language={language}
        id="childWelcome"
        name="childWelcome"
        isChecked={typed.childWelcome === 'yes'}
      >
        {t('appointments.sign.child')}
      </CheckboxField>
      <h2>{t('appointments.presence.forWhom')}</h2>
      <Picks
        language={language}
        id="languages"
        name="languages"
        legend={t('appointments.filter.language')}
        error={wrong.languages}
        isMany
        options={props.languages.map((code) => ({
          value: code,
          label: languageWords(code, language),
        }))}
        chosen={typed.languages}
      />
      <CheckboxGroup
        id="topics"
        name="topics"
        legend={t('appointments.presence.topics')}
        hint={t('appointments.presence.topicsHint')}
        options={props.topics.map((topic) => ({
          ...topic,
          isChecked: typed.topics.includes(topic.value),
        }))}
      />
      <TextAreaField
        {...field('bring')}
        label={t('appointments.presence.bring')}
        hint={t('appointments.presence.bringHint')}
        rows={3}
        maxLength={MOST_BRING_CHARACTERS}
      />
    </>
  );
}
