import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextField } from '../../../../ui/field.tsx';
import type { Words } from '../../words/words.ts';
import { bulkPath } from '../paths.ts';
import { PriceFields, PriceTextField } from '../run/price-fields.tsx';

const NO_PRICE = { priceState: 'known', price: '', priceText: '' };

/** What can be done to all ticked courses at once; the boxes name this form. */
export function BulkForm(props: { readonly words: Words; readonly slug: string }): JSX.Element {
  const { words, slug } = props;
  const { t, language } = words;
  return (
    <section class="bulk" aria-labelledby="bulk-title">
      <h2 id="bulk-title">{t('editor.bulk.title')}</h2>
      <p>{t('editor.bulk.lead')}</p>
      <form id="bulk" method="post" action={localizedPath(language, bulkPath(slug))}>
        {/* The Enter key in a field would press the first button, whatever it is: this one does nothing. */}
        <button type="submit" disabled hidden />
        <div class="buttons">
          <Button kind="secondary" icon="check" name="act" value="confirm">
            {t('editor.bulk.confirm')}
          </Button>
          <Button kind="secondary" icon="close" name="act" value="withdraw">
            {t('editor.bulk.withdraw')}
          </Button>
        </div>
        <Disclosure summary={t('editor.bulk.shift')}>
          <TextField
            language={language}
            id="shift-days"
            name="days"
            width="short"
            inputmode="numeric"
            autocomplete="off"
            label={t('editor.bulk.days')}
            hint={t('editor.bulk.daysHint')}
            value="7"
          />
          <Button kind="secondary" icon="calendar" name="act" value="shift_dates">
            {t('editor.bulk.shiftSubmit')}
          </Button>
        </Disclosure>
        <Disclosure summary={t('editor.bulk.price')}>
          <PriceFields words={words} typed={NO_PRICE} wrong={{}} />
          <PriceTextField words={words} typed={NO_PRICE} wrong={{}} />
          <Button kind="secondary" icon="euro" name="act" value="set_price">
            {t('editor.bulk.priceSubmit')}
          </Button>
          <p class="small">{t('editor.bulk.priceNext')}</p>
        </Disclosure>
      </form>
    </section>
  );
}
