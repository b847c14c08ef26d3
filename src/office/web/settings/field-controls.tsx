import type { JSX } from 'preact';
import type { WrongFields } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { TextAreaField, TextField } from '../../../ui/field.tsx';
import { fieldId, type TypedFields } from '../../model/read-fields.ts';
import type { AreaField } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import { fieldHint, fieldLabel } from './field-labels.ts';

/** The controls of a page of settings. `below` is where the fields stand in network.yaml, e.g. `adviceServices.*`. */
export function FieldControls(props: {
  readonly language: Language;
  readonly fields: readonly AreaField[];
  readonly typed: TypedFields;
  readonly wrong: WrongFields;
  readonly below?: string;
}): JSX.Element {
  const { language, fields, typed, wrong, below } = props;
  const t = officeTexts(language);
  return (
    <>
      {fields.map((field) => {
        const id = fieldId(field.place);
        const place = below === undefined ? field.place : `${below}.${field.place}`;
        const name = fieldLabel(place, t);
        const common = {
          language,
          id,
          name: id,
          label: field.isOptional ? t('settings.optional', { name }) : name,
          value: typed[field.place] ?? '',
          error: wrong[id],
          hint: fieldHint(place, t),
        };
        switch (field.kind) {
          case 'area':
            return <TextAreaField key={id} {...common} rows={3} />;
          case 'lines':
            return <TextAreaField key={id} {...common} rows={3} />;
          case 'number':
            return <TextField key={id} {...common} type="number" width="short" />;
          case 'day':
            return <TextField key={id} {...common} type="date" />;
          case 'email':
            return <TextField key={id} {...common} type="email" autocomplete="off" />;
          case 'tel':
            return <TextField key={id} {...common} type="tel" autocomplete="off" />;
          default:
            return <TextField key={id} {...common} autocomplete="off" />;
        }
      })}
    </>
  );
}
