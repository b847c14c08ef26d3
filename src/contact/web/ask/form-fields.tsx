import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { WISH_LANGUAGES } from '../../model/ask/ask-choices.ts';
import { contactTexts } from '../../texts.ts';
import { errorAt } from './ask-words.ts';
import type { AskValues } from './check-asked.ts';
import { START_FIELD } from './form-start.ts';

export interface AskFieldsProps {
  readonly language: Language;
  readonly values: AskValues;
  readonly errors: readonly FieldError[];
}

/** When the form was made, and a field that people do not see: only programs fill it in. */
export function FormStart(props: { language: Language; start: string }): JSX.Element {
  return (
    <>
      <input type="hidden" name={START_FIELD} value={props.start} />
      <div class="ask-trap">
        <label for="homepage">{contactTexts(props.language)('ask.trap')}</label>
        <input id="homepage" name="homepage" tabIndex={-1} autocomplete="off" />
      </div>
    </>
  );
}

/** How the sender hears from us. One is enough, and all count the same. */
export function WayFields(props: AskFieldsProps & { hasVisit: boolean }): JSX.Element {
  const { language, values, errors } = props;
  const t = contactTexts(language);
  return (
    <fieldset class="choices">
      <legend class="field-label">{t('ask.way')}</legend>
      <p class="field-hint">{t('ask.way.hint')}</p>
      <TextField
        language={language}
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        label={t('ask.email')}
        value={values.email}
        error={errorAt(errors, 'email')}
      />
      <PhoneField {...props} label={t('ask.phone')} />
      {props.hasVisit && (
        <div class="choice">
          <input
            type="checkbox"
            id="visit"
            name="visit"
            value="yes"
            checked={values.visit === 'yes'}
          />
          <label for="visit">
            <span>{t('ask.visit')}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}

/** A number as people type it; phones show their keys for digits. */
export function PhoneField(
  props: AskFieldsProps & { label: string; hint?: string; isRequired?: boolean },
): JSX.Element {
  return (
    <TextField
      language={props.language}
      id="phone"
      name="phone"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      label={props.label}
      hint={props.hint}
      value={props.values.phone}
      error={errorAt(props.errors, 'phone')}
      {...(props.isRequired && { isRequired: true })}
    />
  );
}

/** What helps us and nobody has to say. */
export function OptionalFields(props: AskFieldsProps & { hasPlace: boolean }): JSX.Element {
  const { language, values, errors } = props;
  const t = contactTexts(language);
  return (
    <fieldset class="choices">
      <legend class="field-label">{t('ask.optional')}</legend>
      <TextField
        language={language}
        id="name"
        name="name"
        autocomplete="name"
        label={t('ask.name')}
        hint={t('ask.name.hint')}
        value={values.name}
        error={errorAt(errors, 'name')}
      />
      {props.hasPlace && (
        <TextField
          language={language}
          id="postalCode"
          name="postalCode"
          autocomplete="postal-code"
          inputmode="numeric"
          width="short"
          label={t('ask.postalCode')}
          hint={t('ask.postalCode.hint')}
          value={values.postalCode}
          error={errorAt(errors, 'postalCode')}
        />
      )}
      <SelectField
        language={language}
        id="language"
        name="language"
        label={t('ask.language')}
        value={values.language === '' ? language : values.language}
        options={WISH_LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </fieldset>
  );
}
