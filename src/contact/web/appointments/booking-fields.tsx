import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { type Choice, SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { languageWords, wayWords } from '../../appointment-words.ts';
import type { MeetingWay } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import { MOST_NAME_CHARACTERS, type TypedBooking, type WrongBooking } from './read-booking.ts';

export interface BookingFieldsProps {
  readonly language: Language;
  readonly typed: TypedBooking;
  readonly wrong: WrongBooking;
  readonly ways: readonly MeetingWay[];
  readonly languages: readonly string[];
  readonly topics: readonly Choice[];
  /** Whether somebody may say that a child comes along. */
  readonly hasChild: boolean;
  /** On the waiting list any way may do. */
  readonly isWaiting?: boolean;
}

/** A first name or alias and one way to be reached are enough; all else has an answer already. */
export function BookingFields(props: BookingFieldsProps): JSX.Element {
  const { language, typed, wrong, ways, languages, topics } = props;
  const t = contactTexts(language);
  return (
    <>
      <TextField
        language={language}
        id="name"
        name="name"
        label={t('appointments.form.name')}
        hint={t('appointments.form.nameHint')}
        autocomplete="name"
        maxLength={MOST_NAME_CHARACTERS}
        value={typed.name}
        error={wrong.name}
      />
      <TextField
        language={language}
        id="contact"
        name="contact"
        label={t('appointments.form.contact')}
        hint={t('appointments.form.contactHint')}
        autocomplete="email"
        maxLength={200}
        value={typed.contact}
        error={wrong.contact}
      />
      {ways.length > 1 && (
        <RadioGroup
          language={language}
          id="way"
          name="way"
          legend={t('appointments.form.way')}
          value={typed.way}
          error={wrong.way}
          options={[
            ...(props.isWaiting ? [{ value: '', label: t('appointments.filter.any') }] : []),
            ...ways.map((way) => ({ value: way, label: wayWords(way, language) })),
          ]}
        />
      )}
      {languages.length > 1 && (
        <SelectField
          language={language}
          id="language"
          name="language"
          label={t('appointments.form.language')}
          value={typed.language}
          options={languages.map((code) => ({ value: code, label: languageWords(code, language) }))}
        />
      )}
      {topics.length > 0 && (
        <SelectField
          language={language}
          id="topic"
          name="topic"
          label={t('appointments.form.topic')}
          value={typed.topic}
          options={[{ value: '', label: t('appointments.form.topicLater') }, ...topics]}
        />
      )}
      {props.hasChild && (
        <CheckboxField language={language} id="child" name="child" isChecked={typed.child}>
          {t('appointments.form.child')}
        </CheckboxField>
      )}
    </>
  );
}
