import type { JSX } from 'preact';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { contactTexts } from '../../texts.ts';
import { presenceField } from './presence-field.ts';
import type { PresenceFormProps } from './presence-form-page.tsx';
import { weekdays } from './presence-words.ts';

const SLOT_MINUTES = [15, 20, 30, 45, 60, 90];
const BUFFER_MINUTES = [0, 5, 10, 15, 30];

/** Who is there when, and how the time is cut. */
export function PresenceTimeFields(props: PresenceFormProps): JSX.Element {
  const { language, typed, services, people } = props;
  const t = contactTexts(language);
  const field = presenceField(props);
  const minutes = (values: readonly number[]) =>
    values.map((value) => ({
      value: String(value),
      label: t('appointments.presence.minutes', { minutes: value }),
    }));
  return (
    <>
      <h2>{t('appointments.presence.when')}</h2>
      <SelectField
        {...field('service')}
        label={t('appointments.filter.service')}
        options={services}
      />
      <SelectField
        {...field('person')}
        label={t('appointments.presence.person')}
        hint={t('appointments.presence.personHint')}
        options={[{ value: '', label: t('appointments.presence.nobody') }, ...people]}
      />
      <TextField
        {...field('shownName')}
        label={t('appointments.presence.shownName')}
        hint={t('appointments.presence.shownNameHint')}
      />
      <RadioGroup
        {...field('rhythm')}
        legend={t('appointments.presence.rhythm')}
        options={[
          { value: 'weekly', label: t('appointments.presence.weekly') },
          { value: 'once', label: t('appointments.presence.once') },
        ]}
      />
      <SelectField
        {...field('weekday')}
        label={t('appointments.presence.weekday')}
        hint={t('appointments.presence.weekdayHint')}
        options={weekdays(language).map((label, place) => ({ value: String(place + 1), label }))}
      />
      <TextField
        {...field('fromOn')}
        type="date"
        label={t('appointments.presence.fromOn')}
        hint={t('appointments.presence.fromOnHint')}
      />
      <TextField
        {...field('untilOn')}
        type="date"
        label={t('appointments.presence.untilOn')}
        hint={t('appointments.presence.untilOnHint')}
      />
      <TextField {...field('fromTime')} type="time" label={t('appointments.presence.fromTime')} />
      <TextField {...field('toTime')} type="time" label={t('appointments.presence.toTime')} />
      <SelectField
        {...field('slotMinutes')}
        label={t('appointments.presence.slotMinutes')}
        options={minutes(SLOT_MINUTES)}
      />
      <SelectField
        {...field('bufferMinutes')}
        label={t('appointments.presence.bufferMinutes')}
        options={minutes(BUFFER_MINUTES)}
      />
      <CheckboxField
        language={language}
        id="onHolidays"
        name="onHolidays"
        isChecked={typed.onHolidays === 'yes'}
      >
        {t('appointments.presence.onHolidays')}
      </CheckboxField>
    </>
  );
}
