import type { JSX } from 'preact';
import { TextField } from '../../../../ui/field.tsx';
import { PriceFields } from './price-fields.tsx';
import type { RunFieldsProps } from './run-fields-props.ts';

/** What a run costs and how many fit in. */
export function MoneyFields(props: RunFieldsProps): JSX.Element {
  const { words, typed, wrong } = props;
  const { t, language } = words;
  return (
    <fieldset class="field-set">
      <legend>{t('editor.run.money')}</legend>
      <PriceFields words={words} typed={typed} wrong={wrong} />
      <TextField
        language={language}
        id="seatsMax"
        name="seatsMax"
        inputmode="numeric"
        autocomplete="off"
        width="short"
        label={t('editor.field.seatsMax')}
        value={typed.seatsMax}
        error={wrong.seatsMax}
      />
    </fieldset>
  );
}
