import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { CheckboxGroup, SelectField, TextField } from '../../../../ui/field.tsx';
import { TextAreaField } from '../../../../ui/text-area-field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import { ACCESS_FEATURES } from '../../../tables.ts';
import { ACCESS_TEXTS, ACCESS_VALUE_TEXTS } from '../../words/value-words.ts';
import { type DetailsProps, termBoxes } from './details-props.ts';

/** How long it takes, what one gets, who teaches, which barriers there are not. */
export function OutcomeFields({ words, labels, typed, wrong }: DetailsProps): JSX.Element {
  const { t, language } = words;
  const line = { language, autocomplete: 'off', maxLength: LONGEST.line } as const;
  return (
    <fieldset class="field-set">
      <legend>{t('editor.details.outcome')}</legend>
      <TextField
        {...line}
        id="teachingUnits"
        name="teachingUnits"
        inputmode="decimal"
        width="short"
        label={t('editor.part.teachingUnits')}
        hint={t('editor.details.unitsHint')}
        value={typed.teachingUnits}
        error={wrong.teachingUnits}
      />
      <TextField
        {...line}
        id="durationDays"
        name="durationDays"
        inputmode="numeric"
        width="short"
        label={t('editor.part.durationDays')}
        value={typed.durationDays}
        error={wrong.durationDays}
      />
      <TextField
        {...line}
        id="durationText"
        name="durationText"
        label={t('editor.part.durationText')}
        hint={t('editor.details.durationHint')}
        value={typed.durationText}
        error={wrong.durationText}
      />
      <Disclosure
        summary={t('editor.part.certificates')}
        isOpen={typed.lists.certificates.length > 0}
        id="certificates"
      >
        <CheckboxGroup
          id="certificates-boxes"
          name="certificates"
          legend={t('editor.part.certificates')}
          isLegendHidden
          options={termBoxes(labels, 'certificate', typed.lists.certificates, words)}
        />
      </Disclosure>
      <TextField
        {...line}
        id="certificateText"
        name="certificateText"
        maxLength={LONGEST.text}
        label={t('editor.part.certificateText')}
        hint={t('editor.details.certificateHint')}
        value={typed.certificateText}
        error={wrong.certificateText}
      />
      {typed.lists.occupations.length > 0 && (
        <CheckboxGroup
          id="occupations"
          name="occupations"
          legend={t('editor.part.occupations')}
          hint={t('editor.details.occupationsHint')}
          options={typed.lists.occupations.map((code) => ({
            value: code,
            label: labels.term('occupation', code, language) ?? code,
            isChecked: true,
          }))}
        />
      )}
      <TextAreaField
        language={language}
        id="teacherProfile"
        name="teacherProfile"
        rows={3}
        maxLength={LONGEST.text}
        label={t('editor.part.teacherProfile')}
        hint={t('editor.details.teacherHint')}
        value={typed.teacherProfile}
        error={wrong.teacherProfile}
      />
      <TextAreaField
        language={language}
        id="cancelTerms"
        name="cancelTerms"
        rows={3}
        maxLength={LONGEST.text}
        label={t('editor.part.cancelTerms')}
        hint={t('editor.details.cancelHint')}
        value={typed.cancelTerms}
        error={wrong.cancelTerms}
      />
      <Disclosure
        summary={t('editor.part.access')}
        isOpen={Object.values(typed.access).some((value) => value !== '')}
        id="access"
      >
        <p>{t('editor.details.accessHint')}</p>
        {ACCESS_FEATURES.map((feature) => (
          <SelectField
            key={feature}
            language={language}
            id={`access-${feature}`}
            name={`access-${feature}`}
            label={t(ACCESS_TEXTS[feature])}
            value={typed.access[feature] ?? ''}
            options={[
              { value: '', label: t('editor.field.notStated') },
              ...(['yes', 'on_request', 'no'] as const).map((value) => ({
                value,
                label: t(ACCESS_VALUE_TEXTS[value]),
              })),
            ]}
          />
        ))}
      </Disclosure>
    </fieldset>
  );
}
