import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { CheckboxGroup, TextField } from '../../../../ui/field.tsx';
import { WEEKDAYS } from '../../../model/offer-query.ts';
import { WEEKDAY_TEXTS } from '../../words/value-words.ts';
import type { RunFieldsProps } from './run-fields-props.ts';

/** When a run meets: first day, hours, how often; the other days are computed. */
export function SeriesFields(
  props: RunFieldsProps & {
    /** Up to which day the school holidays are known and who says so. */
    readonly holidaysNote: string;
  },
): JSX.Element {
  const { words, typed, wrong } = props;
  const { t, language } = words;
  const isUnusual = typed.days.length > 0 || typed.everyWeeks !== '1' || wrong.everyWeeks;
  return (
    <fieldset class="field-set">
      <legend>{t('editor.run.when')}</legend>
      <TextField
        language={language}
        id="startsOn"
        name="startsOn"
        type="date"
        min={props.today}
        label={t('editor.field.startsOn')}
        value={typed.startsOn}
        error={wrong.startsOn}
      />
      <div class="field-row">
        <TextField
          language={language}
          id="from"
          name="from"
          inputmode="numeric"
          autocomplete="off"
          width="short"
          label={t('editor.field.from')}
          hint={t('editor.field.fromHint')}
          value={typed.from}
          error={wrong.from}
        />
        <TextField
          language={language}
          id="to"
          name="to"
          inputmode="numeric"
          autocomplete="off"
          width="short"
          label={t('editor.field.to')}
          hint={t('editor.field.toHint')}
          value={typed.to}
          error={wrong.to}
        />
      </div>
      <TextField
        language={language}
        id="count"
        name="count"
        inputmode="numeric"
        autocomplete="off"
        width="short"
        label={t('editor.field.count')}
        hint={t('editor.field.countHint')}
        value={typed.count}
        error={wrong.count}
      />
      <Disclosure summary={t('editor.run.rhythm')} isOpen={Boolean(isUnusual)}>
        <CheckboxGroup
          id="days"
          name="days"
          legend={t('editor.field.days')}
          hint={t('editor.field.daysHint')}
          options={WEEKDAYS.map((day) => ({
            value: day,
            label: t(WEEKDAY_TEXTS[day]),
            isChecked: typed.days.includes(day),
          }))}
        />
        <TextField
          language={language}
          id="everyWeeks"
          name="everyWeeks"
          inputmode="numeric"
          autocomplete="off"
          width="short"
          label={t('editor.field.everyWeeks')}
          value={typed.everyWeeks}
          error={wrong.everyWeeks}
        />
        <CheckboxGroup
          id="skips"
          name="skips"
          legend={t('editor.field.skips')}
          hint={props.holidaysNote}
          options={[
            {
              value: 'public',
              label: t('editor.field.skipsPublic'),
              isChecked: typed.skips.includes('public'),
            },
            {
              value: 'school',
              label: t('editor.field.skipsSchool'),
              isChecked: typed.skips.includes('school'),
            },
          ]}
        />
      </Disclosure>
    </fieldset>
  );
}
