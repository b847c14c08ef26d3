import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { SelectField, TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import { DELIVERY_FORMATS } from '../../../tables.ts';
import { FORMAT_TEXTS } from '../../words/value-words.ts';
import { OTHER_VENUE } from '../forms/run-fields.ts';
import type { RunFieldsProps } from './run-fields-props.ts';

/** Where a run takes place: one of the member's places or a new one. */
export function VenueFields(props: RunFieldsProps): JSX.Element {
  const { words, typed, wrong, venues } = props;
  const { t, language } = words;
  const formats =
    typed.format === 'unknown' ? ([...DELIVERY_FORMATS, 'unknown'] as const) : DELIVERY_FORMATS;
  const isOther = typed.venue === OTHER_VENUE || venues.length === 0;
  return (
    <fieldset class="field-set">
      <legend>{t('editor.run.where')}</legend>
      <SelectField
        language={language}
        id="format"
        name="format"
        label={t('editor.field.format')}
        value={typed.format}
        error={wrong.format}
        options={formats.map((format) => ({ value: format, label: t(FORMAT_TEXTS[format]) }))}
      />
      <SelectField
        language={language}
        id="venue"
        name="venue"
        label={t('editor.field.venue')}
        hint={t('editor.field.venueHint')}
        value={typed.venue}
        error={wrong.venue}
        options={[
          { value: '', label: t('editor.field.noVenue') },
          ...venues.map(({ id, venue }) => ({
            value: id,
            label: [venue.name, venue.street, venue.place].filter(Boolean).join(', '),
          })),
          { value: OTHER_VENUE, label: t('editor.field.otherVenue') },
        ]}
      />
      <Disclosure summary={t('editor.field.newVenue')} isOpen={isOther}>
        <TextField
          language={language}
          id="venueName"
          name="venueName"
          autocomplete="off"
          maxLength={LONGEST.line}
          label={t('editor.field.venueName')}
          hint={t('editor.field.venueNameHint')}
          value={typed.venueName}
          error={wrong.venueName}
        />
        <TextField
          language={language}
          id="venueStreet"
          name="venueStreet"
          autocomplete="address-line1"
          maxLength={LONGEST.line}
          label={t('editor.field.venueStreet')}
          value={typed.venueStreet}
          error={wrong.venueStreet}
        />
        <div class="field-row">
          <TextField
            language={language}
            id="venuePostalCode"
            name="venuePostalCode"
            inputmode="numeric"
            autocomplete="postal-code"
            width="short"
            maxLength={20}
            label={t('editor.field.venuePostalCode')}
            value={typed.venuePostalCode}
            error={wrong.venuePostalCode}
          />
          <TextField
            language={language}
            id="venuePlace"
            name="venuePlace"
            autocomplete="address-level2"
            maxLength={LONGEST.line}
            label={t('editor.field.venuePlace')}
            value={typed.venuePlace}
            error={wrong.venuePlace}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}
