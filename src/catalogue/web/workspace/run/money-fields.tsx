import type { JSX } from 'preact';
import { TextField } from '../../../../ui/field.tsx';
import { RadioGroup } from '../../../../ui/radio-group.tsx';
import type { RunFieldsProps } from './run-fields-props.ts';

/** What a run costs and how many fit in. */
export function MoneyFields(props: RunFieldsProps): JSX.Element {
  const { words, typed, wrong } = props;
  const { t, language } = words;
  return (
    <fieldset class="field-set">
      <legend>{t('editor.run.money')}</legend>
      <RadioGroup
        language={language}
        id="priceState"
        name="priceState"
        legend={t('editor.field.priceState')}
        value={typed.priceState === 'unknown' ? 'known' : typed.priceState}
        options={[
          { value: 'known', label: t('editor.field.priceKnown') },
          { value: 'free', label: t('editor.field.priceFree') },
          { value: 'on_request', label: t('editor.field.priceOnRequest') },
        ]}
      />
      <TextField
        language={language}
        id="price"
        name="price"
        inputmode="decimal"
        autocomplete="off"
        width="short"
        label={t('editor.field.price')}
        hint={t('editor.field.priceHint')}
        value={typed.price}
        error={wrong.price ?? wrong.priceCents}
      />
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
