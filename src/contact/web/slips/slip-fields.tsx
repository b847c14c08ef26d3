import type { JSX } from 'preact';
import type { WrongFields } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import {
  CheckboxGroup,
  RadioGroup,
  SelectField,
  TextField,
  type TextFieldProps,
} from '../../../ui/field.tsx';
import { SLIP_CHANNELS } from '../../model/slips/slip-channel.ts';
import {
  MOST_BUS,
  MOST_LINE,
  MOST_NAME,
  MOST_OWN_WORDS,
  SLIP_ROLES,
  SLIP_THINGS,
} from '../../model/slips/slip-content.ts';
import {
  directionOf,
  languageTag,
  OWN_NAMES,
  SLIP_LANGUAGES,
} from '../../model/slips/slip-language.ts';
import { slipWords } from '../../model/slips/words/words-of.ts';
import type { SlipTarget } from '../../queries/slips/slip-target.ts';
import { contactTexts } from '../../texts.ts';
import type { TypedSlip } from './read-slip-form.ts';
import { CHANNEL_TEXTS, ROLE_TEXTS } from './slip-words-of-pages.ts';

/** Languages by the names they have for themselves. */
export function SlipLanguageField(props: {
  readonly language: Language;
  readonly value: string;
  readonly error?: string | undefined;
}): JSX.Element {
  const t = contactTexts(props.language);
  return (
    <RadioGroup
      language={props.language}
      id="language"
      name="language"
      legend={t('slips.form.language')}
      hint={t('slips.form.languageHint')}
      value={props.value}
      error={props.error}
      options={SLIP_LANGUAGES.map((one) => ({
        value: one,
        label: (
          <span lang={languageTag(one)} dir={directionOf(one)}>
            {OWN_NAMES[one]}
          </span>
        ),
      }))}
    />
  );
}

export function SlipChannelField(props: {
  readonly language: Language;
  readonly value: string;
  readonly error?: string | undefined;
}): JSX.Element {
  const t = contactTexts(props.language);
  return (
    <RadioGroup
      language={props.language}
      id="channel"
      name="channel"
      legend={t('slips.form.channel')}
      hint={t('slips.form.channelHint')}
      value={props.value}
      error={props.error}
      options={SLIP_CHANNELS.map((value) => ({ value, label: t(CHANNEL_TEXTS[value]) }))}
    />
  );
}

/** What stands on a slip, and where it was given out. */
export function SlipFields(props: {
  readonly language: Language;
  readonly target: SlipTarget;
  readonly typed: TypedSlip;
  readonly wrong: WrongFields;
}): JSX.Element {
  const { language, target, typed, wrong } = props;
  const t = contactTexts(language);
  const text = (
    name: Exclude<keyof TypedSlip, 'things' | 'paper'>,
    label: string,
    more: Partial<TextFieldProps> = {},
  ) => (
    <TextField
      language={language}
      id={name}
      name={name}
      label={label}
      autocomplete="off"
      value={typed[name]}
      error={wrong[name]}
      {...more}
    />
  );
  return (
    <>
      <SlipLanguageField language={language} value={typed.language} error={wrong.language} />
      <SlipChannelField language={language} value={typed.channel} error={wrong.channel} />
      <h2>{t('slips.form.where')}</h2>
      {text('name', t('slips.form.name'), { maxLength: MOST_NAME })}
      {text('purpose', t('slips.form.purpose'), {
        maxLength: MOST_NAME,
        hint: t('slips.form.purposeHint'),
      })}
      {text('street', t('slips.form.street'), { maxLength: MOST_LINE })}
      {text('postalCode', t('slips.form.postalCode'), {
        maxLength: 5,
        inputmode: 'numeric',
        width: 'short',
      })}
      {text('place', t('slips.form.place'), { maxLength: MOST_LINE })}
      {text('room', t('slips.form.room'), { maxLength: MOST_LINE })}
      {text('bus', t('slips.form.bus'), {
        maxLength: MOST_BUS,
        hint: t('slips.form.busHint'),
      })}
      {text('phone', t('slips.form.phone'), { maxLength: 30, inputmode: 'tel' })}
      <h2>{t('slips.form.when')}</h2>
      {text('day', t('slips.form.day'), {
        type: 'date',
        hint: target.said.hours.length > 0 ? t('slips.form.dayHours') : t('slips.form.dayNone'),
      })}
      {text('time', t('slips.form.time'), { type: 'time' })}
      <h2>{t('slips.form.what')}</h2>
      <SelectField
        language={language}
        id="person"
        name="person"
        label={t('slips.form.person')}
        hint={target.contacts.length > 0 ? t('slips.form.personHint') : undefined}
        value={typed.person}
        options={[
          { value: '', label: t('slips.form.personNone') },
          ...SLIP_ROLES.map((value) => ({ value, label: t(ROLE_TEXTS[value]) })),
          ...target.contacts.map((name) => ({ value: `=${name}`, label: name })),
        ]}
      />
      <CheckboxGroup
        id="things"
        name="things"
        legend={t('slips.form.things')}
        hint={t('slips.form.thingsHint')}
        options={SLIP_THINGS.map((value) => ({
          value,
          // The printed words: one list for form and paper.
          label: slipWords(language === 'de' ? 'de' : 'en').things[value],
          isChecked: typed.things.includes(value),
        }))}
      />
      {text('ownWords', t('slips.form.ownWords'), {
        maxLength: MOST_OWN_WORDS,
        hint: t('slips.form.ownWordsHint'),
      })}
    </>
  );
}
