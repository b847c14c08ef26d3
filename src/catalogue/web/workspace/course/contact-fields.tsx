import type { JSX } from 'preact';
import { TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import type { DetailsProps } from './details-props.ts';

/** Whom people ask, and where they find more. */
export function ContactFields({ words, typed, wrong }: DetailsProps): JSX.Element {
  const { t, language } = words;
  return (
    <fieldset class="field-set" id="contact">
      <legend>{t('editor.part.contact')}</legend>
      <p class="field-hint">{t('editor.details.contactHint')}</p>
      <TextField
        language={language}
        id="contactName"
        name="contactName"
        autocomplete="name"
        maxLength={200}
        label={t('editor.details.contactName')}
        value={typed.contactName}
        error={wrong.contactName}
      />
      <TextField
        language={language}
        id="contactRole"
        name="contactRole"
        autocomplete="off"
        maxLength={200}
        label={t('editor.details.contactRole')}
        value={typed.contactRole}
        error={wrong.contactRole}
      />
      <TextField
        language={language}
        id="contactPhone"
        name="contactPhone"
        type="tel"
        autocomplete="tel"
        maxLength={100}
        label={t('editor.details.contactPhone')}
        value={typed.contactPhone}
        error={wrong.contactPhone}
      />
      <TextField
        language={language}
        id="contactEmail"
        name="contactEmail"
        type="email"
        autocomplete="email"
        maxLength={200}
        label={t('editor.details.contactEmail')}
        value={typed.contactEmail}
        error={wrong.contactEmail}
      />
      <TextField
        language={language}
        id="contactHours"
        name="contactHours"
        autocomplete="off"
        maxLength={LONGEST.line}
        label={t('editor.details.contactHours')}
        value={typed.contactHours}
        error={wrong.contactHours}
      />
      <TextField
        language={language}
        id="contactUrl"
        name="contactUrl"
        autocomplete="off"
        maxLength={2000}
        label={t('editor.details.contactUrl')}
        hint={t('editor.field.urlHint')}
        value={typed.contactUrl}
        error={wrong.contactUrl}
      />
      <TextField
        language={language}
        id="url"
        name="url"
        autocomplete="off"
        maxLength={2000}
        label={t('editor.part.url')}
        hint={t('editor.field.urlHint')}
        value={typed.url}
        error={wrong.url}
      />
    </fieldset>
  );
}
