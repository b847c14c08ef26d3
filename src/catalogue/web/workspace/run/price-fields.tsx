import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { TextField } from '../../../../ui/field.tsx';
import { RadioGroup } from '../../../../ui/radio-group.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import type { Words } from '../../words/words.ts';
import type { PriceTyped } from '../forms/read-price.ts';

interface PriceFieldsProps {
  readonly words: Words;
  readonly typed: PriceTyped;
  /** By the id of the field. */
  readonly wrong: WrongFields;
  /** Makes ids unique where a page has several of these forms. */
  readonly idEnd?: string;
}

/** What a run costs: known, free or on request. */
export function PriceFields({ words, typed, wrong, idEnd = '' }: PriceFieldsProps): JSX.Element {
  const { t, language } = words;
  const id = `price${idEnd}`;
  return (
    <>
      <RadioGroup
        language={language}
        id={`priceState${idEnd}`}
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
        id={id}
        name="price"
        inputmode="decimal"
        autocomplete="off"
        width="short"
        label={t('editor.field.price')}
        hint={t('editor.field.priceHint')}
        value={typed.price}
        error={wrong[id] ?? wrong.priceCents}
      />
    </>
  );
}

/** The price in words: reductions and extras. */
export function PriceTextField({ words, typed, wrong, idEnd = '' }: PriceFieldsProps): JSX.Element {
  const { t, language } = words;
  const id = `priceText${idEnd}`;
  return (
    <TextField
      language={language}
      id={id}
      name="priceText"
      autocomplete="off"
      maxLength={LONGEST.line}
      label={t('editor.field.priceText')}
      hint={t('editor.field.priceTextHint')}
      value={typed.priceText}
      error={wrong[id]}
    />
  );
}
